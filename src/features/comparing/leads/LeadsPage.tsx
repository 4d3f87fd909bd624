// What might one read twice? The leads of what is shown: a few of each kind, or all of one. Each leads to the answers it is about in one step.
import { Link } from "wouter";
import { type LeadKind, leadKinds } from "../../../core/compare/leads.ts";
import { leadMeaning, leadName, noFinding, sayLeads } from "../../../i18n/en/compare-leads.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { Opening } from "../../../ui/notices.tsx";
import { addressOf, changeSet, useInSet, usePlace } from "../address.ts";
import { type Editions, useEditions } from "../editions.ts";
import { Filters } from "../filter/Filters.tsx";
import { NoMatch } from "../filter/NoMatch.tsx";
import { Hidden } from "../Hidden.tsx";
import { Pages } from "../Pages.tsx";
import { OfSet, Shell } from "../Shell.tsx";
import { useShown } from "../shown.ts";
import { LeadList } from "./LeadList.tsx";
import { TakeLeads } from "./TakeLeads.tsx";
import { kindInAddress, type LeadsOfShown, useKind, useLeads } from "./use-leads.ts";
import "../overview/overview.css";
import "./leads.css";

/** Of each kind, while none is opened. */
const few = 3;
/** Of the opened kind. */
const size = 20;

export function LeadsPage() {
  return (
    <Shell title="Compare: leads">
      <OfSet>
        <LeadsOfSet />
      </OfSet>
    </Shell>
  );
}

function LeadsOfSet() {
  const { shown, held } = useShown();
  const { leads, leftOut } = useLeads();
  const editions = useEditions();
  return (
    <>
      <Filters />
      {shown.length === 0 && held.state === "ready" ? (
        <NoMatch />
      ) : leads && editions && leads.of.length > 0 ? (
        <Kinds leads={leads} editions={editions} />
      ) : (
        leftOut < shown.length && <Opening>Looking for leads…</Opening>
      )}
      {leftOut > 0 && (
        <p className="full">
          {sayCount(leftOut, "submission is", "submissions are")} not looked through: the checklist is not here. Add the
          package again.
        </p>
      )}
      <Hidden />
    </>
  );
}

function Kinds({ leads, editions }: { leads: LeadsOfShown; editions: Editions }) {
  const open = useKind();
  const { set } = usePlace();
  return (
    <>
      <div className="full">
        <p className="leads-word">{noFinding}</p>
        <nav className="leads-kinds" aria-label="Kinds of leads">
          <ul className="reasons">
            {leadKinds.map((kind) => (
              <li key={kind}>
                <b className="reason-count">{sayNumber(leads.found[kind].length)}</b>
                <Link
                  href={addressOf("leads", { ...set, kind: kind === open ? "" : kindInAddress[kind], page: "" })}
                  {...(kind === open ? { "aria-current": "true" as const } : {})}
                >
                  {leadName[kind]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {(open ? [open] : leadKinds).map((kind) => (
        <OneKind key={kind} kind={kind} leads={leads} editions={editions} all={open !== undefined} />
      ))}
      <TakeLeads leads={leads} editions={editions} />
    </>
  );
}

/** @param all a page of all, not the first few */
function OneKind({
  kind,
  leads,
  editions,
  all,
}: {
  kind: LeadKind;
  leads: LeadsOfShown;
  editions: Editions;
  all: boolean;
}) {
  const { set } = usePlace();
  const found = leads.found[kind];
  const wanted = Number(useInSet("page")) || 1;
  const page = all ? Math.min(Math.max(1, wanted), Math.max(1, Math.ceil(found.length / size))) : 1;
  const onPage = all ? found.slice((page - 1) * size, page * size) : found.slice(0, few);
  const id = kindInAddress[kind];
  return (
    <section className="full chart" aria-labelledby={id}>
      <h2 id={id}>{leadName[kind]}</h2>
      <p className="quiet leads-meaning">{leadMeaning[kind]}</p>
      {found.length === 0 ? (
        <p className="leads-none">None in {sayCount(leads.of.length, "submission")}.</p>
      ) : (
        <LeadList kind={kind} leads={onPage} from={(page - 1) * size} of={leads.of} editions={editions} />
      )}
      {all ? (
        <>
          {found.length > 0 && (
            <Pages
              count={found.length}
              size={size}
              page={page}
              onPage={(to) => {
                changeSet({ page: to === 1 ? "" : String(to) });
                document.getElementById(id)?.scrollIntoView({ block: "start" });
              }}
            />
          )}
          <p>
            <Link href={addressOf("leads", { ...set, kind: "", page: "" })}>All kinds of leads</Link>
          </p>
        </>
      ) : (
        found.length > few && (
          <p className="leads-more">
            <Link href={addressOf("leads", { ...set, kind: id, page: "" })}>
              All {sayLeads(found.length)}
              <span className="unseen">: {leadName[kind]}</span>
            </Link>
          </p>
        )
      )}
    </section>
  );
}
