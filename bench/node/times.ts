// How long does a piece of work take, warmed up, in milliseconds?

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

/** Runs it a few hundred times unmeasured first, so that the engine has compiled it. */
export function timesOf(work: () => unknown, runs = 2_000): Times {
  for (let count = 0; count < Math.min(runs, 500); count += 1) work();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(runs - 1, Math.floor(part * runs))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), runs };
}
