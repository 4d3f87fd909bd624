// How are the site and the tests built? Production differs from development in three things only: the content policy in the
// page, the checklist fetched ahead, and the offline worker.
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { findChromium, launchArgs } from "./scripts/browser.mjs";
import { metaPolicy } from "./scripts/headers.mjs";
import { offline } from "./scripts/offline.ts";

/** The policy also stands in the page itself, because hosts drop and change headers. Not in dev: hot reload needs inline script. */
const policyInPage = (): Plugin => ({
  name: "sister-city-check:policy-in-page",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy }, injectTo: "head-prepend" },
  ],
});

/** No page is shown without a checklist, so it is fetched beside the script instead of after it has begun to run. */
const editionsBesideScript = (): Plugin => ({
  name: "sister-city-check:editions-beside-script",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === "asset" && file.originalFileNames.some((name) => name.includes("/editions/")))
        .map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "preload", as: "fetch", crossorigin: "", href: `./${fileName}` },
          injectTo: "head" as const,
        })),
  },
});

const chromium = process.env.VITEST ? await findChromium() : undefined;

export default defineConfig({
  // Works from any folder of any host.
  base: "./",
  resolve: {
    alias: [
      // Dexie's default entry is a build for browsers of 2012; this is the same program for those named below.
      { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
      // The router brings a stand-in for what React itself has by now.
      { find: /^use-sync-external-store\/shim.*$/, replacement: "react" },
    ],
  },
  plugins: [react(), policyInPage(), editionsBesideScript(), offline()],
  worker: {
    format: "es",
    // A folder of their own, so that a host can give workers their own content policy.
    rolldownOptions: {
      output: { entryFileNames: "workers/[name]-[hash].js", chunkFileNames: "workers/[name]-[hash].js" },
    },
  },
  build: {
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
    // One style sheet, and parts that are fetched by themselves: with the offline worker nothing is far away, and the lists of what belongs
    // to which part would be a good deal of the script that everybody waits for.
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      // What the page begins with is one file: in many small ones the same words are compressed, asked for and opened again and again.
      output: { codeSplitting: { groups: [{ name: "start", test: /src\/main\.tsx$|rolldown.runtime/ }] } },
    },
    // The content policy allows no data: fonts or scripts, so no asset may be written into a file.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.browser.test.{ts,tsx}", "tests/e2e/**"],
          benchmark: { include: ["tests/**/*.bench.ts"] },
          // Some start the command line as a program of its own, which takes seconds on a busy two-core machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Found before the first test: a dependency discovered later makes the page reload under a running test.
        optimizeDeps: {
          entries: [
            "src/main.tsx",
            "src/workers/checking.worker.ts",
            "src/workers/intake.worker.ts",
            "src/workers/report.worker.ts",
            "src/workers/sheet.worker.ts",
            "tests/setup/browser.ts",
            "tests/**/*.browser.test.{ts,tsx}",
          ],
          include: ["react/jsx-dev-runtime", "react/jsx-runtime", "react-dom/client"],
        },
        test: {
          name: "browser",
          include: chromium ? ["tests/**/*.browser.test.{ts,tsx}"] : [],
          setupFiles: ["tests/setup/browser.ts"],
          // Longer than the longest wait inside (tests/setup/browser.ts), which says better what did not come.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          benchmark: { include: [] },
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: [...launchArgs] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: chromium ? ["tests/e2e/**/*.e2e.test.ts"] : [],
          globalSetup: ["tests/e2e/setup.ts"],
          benchmark: { include: [] },
          // One after another: they measure requests and kill servers.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // On a busy machine a page takes longer than the second that is the default. Only a test that fails waits as long.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
