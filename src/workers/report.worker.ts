// Makes one PDF, away from the page, so that the page is never blocked. Answers one job and is then sent home.
import type { PublicReportRequest } from "../report/make-public-report.ts";
import type { Progress } from "../report/pdf/tagged.ts";
import type { FromWorker, LetterJob, PdfJob, ReportJob } from "./messages.ts";

const say = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

self.addEventListener("message", (event: MessageEvent<PdfJob>) => {
  const job = event.data;
  doneWith(job).catch((error: unknown) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    say({ kind: "failed", message: fault.message, stack: fault.stack ?? "" });
  });
});

function doneWith(job: PdfJob): Promise<void> {
  if ("letter" in job) return makeLetter(job);
  return "shown" in job ? makePublic(job) : make(job);
}

async function makeLetter({ letter, paper }: LetterJob): Promise<void> {
  const [{ renderLetter }, { fontAddresses }] = await Promise.all([
    import("../report/render-letter.ts"),
    import("./font-addresses.ts"),
  ]);
  const problems: string[] = [];
  let pages = 0;
  const made = await renderLetter(letter, {
    paper,
    fonts: fontAddresses,
    onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
    onPages: (count) => {
      pages = count;
    },
  });
  const bytes = new Uint8Array(made);
  say({ kind: "done", bytes, pages, problems }, [bytes.buffer]);
}

async function make({ model, paper, attachments }: ReportJob): Promise<void> {
  say({ kind: "progress", progress: { stage: "opening" } });
  const [{ renderReport }, { fontAddresses }] = await Promise.all([
    import("../report/render-report.ts"),
    import("./font-addresses.ts"),
  ]);
  await followed((told) => renderReport(model, { paper, attachments, fonts: fontAddresses, ...told }));
}

async function makePublic(job: PublicReportRequest): Promise<void> {
  say({ kind: "progress", progress: { stage: "opening" } });
  const [{ makePublicReport }, { fontAddresses }] = await Promise.all([
    import("../report/make-public-report.ts"),
    import("./font-addresses.ts"),
  ]);
  await followed((told) => makePublicReport(job, fontAddresses, told));
}

/** Says how far it is while it is made, and gives it over at the end. */
async function followed(
  making: (told: {
    readonly onProblem: (problem: { readonly kind: string; readonly detail: string }) => void;
    readonly onProgress: (progress: Progress) => void;
  }) => Promise<Uint8Array>,
): Promise<void> {
  let pages = 0;
  const problems: string[] = [];
  const made = await making({
    onProblem: ({ kind, detail }) => problems.push(`${kind}: ${detail}`),
    onProgress: (progress) => {
      if (progress.stage === "drawing") {
        pages = progress.pages;
        say({ kind: "progress", progress: { stage: "drawing", page: progress.page, pages } });
        if (progress.page === pages) say({ kind: "progress", progress: { stage: "checking" } });
      } else say({ kind: "progress", progress: { stage: "layout" } });
    },
  });
  const bytes = new Uint8Array(made);
  say({ kind: "done", bytes, pages, problems }, [bytes.buffer]);
}
