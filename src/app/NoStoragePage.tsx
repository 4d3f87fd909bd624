// The saved work could not be opened. Says what is known about it, that nothing was deleted by us, and what can be done: try again,
// save what can still be read, and only then go on without it.
import { useCallback, useState } from "react";
import { sayFault } from "../i18n/en/faults.ts";
import { sayPiece } from "../i18n/en/pieces.ts";
import { acceptLoss } from "../storage/database.ts";
import type { LostRow, StorageFault } from "../storage/fault.ts";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/lines.tsx";
import { Heading, Page } from "../ui/page.tsx";
import { Recovery } from "./Recovery.tsx";
import { Rescue } from "./Rescue.tsx";
import { StartEmpty } from "./StartEmpty.tsx";

export function NoStoragePage({ fault, again }: { fault: StorageFault; again: () => void }) {
  const { lost } = fault;
  const title = lost ? "Some saved work is no longer here" : "We could not open your saved work";
  // Then that is the thing to do, and going on without it is not.
  const [canComeBack, setCanComeBack] = useState(false);
  const found = useCallback(() => setCanComeBack(true), []);
  const goOn = () => {
    acceptLoss();
    again();
  };
  return (
    <Page title={title} error>
      <div className="text stack">
        <Heading>{title}</Heading>
        {lost ? <Lost rows={lost} /> : <NotOpened fault={fault} />}
        {fault.kind === "damaged" && <Recovery damaged={!lost} again={again} onFound={found} />}
        <div className="bar">
          {lost && (
            <Button look={canComeBack ? "plain" : "main"} onClick={goOn}>
              Go on with what is left
            </Button>
          )}
          {fault.kind === "newer-data" ? (
            // The program itself has to come again, not only its data.
            <Button onClick={() => location.reload()}>Open this page again</Button>
          ) : (
            <Button look={lost || canComeBack ? "plain" : "main"} onClick={again}>
              Try again
            </Button>
          )}
        </div>
        {fault.kind !== "unavailable" && <Rescue />}
        {fault.kind === "damaged" && !lost && <StartEmpty again={again} />}
        <Disclosure summary="Details for those who help">
          <pre className="error-details code">
            {fault.kind}: {fault.detail}
          </pre>
        </Disclosure>
      </div>
    </Page>
  );
}

function Lost({ rows }: { rows: readonly LostRow[] }) {
  return (
    <>
      <p className="lead">
        {rows.every((row) => row.earlier)
          ? "The browser gives back an older state of what was saved in it. Its files on this computer may be damaged."
          : "The browser no longer has what was saved in it before. The data of this site may have been cleared, by hand or by a rule of your organisation, or its files on this computer are damaged."}
      </p>
      <ul className="no-storage-list">
        {rows.map(sayLost).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>If you or a colleague saved a copy, go on and open it: everything in it comes back.</p>
    </>
  );
}

function NotOpened({ fault: { kind } }: { fault: StorageFault }) {
  if (kind === "damaged") return <p className="lead">{sayFault(kind)}</p>;
  return (
    <>
      <p className="lead">{sayFault(kind)} It has not been deleted.</p>
      {kind === "newer-data" && (
        <p>
          If this page comes up again, the newer version is no longer at this address. Your work was not changed and
          waits for it: tell the people who run this program. Until then you can save what this version can read, and
          use it on another computer.
        </p>
      )}
    </>
  );
}

/** Who it is with, and when it was last changed: there may be several with one partner. */
function sayLost({ piece, council, partner, year, earlier }: LostRow): string {
  const names = piece
    ? sayPiece(piece, { partner, ...(council ? { council } : {}) })
    : [council, partner].filter(Boolean).join(" – ");
  const what = year ? `${names}, last changed in ${year}` : names;
  return earlier ? `${what}: an earlier state is still here, the last changes are not` : what;
}
