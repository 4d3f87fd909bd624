// The eight words of a key, to be compared with what somebody reads out or has printed.
import { keyWords } from "../../archive/key-card.ts";

export function KeyWords({ kid }: { kid: string }) {
  return <span className="check-words">{keyWords(kid).join(" ")}</span>;
}
