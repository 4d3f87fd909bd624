// The whole report as a web page: the same headings in the same order as on paper, for reading, searching and screen readers.

import type { ReactNode } from "react";
import { named } from "../../core/steering.ts";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../../report/model.ts";
import { languageOf } from "../../ui/name.tsx";
import { anchorOf } from "./chapters.ts";
import { ReadAnswers } from "./ReadAnswers.tsx";
import { ReadEvidence } from "./ReadEvidence.tsx";
import { ReadFindings } from "./ReadFindings.tsx";
import { ReadFollowUp } from "./ReadFollowUp.tsx";
import { ReadHowTo } from "./ReadHowTo.tsx";
import { ReadReviews } from "./ReadReviews.tsx";
import { ReadCheck, ReadSignOff } from "./ReadSigned.tsx";
import { Summary } from "./Summary.tsx";

export function Reading({ model }: { model: ReportModel }) {
  return (
    <article className="reading" aria-label={model.title}>
      <section id={anchorOf("summary")} tabIndex={-1} className="reading-summary">
        <Summary model={model} whole />
      </section>
      <ReadChapter id="how-to-read" title={reportHeading.howToRead}>
        <ReadHowTo model={model} />
      </ReadChapter>
      <ReadChapter id="findings" title={reportHeading.findings} lead={model.findingsLead}>
        <ReadFindings findings={model.findings} />
      </ReadChapter>
      <ReadFollowUp model={model} />
      {model.answers.length > 0 && (
        <ReadChapter id="answers" title={reportHeading.answers}>
          <ReadAnswers model={model} />
        </ReadChapter>
      )}
      {model.evidence.length > 0 && (
        <ReadChapter id="evidence" title={reportHeading.evidence} lead={model.evidenceLead}>
          <ReadEvidence rows={model.evidence} />
        </ReadChapter>
      )}
      {model.signed && (
        <ReadChapter id="sign-off" title={reportHeading.signOff}>
          <ReadSignOff signed={model.signed} />
        </ReadChapter>
      )}
      {model.reviews && (
        <ReadChapter id="reviews" title={reportHeading.reviews} lead={model.reviews.lead}>
          <ReadReviews {...model.reviews} />
        </ReadChapter>
      )}
      <References model={model} />
      <ReadChapter id="method" title={reportHeading.method}>
        {model.method.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            {part.paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </ReadChapter>
      <ReadChapter id="about" title={reportHeading.about}>
        <dl className="reading-facts">
          {model.particulars.map((one) => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd className={one.code ? "code" : undefined} dir="auto">
                {named(one.value)}
              </dd>
            </div>
          ))}
        </dl>
      </ReadChapter>
      {model.signed && (
        <ReadChapter id="check" title={reportHeading.check}>
          <ReadCheck model={model} signed={model.signed} />
        </ReadChapter>
      )}
    </article>
  );
}

export function ReadChapter({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className="reading-chapter" id={anchorOf(id)} tabIndex={-1} aria-labelledby={`${anchorOf(id)}-title`}>
      <h2 id={`${anchorOf(id)}-title`}>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  );
}

function References({ model }: { model: ReportModel }) {
  return (
    <>
      {model.precedents.length > 0 && (
        <ReadChapter id="precedents" title={reportHeading.precedents}>
          {model.precedents.map((one) => (
            <section key={one.id}>
              <h3>
                {one.parties}, {one.year}
              </h3>
              <p>{one.what}</p>
              <p>
                <b>{reportLabel.lesson}:</b> {one.lesson}
              </p>
              {one.unverified && (
                <p>
                  {reportLabel.notConfirmed}: {one.unverified}
                </p>
              )}
              <p className="quiet">{one.sources}</p>
            </section>
          ))}
        </ReadChapter>
      )}
      {model.sources.length > 0 && (
        <ReadChapter id="sources" title={reportHeading.sources} lead={model.sourcesLead}>
          <ol className="reading-list">
            {model.sources.map((source) => (
              <li key={source.number} value={source.number}>
                {source.publisher}: {source.title}. {source.details}{" "}
                <span className="quiet">({source.confidence})</span>
              </li>
            ))}
          </ol>
        </ReadChapter>
      )}
      {model.glossary.length > 0 && (
        <ReadChapter id="glossary" title={reportHeading.glossary}>
          <dl className="reading-facts">
            {model.glossary.map(({ term, meaning }) => (
              <div key={term.latin}>
                <dt>
                  {term.latin} {term.ownScript && <span lang={languageOf(term.ownScript)}>{term.ownScript}</span>}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </ReadChapter>
      )}
    </>
  );
}
