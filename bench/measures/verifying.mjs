// Sealing, verifying and hashing in Node, each beside the bare call that it cannot beat.

import { median, ms, row, seconds } from "../measuring.mjs";
import { runJson } from "../run-node.mjs";

const repeats = 3;

/** @returns rows of the table */
export async function measureVerifying({ edition }) {
  const results = [];
  for (let count = 0; count < repeats; count += 1) results.push(await runJson("verifying", [edition]));
  const of = (pick) => median(results.map(pick));
  const times = (name) => `median ${ms(of((one) => one[name].p50))}, p95 ${ms(of((one) => one[name].p95))}`;
  const size = `${Math.round(results[0].bytes / 1000)} kB`;
  const bare = `SHA-256 of its bytes, node:crypto (${size})`;
  return [
    row("Verify one package, full checklist answered, one signature", "≤ 5 ms", times("alone"), bare, times("bare")),
    row(
      "Verify 2,000 packages, one after another",
      "≤ 5 ms each",
      `${seconds(of((one) => one.twoThousand))}, ${ms(of((one) => one.twoThousand / 2000))} each`,
      `${bare}, 2,000 times`,
      `${seconds(of((one) => one.bare.p50) * 2000)} (computed)`,
    ),
    row("Verify one package that another tool packed again, compressed", "–", times("foreign"), bare, times("bare")),
    row("Seal, sign and pack", "–", times("sealing")),
    row(
      "Hash 200 MB of evidence, 200 files",
      "–",
      ms(of((one) => one.hashed)),
      "node:crypto, the same bytes",
      ms(of((one) => one.bareHashed)),
    ),
  ];
}
