// From cell to cell with the arrow keys: what can be pressed in the table stands in rows and columns, so one need not press Tab seven hundred
// times. Home and End go to the ends of a row, with Ctrl to the first and last row, Page up and down ten rows.

const keys: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget;
  preventDefault(): void;
}

/** Moves the focus, when the key is one of those and the focus is on something in the table. */
export function moveInTable(press: Press, body: HTMLTableSectionElement | null): void {
  const move = keys[press.key];
  if (!move || !body || press.altKey || press.metaKey || !(press.target instanceof Element)) return;
  const rows = [...body.rows].map((row) => [...row.querySelectorAll<HTMLElement>("a, input")]);
  const here = rows.findIndex((row) => row.includes(press.target as HTMLElement));
  const column = rows[here]?.indexOf(press.target as HTMLElement) ?? -1;
  if (column < 0) return;
  const far = press.ctrlKey && (press.key === "Home" || press.key === "End");
  const row = far ? (press.key === "Home" ? 0 : rows.length - 1) : clamp(here + move[0], rows.length);
  const cells = rows[row] ?? [];
  press.preventDefault();
  cells[clamp(column + move[1], cells.length)]?.focus();
}

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
