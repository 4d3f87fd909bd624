// A computer on which a submission was reviewed, and one on which a version was signed: what a copy of everything holds beside assessments.
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { registerFormat, writeRegister } from "../../src/archive/register.ts";
import { openReview, writeReview } from "../../src/archive/review.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import type { Review } from "../../src/core/review.ts";
import { takeSubmission } from "../../src/features/take-submission.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { changeKeptRegister, takeRegister } from "../../src/storage/register.ts";
import { keepSigned, ownReviews, saveReview } from "../../src/storage/reviews.ts";
import { keepView } from "../../src/storage/views.ts";
import { changeWithheld } from "../../src/storage/withheld.ts";
import { sealed, signedPackage } from "../archive/sealed.ts";
import { create, value } from "./fresh.ts";

const at = "2026-11-20T10:00:00.000Z";

/** An auditor: a package was taken in, looked at, signed once, and looked at again; a register is in use, another is kept. */
export async function audited(storage: OpenStorage) {
  const key = await makeKey(false);
  const took = await takeSubmission(storage, new File([await signedPackage(await sealed())], "guiyang.zip"));
  if (took.kind !== "package") throw new Error(took.kind);
  const { submission } = took;
  const [own] = value(await ownReviews(storage));
  if (!own) throw new Error("There is no review.");
  const remark = { view: "query", comment: "Which summary? 贵阳", at } as const;
  const review: Review = {
    id: own.id,
    version: 1,
    submission,
    layer: "auditor",
    scope: "whole",
    reviewer: { name: "R. Lind", office: "City auditor", contact: "" },
    considered: [],
    conclusion: "",
    answers: { "agreement.full-text-held": remark },
    findings: {},
    gaps: { "agreement.full-text-held:unknown": remark },
    claimedTime: at,
  };
  const bytes = await writeReview(review, key);
  const written = await openReview(bytes);
  if (!written.ok) throw new Error(JSON.stringify(written.reasons));
  const id = written.fingerprint;
  const row = { kind: "review", id, submission, bytes, at } as const;
  value(await keepSigned(storage, row, { id: own.id, version: 1, scope: "whole" }));
  const change = {
    kind: "remark",
    key: "answers.agreement.full-text-held",
    view: "disagree",
    comment: "Later.",
  } as const;
  const onGap = { ...change, key: "gaps.agreement.full-text-held:unknown" };
  value(await saveReview(storage, own.id, [change, onGap], at));
  const register = { format: registerFormat, issuer: "State archive", issuedAt: at, keys: [] };
  value(await takeRegister(storage, await writeRegister(register, key)));
  value(await changeKeptRegister(storage, () => ({ ...register, issuer: "Kept here" })));
  return { own: own.id, signed: id, submission };
}

/** Somebody who compares: two views are kept. */
export async function compared(storage: OpenStorage) {
  const one = { savedAt: at, view: "table", set: { country: "CA", sort: "name" } } as const;
  const views = [
    { ...one, id: "3f0a4b52-7a52-4f0e-9c7e-0d6a0a6f2b11", name: "Canada 加拿大" },
    { ...one, id: "9b1c8f0e-11d4-4a57-8f43-3a55f3f3a0c2", name: "Leads", view: "leads", set: { kind: "words" } },
  ] as const;
  for (const view of views) value(await keepView(storage, view));
  return views;
}

/** A council: a version was signed here and some of it is to be withheld from the public. */
export async function council(storage: OpenStorage, assessment?: string) {
  const id = assessment ?? (await create(storage)).id;
  const content = submissionBytes({ ...(await sealed()), id });
  const fingerprint = await fingerprintOf(content);
  await storage.database.submissions.put({ fingerprint, assessment: id, version: 1, content, signatures: [] });
  value(await changeWithheld(storage, fingerprint, () => ({ "answers/exit.losses": "Act 1, s. 2" })));
  return { id, fingerprint };
}
