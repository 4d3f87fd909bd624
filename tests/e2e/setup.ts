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

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const builtSite = buildIfNeeded();
    const site = await serve(builtSite);
    project.provide("builtSite", builtSite);
    project.provide("address", site.address);
    return site.kill;
  } catch (error) {
    // An error thrown here would end the whole run. This way the end-to-end tests fail and all others still speak.
    console.error(error);
    project.provide("builtSite", "/the build failed, see the beginning of this run");
    project.provide("address", "http://127.0.0.1:9/");
    return undefined;
  }
}
