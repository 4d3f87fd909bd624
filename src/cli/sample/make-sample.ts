// Any number of sealed packages of invented councils, one after another, the same for the same seed: partnerships that are checked year
// after year, corrected, sometimes doubled, unsigned or contradicted, and forged where that is asked for. Reads no clock.
import { createHash } from "node:crypto";
import { evidencePath, type Files } from "../../archive/bag.ts";
import { fingerprintOf } from "../../archive/canonical.ts";
import type { SigningKey } from "../../archive/keys.ts";
import { seal } from "../../archive/seal.ts";
import { partsNamed, type Statement, seenOf, statementFormat } from "../../archive/statement.ts";
import { type Submission, submissionBytes } from "../../archive/submission.ts";
import { bagOf, signOff } from "../../archive/write-package.ts";
import type { Answers } from "../../core/answer.ts";
import { addToDate } from "../../core/date.ts";
import { evaluate } from "../../core/evaluate.ts";
import type { Evidence, EvidenceItem } from "../../core/evidence.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { declaration } from "../../i18n/en/verification.ts";
import { answer, type Manner, type Scene } from "./answers.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type ForgeryKind, forge, forgeryKinds } from "./forge.ts";
import { cityOf, councilOf, personOf } from "./names.ts";
import { keyFrom } from "./signers.ts";
import { storedZip } from "./stored-zip.ts";

/** What is out of the ordinary about a package, so that whoever tries a program knows what it must find. */
export type Planted = ForgeryKind | "copy" | "not signed" | "contradiction";

export interface SamplePackage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly planted?: Planted;
}

export interface SampleOptions {
  readonly count: number;
  readonly seed: number;
  /** How many of them are forged, spread evenly. */
  readonly forgeries: number;
  readonly checklist: Checklist;
  /** Some of the later checks are answered on this one. */
  readonly second?: Checklist | undefined;
}

const years = [2023, 2024, 2025, 2026] as const;
const lastDay = "2026-11-20";

/** Makes a sample, one package after another. */
export async function* makeSample(options: SampleOptions): AsyncGenerator<SamplePackage, void, undefined> {
  const { count, seed, forgeries } = options;
  let made = 0;
  let last: Uint8Array | undefined;
  const stranger = await keyFrom(`${seed}: a stranger`);
  // The forged ones stand evenly among the others: the number of a package says whether it is one, and of which kind.
  const forgeryAt = (number: number): ForgeryKind | undefined => {
    const [before, after] = [number, number + 1].map((one) => Math.floor((one * forgeries) / count));
    return before === after ? undefined : forgeryKinds[(before ?? 0) % forgeryKinds.length];
  };
  for (let partnership = 0; made < count; partnership += 1) {
    for await (const draft of partnershipDrafts(options, partnership)) {
      const number = String(made).padStart(6, "0");
      const forgery = forgeryAt(made);
      if (draft.copy) {
        // A forged file is not handed in twice, and no copy is forged: each package is out of the ordinary in one way.
        if (forgery || !last) continue;
        yield { name: `${number}-again.zip`, bytes: last, planted: "copy" };
      } else {
        const { files, planted } = await filesOf(draft, forgery, stranger);
        const bytes = storedZip(files, `sister-city-check-${draft.fingerprint.slice(0, 12)}/`);
        last = forgery ? undefined : bytes;
        yield { name: `${number}-${draft.name}.zip`, bytes, ...(planted ? { planted } : {}) };
      }
      made += 1;
      if (made >= count) return;
    }
  }
}

interface Draft {
  readonly name: string;
  readonly submission: Submission;
  readonly fingerprint: string;
  readonly checklist: Checklist;
  readonly evidence: Files;
  readonly statement: Statement;
  readonly key: SigningKey;
  readonly signed: boolean;
  /** The file before comes once more in place of this one. */
  readonly copy?: boolean;
  readonly contradicts?: boolean;
}

