// What one can take away, and in which form: beside the report, first in reading order after its heading.
import { sayFault } from "../../i18n/en/faults.ts";
import { sayMaking, saySavedAs } from "../../i18n/en/report-page.ts";
import { fileName } from "../../report/file-names.ts";
import { useFindChecklist, useSettings, useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { SavingProgress } from "../SavingProgress.tsx";
import type { Job, Save } from "../use-saving.ts";
import { dayOf } from "./data-file.ts";
import { dataOf, inOneFile, pdfOf, webPageOf } from "./make-files.ts";
import type { Subject } from "./subject.ts";
import { type Choosing, WhatIsIn } from "./WhatIsIn.tsx";

export function SaveColumn({
  subject,
  save,
  choices,
  choose,
  copies,
}: Choosing & { subject: Subject; save: Save; copies: boolean }) {
  const { assessment, record } = subject;
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ paper }] = useSettings();
  const { saving, run, stop } = save;
  const name = (what: "report" | "data", ending: "pdf" | "html" | "json" | "zip") =>
    fileName({
      partner: assessment.partnership.partner,
      day: record?.signed.sealedAt ?? dayOf(assessment),
      ...(record ? { version: record.signed.version } : {}),
      what,
      ending,
    });
  const files = { pdf: name("report", "pdf"), html: name("report", "html"), data: name("data", "json") };

  const savePdf = () => run(sayMaking(0, undefined), pdfFailed, makePdfFile, true);
  const makePdf = (...[say, signal]: Parameters<Job>) =>
    pdfOf(subject, choices, paper, (page, pages) => say(sayMaking(page, pages)), signal);
  const makePdfFile: Job = async (say, signal) => {
    const made = await makePdf(say, signal);
    signal.throwIfAborted();
    handOut(files.pdf, made.bytes, "application/pdf");
    return { words: saySavedAs(files.pdf, made.bytes.byteLength, made.pages), pages: made.pages };
  };
  const saveWebPage = () =>
    run(sayMaking(0, undefined), "The web page could not be made. The data file still can.", async (_say, signal) => {
      const html = await webPageOf(subject, choices);
      signal.throwIfAborted();
      handOut(files.html, html, "text/html");
      return { words: saySavedAs(files.html, new Blob([html]).size) };
    });
  const saveData = () =>
    run("Making the data file…", "The data file could not be made.", async () => {
      const bytes = dataOf(subject);
      handOut(files.data, bytes);
      return { words: saySavedAs(files.data, bytes.byteLength) };
    });
  const saveAll = () => run(sayMaking(0, undefined), allFailed, makeOneFile, true);
  const makeOneFile: Job = async (say, signal) => {
    const made = await makePdf(say, signal);
    const html = new TextEncoder().encode(await webPageOf(subject, choices));
    const zip = name("report", "zip");
    const content = new Map([
      [files.pdf, made.bytes],
      [files.html, html],
      [files.data, dataOf(subject)],
    ]);
    const bytes = await inOneFile(zip.replace(/\.zip$/, ""), content);
    signal.throwIfAborted();
    handOut(zip, bytes, "application/zip");
    return { words: saySavedAs(zip, bytes.byteLength), pages: made.pages };
  };
  const saveCopy = () =>
    run("Making a copy…", "The copy could not be made.", async () => {
      const { giveCopy } = await import("../../storage/give-copy.ts");
      const made = await giveCopy(storage, find, handOut, new Date().toISOString(), [assessment.id]);
      return {
        words: made.ok ? saySavedAs(made.value.name, new Blob([made.value.content]).size) : sayFault(made.fault.kind),
      };
    });

  return (
    <section className="side saves-side" aria-label="Save the report">
      <div className="saves">
        {saving.state === "making" && saving.stoppable ? (
          <Button look="plain" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button onClick={savePdf}>Save PDF</Button>
        )}
        <Button look="plain" onClick={saveWebPage}>
          Save web page
        </Button>
        <Button look="plain" onClick={saveData}>
          Save data file
        </Button>
        <SavingProgress saving={saving} />
      </div>
      <p className="quiet">
        The PDF and the web page are for people and say the same. The data file is for whoever checks it, and always
        whole. You can{" "}
        <Button look="text" onClick={saveAll}>
          save all three in one file
        </Button>{" "}
        or{" "}
        <Button look="text" onClick={() => print()}>
          print it
        </Button>
        .
      </p>
      <WhatIsIn subject={subject} choices={choices} choose={choose} />
      {copies && (
        <p className="quiet">
          To go on with this check on another computer, or to keep it safe,{" "}
          <Button look="text" onClick={saveCopy}>
            save a copy
          </Button>
          .
        </p>
      )}
    </section>
  );
}

const allFailed = "The file could not be made. The web page says the same as the PDF and can be saved alone.";
const pdfFailed = "The PDF could not be made. The web page says the same, and printing it gives pages.";
