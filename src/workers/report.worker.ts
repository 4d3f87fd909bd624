// Makes one PDF, away from the page, so that the page is never blocked. Answers one job and is then sent home.
import type { FromWorker, LetterJob, PdfJob, ReportJob } from "./messages.ts";

const say = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

self.addEventListener("message", (event: MessageEvent<PdfJob>) => {
  const job = event.data;
  ("letter" in job ? makeLetter(job) : make(job)).catch((error: unknown) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    say({ kind: "failed", message: fault.message, stack: fault.stack ?? "" });
  });
});

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
  let pages = 0;
  const problems: string[] = [];
  const made = await renderReport(model, {
    paper,
    attachments,
    fonts: fontAddresses,
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