async function filesOf(
  { submission, checklist: { edition }, evidence, statement, key, signed, contradicts }: Draft,
  forgery: ForgeryKind | undefined,
  stranger: SigningKey,
): Promise<{ readonly files: Files; readonly planted?: Planted }> {
  const signatures: Files = signed || forgery ? await signOff(1, statement, key) : new Map();
  const files = await bagOf({ submission, edition, evidence, signatures });
  if (forgery)
    return { files: await forge(forgery, { submission, statement, edition, files, stranger }), planted: forgery };
  return { files, ...(contradicts ? { planted: "contradiction" } : signed ? {} : { planted: "not signed" }) };
}

async function* partnershipDrafts(options: SampleOptions, partnership: number): AsyncGenerator<Draft, void, undefined> {
  const { seed } = options;
  const chance = chanceOf(`${seed}/${partnership}`);
  // Every fifth partnership is a second one of the council before it.
  const councilNumber = partnership - Math.floor(partnership / 5);
  const councilChance = chanceOf(`${seed}/council/${councilNumber}`);
  const council = councilOf(councilNumber, councilChance);
  const officer = personOf(councilChance);
  const key = await keyFrom(`${seed}/council/${councilNumber}`);
  const city = cityOf(chance);
  const signedOn = `${1985 + chance.whole(37)}-${String(1 + chance.whole(12)).padStart(2, "0")}-${String(1 + chance.whole(28)).padStart(2, "0")}`;
  const manner = mannerOf(councilChance);
  let answers: Answers = {};
  for (const year of years.slice(chance.whole(years.length))) {
    const day = earlier(addToDate(`${year}-02-01`, { days: chance.whole(290) }), lastDay);
    const scene: Scene = { council, city, manner, day, signedOn };
    const checklist = options.second && year >= 2025 && chance.happens(0.3) ? options.second : options.checklist;
    answers = answer(checklist, scene, chance, answers, 0.1);
    const id = uuidOf(chance);
    let replaces: string | undefined;
    const versions = chance.weigh([1, 2, 3], (one) => [0, 85, 12, 3][one] ?? 0);
    for (let version = 1; version <= versions; version += 1) {
      if (version > 1) answers = answer(checklist, scene, chance, answers, 0.03);
      const common = {
        checklist,
        answers,
        scene,
        id,
        version,
        replaces,
        officer,
        key,
        chance,
      };
      const draft = await draftOf(common);
      yield { ...draft, signed: !chance.happens(0.005) };
      replaces = draft.fingerprint;
      if (chance.happens(0.004)) yield { ...draft, copy: true };
      if (version === versions && chance.happens(0.003))
        yield {
          ...(await draftOf({ ...common, answers: answer(checklist, scene, chance, answers, 0.05) })),
          contradicts: true,
        };
    }
  }
}

interface Sealing {
  readonly checklist: Checklist;
  readonly answers: Answers;
  readonly scene: Scene;
  readonly id: string;
  readonly version: number;
  readonly replaces: string | undefined;
  readonly officer: string;
  readonly key: SigningKey;
  readonly chance: Chance;
}

