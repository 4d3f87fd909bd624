// The way out: the whole portfolio leaves this computer. What was handed over as files stays where it is.
import { useState } from "react";
import { sayFault } from "../../../i18n/en/faults.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { useStorage } from "../../../storage/live.tsx";
import { removeReceived } from "../../../storage/portfolio.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/lines.tsx";
import { portfolioStore, usePortfolio } from "../portfolio.ts";

export function TakeOut({ running }: { running: boolean }) {
  const storage = useStorage();
  const { total } = usePortfolio();
  const [said, setSaid] = useState("");
  const takeOut = async (): Promise<void> => {
    const gone = await removeReceived(storage, "all");
    portfolioStore(storage).readAgain();
    setSaid(gone.ok ? `${sayCount(gone.value, "submission")} taken out of this computer.` : sayFault(gone.fault.kind));
  };
  return (
    <div className="full take-out">
      {total > 0 && !running && (
        <Disclosure summary="Take the portfolio out of this computer">
          <p>
            {sayCount(total, "submission")} and all receipts go from this browser. The files you were given stay where
            they are, and can be taken in again.
          </p>
          <Button look="plain" onClick={() => void takeOut()}>
            Take {sayCount(total, "submission")} out
          </Button>
        </Disclosure>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
