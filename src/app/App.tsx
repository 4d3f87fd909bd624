// The program as a whole: starts, gives every page what it needs, and says so calmly when it cannot.
import { Suspense, useCallback, useEffect, useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { StorageProvider } from "../storage/live.tsx";
import { ChecklistProvider } from "../ui/checklist-context.tsx";
import { fetched } from "../ui/fetched.ts";
import { FrameProvider } from "../ui/frame-context.tsx";
import { Opening } from "../ui/notices.tsx";
import { ErrorBoundary, NotStartedPage } from "./ErrorPage.tsx";
import { useFrameOfApp } from "./frame.tsx";
import { useGoneNotice } from "./gone.tsx";
import { useLook } from "./look.ts";
import { Routes } from "./Routes.tsx";
import { type Start, start } from "./start.ts";

// Fetched when they are needed, which is hardly ever.
const NoStoragePage = fetched(() => import("./NoStoragePage.tsx"), "NoStoragePage");
const BlockedPage = fetched(() => import("./BlockedPage.tsx"), "BlockedPage");

type Progress =
  | Start
  | { readonly state: "starting" }
  | { readonly state: "blocked" }
  | { readonly state: "failed"; readonly error: unknown };

export function App() {
  const [progress, setProgress] = useState<Progress>({ state: "starting" });
  const begin = useCallback(() => {
    setProgress({ state: "starting" });
    start(() => setProgress({ state: "blocked" })).then(setProgress, (error: unknown) =>
      setProgress({ state: "failed", error }),
    );
  }, []);
  useEffect(begin, [begin]);
  const ready = progress.state === "ready" ? progress : undefined;
  const frame = useFrameOfApp(useGoneNotice(ready));
  return (
    <Router hook={useHashLocation}>
      <FrameProvider value={frame}>
        <Started progress={progress} again={begin} />
      </FrameProvider>
    </Router>
  );
}

function Started({ progress, again }: { progress: Progress; again: () => void }) {
  switch (progress.state) {
    case "starting":
      return <Opening />;
    case "failed":
      return <NotStartedPage error={progress.error} />;
    case "no-storage":
      return (
        <Suspense fallback={<Opening />}>
          <NoStoragePage fault={progress.fault} again={again} />
        </Suspense>
      );
    case "blocked":
      return (
        <Suspense fallback={<Opening />}>
          <BlockedPage />
        </Suspense>
      );
    case "ready":
      return (
        <ChecklistProvider checklist={progress.editions.newest}>
          <StorageProvider storage={progress.storage} find={progress.editions.find} settings={progress.settings}>
            <Look />
            <ErrorBoundary>
              <Routes />
            </ErrorBoundary>
          </StorageProvider>
        </ChecklistProvider>
      );
  }
}

function Look() {
  useLook();
  return null;
}
