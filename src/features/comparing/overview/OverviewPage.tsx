// How are things, where should one look, how good is what it rests on? All figures over the submissions that are shown.
import { Suspense, useState } from "react";
import { mostListed } from "../../../core/compare/comparison.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { useSettings } from "../../../storage/live.tsx";
import { fetched } from "../../../ui/fetched.ts";
import { Opening } from "../../../ui/notices.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import { type Editions, useEditions } from "../editions.ts";
import { Filters } from "../filter/Filters.tsx";
import { NoMatch } from "../filter/NoMatch.tsx";
import { Hidden } from "../Hidden.tsx";
import { OfSet, Shell } from "../Shell.tsx";
import { useShown } from "../shown.ts";
import type { Form } from "../take-along/TakeAlong.tsx";
import { FigureSheet } from "./Chart.tsx";
import { Known, RestsOn, StudyElements } from "./DataQuality.tsx";
import { Deadlines } from "./Deadlines.tsx";
import { FindingsThatOccur } from "./FindingsThatOccur.tsx";
import { Ratings } from "./Ratings.tsx";
import { ReasonsToLook } from "./ReasonsToLook.tsx";
import { type Figures, useOverview, useOverviewOptions } from "./use-overview.ts";
import { useFilterWords, useSource } from "./use-source.ts";
import "./overview.css";

const PlacesMap = fetched(() => import("../map/PlacesMap.tsx"), "PlacesMap", NoMap);

/** Every other figure is here all the same. */
function NoMap() {
  return <p className="full quiet">The map could not be loaded. Open this page again to try once more.</p>;
}

export function OverviewPage() {
  return (
    <Shell title="Compare: overview">
      <OfSet>
        <OverviewOfShown />
      </OfSet>
    </Shell>
  );
}

function OverviewOfShown() {
  const { shown, held } = useShown();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { figures, leftOut } = useOverview(today);
  const editions = useEditions();
  return (
    <>
      <Filters />
      {shown.length === 0 && held.state === "ready" ? (
        <NoMatch />
      ) : figures && editions && figures.submissions > 0 ? (
        <AllFigures figures={figures} editions={editions} today={today} />
      ) : (
        !(figures && editions && leftOut > 0) && <Opening>Working out the figures…</Opening>
      )}
      {leftOut > 0 && (
        <p className="full">
          {sayCount(leftOut, "submission is", "submissions are")} left out of the figures: the checklist is not here.
          Add the package again.
        </p>
      )}
      <Hidden />
    </>
  );
}

function AllFigures({ figures, editions, today }: { figures: Figures; editions: Editions; today: string }) {
  const { shown } = useShown();
  const filter = useFilterWords();
  const report = useReport(editions, today);
  const source = useSource(figures.submissions, figures.quality.editions, today);
  return (
    <FigureSheet
      source={source}
      name="overview"
      title="Overview of submissions"
      of={shown}
      filter={filter}
      report={report}
    >
      <Verdicts figures={figures} />
      <ReasonsToLook caught={figures.reasons} submissions={figures.submissions} />
      <Ratings figures={figures} />
      <FindingsThatOccur figures={figures} editions={editions} />
      <Known figures={figures} />
      <RestsOn figures={figures} />
      <StudyElements figures={figures} editions={editions} />
      <Deadlines figures={figures} editions={editions} />
      <Suspense>
        <PlacesMap editions={editions} />
      </Suspense>
    </FigureSheet>
  );
}

/** The report for a committee, with the thresholds and groups that are on the page. */
function useReport(editions: Editions, today: string): { holds: string; forms: readonly Form[] } {
  const { shown, held, filter } = useShown();
  const filterWords = useFilterWords();
  const options = useOverviewOptions(today);
  const [{ paper }] = useSettings();
  const page = { held, shown, editions, filter, filterWords, options };
  const make = () => import("../take-along/committee.ts");
  return {
    holds: `The report for a committee sets the same numbers for paper, page one by itself, and lists up to ${sayNumber(mostListed)} submissions with the names of councils and partners.`,
    forms: [
      {
        words: "Report for a committee (PDF)",
        save: async (work) => (await make()).saveCommitteePdf(page, paper, work),
      },
      {
        words: "Report for a committee (web page)",
        save: async (work) => (await make()).saveCommitteePage(page, work),
      },
    ],
  };
}

/** How well the files could be checked. What does not match is never taken in. */
function Verdicts({ figures: { quality } }: { figures: Figures }) {
  const count = (verdict: string) => sayNumber(quality.verdicts[verdict] ?? 0);
  return (
    <ul className="full verdicts" aria-label="How the files were checked">
      <li>
        <VerdictMark verdict="matches">Matches {count("matches")}</VerdictMark>
      </li>
      <li>
        <VerdictMark verdict="cannot-be-checked">Cannot be checked {count("cannot-be-checked")}</VerdictMark>
      </li>
      <li className="quiet">
        Files that were altered or cannot be read are refused, counted apart, and stand on the receipt.
      </li>
    </ul>
  );
}
