// What lowers the risk of a finding, and whether the council has taken it on.
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { sayWhoAndWhen } from "../../i18n/en/findings.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/lines.tsx";
import type { Opened } from "./opened.tsx";
import { adopt, isBare } from "./safeguards.ts";

export function SafeguardOffer({ opened, safeguard: id }: { opened: Opened; safeguard: string }) {
  const { assessment, checklist, writes, change } = opened;
  const safeguard = checklist.safeguards.get(id);
  const adopted = assessment.safeguards.find((one) => one.safeguard === id);
  const { place, pressed } = useFocusAfter(adopted !== undefined);
  if (!safeguard) return null;
  const set = (safeguards: typeof assessment.safeguards) => {
    pressed();
    change({ kind: "safeguards", safeguards }, "now");
  };
  return (
    <div className="safeguard" ref={place}>
      <span>{safeguard.text}</span>
      {adopted ? (
        <span className="safeguard-adopted">
          <Tag>Adopted{sayWhoAndWhen(adopted) && `: ${sayWhoAndWhen(adopted)}`}</Tag>
          <Link href={`/a/${assessment.id}/safeguards`}>
            {isBare(adopted) ? "Say who does it, and by when" : "See the safeguard"}
          </Link>
          {isBare(adopted) && writes && (
            <Button look="text" onClick={() => set(assessment.safeguards.filter((one) => one.safeguard !== id))}>
              Take it back
            </Button>
          )}
        </span>
      ) : (
        writes && (
          <Button look="small" onClick={() => set(adopt(assessment.safeguards, id))}>
            Adopt this safeguard
          </Button>
        )
      )}
    </div>
  );
}

/** What was pressed gives way to something else, so the focus goes to what stands there now. */
function useFocusAfter(adopted: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const waits = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the moment to move the focus.
  useEffect(() => {
    if (waits.current) place.current?.querySelector<HTMLElement>("a, button")?.focus();
    waits.current = false;
  }, [adopted]);
  return {
    place,
    pressed: () => {
      waits.current = true;
    },
  };
}
