// Which cell did somebody open, so that the way back comes to it again? Remembered with the entry of the browser's history, so that it
// holds after a reload too.

interface CellState {
  readonly cell?: { readonly row: string; readonly column: string };
}

/** To be called when a link in a cell is followed, before the page changes. */
export function rememberCell(event: { readonly currentTarget: Element }): void {
  const column = event.currentTarget.closest<HTMLElement>("[data-column]")?.dataset.column;
  const row = event.currentTarget.closest<HTMLElement>("[data-row]")?.dataset.row;
  if (column && row) history.replaceState({ ...history.state, cell: { row, column } }, "");
}

/** Puts the focus on the remembered cell, if the table shows it. */
export function restoreCell(table: Element | null): void {
  const { cell } = (history.state ?? {}) as CellState;
  if (!cell || !table) return;
  const row = [...table.querySelectorAll<HTMLElement>("[data-row]")].find((one) => one.dataset.row === cell.row);
  const link = row?.querySelector<HTMLElement>(`[data-column="${CSS.escape(cell.column)}"] a`);
  const { cell: _, ...rest } = history.state as CellState;
  history.replaceState(rest, "");
  // After the heading, which takes the focus wherever one arrives.
  if (link) requestAnimationFrame(() => link.focus());
}