async function draftOf({
  checklist,
  answers,
  scene,
  id,
  version,
  replaces,
  officer,
  key,
  chance,
}: Sealing): Promise<Draft> {
  const { council, city, day } = scene;
  const sealedAt = `${earlier(addToDate(day, { days: (version - 1) * 25 + chance.whole(5) }), "2026-11-26")}T${10 + version}:${10 + chance.whole(50)}:00.000Z`;
  const { evidence, files } = await evidenceFor(answers, scene, officer, chance);
  const evaluation = evaluate(checklist, answers);
  const raised = evaluation.findings.filter(({ state }) => state === "raised");
  const safeguards = [...new Set(raised.filter(() => chance.happens(0.25)).map(({ safeguard }) => safeguard))];
  const submission = await seal(
    {
      id,
      checklist: checklist.edition.id,
      edition: checklist.edition.edition,
      partnership: {
        council: council.name,
        partner: city.name,
        partnerOwnScript: `${city.province}${city.ownScript}市`,
        country: "CN",
      },
      reason: "Invented for a trial.",
      answers,
      completed: {},
      safeguards: safeguards.map((safeguard) => ({
        safeguard,
        owner: "City clerk",
        due: addToDate(day, { months: 6 }),
        proof: "A note to the committee.",
      })),
      evidence,
      startedAt: `${day}T08:00:00.000Z`,
    },
    checklist,
    {
      version,
      ...(replaces ? { replaces } : {}),
      sealedAt,
      seed: seedOf(id, version),
      ...(chance.happens(0.6)
        ? {
            decision: {
              decision: chance.pick([
                "sign",
                "sign-with-changes",
                "continue-with-conditions",
                "continue-with-conditions",
                "pause",
                "let-lapse",
              ]),
              body: "Council",
              date: day,
              note: "",
            },
          }
        : {}),
    },
  );
  const fingerprint = await fingerprintOf(submissionBytes(submission));
  const statement: Statement = {
    format: statementFormat,
    submission: fingerprint,
    ...partsNamed(submission),
    role: "prepared",
    name: officer,
    office: "International relations",
    declaration,
    seen: seenOf(submission, evaluation.tally),
    claimedTime: sealedAt,
    app: "0.1.0",
  };
  const name = `${council.name.split(",")[0]}-${city.name}-${sealedAt.slice(0, 4)}-v${version}`
    .toLowerCase()
    .replaceAll(" ", "-");
  return { name, submission, fingerprint, checklist, evidence: files, statement, key, signed: true };
}

/** A few small pieces for answers that rest on a document; one file in ten stays with the council. */
async function evidenceFor(
  answers: Answers,
  { day, signedOn, city }: Scene,
  officer: string,
  chance: Chance,
): Promise<{ readonly evidence: Evidence; readonly files: Files }> {
  const documented = Object.entries(answers)
    .filter(([, given]) => given && "basis" in given && given.basis === "document")
    .map(([id]) => id as keyof Answers);
  const evidence: Record<string, EvidenceItem> = {};
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const pieces = documented.length === 0 ? 0 : chance.whole(6);
  for (let number = 1; number <= pieces; number += 1) {
    const uses = [...new Set([chance.pick(documented), chance.pick(documented)])].map((question) => ({
      question,
      pages: String(1 + chance.whole(9)),
    }));
    const date = addToDate(signedOn, { days: chance.whole(900) - 60 });
    const described = {
      title: chance.pick(titles),
      date: earlier(date, day),
      holder: "City clerk",
      addedAt: `${day}T09:00:00.000Z`,
      addedBy: officer,
      uses,
    };
    if (chance.happens(0.3)) {
      evidence[`E${number}`] = { ...described, link: `https://council.example/minutes/${chance.whole(9000)}` };
      continue;
    }
    const bytes = new TextEncoder().encode(
      `Invented for a trial. ${described.title} about ${city.name}, ${chance.whole(1e9)}.\n`,
    );
    const fingerprint = await fingerprintOf(bytes);
    evidence[`E${number}`] = {
      ...described,
      file: { fingerprint, name: "document.txt", type: "text/plain", bytes: bytes.length },
    };
    if (!chance.happens(0.1)) files.set(evidencePath(fingerprint, "txt"), bytes);
  }
  return { evidence: evidence as Evidence, files };
}

const titles = [
  "Minutes of the council",
  "Agreement",
  "Letter of the association",
  "List of visits",
  "Budget, extract",
] as const;

function mannerOf(chance: Chance): Manner {
  return {
    care: 0.45 + 0.55 * chance.number() ** 0.6,
    knows: 0.7 + 0.28 * chance.number(),
    documented: 0.25 + 0.6 * chance.number(),
    finishes: chance.happens(0.15) ? 0.6 + 0.3 * chance.number() : 0.96 + 0.04 * chance.number(),
  };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** No secret: everything in a sample follows from the seed of the command. */
const seedOf = (id: string, version: number): string => createHash("sha256").update(`${id}/${version}`).digest("hex");

function uuidOf(chance: Chance): string {
  const hex = Array.from({ length: 8 }, () => chance.whole(0x1_0000).toString(16).padStart(4, "0")).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
