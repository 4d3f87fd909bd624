// What will be done about the findings: who does what, by when, and how one will know that it is done.
// Saves itself while one writes; nothing here has to be complete.

import { useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { AdoptedSafeguard } from "../../core/assessment.ts";
import { evaluate } from "../../core/evaluate.ts";
import { sayAdoptedSoFar } from "../../i18n/en/findings.ts";
import { Back, LinkButton } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { SaveSlot } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { useRows } from "../../ui/rows.ts";
import { CopyNow } from "../copy-now.tsx";
import { AdoptedEntry, longestOwner, longestProof } from "./AdoptedEntry.tsx";
import { type Opened, WithAssessment } from "./opened.tsx";
import { ReadingHere } from "./ReadingHere.tsx";
import { RecommendedList } from "./RecommendedList.tsx";
import { adopt, recommended } from "./safeguards.ts";
import "./findings.css";

export function SafeguardsPage({ id }: { id: string }) {
  return (
    <WithAssessment id={id}>
      {(opened) => (
        // A window that only reads follows the one that writes; a window that writes keeps what is being typed.
        <Safeguards key={opened.writes ? "writes" : opened.assessment.revision} opened={opened} />
      )}
    </WithAssessment>
  );
}

export interface SafeguardsForm {
  readonly adopted: AdoptedSafeguard[];
}

function Safeguards({ opened }: { opened: Opened }) {
  const { assessment, checklist, answers, change, writes } = opened;
  const findings = useMemo(() => evaluate(checklist, answers).findings, [checklist, answers]);
  const recommendations = useMemo(() => recommended(findings), [findings]);
  const { control, register, getValues, setFocus, setValue } = useForm<SafeguardsForm>({
    defaultValues: { adopted: [...assessment.safeguards] },
  });
  const adopted = useWatch({ control, name: "adopted", compute: (list) => list.map((one) => one.safeguard) });
  const { keys, taken } = useRows(adopted.length);
  const [tooLong, setTooLong] = useState("");
  // Never cut: what is too long stays on the page until somebody shortens it.
  const save = (when: "now" | "soon") => {
    const safeguards = getValues("adopted").map(plain);
    const long = safeguards.flatMap(({ owner, proof }, index) => [
      ...(owner.length > longestOwner ? [`${index}.owner`] : []),
      ...(proof.length > longestProof ? [`${index}.proof`] : []),
    ]);
    setTooLong(long.join(" "));
    if (long.length === 0) change({ kind: "safeguards", safeguards }, when);
  };
  const { partnership, id } = assessment;
  return (
    <Page
      title={`Safeguards, ${partnershipTitle(partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="safeguards"
    >
      <div className="hang">
        <Back href={`/a/${id}/findings`}>What we found</Back>
      </div>
      <div className="text opening">
        <Heading>Safeguards</Heading>
        <p className="lead">
          A safeguard is a step that lowers a risk. Adopt the ones your council will take; they stand in the report with
          who does them and by when.
        </p>
        <ReadingHere opened={opened} />
      </div>
      <section className="full list" aria-labelledby="adopted">
        <h2 id="adopted" tabIndex={-1}>
          Adopted
        </h2>
        <p className="quiet intro">{sayAdoptedSoFar(assessment.safeguards)}</p>
        {adopted.length > 0 && (
          <ol className="adopted">
            {adopted.map((safeguard, index) => (
              <AdoptedEntry
                key={keys[index]}
                index={index}
                safeguard={checklist.safeguards.get(safeguard)}
                answers={recommendations.find((one) => one.safeguard === safeguard)}
                register={register}
                writes={writes}
                tooLong={(part) => tooLong.split(" ").includes(`${index}.${part}`)}
                save={save}
                take={() => {
                  taken(index);
                  setValue(
                    "adopted",
                    getValues("adopted").filter((_, at) => at !== index),
                  );
                  save("now");
                  // What was pressed is gone; the focus goes to the head of the list.
                  document.getElementById("adopted")?.focus();
                }}
              />
            ))}
          </ol>
        )}
      </section>
      <div className="full safeguards-next">
        <div className="bar">
          <LinkButton href={`/a/${id}/report`}>Make the report</LinkButton>
          <SaveSlot save={opened.save} onRetry={opened.retry} copy={<CopyNow />}>
            {tooLong ? "Not saved yet: it cannot be kept as it stands." : undefined}
          </SaveSlot>
        </div>
      </div>
      <RecommendedList
        recommendations={recommendations.filter((one) => !adopted.includes(one.safeguard))}
        any={recommendations.length > 0}
        checklist={checklist}
        writes={writes}
        onAdopt={(safeguard) => {
          const [added] = adopt([], safeguard);
          if (!added) return;
          setValue("adopted", [...getValues("adopted"), added]);
          save("now");
          requestAnimationFrame(() => setFocus(`adopted.${adopted.length}.owner`));
        }}
      />
    </Page>
  );
}

/** A copy: the form goes on writing into its own. */
const plain = ({ safeguard, owner, due, proof }: AdoptedSafeguard): AdoptedSafeguard => ({
  safeguard,
  owner,
  due,
  proof,
});
