// Long work piece by piece: the page has its turn in between.

/** Milliseconds of work before the page has its turn. */
const turn = 12;

/** Collects pieces as they are made. */
export async function inTurns<Piece>(pieces: Iterable<Piece>): Promise<Piece[]> {
  const made: Piece[] = [];
  let began = performance.now();
  for (const piece of pieces) {
    made.push(piece);
    if (performance.now() - began < turn) continue;
    await othersFirst();
    began = performance.now();
  }
  return made;
}

/** Timers one after the other are held back by browsers for a third of a turn each; where there is a better way to wait, it is taken. */
const othersFirst = (): Promise<unknown> =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
