// What one can take away, and in which form: beside the report, first in reading order after its heading.
import { sayFault } from "../../i18n/en/faults.ts";
import { sayMaking, saySavedAs } from "../../i18n/en/report-page.ts";
import { fileName } from "../../report/file-names.ts";
import { useFindChecklist, useSettings, useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import { dataBytes, dayOf } from "./data-file.ts";
import { pdfOf, webPageOf } from "./make-files.ts";
import type { Subject } from "./subject.ts";
import type { Job, Save, Saving } from "./use-saving.ts";

export function SaveColumn({ subject, save }: { subject: Subject; save: Save }) {
  const { assessment, record } = subject;
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ paper }, set] = useSettings();
  const { saving, run, stop } = save;
  const name = (what: "report" | "data", ending: "pdf" | "html" | "json") =>
    fileName({
      partner: assessment.partnership.partner,
      day: record?.signed.sealedAt ?? dayOf(assessment),
      ...(record ? { version: record.signed.version } : {}),
      what,
      ending,
    });

  const savePdf = () => run(sayMaking(0, undefined), pdfFailed, makePdfFile, true);
  const makePdfFile: Job = async (say, signal) => {
    const made = await pdfOf(subject, paper, (page, pages) => say(sayMaking(page, pages)), signal);
    signal.throwIfAborted();
    handOut(name("report", "pdf"), made.bytes, "application/pdf");
    return { words: saySavedAs(name("report", "pdf"), made.bytes.byteLength, made.pages), pages: made.pages };
  };
  const saveWebPage = () =>
    run(sayMaking(0, undefined), "The web page could not be made. The data file still can.", async (_say, signal) => {
      const html = await webPageOf(subject);
      signal.throwIfAborted();
      handOut(name("report", "html"), html, "text/html");
      return { words: saySavedAs(name("report", "html"), new Blob([html]).size) };
    });
  const saveData = () =>
    run("Making the data file…", "The data file could not be made.", async () => {
      const bytes = record?.sealed.content ?? dataBytes(assessment);
      handOut(name("data", "json"), bytes);
      return { words: saySavedAs(name("data", "json"), bytes.byteLength) };
    });
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
        <Progress saving={saving} />
      </div>
      <p className="quiet">
        The PDF and the web page are for people and say the same. The data file is for whoever checks it. You can also{" "}
        <Button look="text" onClick={() => print()}>
          print it
        </Button>
        .
      </p>
      <ChoiceGroup legend="Paper" digits={false}>
        <Choices>
          <Choice name="paper" checked={paper === "a4"} onChange={() => set({ paper: "a4" })}>
            A4
          </Choice>
          <Choice name="paper" checked={paper === "letter"} onChange={() => set({ paper: "letter" })}>
            Letter
          </Choice>
        </Choices>
      </ChoiceGroup>
      <p className="quiet">
        To go on with this check on another computer, or to keep it safe,{" "}
        <Button look="text" onClick={saveCopy}>
          save a copy
        </Button>
        .
      </p>
    </section>
  );
}

const pdfFailed = "The PDF could not be made. The web page says the same, and printing it gives pages.";

/** Said aloud when it begins and when it ends; the pages in between are only seen. */
function Progress({ saving }: { saving: Saving }) {
  const words =
    saving.state === "idle" ? "" : saving.state === "stopped" ? "Stopped. Nothing was saved." : saving.words;
  const spoken = saving.state === "making" ? "Making the report" : words;
  return (
    <>
      <p className="quiet saves-words" aria-hidden="true">
        {words}
      </p>
      {saving.state === "failed" && (
        <Disclosure summary="Details for those who help">
          <p className="code">{saving.detail}</p>
        </Disclosure>
      )}
      <p className="unseen" role="status">
        {saving.state === "idle" ? "" : spoken}
      </p>
    </>
  );
}
