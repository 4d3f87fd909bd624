// Page one of the report: what a reader with four minutes needs. Set as a sheet of paper it shows what will print; without the
// paper it is the first part of the web page. The words come from the model; none is added here.

import type { ReactNode } from "react";
import { named } from "../../core/steering.ts";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { stateWord } from "../../i18n/en/words.ts";
import type { ReportModel } from "../../report/model.ts";
import { shorten } from "../../report/shorten.ts";
import { SeverityMark, StateMark } from "../../ui/marks.tsx";
import { languageOf } from "../../ui/name.tsx";
import { Own } from "../../ui/own.tsx";
import { RangeLine } from "../../ui/rating.tsx";
import { Shape } from "../../ui/shapes.tsx";
import { SignedFoot } from "./ReadSigned.tsx";

/** As on paper: the first 45 words, the rest at the end of the report. */
const reasonLetters = 320;

/** @param whole with the reason in full: a web page has no end */
export function Summary({ model, whole }: { model: ReportModel; whole?: boolean }) {
  const reason = whole ? model.reason.trim() : shorten(model.reason, reasonLetters, 45).text;
  return (
    <>
      <div className="p-head">
        <p>{model.council}</p>
        <p>
          Ref. {model.reference} · {model.status}
        </p>
      </div>
      {model.example && <p className="p-example">{model.example}</p>}
      {model.leftOut && (
        <p>
          <b>{model.leftOut}</b>
        </p>
      )}
      <div className="p-cols p-top">
        <Title model={model} />
        <Overall model={model} />
      </div>
      <KeyFacts model={model} />
      <div className="p-cols">
        <div>
          <Part title={reportHeading.why}>
            <p dir="auto">{named(reason || "No reason was written down.")}</p>
          </Part>
          <Part title={model.sectionsHeading}>
            <Sections model={model} />
          </Part>
          <Part title={model.basis.heading}>
            <RestsOn model={model} />
          </Part>
        </div>
        <div>
          <Part title={reportHeading.found}>
            <p>{model.found}</p>
          </Part>
          <Part title={reportHeading.main}>
            <MainFindings model={model} />
          </Part>
          <Part title={reportHeading.couldChange}>
            <CouldChange model={model} />
          </Part>
          <Part title={reportHeading.recommend}>
            <Recommendations model={model} />
          </Part>
        </div>
      </div>
      {model.signed ? (
        <SignedFoot signed={model.signed} />
      ) : (
        <p className="p-foot">
          {reportLabel.nobodySigned} {reportLabel.noOutsider}
        </p>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="p-h">{title}</h3>
      {children}
    </section>
  );
}

function Title({ model }: { model: ReportModel }) {
  const { latin, ownScript } = model.partner;
  return (
    <div>
      <p className="p-h">{model.overline}</p>
      <h2 className="p-title">
        <Own>{latin}</Own> {ownScript && <Own lang={languageOf(ownScript)}>{ownScript}</Own>}
      </h2>
      <p className="p-quiet">
        {[model.place, model.kind].filter(Boolean).join(". ")}. {reportLabel.date}: {model.date}.
      </p>
    </div>
  );
}

function Overall({ model }: { model: ReportModel }) {
  const { rating } = model;
  return (
    <section>
      <h3 className="p-h">{reportHeading.overall}</h3>
      <p className="p-rating">
        <Shape name={rating.word} />
        {rating.name}
      </p>
      <p>
        {rating.counts} {rating.range}
      </p>
      <RangeLine range={rating} />
    </section>
  );
}

function KeyFacts({ model }: { model: ReportModel }) {
  if (model.keyFacts.length === 0) return null;
  return (
    <dl className="p-facts" aria-label={reportHeading.facts}>
      {model.keyFacts.map((fact) => (
        <div key={fact.caption}>
          <dt>{fact.caption}</dt>
          <dd>
            {fact.known ? (
              fact.value
            ) : (
              <StateMark state={fact.value === stateWord.unknown ? "unknown" : "unanswered"}>{fact.value}</StateMark>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sections({ model }: { model: ReportModel }) {
  return (
    <ul className="p-sections">
      {model.sections.map((section) => (
        <li key={section.number}>
          {section.notAsked ? <StateMark state="not-asked" quiet /> : <SeverityMark word={section.word} dense />}
          <span>{section.short}</span>
          <i>{section.notAsked ? stateWord["not-asked"] : section.rating}</i>
        </li>
      ))}
    </ul>
  );
}

function RestsOn({ model: { basis } }: { model: ReportModel }) {
  const parts = [
    `${basis.document} documents seen`,
    `${basis.told} told`,
    `${basis.ownView} own understanding`,
    `${basis.unknown} not known`,
    ...(basis.unanswered > 0 ? [`${basis.unanswered} not answered`] : []),
  ];
  return <p>{parts.join(" · ")}</p>;
}

function MainFindings({ model }: { model: ReportModel }) {
  if (model.mainFindings.length === 0) return <p>{model.findingsLead}</p>;
  return (
    <>
      <ul className="p-list">
        {model.mainFindings.map((finding) => (
          <li key={finding.id}>
            <SeverityMark word={finding.severity} dense />
            <span>{finding.statement}</span>
          </li>
        ))}
      </ul>
      {model.moreFindings && <p className="p-quiet">{model.moreFindings}.</p>}
    </>
  );
}

function CouldChange({ model }: { model: ReportModel }) {
  if (model.couldChange.length === 0) return <p>{model.rating.range}</p>;
  return (
    <>
      <ul className="p-list">
        {model.couldChange.map((item) => (
          <li key={item.question}>
            <StateMark state={item.kind === stateWord.unanswered ? "unanswered" : "unknown"} quiet />
            <span>
              {item.question} <span className="p-quiet">{item.kind}.</span>
            </span>
          </li>
        ))}
      </ul>
      {model.moreCouldChange && <p className="p-quiet">{model.moreCouldChange}.</p>}
    </>
  );
}

function Recommendations({ model }: { model: ReportModel }) {
  if (model.recommendations.length === 0) return <p>The checklist has no safeguard to recommend.</p>;
  return (
    <>
      <ol className="p-list">
        {model.recommendations.map((item, index) => (
          <li key={item.text}>
            <b>{index + 1}</b>
            <span>
              {item.text} <span className="p-quiet">{item.by}.</span>
            </span>
          </li>
        ))}
      </ol>
      {model.moreRecommendations && <p className="p-quiet">{model.moreRecommendations}.</p>}
    </>
  );
}
