// Chance that is the same in every run: a failure can be made again from its seed.

/** A whole number from 0, below the one given. */
export type Chance = (below: number) => number;

export function chance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

export const oneOf = <Item>(items: readonly Item[], next: Chance): Item => items[next(items.length)] as Item;
