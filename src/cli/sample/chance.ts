// Chance that is the same on every run and every machine: all that a sample draws follows from its seed.

export interface Chance {
  /** At least 0, below 1. */
  readonly number: () => number;
  /** A whole number from 0 to `below` - 1. */
  readonly whole: (below: number) => number;
  readonly happens: (probability: number) => boolean;
  /** @throws when the list is empty */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, each as likely as its weight says. */
  readonly weigh: <T>(list: readonly T[], weight: (one: T) => number) => T;
}

/** A stream of chance. Two names give two streams that have nothing to do with each other. */
export function chanceOf(name: string): Chance {
  const number = sfc32(name);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(number() * list.length)];
    if (found === undefined) throw new Error("There is nothing to pick from.");
    return found;
  };
  return {
    number,
    whole: (below) => Math.floor(number() * below),
    happens: (probability) => number() < probability,
    pick,
    weigh: (list, weight) => {
      const total = list.reduce((sum, one) => sum + weight(one), 0);
      let left = number() * total;
      for (const one of list) {
        left -= weight(one);
        if (left < 0) return one;
      }
      return pick(list);
    },
  };
}

/** Chris Doty-Humphrey's sfc32, begun with four hashes (FNV-1a) of the name and run until the hashes no longer show. */
function sfc32(name: string): () => number {
  let [a = 0, b = 0, c = 0, counter = 0] = ["a", "b", "c", "d"].map((part) => {
    let hash = 0x811c9dc5;
    for (const letter of `${part}:${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return hash;
  });
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
