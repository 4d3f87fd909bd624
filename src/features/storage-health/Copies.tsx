// The copies that were handed out from this computer, and how often to be reminded of the next.
import { sayWhen, sayWhenAlone } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayBytes } from "../../i18n/en/sums.ts";
import type { GivenCopy } from "../../storage/given-copies.ts";
import { useSettings } from "../../storage/live.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import { CheckSaved } from "./CheckSaved.tsx";

const reminders = [
  { days: 3, words: "after 3 days of work" },
  { days: 7, words: "every week" },
  { days: 0, words: "never" },
] as const;

export function Copies({ given, onChecked }: { given: readonly GivenCopy[]; onChecked: () => Promise<void> }) {
  const [{ remindDays }, change] = useSettings();
  const now = new Date().toISOString();
  return (
    <>
      {given.length === 0 ? (
        <p className="facts-line">No copies yet.</p>
      ) : (
        <table className="copies">
          <caption className="unseen">Copies you have saved</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Size</th>
              <th scope="col">File</th>
              <th scope="col">Read back</th>
            </tr>
          </thead>
          <tbody>
            {given.map((copy) => (
              <tr key={copy.at}>
                <td>{sayWhenAlone(copy.at, now)}</td>
                <td>{sayContent(copy)}</td>
                <td className="copies-size">{sayBytes(copy.bytes)}</td>
                <td>
                  {copy.name}
                  {copy.locked && ", locked"}
                </td>
                <td>{copy.checkedAt ? `Checked ${sayWhen(copy.checkedAt, now)}` : "Not checked yet"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {given.length > 0 && <CheckSaved given={given} onChecked={onChecked} />}
      <p className="quiet facts-line">
        A copy is one file with all your assessments (answers, notes, evidence, history and what was signed), reviews
        with the submissions they are about, registers of keys, and the saved views of “Compare”. Submissions you
        compare are not in it: take them in again from their packages. Nor is the key you sign with.
      </p>
      <ChoiceGroup className="setting" legend="Remind me" digits={false}>
        <Choices>
          {reminders.map(({ days, words }) => (
            <Choice
              key={days}
              name="remind"
              checked={remindDays === days}
              onChange={() => change({ remindDays: days })}
            >
              {words}
            </Choice>
          ))}
        </Choices>
      </ChoiceGroup>
    </>
  );
}

/** "Guiyang", "Guiyang and 3 more", "Guiyang, 2 reviews" */
function sayContent({ partners, reviews = 0, views = 0 }: GivenCopy): string {
  const [first, ...others] = partners;
  const named = first && (others.length === 0 ? first : `${first} and ${sayCount(others.length, "more", "more")}`);
  const reviewed = reviews > 0 ? sayCount(reviews, "review") : undefined;
  const kept = views > 0 ? sayCount(views, "saved view") : undefined;
  return [named, reviewed, kept].filter((one) => one !== undefined).join(", ") || "No assessments";
}
