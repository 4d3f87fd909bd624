// Who reviews, what they say of the whole, and the acts that make a file of it: sign and save.
import { useState } from "react";
import { layers, type Scope, tallyOf, unclearIn } from "../../core/review.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { layerChoice, reviewDeclaration, reviewLimits, sayTally } from "../../i18n/en/reviewing.ts";
import { useStorage } from "../../storage/live.tsx";
import type { OwnReview } from "../../storage/reviews.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import { ReviewSaveLine } from "./open-desk.tsx";
import { fileOf, saveReviewFile } from "./save-file.ts";
import { signReview } from "./sign-review.ts";
import type { Desk } from "./use-desk.ts";

const longestLine = 300;
const longestProse = 20_000;

export function SignBox({ desk, own }: { desk: Desk; own: OwnReview }) {
  const storage = useStorage();
  const { change, flush, subjects } = desk;
  const [said, setSaid] = useState("");
  const [nameless, setNameless] = useState(false);
  const [signing, setSigning] = useState(false);
  const { reviewer, layer, remarks } = own;
  const tally = tallyOf(subjects, remarks);
  const unclear = unclearIn(subjects, remarks).length > 0;
  const looked = tally.agree + tally.query + tally.disagree;
  const set = (part: Partial<typeof reviewer>): void =>
    change({ kind: "reviewer", reviewer: { ...reviewer, ...part } }, "soon");
  const line = (name: keyof typeof reviewer) => ({
    defaultValue: reviewer[name],
    maxLength: longestLine,
    onChange: ({ target }: { target: HTMLInputElement }) => set({ [name]: target.value }),
    onBlur: () => void flush(),
  });
  const sign = async (scope: Scope): Promise<void> => {
    if (reviewer.name.trim() === "") return setNameless(true);
    setNameless(false);
    setSigning(true);
    await flush();
    const signed = await signReview(storage, desk, scope);
    setSigning(false);
    if (!signed.ok) return setSaid(`Signing did not finish. Nothing was signed. ${sayFault(signed.fault.kind)}`);
    setSaid(`Signed, and saved as ${saveReviewFile(desk, signed.value, fileOf({ scope, layer }))}.`);
  };
  return (
    <div className="review-sign stack">
      <ChoiceGroup legend="You are" digits={false}>
        <Choices>
          {layers.map((one) => (
            <Choice
              key={one}
              name="layer"
              checked={layer === one}
              onChange={() => change({ kind: "layer", layer: one })}
            >
              {layerChoice[one]}
            </Choice>
          ))}
        </Choices>
      </ChoiceGroup>
      <Field label="Your full name" error={nameless ? "Type your full name" : undefined}>
        {(field) => <TextInput {...field} {...line("name")} autoComplete="name" />}
      </Field>
      <Field label="Your office" optional>
        {(field) => <TextInput {...field} {...line("office")} autoComplete="organization" />}
      </Field>
      <Field label="Where the council can reply" optional hint="A mail or postal address. It is printed in the letter">
        {(field) => <TextInput {...field} {...line("contact")} />}
      </Field>
      <Field label="What you say of the whole" optional>
        {(field) => (
          <TextArea
            {...field}
            defaultValue={own.conclusion}
            maxLength={longestProse}
            onChange={({ target }) => change({ kind: "conclusion", conclusion: target.value }, "soon")}
            onBlur={() => void flush()}
          />
        )}
      </Field>
      <ReviewSaveLine desk={desk} />
      <div className="declaration">
        <p>
          <strong>By signing I say:</strong> {reviewDeclaration[layer]}
        </p>
        <p className="quiet">
          {sayTally(tally)} {tally.left > 0 && "What you have not looked at is reported as such. "}You can go on and
          sign again: each signed review stays as it is, and the next one names it.
        </p>
      </div>
      <div className="bar">
        {looked > 0 && !unclear && (
          <Button onClick={() => void sign("whole")} disabled={signing}>
            Sign and save the review
          </Button>
        )}
        {tally.query > 0 && !unclear && (
          <Button look="plain" onClick={() => void sign("queries")} disabled={signing}>
            Sign and save the queries alone
          </Button>
        )}
        {looked === 0 && <p>There is nothing to sign yet.</p>}
      </div>
      <p role="status">{said}</p>
      {tally.query > 0 && (
        <p className="quiet">
          The queries alone are for the council: it opens the file in its own browser, writes its replies, and sends you
          a file back, which you open below.
        </p>
      )}
      <Disclosure summary="What your signature shows, and what it does not">
        <p>{reviewLimits} Your name is what you type, until whoever reads the review has your key in a register.</p>
      </Disclosure>
    </div>
  );
}
