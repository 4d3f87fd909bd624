// A page as it stands in the program: a real database of its own, the real edition, real addresses.
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { navigate, useHashLocation } from "wouter/use-hash-location";
import { loadEditions } from "../../src/app/editions.ts";
import { openStorage } from "../../src/storage/database.ts";
import { StorageProvider } from "../../src/storage/live.tsx";
import { readSettings } from "../../src/storage/settings.ts";
import { ChecklistProvider } from "../../src/ui/checklist-context.tsx";
import "../../src/ui/styles.css";

/** Opens a fresh database and the editions. */
export async function freshComputer() {
  const opened = await openStorage({ name: `test-${crypto.randomUUID()}` });
  if (!opened.ok) throw new Error(`The test database did not open: ${opened.fault.kind}`);
  const [editions, settings] = [await loadEditions(), await readSettings(opened.value)];
  navigate("/", { replace: true });
  const show = (page: ReactNode) =>
    render(
      <Router hook={useHashLocation}>
        <ChecklistProvider checklist={editions.newest}>
          <StorageProvider storage={opened.value} find={editions.find} settings={settings}>
            {page}
          </StorageProvider>
        </ChecklistProvider>
      </Router>,
    );
  return { storage: opened.value, editions, show };
}

/** A draft of an invented partnership, ready to be stored. */
export const draftOf = (partner: string) => ({
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner, country: "CN" },
  reason: "",
  answers: {},
  suggested: {},
});

export const made = { at: "2026-05-14T12:00:00.000Z", who: "" };
