// How much memory does the browser that is measured hold, all its processes together?
import { execFileSync } from "node:child_process";

/** Resident memory of the browser that was started here and of all its children, as the kernel counts it. */
export function memoryOfBrowser() {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) =>
      found ? [{ pid: found[1], parent: found[2], bytes: Number(found[3]) * 1024, args: found[4] }] : [],
    );
  const ours = new Set(
    processes
      .filter(({ args, parent }) => args.includes("sister-city-check-bench-") && parent === String(process.pid))
      .map(({ pid }) => pid),
  );
  for (let before = -1; before !== ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  return processes.reduce((sum, { pid, bytes }) => (ours.has(pid) ? sum + bytes : sum), 0);
}
