// Straight to any question or section, by its number or by a word of it. A panel on the page, closed by Escape.
import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Readings } from "../../core/reading.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { questionAddress, sectionAddress } from "./route.ts";

interface Place {
  readonly href: string;
  readonly name: string;
  readonly where: string;
  readonly number: string;
  /** In small letters, what a search looks at. */
  readonly words: string;
}

const most = 8;

export function GoTo({
  checklist,
  readings,
  assessment,
  onClose,
}: {
  checklist: Checklist;
  readings: Readings;
  assessment: Assessment;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [, go] = useLocation();
  const opener = useRef(document.activeElement);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const found = search(places(checklist, readings, assessment), typed);
  return (
    <section className="full go-to" aria-label="Go to a question or section">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (found[0]) {
            onClose();
            go(found[0].href);
          }
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      >
        <Field label="Go to a question or section" hint="Its number, or a word of it; Enter opens the first">
          {(control) => (
            <TextInput
              {...control}
              aria-describedby={control["aria-describedby"]}
              ref={input}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button look="text" onClick={close}>
          Close
        </Button>
      </form>
      <p className="unseen" role="status">
        {typed && (found.length === 0 ? "Nothing found" : `${found.length} found`)}
      </p>
      <ul className="lines">
        {found.map((place) => (
          <li key={place.href}>
            <Link className="line" href={place.href} onClick={onClose}>
              <span className="line-number">{place.number}</span>
              <span className="line-name">{place.name}</span>
              <span className="line-count go-to-where">{place.where}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function places(checklist: Checklist, readings: Readings, { id }: Assessment): Place[] {
  const sections = checklist.edition.sections.map((section) => ({
    href: sectionAddress(id, section.id),
    name: section.title,
    where: "Section",
    number: "",
    words: `${section.title} ${section.short}`.toLowerCase(),
  }));
  const questions = checklist.edition.questions
    .filter((question) => readings.get(question.id)?.asked === "true")
    .map((question) => ({
      href: questionAddress(id, question.id),
      name: question.short,
      where: checklist.sections.get(question.section)?.short ?? "",
      number: question.number ? String(question.number) : "",
      words: `${question.short} ${question.ask}`.toLowerCase(),
    }));
  return [...sections, ...questions];
}

function search(all: readonly Place[], typed: string): Place[] {
  const text = typed.trim().toLowerCase();
  if (!text) return [];
  if (/^\d+$/.test(text)) return all.filter((place) => place.number === text);
  const every = text.split(/\s+/);
  const rank = (place: Place) => (place.name.toLowerCase().includes(text) ? 0 : 1);
  return all
    .filter((place) => every.every((word) => place.words.includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
