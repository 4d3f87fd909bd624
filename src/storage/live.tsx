// The React side of storage: a provider that holds the open database, and hooks that read it and follow its changes.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Summary } from "../core/summary.ts";
import { type FindChecklist, refreshSummaries } from "./assessments.ts";
import type { OpenStorage } from "./database.ts";
import { follow } from "./follow.ts";
import { type AssessmentView, type OpenAssessment, openAssessment } from "./open-assessment.ts";
import { changeSettings, type Settings } from "./settings.ts";

interface Live {
  readonly storage: OpenStorage;
  readonly find: FindChecklist;
  readonly settings: Settings;
  readonly setSettings: (part: Partial<Settings>) => void;
  readonly open: (id: string) => OpenAssessment;
}

const LiveContext = createContext<Live | undefined>(undefined);

export interface StorageProviderProps {
  readonly storage: OpenStorage;
  readonly find: FindChecklist;
  /** As they were read at the start: no field that they fill is ever shown empty, and nothing typed in it is written over. */
  readonly settings: Settings;
  readonly children: ReactNode;
}

export function StorageProvider({ storage, find, settings: read, children }: StorageProviderProps) {
  const [settings, setOwn] = useState(read);
  useEffect(() => void refreshSummaries(storage, find), [storage, find]);
  useEffect(() => {
    // Some time after the start, when nobody waits for it.
    let stop = (): void => {};
    const timer = setTimeout(async () => {
      stop = (await import("./upkeep.ts")).keepUp(storage);
    }, 20_000);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [storage]);
  const setSettings = useCallback(
    (part: Partial<Settings>) => {
      setOwn((old) => ({ ...old, ...part }));
      void changeSettings(storage, part);
    },
    [storage],
  );
  const opened = useOpened(storage, find, settings.name);
  const live = useMemo(
    () => ({ storage, find, settings, setSettings, open: opened }),
    [storage, find, settings, setSettings, opened],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** A page that is left may come back at once; after this its assessment is closed, and another window may write it. */
const linger = 5_000;

/** Each assessment is opened once in a window, and shared, so that a change made on one screen is still there on the next. */
function useOpened(storage: OpenStorage, find: FindChecklist, name: string): (id: string) => OpenAssessment {
  const [who] = useState({ name });
  who.name = name;
  return useMemo(() => {
    const opened = new Map<string, OpenAssessment>();
    const made = () => ({ at: new Date().toISOString(), who: who.name });
    return (id: string) => {
      const found = opened.get(id) ?? shared(openAssessment(storage, find, id, made), () => opened.delete(id));
      opened.set(id, found);
      return found;
    };
  }, [storage, find, who]);
}

/** Closes itself some time after the last part of the page has stopped looking at it; never with changes that are not saved. */
function shared(one: OpenAssessment, onClose: () => void): OpenAssessment {
  let users = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const closeLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (users > 0) return;
      if (one.unsaved()) return closeLater();
      onClose();
      void one.close();
    }, linger);
  };
  closeLater();
  return {
    ...one,
    subscribe(listener) {
      users += 1;
      const stop = one.subscribe(listener);
      return () => {
        users -= 1;
        stop();
        if (users === 0) closeLater();
      };
    },
  };
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("This part of the page must stand inside a StorageProvider.");
  return live;
}

export const useStorage = (): OpenStorage => useLive().storage;
export const useFindChecklist = (): FindChecklist => useLive().find;

export function useSettings(): readonly [Settings, (part: Partial<Settings>) => void] {
  const { settings, setSettings } = useLive();
  return [settings, setSettings];
}

export type UsedAssessment = AssessmentView & Pick<OpenAssessment, "change" | "flush" | "retry" | "takeOver">;

/** The assessment, following every change here and in other windows, and the ways to change it. */
export function useAssessment(id: string): UsedAssessment {
  const opened = useLive().open(id);
  const view = useSyncExternalStore(opened.subscribe, opened.view);
  return useMemo(
    () => ({ ...view, change: opened.change, flush: opened.flush, retry: opened.retry, takeOver: opened.takeOver }),
    [view, opened],
  );
}

/** All assessments of this browser, newest work first; undefined while they are read, or while they cannot be. */
export function useSummaries(): readonly Summary[] | undefined {
  const { storage } = useLive();
  const [found, setFound] = useState<readonly Summary[]>();
  useEffect(
    () =>
      follow(
        storage,
        (tables) => tables.summaries.orderBy("changedAt").reverse().toArray(),
        setFound,
        // An empty list would say that there is no work. What was read last stays; why, `storage.gone()` knows.
        () => {},
      ),
    [storage],
  );
  return found;
}
