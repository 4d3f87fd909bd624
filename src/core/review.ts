// What somebody outside of the council thinks of each answer, finding and gap: a layer of its own beside a submission, never inside it.
// Which things there are to look at, what was said about them, what is still open. Knows no file, no key and no clock.
import type { Answers } from "./answer.ts";
import type { QuestionId, RuleId, SectionId } from "./checklist.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import type { Checklist } from "./open-edition.ts";

/** Who looks: the auditor of one submission, or the body that moderates what auditors say. */
export const layers = ["auditor", "oversight"] as const;
export type Layer = (typeof layers)[number];

export const views = ["agree", "query", "disagree"] as const;
export type View = (typeof views)[number];

/** What the council wrote back, and in whose name. */
export interface Reply {
  readonly text: string;
  readonly name: string;
  /** ISO moment, by the clock of the council's computer. */
  readonly at: string;
}

export interface Remark {
  readonly view: View;
  /** A query says what is asked; otherwise it may be empty. */
  readonly comment: string;
  /** ISO moment. */
  readonly at: string;
  /** The council's answer to a query, as it reached the reviewer. */
  readonly reply?: Reply | undefined;
}

/** A remark that is still being written: words may be there before there is a view. */
export type DraftRemark = Partial<Pick<Remark, "view">> & Pick<Remark, "comment" | "at">;

/** A thing that can be looked at: the answer to a question, a finding by its rule, an evidence gap by its own. */
export type Subject =
  | { readonly part: "answers"; readonly id: QuestionId; readonly section: SectionId }
  | {
      readonly part: "findings";
      readonly id: RuleId;
      readonly section: SectionId;
      /** Neither raised nor ruled out: open answers decide. */
      readonly possible?: true;
    }
  | { readonly part: "gaps"; readonly id: RuleId; readonly section: SectionId };
export const parts = ["answers", "findings", "gaps"] as const;
export type Part = (typeof parts)[number];

/** `answers.agreement.term`, `findings.agreement.term:no-end`: one name for a thing, whatever it is. */
export const keyOf = ({ part, id }: { readonly part: Part; readonly id: string }): string => `${part}.${id}`;

export interface Reviewer {
  readonly name: string;
  readonly office: string;
  /** Where the council sends its replies, as a line of text: an address, a telephone number. */
  readonly contact: string;
}

/** All that was said, or only the queries, as they go to the council. */
export type Scope = "whole" | "queries";

/** A review that is being written on this computer. */
export interface DraftReview {
  readonly id: string;
  /** Fingerprint of the submission. */
  readonly submission: string;
  readonly layer: Layer;
  readonly reviewer: Reviewer;
  /** What the reviewer says of the whole. */
  readonly conclusion: string;
  /** By `keyOf`. */
  readonly remarks: Readonly<Record<string, DraftRemark>>;
  /** How often it has been signed. */
  readonly version: number;
  /** Fingerprints of what was signed last: of the whole, and of the queries alone. */
  readonly signed: Readonly<Partial<Record<Scope, string>>>;
  readonly startedAt: string;
  readonly changedAt: string;
}

export type ReviewChange =
  | { readonly kind: "remark"; readonly key: string; readonly view?: View | undefined; readonly comment: string }
  | { readonly kind: "reviewer"; readonly reviewer: Reviewer }
  | { readonly kind: "layer"; readonly layer: Layer }
  | { readonly kind: "conclusion"; readonly conclusion: string };

/** What a change is about: two changes of the same thing replace each other. */
export const subjectOfChange = (change: ReviewChange): string => (change.kind === "remark" ? change.key : change.kind);

/** Applies one change. A remark without view and words is none. */
export function changeReview(old: DraftReview, what: ReviewChange, at: string): DraftReview {
  switch (what.kind) {
    case "remark": {
      const { [what.key]: _, ...others } = old.remarks;
      const { view, comment } = what;
      const remark = { ...(view ? { view } : {}), comment, at };
      const empty = !view && comment.trim() === "";
      return { ...old, remarks: empty ? others : { ...others, [what.key]: remark }, changedAt: at };
    }
    case "reviewer":
      return { ...old, reviewer: what.reviewer, changedAt: at };
    case "layer":
      return { ...old, layer: what.layer, changedAt: at };
    case "conclusion":
      return { ...old, conclusion: what.conclusion, changedAt: at };
  }
}

