// What a reviewer asks about one question, or about the gap that its answer leaves, beside that question. Costs nothing where nobody asks: what reads a review is fetched only then.

import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { QuestionId } from "../core/checklist.ts";
import type { Layer } from "../core/review.ts";
import { named } from "../core/steering.ts";
import { useStorage } from "../storage/live.tsx";
import { reviewsOfAssessment } from "../storage/reviews.ts";
import { Own } from "../ui/own.tsx";

interface Asking {
  readonly key: string;
  readonly submission: string;
  readonly who: Layer;
  readonly name: string;
  readonly words: string;
}

const asks: Readonly<Record<Layer, string>> = { auditor: "An auditor asks", oversight: "An oversight body asks" };

export function Asked({ id, question, gap = "" }: { id: string; question: QuestionId; gap?: string | undefined }) {
  const storage = useStorage();
  const [found, setFound] = useState<readonly Asking[]>([]);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const rows = await reviewsOfAssessment(storage, id);
      if (!rows.ok || rows.value.length === 0) return;
      const [{ openReview }, { currentOf }] = await Promise.all([
        import("../archive/review.ts"),
        import("../core/review.ts"),
      ]);
      const opened = await Promise.all(rows.value.map((row) => openReview(row.bytes)));
      const asking = currentOf(opened.filter((one) => one.ok)).flatMap(({ fingerprint, review }): Asking[] => {
        const { submission, layer, reviewer } = review;
        return [review.answers[question], review.gaps?.[gap]].flatMap((remark, index): Asking[] => {
          if (remark?.view !== "query") return [];
          const key = `${fingerprint} ${index}`;
          return [{ key, submission, who: layer, name: reviewer.name, words: remark.comment }];
        });
      });
      if (current) setFound(asking);
    };
    setFound([]);
    void look();
    return () => {
      current = false;
    };
  }, [storage, id, question, gap]);
  return found.map(({ key, submission, who, name, words }) => (
    <section key={key} aria-label={asks[who]}>
      <h2>{asks[who]}</h2>
      <p dir="auto">{named(words)}</p>
      <p>
        <Own>{name}</Own>. <Link href={`/r/${submission}`}>Answer it</Link>
      </p>
    </section>
  ));
}
