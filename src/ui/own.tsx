// What somebody wrote, within a sentence of the program: kept apart from the direction of the text around it, and with nothing in it that
// could turn that text.
import { named } from "../core/steering.ts";

export function Own({ children, ...rest }: { children: string; className?: string; lang?: string | undefined }) {
  return <bdi {...rest}>{named(children)}</bdi>;
}
