// Last time's answer, offered and never taken by itself.
import type { Answered } from "../../core/answer.ts";
import type { Question } from "../../core/checklist.ts";
import { sayValue } from "../../i18n/en/answers.ts";
import { Button } from "../../ui/button.tsx";

export function Suggestion({ question, answer, onUse }: { question: Question; answer: Answered; onUse: () => void }) {
  return (
    <p className="suggestion">
      <span>
        Last time you said: <strong>{sayValue(question, answer.value)}</strong>
      </span>
      <Button look="text" onClick={onUse}>
        Use that answer
      </Button>
    </p>
  );
}
