// Two or more submissions say they are the same version of one record and are not. None counts until somebody chooses one, and says so by it.

import { useState } from "react";
import { Link } from "wouter";
import { sayFault } from "../../../i18n/en/faults.ts";
import { sayDate } from "../../../i18n/en/quantities.ts";
import { useStorage } from "../../../storage/live.tsx";
import { chooseAmong } from "../../../storage/portfolio.ts";
import { Button } from "../../../ui/button.tsx";
import { Row } from "../../../ui/lists.tsx";
import { Own } from "../../../ui/own.tsx";
import { addressOf } from "../address.ts";
import { portfolioStore, usePortfolio } from "../portfolio.ts";

export function Contradiction({ fingerprint }: { fingerprint: string }) {
  const storage = useStorage();
  const { portfolio, byFingerprint } = usePortfolio();
  const [said, setSaid] = useState("");
  const among = portfolio.conflicts.find((all) => all.some((one) => one.fingerprint === fingerprint));
  if (!among) return null;
  const keys = among.map((one) => one.fingerprint);
  const choose = async (counts: string | undefined): Promise<void> => {
    const changed = await chooseAmong(storage, keys, counts);
    if (!changed.ok) return setSaid(sayFault(changed.fault.kind));
    portfolioStore(storage).change(changed.value);
    setSaid(counts ? "Chosen: it counts from now on." : "None of them counts now.");
  };
  return (
    <Row label="Contradiction" ruled>
      <p>
        {among.length} submissions say they stand in the same place of one record, and differ. None counts until you
        choose one.
      </p>
      <ul className="contradicting">
        {among.map((one) => {
          const row = byFingerprint.get(one.fingerprint);
          const words = `Version ${one.version}, ${sayDate(one.sealedAt)}`;
          return (
            <li key={one.fingerprint}>
              {one.fingerprint === fingerprint ? (
                <b>{words}, this one</b>
              ) : (
                <Link href={addressOf("s", {}, one.fingerprint)}>{words}</Link>
              )}
              <span className="quiet">
                , from <Own>{row?.file ?? ""}</Own>{" "}
              </span>
              {row?.chosen ? (
                <>
                  <b>Counts.</b>{" "}
                  <Button look="text" onClick={() => void choose(undefined)}>
                    Let none count
                  </Button>
                </>
              ) : (
                <Button look="text" onClick={() => void choose(one.fingerprint)}>
                  Count this one
                  <span className="unseen">: {words}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="bar">
        <Link href={addressOf("side-by-side", { of: keys.map((one) => one.slice(0, 16)).join(",") })}>
          See them side by side
        </Link>
        <span className="quiet" role="status">
          {said}
        </span>
      </p>
    </Row>
  );
}
