// What stands before the first end-to-end test? A fresh build in dist/, served once for the tests that only read it.
import type { TestProject } from "vitest/node";
import { buildIfNeeded } from "../../scripts/build-if-needed.mjs";
import { serve } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built site. */
    readonly builtSite: string;
    /** Address at which it is served during the whole run. */
    readonly address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const builtSite = buildIfNeeded();
  const site = await serve(builtSite);
  project.provide("builtSite", builtSite);
  project.provide("address", site.address);
  return site.kill;
}
