// Submissions of one set may rest on different editions of a dated list or law: said beside each figure, with the way to those of one alone.
import { Link } from "wouter";
import { writeFilter } from "../../core/compare/filter.ts";
import { listsIn, type UsedList, type UsedLists } from "../../core/compare/lists.ts";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";
import { sayLists, shortOfList } from "../../i18n/en/compare-figures.ts";
import { addressOf, usePlace } from "./address.ts";

const known = new WeakMap<readonly SubmissionSummary[], UsedLists>();

/** Asked for by every figure of a page: looked for once. */
function usedIn(of: readonly SubmissionSummary[]): UsedLists {
  const found = known.get(of) ?? listsIn(of);
  known.set(of, found);
  return found;
}

/**
 * Nothing where all rest on the same.
 * @param of the submissions of the figure
 * @param narrows the set in the address decides what is shown
 */
export function ListsNote({ of, narrows = true }: { of: readonly SubmissionSummary[]; narrows?: boolean }) {
  const { lists, laws } = usedIn(of);
  return (
    <>
      {[lists, laws].map(
        (used, kind) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: lists stand first, laws second.
          used.length > 1 && <Several key={kind} used={used} narrows={narrows} />,
      )}
    </>
  );
}

function Several({ used, narrows }: { used: readonly UsedList[]; narrows: boolean }) {
  const { view, set } = usePlace();
  return (
    <p className="quiet lists-note">
      {sayLists(used)}
      {narrows && " Show only: "}
      {narrows &&
        used.map(({ name, editions }, index) => (
          <span key={name}>
            {index > 0 && ", "}
            <Link href={addressOf(view, { ...set, ...editionsAlone(editions), page: "" })}>
              {shortOfList(name, used)}
            </Link>
          </span>
        ))}
      {narrows && "."}
    </p>
  );
}

const editionsAlone = (editions: readonly string[]) => ({ edition: writeFilter({ edition: editions }).edition });
