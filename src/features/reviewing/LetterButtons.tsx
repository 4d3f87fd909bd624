// The queries of a signed review as a letter to the council: for the post, or for who will not open a file.
import { useState } from "react";
import { checkWords } from "../../archive/check-words.ts";
import type { PrintedReview } from "../../core/review.ts";
import { fileName } from "../../report/file-names.ts";
import { type Letter, makeLetter } from "../../report/letter/letter.ts";
import { useSettings } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import type { Desk } from "./use-desk.ts";

export function LetterButtons({ desk, review }: { desk: Desk; review: PrintedReview }) {
  const { checklist, assessment, signed } = desk;
  const [{ paper }] = useSettings();
  const [said, setSaid] = useState("");
  const letter = (): Letter => makeLetter(checklist, assessment, signed, review, checkWords(review.fingerprint));
  const name = (ending: "pdf" | "html"): string =>
    fileName({
      partner: assessment.partnership.partner,
      day: signed.sealedAt,
      version: signed.version,
      what: "letter",
      ending,
    });
  const savePdf = async (): Promise<void> => {
    setSaid("Making the letter…");
    try {
      const { makePdf } = await import("../../workers/bridge.ts");
      const { bytes } = await makePdf({ letter: letter(), paper });
      handOut(name("pdf"), bytes, "application/pdf");
      setSaid(`Saved as ${name("pdf")}.`);
    } catch {
      setSaid("The PDF could not be made. The web page says the same.");
    }
  };
  const saveWebPage = async (): Promise<void> => {
    const { letterPage } = await import("../../report/letter/letter-page.ts");
    handOut(name("html"), letterPage(letter()), "text/html");
    setSaid(`Saved as ${name("html")}.`);
  };
  return (
    <>
      <Button look="text" onClick={() => void savePdf()}>
        Save a letter with the queries
      </Button>
      <Button look="text" onClick={() => void saveWebPage()}>
        The letter as a web page
      </Button>
      <span className="quiet" role="status">
        {said}
      </span>
    </>
  );
}
