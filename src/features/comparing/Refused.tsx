// Files that were refused are in no view: how many, beside every filter, with the way to the receipt that says why.
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { sayRefused } from "../../i18n/en/comparing.ts";
import { useStorage } from "../../storage/live.tsx";
import { countRefused, type Refused } from "../../storage/portfolio.ts";
import { VerdictMark } from "../VerdictMark.tsx";
import { addressOf, usePlace } from "./address.ts";
import { usePortfolio } from "./portfolio.ts";

/** Undefined until they are counted. */
function useRefused(): Refused | undefined {
  const storage = useStorage();
  const { state, rows } = usePortfolio();
  const [refused, setRefused] = useState<Refused>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again whenever files were taken in.
  useEffect(() => {
    let current = true;
    if (state === "ready") void countRefused(storage).then((found) => current && found.ok && setRefused(found.value));
    return () => {
      current = false;
    };
  }, [storage, state, rows]);
  return refused;
}

export function RefusedFiles() {
  const refused = useRefused();
  const { set } = usePlace();
  if (!refused || refused.altered + refused.unreadable === 0) return null;
  return (
    <Link className="refused-files" href={addressOf("add", set)}>
      <VerdictMark verdict="does-not-match">{sayRefused(refused)}</VerdictMark>
      <span className="unseen">: the receipt</span>
    </Link>
  );
}
