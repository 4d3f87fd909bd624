// What the program as a whole has to say: that the network is gone, and that a newer version waits. It never interrupts.
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import type { Frame, UpdateCheck } from "../ui/frame-context.tsx";
import { Inset } from "../ui/notices.tsx";
import { type Offline, registerOffline } from "./offline.ts";

/** @param urgent what every page must show before anything else */
export function useFrameOfApp(urgent: ReactNode): Frame {
  const status = useNetworkWords();
  const [keptOnDevice, setKept] = useState<boolean>();
  const [waiting, setWaiting] = useState(false);
  const [replaced, setReplaced] = useState(false);
  const offline = useRef<Offline>(undefined);
  useEffect(() => {
    // Once for the life of the page, also when development mounts everything twice.
    offline.current ??= registerOffline({
      onReady: () => setKept(true),
      onNotKept: () => setKept(false),
      onUpdateWaiting: () => setWaiting(true),
      onReplaced: () => setReplaced(true),
    });
  }, []);
  return useMemo(
    () => ({
      status,
      urgent,
      keptOnDevice,
      notice: replaced ? (
        <ReplacedNotice />
      ) : waiting ? (
        // biome-ignore lint/correctness/useHookAtTopLevel: it takes the new version into use; it is no React hook.
        <UpdateNotice use={() => offline.current?.useUpdate()} later={() => setWaiting(false)} />
      ) : null,
      checkForUpdate: async (): Promise<UpdateCheck> => {
        const found = (await offline.current?.checkForUpdate()) ?? { kind: "not-kept" };
        if (found.kind === "waiting") setWaiting(true);
        return found.kind;
      },
    }),
    [status, urgent, keptOnDevice, waiting, replaced],
  );
}

/** Offline is normal here, so it is said once, when the network drops while the program is open, until it is back. */
function useNetworkWords(): string {
  const [words, setWords] = useState("");
  const said = useRef(false);
  useEffect(() => {
    const drop = () => {
      if (!said.current) setWords("You are offline. Everything here still works.");
      said.current = true;
    };
    const back = () => setWords("");
    addEventListener("offline", drop);
    addEventListener("online", back);
    return () => {
      removeEventListener("offline", drop);
      removeEventListener("online", back);
    };
  }, []);
  return words;
}

function UpdateNotice({ use, later }: { use: () => void; later: () => void }) {
  return (
    <div className="frame-notice">
      <Inset label="A newer version">
        <p>
          <strong>A newer version is ready.</strong> Your answers are kept.
        </p>
        <p className="bar">
          <Button look="small" onClick={use}>
            Use it now
          </Button>
          <Button look="text" onClick={later}>
            Later
          </Button>
        </p>
      </Inset>
    </div>
  );
}

function ReplacedNotice() {
  return (
    <div className="frame-notice">
      <Inset label="A newer version">
        <p>
          <strong>Another window uses a newer version now.</strong> This one goes on as it is; open it again to have the
          newer one here too.
        </p>
        <p>
          <Button look="small" onClick={() => location.reload()}>
            Open this window again
          </Button>
        </p>
      </Inset>
    </div>
  );
}
