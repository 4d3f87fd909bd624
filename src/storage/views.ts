// Saved views of the portfolio: a short list in one row, changed in one transaction from what is stored, never from what a window shows.
import { setOfView, type View } from "../archive/view-file.ts";
import { changeWork } from "./change-work.ts";
import { viewsKey } from "./copy-keys.ts";
import { type OpenStorage, read, type Tables } from "./database.ts";
import { type Stored, stored } from "./fault.ts";

export interface SavedView extends View {
  readonly id: string;
}

/** More than anybody finds their way in. */
export const mostViews = 200;

export const viewsIn = (value: unknown): readonly SavedView[] =>
  Array.isArray(value) ? (value as readonly SavedView[]) : [];

/** In the order of their names. */
export async function readViews(storage: OpenStorage): Promise<Stored<readonly SavedView[]>> {
  const row = await read(storage, (tables) => tables.meta.get(viewsKey));
  return row.ok ? stored(viewsIn(row.value?.value)) : row;
}

type Next = (views: readonly SavedView[]) => readonly SavedView[];

const change = (storage: OpenStorage, next: Next): Promise<Stored<readonly SavedView[]>> =>
  changeWork(storage, viewsKey, (tables) => changeViews(tables, next));

/** To be called inside a write. */
export async function changeViews(tables: Tables, next: Next): Promise<readonly SavedView[]> {
  const views = viewsIn((await tables.meta.get(viewsKey))?.value);
  const changed = [...next(views)].sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
  if (changed.length > 0) await tables.meta.put({ key: viewsKey, value: changed });
  else await tables.meta.delete(viewsKey);
  return changed;
}

/** Shows the same and was saved at the same moment, whatever it is called by now. */
export const isSameView = (one: View, other: View): boolean =>
  one.savedAt === other.savedAt && one.view === other.view && setText(one) === setText(other);
const setText = ({ set }: View): string => JSON.stringify(setOfView(set));

/** Two people may give one name to two views: the one that comes gets a number. */
export function freeName(name: string, views: readonly SavedView[]): string {
  const taken = new Set(views.map((one) => one.name));
  for (let number = 2; ; number += 1) {
    const free = number === 2 && !taken.has(name) ? name : `${name} (${number})`;
    if (!taken.has(free)) return free;
  }
}

/** Keeps a view; one that has its id already is put in its place. What is too many is left out: ask `mostViews` before. */
export const keepView = (storage: OpenStorage, view: SavedView): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => [...views.filter(({ id }) => id !== view.id), view].slice(0, mostViews));

export const renameView = (storage: OpenStorage, id: string, name: string): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => views.map((view) => (view.id === id ? { ...view, name } : view)));

export const removeView = (storage: OpenStorage, id: string): Promise<Stored<readonly SavedView[]>> =>
  change(storage, (views) => views.filter((view) => view.id !== id));
