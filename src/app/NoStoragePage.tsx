// The saved work could not be opened. Says what is known about it, and that nothing was deleted by us.
import { sayFault } from "../i18n/en/faults.ts";
import { acceptLoss } from "../storage/database.ts";
import type { StorageFault } from "../storage/fault.ts";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/lists.tsx";
import { Heading, Page } from "../ui/page.tsx";

export function NoStoragePage({ fault, again }: { fault: StorageFault; again: () => void }) {
  const lost = rowsLost(fault);
  const title = lost ? "Some saved work is no longer here" : "We could not open your saved work";
  const goOn = () => {
    acceptLoss();
    again();
  };
  return (
    <Page title={title} error>
      <div className="text stack">
        <Heading>{title}</Heading>
        {lost ? (
          <>
            <p className="lead">
              The browser no longer has what was saved in it before. The data of this site may have been cleared, by
              hand or by a rule of your organisation.
            </p>
            <ul className="no-storage-list">
              {lost.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p>If you or a colleague saved a copy, go on and open it: everything in it comes back.</p>
          </>
        ) : (
          <p className="lead">{sayFault(fault.kind)} It has not been deleted.</p>
        )}
        <div className="bar">
          {lost && <Button onClick={goOn}>Go on with what is left</Button>}
          <Button look={lost ? "plain" : "main"} onClick={again}>
            Try again
          </Button>
        </div>
        <Disclosure summary="Details for those who help">
          <pre className="error-details code">
            {fault.kind}: {fault.detail}
          </pre>
        </Disclosure>
      </div>
    </Page>
  );
}

/** Storage names the rows it expected and did not find; any other damage has no list. */
function rowsLost(fault: StorageFault): string[] | undefined {
  if (fault.kind !== "damaged") return undefined;
  const list = /^(?:rows missing|created again): (.+)$/.exec(fault.detail)?.[1];
  return list?.split("; ").map((row) => row.replace(/ \([^()]*\)$/, ""));
}
