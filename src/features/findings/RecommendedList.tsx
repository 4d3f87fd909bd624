// Safeguards the checklist recommends for the findings and the council has not adopted. Not adopting one is not an error.
import type { Checklist } from "../../core/open-edition.ts";
import { sayFindings } from "../../i18n/en/findings.ts";
import { controlWord } from "../../i18n/en/report-terms.ts";
import { Button } from "../../ui/button.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import type { Recommended } from "./safeguards.ts";

export function RecommendedList({
  recommendations,
  any,
  checklist,
  writes,
  onAdopt,
}: {
  recommendations: readonly Recommended[];
  /** Does any finding recommend anything? */
  any: boolean;
  checklist: Checklist;
  writes: boolean;
  onAdopt: (safeguard: string) => void;
}) {
  return (
    <section className="full list" aria-labelledby="recommended">
      <h2 id="recommended">Recommended, not adopted</h2>
      <p className="quiet intro">{sayIntro(recommendations.length, any)}</p>
      {recommendations.length > 0 && (
        <ul className="gaps">
          {recommendations.map((one) => {
            const safeguard = checklist.safeguards.get(one.safeguard);
            return (
              safeguard && (
                <li key={one.safeguard} className="gap gap-safeguard">
                  <span className="finding-mark">
                    <SeverityMark word={one.severity} />
                  </span>
                  <p>
                    {safeguard.text}{" "}
                    <span className="quiet">
                      For {sayFindings(one.findings)}
                      {safeguard.control === "with-partner" && `; ${controlWord["with-partner"]}`}.
                    </span>
                  </p>
                  {writes && (
                    <Button look="small" className="gap-adopt" onClick={() => onAdopt(one.safeguard)}>
                      Adopt<span className="unseen">: {safeguard.text}</span>
                    </Button>
                  )}
                </li>
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}

function sayIntro(count: number, any: boolean): string {
  if (!any) return "Nothing is recommended, because no finding is raised.";
  return count === 0
    ? "Everything that is recommended has been adopted."
    : "They come with the findings, most severe first. Which of them to take is the council’s decision.";
}
