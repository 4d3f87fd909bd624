// Is my work safe? In one sentence, then what it rests on, then what one can do; and how the program looks on this computer.
import { useCallback, useEffect, useState } from "react";
import { Link } from "wouter";
import { askToKeep } from "../../storage/ask-to-keep.ts";
import { type GivenCopy, listGivenCopies } from "../../storage/given-copies.ts";
import { type Health, readHealth } from "../../storage/health.ts";
import { useStorage, useSummaries } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/lists.tsx";
import { BackToPage, Heading, Page } from "../../ui/page.tsx";
import { ComputerFacts } from "./ComputerFacts.tsx";
import { Copies } from "./Copies.tsx";
import { SharedFolder } from "./folder/SharedFolder.tsx";
import { Looks } from "./Looks.tsx";
import { ChoosePlaceButton, LockCopyForm, useSaveCopy } from "./SaveCopy.tsx";
import { sayKept } from "./say-kept.ts";
import { Version } from "./Version.tsx";
import "./storage-health.css";

export function StorageHealthPage() {
  const state = useStorageState();
  const something = state.health !== undefined && (state.health.assessments > 0 || state.health.beside);
  return (
    <Page title="Storage and backup" hub className="storage">
      <BackToPage />
      <div className="wide storage-opening">
        <Heading>Storage and backup</Heading>
        <p className="kept">{state.health ? sayKept(state.health, new Date().toISOString()) : "\u00a0"}</p>
        <div className="bar">
          {state.health && !something ? (
            <p className="quiet">Nothing to back up yet.</p>
          ) : (
            <Button disabled={state.busy} onClick={state.save}>
              Save a copy of everything
            </Button>
          )}
          {state.saveWhere && something && <ChoosePlaceButton busy={state.busy} onSave={state.saveWhere} />}
          <Link className="text-button" href="/open">
            Open a copy
          </Link>
          <span className="quiet">Opening adds; it never replaces.</span>
        </div>
        <p className="quiet" role="status">
          {state.said}
        </p>
        {something && <LockCopyForm busy={state.busy} onLock={state.saveLocked} />}
      </div>
      <Row label="This computer" ruled>
        {state.health && <ComputerFacts health={state.health} onAsk={state.ask} />}
      </Row>
      <Row label="Copies" ruled>
        <Copies given={state.given} onChecked={state.look} />
      </Row>
      <Row label="Shared folder" ruled>
        <SharedFolder />
      </Row>
      <Row label="How it looks" ruled>
        <Looks />
      </Row>
      <Row label="Keys" ruled>
        <p className="facts-line">
          <Link href="/settings/register">Register of keys</Link>{" "}
          <span className="quiet">Whose key signed a file, and your own key to hand out.</span>
        </p>
      </Row>
      <Row label="The program" ruled>
        <Version />
      </Row>
      <Row label="Delete" ruled>
        <p className="erase">
          <Link href="/settings/delete">Delete everything on this computer…</Link>{" "}
          <span className="quiet">You will see what would be lost first.</span>
        </p>
      </Row>
    </Page>
  );
}

function useStorageState() {
  const storage = useStorage();
  const summaries = useSummaries();
  const [health, setHealth] = useState<Health>();
  const [given, setGiven] = useState<readonly GivenCopy[]>([]);
  const look = useCallback(async () => {
    setHealth(await readHealth(storage, new Date().toISOString()));
    setGiven(await listGivenCopies(storage));
  }, [storage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed work is a reason to look again.
  useEffect(() => void look(), [look, summaries]);
  const saving = useSaveCopy(look);
  const ask = async () => {
    const agreed = await askToKeep(storage, new Date().toISOString());
    saving.say(
      agreed ? "The browser agreed to keep your work." : "The browser did not agree. Saving copies is what helps.",
    );
    await look();
  };
  return { ...saving, health, given, look, ask: () => void ask() };
}
