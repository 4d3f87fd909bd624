// Numbers and rows: percentiles, sizes, the note about the machine, and the one table everything ends in.
import { cpus, loadavg, release, totalmem, type } from "node:os";

export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values) => percentile(values, 0.5);

/** Milliseconds, with as many digits as mean something. */
export const ms = (value) => `${value < 1 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
export const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
/** Decimal kilobytes and megabytes, as browsers and networks count. */
export const size = (bytes) => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`);
export const p50p95 = (values) => `p50 ${ms(median(values))}, p95 ${ms(percentile(values, 0.95))} (${values.length})`;

export const load = () => `load ${loadavg()[0].toFixed(1)}`;

export function machine() {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  return `${cpus().length} × ${first?.model.trim() ?? "?"}, ${memory}, ${type()} ${release()}, Node ${process.version}`;
}

const columns = ["measure", "target", "ours", "peer", "peer's figure", "machine note"];

/** One row of the table. `ours` is a figure, or the reason why there is none. */
export const row = (measure, target, ours, peer = "", figure = "", note = load()) => [
  measure,
  target,
  ours,
  peer,
  figure,
  note,
];

/** The table as Markdown, its columns aligned so that it reads well in a terminal too. */
export function table(rows) {
  const all = [columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll("|", "/")));
  const widths = columns.map((_, index) => Math.max(...all.map((cells) => cells[index].length)));
  const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(" | ")} |`;
  const [head, ...body] = all;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.map(line)].join("\n");
}
