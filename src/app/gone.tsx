// Can this window still save? If not, every page says so at once; the way out is fetched, the sentence is not.
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { sayFault } from "../i18n/en/faults.ts";
import type { StorageFault } from "../storage/fault.ts";
import { fetched } from "../ui/fetched.ts";
import { Inset } from "../ui/notices.tsx";
import type { Start } from "./start.ts";

export type Ready = Extract<Start, { state: "ready" }>;

const label = "This window can no longer save";
/** The site's files may have gone with its data: then the sentence stands alone. */
const Notice = fetched<{ fault: StorageFault; start: Ready }, "GoneNotice">(
  () => import("./GoneNotice.tsx").catch(() => ({ GoneNotice: Sentence })),
  "GoneNotice",
);

function Sentence({ fault }: { fault: StorageFault }) {
  return (
    <div className="head-urgent">
      <Inset label={label}>
        <p role="alert">
          <strong>{label}.</strong> {sayFault(fault.kind)}
        </p>
      </Inset>
    </div>
  );
}

/** What every page shows first when this window can no longer save; undefined while it can. */
export function useGoneNotice(start: Ready | undefined): ReactNode {
  const fault = useGone(start);
  return start && fault ? (
    <Suspense fallback={<Sentence fault={fault} />}>
      <Notice fault={fault} start={start} />
    </Suspense>
  ) : null;
}

function useGone(start: Ready | undefined): StorageFault | undefined {
  const [gone, setGone] = useState<StorageFault>();
  useEffect(() => {
    setGone(start?.storage.gone());
    return start?.storage.onGone(setGone);
  }, [start]);
  return gone;
}
