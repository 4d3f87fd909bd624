// The reviews that are written on this computer, and the way to begin one.
import { useEffect, useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import { layerWord } from "../../i18n/en/reviewing.ts";
import { useStorage } from "../../storage/live.tsx";
import { type OwnReview, ownReviews } from "../../storage/reviews.ts";
import { Back } from "../../ui/button.tsx";
import { Line, Lines } from "../../ui/lines.tsx";
import { PartnershipName } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { OpenFile } from "./OpenFile.tsx";
import "./reviewing.css";

export function ReviewsPage() {
  const storage = useStorage();
  const [found, setFound] = useState<readonly OwnReview[]>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let current = true;
    void ownReviews(storage).then((read) => {
      if (!current) return;
      if (read.ok) setFound(read.value);
      else setSaid(sayFault(read.fault.kind));
    });
    return () => {
      current = false;
    };
  }, [storage]);
  return (
    <Page title="Reviews" hub>
      <div className="hang">
        <Back href="/check">Check a report</Back>
      </div>
      <div className="text stack">
        <Heading>Reviews</Heading>
        <p className="lead">
          A review says what you think of each answer and finding of a submission. It is a file of your own: the
          submission is never changed by it.
        </p>
        {said && (
          <p className="field-error" role="alert">
            {said}
          </p>
        )}
        <OpenFile />
        <p className="quiet">
          Choose the package a council signed, a review that somebody signed, or the file of a council’s replies.
        </p>
        {found && found.length > 0 && (
          <>
            <h2>On this computer</h2>
            <Lines>
              {found.map((own) => (
                <Line
                  key={own.id}
                  href={`/r/${own.submission}`}
                  name={<PartnershipName partnership={own.about} />}
                  count={sayCount(Object.values(own.remarks).filter(({ view }) => view).length, "view")}
                  status={own.version > 0 ? "Signed" : "Being written"}
                  note={`Version ${own.about.version}. ${layerWord[own.layer]}. Last changed ${sayDate(own.changedAt)}.`}
                />
              ))}
            </Lines>
          </>
        )}
        {found?.length === 0 && <p>No review has been begun on this computer.</p>}
      </div>
    </Page>
  );
}
