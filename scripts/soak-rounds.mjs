// Listens to the tests of `npm run soak`: how many rounds of each attack are done? Written to a file each time a test tells it, so that it
// is known even of a run that does not come to its end.
import { writeFileSync } from "node:fs";

const rounds = {};

export default class Rounds {
  onUserConsoleLog({ content }) {
    for (const line of content.split("\n")) {
      const told = /^soak (\{.*\})$/.exec(line.trim())?.[1];
      if (!told) {
        if (line.trim()) console.log(line);
        continue;
      }
      const { attack, done, count } = JSON.parse(told);
      rounds[attack] = { done, count };
      writeFileSync(process.env.SOAK_ROUNDS, JSON.stringify(rounds));
      console.log(`${new Date().toISOString()} ${attack}: ${done} of ${count}`);
    }
  }
}
