// The whole public edition on paper: the cover alone, then the chapters, then who signed and how to check it.
import { Document } from "@react-pdf/renderer";
import { Fragment, type ReactElement } from "react";
import { publicWords } from "../../../i18n/en/public-page.ts";
import { reportHeading } from "../../../i18n/en/report-words.ts";
import type { PublicModel } from "../../public/model.ts";
import type { Budget } from "../first/budget.ts";
import type { ChapterEntry } from "../how-to-read.tsx";
import { type PaperSize, papers } from "../paper.ts";
import { type Look, titleOn } from "../report-document.tsx";
import { Sheet } from "../sheet.tsx";
import { SignOff } from "../signed.tsx";
import { Answers, Check, Findings, Things, WithheldParts } from "./chapters.tsx";
import { Cover } from "./cover.tsx";
import { type PublicSetting, runningOf } from "./setting.ts";

interface Chapter extends ChapterEntry {
  readonly content: ReactElement;
}

/** The first page alone, with page numbers as wide as they can get: to see whether it is one page. */
export function coverAlone(model: PublicModel, paper: PaperSize, budget: Budget): ReactElement {
  const setting: PublicSetting = { model, paper: papers[paper], budget, pageOf: () => "000" };
  return (
    <Document title={model.title} language={model.language} creationDate={new Date(model.sealedAt)}>
      <Cover setting={setting} chapters={chaptersOf(setting)} />
    </Document>
  );
}

/** Dated by the moment of sealing, so that the same edition gives the same bytes. */
export function publicDocument(model: PublicModel, { paper, budget, pageOf }: Look): ReactElement {
  const setting: PublicSetting = { model, paper: papers[paper], budget, pageOf };
  const chapters = chaptersOf(setting);
  const alone = ({ id }: Chapter): boolean => id === "sign-off" || id === "check";
  return (
    <Document
      title={model.title}
      author={model.council}
      subject={model.status}
      language={model.language}
      creationDate={new Date(model.sealedAt)}
    >
      <Cover setting={setting} chapters={chapters} />
      {[chapters.filter((one) => !alone(one)), ...chapters.filter(alone).map((one) => [one])].map((some) => (
        <Sheet
          key={some[0]?.id}
          titleOn={(page) => titleOn(page, chapters, pageOf)}
          setting={{ model: runningOf(model), paper: setting.paper }}
        >
          {some.map(({ id, content }) => (
            <Fragment key={id}>{content}</Fragment>
          ))}
        </Sheet>
      ))}
    </Document>
  );
}

function chaptersOf(setting: PublicSetting): readonly Chapter[] {
  const { model } = setting;
  const some = (list: readonly unknown[], chapter: Chapter) => (list.length > 0 ? [chapter] : []);
  const { findings, safeguards, answers, evidence, signOff } = reportHeading;
  return [
    { id: "findings", title: findings, content: <Findings model={model} /> },
    ...some(model.safeguards, {
      id: "safeguards",
      title: safeguards,
      content: <Things id="safeguards" title={safeguards} rows={model.safeguards} />,
    }),
    { id: "answers", title: answers, content: <Answers model={model} /> },
    ...some(model.evidence, {
      id: "evidence",
      title: evidence,
      content: <Things id="evidence" title={evidence} rows={model.evidence} />,
    }),
    ...some(model.withheld, {
      id: "withheld",
      title: publicWords.withheldHeading,
      content: <WithheldParts model={model} />,
    }),
    { id: "sign-off", title: signOff, content: <SignOff setting={setting} /> },
    { id: "check", title: publicWords.checkHeading, content: <Check setting={setting} /> },
  ];
}
