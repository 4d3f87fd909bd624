// How often does a test that can be run any number of times run? A few times with every change; `npm run soak` says otherwise, says how
// long it may take in all, and is told how many rounds were done.
const size: unknown = import.meta.env.VITE_SOAK_SIZE;
/** When the time given to the whole run is over, in milliseconds since 1970. */
const end = Number(import.meta.env.VITE_SOAK_UNTIL ?? Number.POSITIVE_INFINITY);

/** @param change with every change @param night when somebody lets the computer work through the night @param release before a release */
export const times = <T>(change: T, night: T, release: T): T =>
  size === "night" ? night : size === "release" ? release : change;

/** How long to wait for what takes so long at the most: many times longer where nobody waits, because a slow computer is not a loss. */
export const patient = (milliseconds: number): number => milliseconds * times<number>(1, 8, 8);

/** Milliseconds that are left of the time given to the whole run. */
export const timeLeft = (): number => end - Date.now();

/** Tells `npm run soak` how many rounds of an attack are done. The attack begins with the number of its row: "X1 typing". */
export function told(attack: string, done: number, count: number): void {
  if (size !== undefined) console.info(`soak ${JSON.stringify({ attack, done, count })}`);
}

/** The rounds of an attack, from 1. They end early when the time given to the whole run is over; a round that throws is not done. */
export function* roundsOf(attack: string, count: number): Generator<number, void> {
  let [done, lastTold] = [0, 0];
  try {
    while (done < count && timeLeft() > 0) {
      yield done + 1;
      done += 1;
      if (Date.now() < lastTold + 1_000) continue;
      lastTold = Date.now();
      told(attack, done, count);
    }
  } finally {
    told(attack, done, count);
  }
}
