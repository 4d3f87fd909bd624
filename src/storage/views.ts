// Saved views of the portfolio: a short list in one row, changed in one transaction from what is stored, never from what a window shows.
import type { View } from "../archive/view-file.ts";
import { viewsKey } from "./copy-keys.ts";
import { type OpenStorage, read, write } from "./database.ts";
import { type Stored, stored } from "./fault.ts";

export interface SavedView extends View {
  readonly id: string;
}

/** More than anybody finds their way in. */
export const mostViews = 200;

const viewsIn = (value: unknown): readonly SavedView[] => (value as readonly SavedView[] | undefined) ?? [];

/** In the order of their names. */
export async function readViews(storage: OpenStorage): Promise<Stored<readonly SavedView[]>> {
  const row = await read(storage, (tables) => tables.meta.get(viewsKey));
  return row.ok ? stored(viewsIn(row.value?.value)) : row;
}

const change = (
  storage: OpenStorage,
  next: (views: readonly SavedView[]) => readonly SavedView[],
): Promise<Stored<readonly SavedView[]>> =>
  write(storage, async (tables) => {
    const views = viewsIn((await tables.meta.get(viewsKey))?.value);
    const changed = [...next(views)].sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
    await tables.meta.put({ key: viewsKey, value: changed });
    return changed;
  });

/** Keeps a view; one that has its id already is put in its place. What is too many is left out: ask `mostViews` before. */
export const keepView = (storage: OpenStorage, view: SavedView): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => [...views.filter(({ id }) => id !== view.id), view].slice(0, mostViews));

export const renameView = (storage: OpenStorage, id: string, name: string): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => views.map((view) => (view.id === id ? { ...view, name } : view)));

export const removeView = (storage: OpenStorage, id: string): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => views.filter((view) => view.id !== id));
