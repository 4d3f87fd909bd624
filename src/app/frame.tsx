// What the program as a whole has to say: that the network is gone, and that a newer version waits. It never interrupts.
import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { fetched } from "../ui/fetched.ts";
import type { Frame, UpdateCheck } from "../ui/frame-context.tsx";
import { type Offline, registerOffline } from "./offline.ts";

const UpdateNotice = fetched(() => import("./update-notices.tsx"), "UpdateNotice");
const ReplacedNotice = fetched<object, "ReplacedNotice">(() => import("./update-notices.tsx"), "ReplacedNotice");

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
        <Suspense fallback={null}>
          <ReplacedNotice />
        </Suspense>
      ) : waiting ? (
        <Suspense fallback={null}>
          <UpdateNotice
            // biome-ignore lint/correctness/useHookAtTopLevel: it takes the new version into use; it is no React hook.
            use={() => offline.current?.useUpdate()}
            later={() => setWaiting(false)}
          />
        </Suspense>
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