/**
 * Everything there is to look at, in the order of the checklist: in each section the questions that are asked or may be asked, the findings
 * that were raised, those that are possible, and the evidence gaps.
 */
export function subjectsOf(
  checklist: Checklist,
  answers: Answers,
  evaluation: Evaluation = evaluate(checklist, answers),
): Subject[] {
  return checklist.edition.sections.flatMap(({ id: section }): Subject[] => [
    ...(checklist.questionsOf.get(section) ?? []).flatMap(({ id }): Subject[] =>
      evaluation.readings.get(id)?.asked === "false" ? [] : [{ part: "answers", id, section }],
    ),
    // Raised before possible: that is their order.
    ...evaluation.findings.flatMap(({ rule, state, section: its }): Subject[] =>
      its === section
        ? [{ part: "findings", id: rule, section, ...(state === "possible" ? { possible: true } : {}) }]
        : [],
    ),
    ...evaluation.gaps.flatMap((gap): Subject[] =>
      gap.section === section ? [{ part: "gaps", id: gap.rule, section }] : [],
    ),
  ]);
}

/** Of these, what its author could look at: reviews of format 1 knew neither possible findings nor gaps. */
export const subjectsBefore = ({ gaps }: Pick<Review, "gaps">, subjects: readonly Subject[]): readonly Subject[] =>
  gaps ? subjects : subjects.filter((one) => one.part === "answers" || (one.part === "findings" && !one.possible));

/** How many were looked at, by view; the rest is left. The sum of all four is the number of things there are. */
export interface ReviewTally extends Readonly<Record<View, number>> {
  readonly left: number;
}

export function tallyOf(
  subjects: readonly Subject[],
  remarks: Readonly<Record<string, DraftRemark | undefined>>,
): ReviewTally {
  const counts = { agree: 0, query: 0, disagree: 0, left: 0 };
  for (const subject of subjects) counts[remarks[keyOf(subject)]?.view ?? "left"] += 1;
  return counts;
}

/** The first thing in order that has no view yet, after `from` and then from the beginning; undefined when all have one. */
export function nextToLookAt(
  subjects: readonly Subject[],
  remarks: DraftReview["remarks"],
  from?: Pick<Subject, "part" | "id">,
): Subject | undefined {
  const at = from ? subjects.findIndex((one) => keyOf(one) === keyOf(from)) + 1 : 0;
  return [...subjects.slice(at), ...subjects.slice(0, at)].find((one) => !remarks[keyOf(one)]?.view);
}

/** Why a review cannot be signed as it is, thing by thing. */
export interface Unclear {
  readonly subject: Subject;
  /** A query that asks nothing, or words without a view. */
  readonly kind: "query-without-words" | "words-without-view";
}

export function unclearIn(subjects: readonly Subject[], remarks: DraftReview["remarks"]): Unclear[] {
  return subjects.flatMap((subject): Unclear[] => {
    const remark = remarks[keyOf(subject)];
    if (!remark) return [];
    const words = remark.comment.trim() !== "";
    if (!remark.view) return words ? [{ subject, kind: "words-without-view" }] : [];
    return remark.view === "query" && !words ? [{ subject, kind: "query-without-words" }] : [];
  });
}

/** What a review says, once it is signed. */
export interface Review {
  /** Names the review through all its versions. */
  readonly id: string;
  /** 1, 2, …: counts whatever was signed of it. */
  readonly version: number;
  /** Fingerprint of the one of the same scope that it replaces. */
  readonly replaces?: string | undefined;
  /** Fingerprint of the submission it is about. */
  readonly submission: string;
  readonly layer: Layer;
  readonly scope: Scope;
  readonly reviewer: Reviewer;
  /** Fingerprints of other people's reviews that the reviewer had before them. */
  readonly considered: readonly string[];
  readonly conclusion: string;
  readonly answers: Readonly<Record<string, Remark>>;
  /** Findings that were raised, and those that are possible. */
  readonly findings: Readonly<Record<string, Remark>>;
  /** Absent in reviews of format 1, which could speak of none. */
  readonly gaps?: Readonly<Record<string, Remark>> | undefined;
  /** The clock of the reviewer's computer: a claim, not a proof. */
  readonly claimedTime: string;
}

