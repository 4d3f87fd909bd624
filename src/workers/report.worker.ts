// Makes one PDF, away from the page, so that the page is never blocked. Answers one job and is then sent home.
import type { Progress } from "../report/pdf/tagged.ts";
import type { ComparisonJob, FiguresJob, FromWorker, LetterJob, PdfJob, PublicJob, ReportJob } from "./messages.ts";

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

/** What whoever draws tells on the way. */
interface Told {
  readonly onProblem: (problem: { readonly kind: string; readonly detail: string }) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Says how far it is while it is made, and gives it over at the end. */
async function make(job: Exclude<PdfJob, LetterJob>): Promise<void> {
  say({ kind: "progress", progress: { stage: "opening" } });
  const render = await renderOf(job);
  let pages = 0;
  const problems: string[] = [];
  const made = await render({
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

/** One report, a public edition, a report about many submissions, or figures of one view. */
async function renderOf(
  job: ReportJob | PublicJob | ComparisonJob | FiguresJob,
): Promise<(told: Told) => Promise<Uint8Array>> {
  const { fontAddresses: fonts } = await import("./font-addresses.ts");
  const { paper, attachments } = job;
  if ("published" in job) {
    const { renderPublic } = await import("../report/render-public.ts");
    return (told) => renderPublic(job.published, { paper, attachments, fonts, ...told });
  }
  if ("model" in job) {
    const { renderReport } = await import("../report/render-report.ts");
    return (told) => renderReport(job.model, { paper, attachments, fonts, ...told });
  }
  const { renderComparison, renderFigures } = await import("../report/render-comparison.ts");
  return (told) => {
    const options = { paper, attachments, fonts, ...told };
    return "comparison" in job ? renderComparison(job.comparison, options) : renderFigures(job.figures, options);
  };
}
