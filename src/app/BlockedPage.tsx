// Another window keeps the saved work occupied, mostly one that runs an older version. Says which, and goes on by itself when it is closed.
import { useEffect, useState } from "react";
import { partnersElsewhere } from "../storage/other-windows.ts";
import { Heading, Page } from "../ui/page.tsx";

export function BlockedPage() {
  const [partners, setPartners] = useState<readonly string[]>([]);
  useEffect(() => {
    partnersElsewhere().then(setPartners, () => {});
  }, []);
  return (
    <Page title="Another window is in the way">
      <div className="text stack">
        <Heading>Another window is in the way</Heading>
        <p className="lead" role="status">
          {partners.length > 0
            ? `Sister City Check is open in another window, at ${partners.join(" and ")}. `
            : "Sister City Check is open in another window of this browser. "}
          That window still holds the saved work. Close it, and this page goes on by itself.
        </p>
        <p>
          If you typed something there, wait until it says “Saved on this computer”. If you cannot find the window,
          close the browser and open it again.
        </p>
      </div>
    </Page>
  );
}
