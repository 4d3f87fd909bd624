// What shows that the answer to one question is true: files and links, each with the page that matters here, and the ways to add one.
// Fetched when it is wanted. Nothing foreign is ever drawn: a file is a name, a size and a fingerprint.

import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import type { QuestionId } from "../../../core/checklist.ts";
import { type EvidenceId, findEvidence, listEvidence } from "../../../core/evidence.ts";
import { evidenceFor, longestLine, readLink } from "../../../core/evidence-limits.ts";
import { named } from "../../../core/steering.ts";
import { limitsSentence, sayNotAdded } from "../../../i18n/en/evidence.ts";
import { sayFault } from "../../../i18n/en/faults.ts";
import { useAssessment, useStorage } from "../../../storage/live.tsx";
import { Button } from "../../../ui/button.tsx";
import { Field, Select, TextInput } from "../../../ui/field.tsx";
import { addFile, type Hidden } from "./add-file.ts";
import { EvidenceRow } from "./EvidenceRow.tsx";
import { HiddenFacts, type Telling } from "./HiddenFacts.tsx";
import "./evidence.css";

export function QuestionEvidence({
  id,
  question,
  focus,
  onAdded,
}: {
  id: string;
  question: QuestionId;
  /** Somebody has just asked for it: the focus goes to the first way of adding. */
  focus?: boolean;
  /** Called when something was added: an answer with a file rests on a document. */
  onAdded?: () => void;
}) {
  const used = useAssessment(id);
  if (used.state !== "open") return null;
  const rows = evidenceFor(used.assessment.evidence ?? {}, question);
  const writer = used.access === "writer";
  return (
    <section className="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="evidence-title">
        Evidence
      </h2>
      {rows.length > 0 && (
        <ul className="evidence-rows">
          {rows.map(([number, item, use]) => (
            <EvidenceRow key={number} id={id} number={number} item={item} use={use} writer={writer} />
          ))}
        </ul>
      )}
      {rows.length === 0 && !writer && <p className="quiet">No files and no links.</p>}
      {writer && <AddEvidence id={id} question={question} focus={focus ?? false} {...(onAdded ? { onAdded } : {})} />}
    </section>
  );
}

interface Said {
  readonly words: string;
  readonly fault: boolean;
}

function AddEvidence({
  id,
  question,
  focus,
  onAdded,
}: {
  id: string;
  question: QuestionId;
  focus: boolean;
  onAdded?: () => void;
}) {
  const storage = useStorage();
  const used = useAssessment(id);
  const latest = useRef(used);
  latest.current = used;
  const [busy, setBusy] = useState("");
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [telling, setTelling] = useState<readonly Telling[]>([]);
  const [link, setLink] = useState("");
  const [linkError, setLinkError] = useState<string>();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const own = useId();
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  if (used.state !== "open") return null;
  const { assessment, change, flush } = used;
  const evidence = assessment.evidence ?? {};
  const others = listEvidence(evidence).filter(
    ([, item]) => !item.removed && item.uses.every((use) => use.question !== question),
  );

  const addFiles = async (files: readonly File[], hidden: Hidden = "ask"): Promise<void> => {
    const lines: Said[] = [];
    const asked: Telling[] = [];
    const place = {
      storage,
      change,
      flush,
      assessment: () => (latest.current.state === "open" ? latest.current.assessment : assessment),
    };
    for (const file of files) {
      setBusy(`Making a fingerprint of “${named(file.name)}”…`);
      const added = await addFile(place, question, file, hidden);
      if (added.kind === "tells") asked.push({ file, ...added });
      if (added.kind === "added")
        lines.push({ words: `“${named(file.name)}” was added. Fingerprint made.`, fault: false });
      if (added.kind === "known")
        lines.push({
          words: `“${named(file.name)}” was here already as ${added.id}. The same file is used.`,
          fault: false,
        });
      if (added.kind === "not-added") lines.push({ words: sayNotAdded(file.name, added.why), fault: true });
      if (added.kind === "not-stored")
        lines.push({ words: `“${named(file.name)}” was not added. ${sayFault(added.fault)}`, fault: true });
      setSaid([...lines]);
    }
    setBusy("");
    // Those that were asked about before wait on, unless they have been dealt with just now.
    setTelling((before) => [...before.filter(({ file }) => !files.includes(file)), ...asked]);
    if (lines.some(({ fault }) => !fault)) onAdded?.();
  };
  const addLink = (): void => {
    const address = readLink(link);
    if (!address) {
      setLinkError("Type a web address that begins with https://");
      return;
    }
    const known = findEvidence(evidence, { link: address });
    const use = { question, pages: "" };
    change({ kind: "evidence", act: { act: "add", source: { link: address }, title: titleOf(address), use } });
    setLink("");
    setLinkError(undefined);
    setSaid([{ words: known ? `The same link is here already, as ${known}.` : "The link was added.", fault: false }]);
    onAdded?.();
  };
  const takeAgain = (number: string): void => {
    if (!number) return;
    change({ kind: "evidence", act: { act: "use", id: number as EvidenceId, use: { question, pages: "" } } });
    setSaid([{ words: `${number} is used here too.`, fault: false }]);
    onAdded?.();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void addFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the file field does the same for everybody.
    <div
      className={over ? "evidence-add evidence-over" : "evidence-add"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field label="Add files" hint={limitsSentence} id={`${own}-file`}>
        {(field) => (
          <input
            {...field}
            ref={input}
            className="input"
            type="file"
            multiple
            disabled={busy !== ""}
            onChange={(event) => {
              void addFiles([...(event.target.files ?? [])]);
              // The same file can be chosen again after it was removed.
              event.target.value = "";
            }}
          />
        )}
      </Field>
      {telling.length > 0 && (
        <HiddenFacts
          telling={telling}
          busy={busy !== ""}
          onAdd={(files, hidden) => void addFiles(files, hidden)}
          onLeave={() => setTelling([])}
        />
      )}
      <Field label="Or a link" error={linkError} id={`${own}-link`}>
        {(field) => (
          <span className="evidence-link">
            <TextInput
              {...field}
              inputMode="url"
              value={link}
              placeholder="https://"
              onChange={(event) => setLink(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
                // Adds the link; Continue has a button of its own.
                event.preventDefault();
                addLink();
              }}
            />
            <Button look="small" onClick={addLink}>
              Add the link
            </Button>
          </span>
        )}
      </Field>
      {others.length > 0 && (
        <Field label="Or something added already" id={`${own}-known`}>
          {(field) => (
            <Select {...field} value="" onChange={(event) => takeAgain(event.target.value)}>
              <option value="">Choose…</option>
              {others.map(([number, item]) => (
                <option key={number} value={number}>
                  {number} {named(item.title)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div role="status" className="evidence-said">
        {busy && <p className="quiet">{busy}</p>}
        {said.map(({ words, fault }) => (
          <p key={words} className={fault ? "field-error" : "quiet"}>
            {words}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Place of a web page, as its title until somebody gives it one. */
const titleOf = (address: string): string =>
  (address.replace(/^https?:\/\//i, "").split(/[/?#]/)[0] ?? address).slice(0, longestLine);
