// The pages of a long table: which rows one sees of how many, and the way to the others.
import { sayNumber } from "../../i18n/en/quantities.ts";

/** @param page from 1 */
export function Pages({
  count,
  size,
  page,
  onPage,
}: {
  count: number;
  size: number;
  page: number;
  onPage: (page: number) => void;
}) {
  const last = Math.max(1, Math.ceil(count / size));
  const first = (page - 1) * size + 1;
  return (
    <div className="table-foot">
      <p className="quiet" role="status">
        {count === 0
          ? "No rows"
          : `Rows ${sayNumber(first)} to ${sayNumber(Math.min(count, page * size))} of ${sayNumber(count)}`}
      </p>
      {last > 1 && (
        <nav className="pages" aria-label="Pages of the table">
          <Step to={page - 1} last={last} onPage={onPage}>
            Previous
          </Step>
          {pagesAround(page, last).map((one, index, all) => (
            <span key={one} className="pages-one">
              {index > 0 && one - (all[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
              <button
                type="button"
                className="page-button"
                aria-label={`Page ${one}`}
                {...(one === page ? { "aria-current": "page" as const } : {})}
                onClick={() => onPage(one)}
              >
                {sayNumber(one)}
              </button>
            </span>
          ))}
          <Step to={page + 1} last={last} onPage={onPage}>
            Next
          </Step>
        </nav>
      )}
    </div>
  );
}

/** Where there is no such page the word stands still, so that nothing moves under the pointer. */
function Step({
  to,
  last,
  onPage,
  children,
}: {
  to: number;
  last: number;
  onPage: (page: number) => void;
  children: string;
}) {
  return to < 1 || to > last ? (
    <span className="page-button page-none">{children}</span>
  ) : (
    <button type="button" className="page-button" onClick={() => onPage(to)}>
      {children}
    </button>
  );
}

/** First, last, and those beside the one that is open. */
const pagesAround = (page: number, last: number): number[] =>
  [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last).sort((a, b) => a - b);