/** A signed review as a report tells of it: its words, and the names of its content and its key. */
export interface PrintedReview {
  /** SHA-256 of what was signed. */
  readonly fingerprint: string;
  /** RFC 7638 thumbprint of the key. */
  readonly kid: string;
  readonly review: Review;
}

/** A remark with what it is about. */
export interface Query {
  readonly part: Part;
  readonly id: string;
  readonly remark: Remark;
}

/** Every view of a review, by `keyOf`. */
export const remarksIn = (review: Pick<Review, Part>): Record<string, Remark> =>
  Object.fromEntries(
    parts.flatMap((part) => Object.entries(review[part] ?? {}).map(([id, remark]) => [keyOf({ part, id }), remark])),
  );

/**
 * The queries of a review: answers in the order of the checklist, then findings, then gaps. What the checklist does not have stands last.
 */
export function queriesOf(checklist: Checklist, review: Pick<Review, Part>): Query[] {
  const order: Readonly<Record<Part, readonly string[]>> = {
    answers: checklist.edition.questions.map(({ id }) => id),
    findings: [...checklist.rules.keys()],
    gaps: checklist.edition.gapRules.map(({ id }) => id),
  };
  return parts.flatMap((part) => {
    const place = (id: string) => (order[part].includes(id) ? order[part].indexOf(id) : Number.MAX_SAFE_INTEGER);
    return Object.entries(review[part] ?? {})
      .filter(([, remark]) => remark.view === "query")
      .map(([id, remark]): Query => ({ part, id, remark }))
      .sort((a, b) => place(a.id) - place(b.id));
  });
}

/** The council's words to queries, by `keyOf`. */
export type Replies = Readonly<Record<string, Reply>>;

/** Queries nobody has answered yet. */
export const openQueries = (queries: readonly Query[], replies: Replies): Query[] =>
  queries.filter((query) => !query.remark.reply && !replies[keyOf(query)]);

/** Is there something in the review that this checklist cannot have? Names what is foreign. */
export function foreignIn(
  checklist: Checklist,
  review: { readonly answers: object; readonly findings: object; readonly gaps?: object | undefined },
): string[] {
  const gaps = new Set<string>(checklist.edition.gapRules.map(({ id }) => id));
  return [
    ...Object.keys(review.answers).filter((id) => !checklist.questions.has(id as QuestionId)),
    ...Object.keys(review.findings).filter((id) => !checklist.rules.has(id as RuleId)),
    ...Object.keys(review.gaps ?? {}).filter((id) => !gaps.has(id)),
  ];
}

/** Of several signed reviews, those that count: what a later version replaces does not, nor do queries beside the whole they are part of. */
export function currentOf<T extends { readonly fingerprint: string; readonly review: Review }>(all: readonly T[]): T[] {
  const replaced = new Set(all.map(({ review }) => review.replaces));
  const wholes = new Set(all.flatMap(({ review }) => (review.scope === "whole" ? [review.id] : [])));
  return all.filter(
    ({ fingerprint, review }) => !replaced.has(fingerprint) && (review.scope === "whole" || !wholes.has(review.id)),
  );
}

/**
 * What is signed of a draft: everything that has a view, or the queries alone.
 * @param replies the council's words that have come back, by `keyOf`
 * @param considered fingerprints of the reviews that lay before the reviewer
 */
export function reviewToSign(
  draft: DraftReview,
  scope: Scope,
  {
    at,
    replies,
    considered,
  }: { readonly at: string; readonly replies: Replies; readonly considered: readonly string[] },
): Review {
  const { id, submission, layer, reviewer, conclusion, remarks, version, signed } = draft;
  const of = (part: Part): Record<string, Remark> =>
    Object.fromEntries(
      Object.entries(remarks).flatMap(([key, { view, comment, at }]) => {
        const belongs = key.startsWith(`${part}.`) && view && (scope === "whole" || view === "query");
        if (!belongs) return [];
        const reply = view === "query" ? replies[key] : undefined;
        return [[key.slice(part.length + 1), { view, comment, at, ...(reply ? { reply } : {}) }]];
      }),
    );
  const replaces = signed[scope];
  return {
    id,
    version: version + 1,
    ...(replaces ? { replaces } : {}),
    submission,
    layer,
    scope,
    reviewer,
    considered: [...considered].sort(),
    conclusion: scope === "whole" ? conclusion : "",
    answers: of("answers"),
    findings: of("findings"),
    gaps: of("gaps"),
    claimedTime: at,
  };
}
