// One partnership over the years: its checks with their ratings as ranges, and from each to the next what is unchanged, better, worse, newly known or
// not to be compared.
import { useMemo } from "react";
import { Link } from "wouter";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { inTime, partnershipOf, trendOf } from "../../../core/compare/trend.ts";
import { sayTrend } from "../../../i18n/en/compare-trend.ts";
import { sayRangeTo } from "../../../i18n/en/comparing.ts";
import { sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { Back, LinkButton } from "../../../ui/button.tsx";
import { PartnershipName, partnershipTitle } from "../../../ui/name.tsx";
import { Opening } from "../../../ui/notices.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { addressOf, usePlace } from "../address.ts";
import { type Editions, useEditions } from "../editions.ts";
import { ListsNote } from "../ListsNote.tsx";
import { Chart, FigureSheet } from "../overview/Chart.tsx";
import { DotLine, DotLineHead } from "../overview/DotLine.tsx";
import { usePortfolio } from "../portfolio.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Step } from "./Step.tsx";
import "../comparing.css";
import "../overview/overview.css";

export function TrendPage() {
  const [fingerprint = ""] = usePlace().parts;
  const { state, byFingerprint } = usePortfolio();
  const editions = useEditions();
  const own = byFingerprint.get(fingerprint)?.summary;
  if (own && editions && state !== "reading") return <Trend own={own} editions={editions} />;
  if (state === "reading" || own) return <Opening />;
  return (
    <Page title="This submission is not in the portfolio" hub error>
      <div className="text stack">
        <Heading>This submission is not in the portfolio</Heading>
        <LinkButton href={addressOf("table")}>The table</LinkButton>
      </div>
    </Page>
  );
}

function Trend({ own, editions }: { own: SubmissionSummary; editions: Editions }) {
  const { portfolio } = usePortfolio();
  const checks = useMemo(
    () =>
      portfolio.current.filter((one) => partnershipOf(one) === partnershipOf(own) && editions.has(one)).sort(inTime),
    [portfolio, own, editions],
  );
  const steps = useMemo(() => trendOf(checks, editions.of), [checks, editions]);
  const names = [...new Set(checks.map(({ checklist, edition }) => `${checklist} edition ${edition}`))];
  const source = [`${sayNumber(checks.length)} checks that count`, names.join(", ")].join("; ");
  const figure = {
    title: sayTrend(checks),
    help: "Each line is one check.",
    head: ["Sealed on", "Rating", "Highest still possible", "High or critical", "Not known", "Checklist"],
    numbers: [3, 4],
    rows: checks.map((one) => [
      sayDate(one.sealedAt),
      ratingWord[one.rating.word],
      ratingWord[one.rating.highest],
      one.rating.counts.high + one.rating.counts.critical,
      one.tally.unknown,
      `${one.checklist}, edition ${one.edition}`,
    ]),
  };
  return (
    <Page title={`Over the years – ${partnershipTitle(own)}`} hub className="comparing trend">
      <div className="full">
        <Back href={addressOf("s", {}, own.fingerprint)}>The submission</Back>
        <Heading>
          <PartnershipName partnership={own} />
        </Heading>
      </div>
      <FigureSheet
        source={source}
        name="over-the-years"
        title={`Over the years: ${partnershipTitle(own)}`}
        of={checks}
        filter="this partnership"
      >
        <Chart
          figure={figure}
          reading="The dot is the rating reached, the end the highest still possible. A dot alone is settled; an open dot is not known."
          aside={<ListsNote of={checks} narrows={false} />}
        >
          <ScrollBox className="ranges-box" name="Checks of this partnership">
            <table className="ranges">
              <thead>
                <tr>
                  <td />
                  <th scope="col">
                    <DotLineHead />
                  </th>
                  <th scope="col" className="number">
                    Findings
                  </th>
                </tr>
              </thead>
              <tbody>
                {checks.map((one) => (
                  <tr key={one.fingerprint}>
                    <th scope="row">
                      <Link href={addressOf("s", {}, one.fingerprint)}>{sayDate(one.sealedAt)}</Link>
                    </th>
                    <td className="range-cell">
                      <DotLine range={one.rating} />
                      <span className="unseen">{sayRangeTo(one.rating)}</span>
                    </td>
                    <td className="number">{sayNumber(one.raised.length)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Chart>
        {[...steps].reverse().map((step) => (
          <Step key={step.to.fingerprint} step={step} editions={editions} />
        ))}
      </FigureSheet>
    </Page>
  );
}
