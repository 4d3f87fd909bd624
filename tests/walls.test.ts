// Do the rooms of src/ see only what they may? The table below is the whole agreement; docs/decisions/0001 says why.
// Also: what no file of the repository may hold.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/build-if-needed.mjs";

/** For each room: the rooms it may import besides itself. */
const sees: Readonly<Record<string, readonly string[]>> = {
  core: [],
  archive: ["core"],
  storage: ["core", "archive"],
  i18n: ["core"],
  report: ["core", "i18n"],
  workers: ["core", "archive", "i18n", "report"],
  ui: ["core", "i18n"],
  features: ["core", "archive", "storage", "i18n", "report", "workers", "ui"],
  app: ["core", "archive", "storage", "i18n", "report", "workers", "ui", "features"],
  cli: ["core", "archive", "i18n", "report"],
  // The entry point of the page.
  "main.tsx": ["app", "ui"],
};

/** Packages that belong to one room, and rooms that may use nothing but the packages named here. */
const belongsTo: Readonly<Record<string, readonly string[]>> = {
  dexie: ["storage"],
  "react-hook-form": ["features", "ui"],
  "@react-pdf/renderer": ["report", "workers"],
  "@react-pdf/layout": ["report"],
  "@react-pdf/render": ["report"],
  pdfkit: ["report"],
  hyparquet: ["archive"],
  "hyparquet-writer": ["archive"],
};
const onlyPackages: Readonly<Record<string, readonly string[]>> = { core: ["zod"], i18n: [] };

type Import = { readonly file: string; readonly wanted: string };

const files = (folder: string, ending: RegExp): readonly string[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .filter((path) => !path.includes("node_modules/"))
    .sort();

/** Everything a source file asks for by name: imports, re-exports, import(), type imports, workers, globs. */
function importsOf(path: string, code: string): readonly Import[] {
  const { module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const parsed = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  // These forms are plain expressions or types to a parser.
  const written = [/\bimport\(\s*["'`]([^"'`]+)/g, /new URL\(\s*["'`](\.[^"'`]+)["'`],\s*import\.meta\.url/g].flatMap(
    (form) => [...code.matchAll(form)].flatMap((match) => match[1] ?? []),
  );
  return [...new Set([...parsed, ...written])].map((wanted) => ({ file: path, wanted }));
}

const roomOf = (path: string): string => path.split("/")[1] ?? "";
/** Path of an own file that an import names, or undefined for a package. */
const ownFile = ({ file, wanted }: Import): string | undefined =>
  wanted.startsWith(".") ? normalize(join(dirname(file), wanted)).replaceAll("\\", "/") : undefined;
const packageOf = (wanted: string): string =>
  wanted
    .split("/")
    .slice(0, wanted.startsWith("@") ? 2 : 1)
    .join("/");

const imports = files("src", /\.tsx?$/).flatMap((path) => importsOf(path, readFileSync(join(root, path), "utf8")));
const show = ({ file, wanted }: Import): string => `${file} imports ${wanted}`;

describe("rooms", () => {
  test("every folder of src is a room of the table", () => {
    const rooms = new Set(imports.map(({ file }) => roomOf(file)));
    expect([...rooms].filter((room) => !(room in sees))).toEqual([]);
  });

  test("a room imports only the rooms it may see", () => {
    const wrong = imports.filter((one) => {
      const target = ownFile(one);
      if (!target?.startsWith("src/")) return false;
      const [from, to] = [roomOf(one.file), roomOf(target)];
      return from !== to && !sees[from]?.includes(to);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("no feature imports another; what all share stands beside them", () => {
    const featureOf = (path: string): string => path.split("/")[2] ?? "";
    const wrong = imports.filter((one) => {
      const target = ownFile(one);
      return (
        one.file.startsWith("src/features/") &&
        target?.startsWith("src/features/") === true &&
        target.split("/").length > 3 &&
        featureOf(one.file) !== featureOf(target)
      );
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("no import leaves src, except for a checklist edition", () => {
    const wrong = imports.filter((one) => {
      const target = ownFile(one);
      return target !== undefined && !target.startsWith("src/") && !target.startsWith("checklists/");
    });
    expect(wrong.map(show)).toEqual([]);
  });
});

describe("packages", () => {
  const fromPackages = imports.filter(({ wanted }) => !wanted.startsWith("."));

  test("a package that belongs to one room is used there only", () => {
    const wrong = fromPackages.filter(
      ({ file, wanted }) => belongsTo[packageOf(wanted)]?.includes(roomOf(file)) === false,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test("core uses zod and nothing else; sentences use no package at all", () => {
    const wrong = fromPackages.filter(
      ({ file, wanted }) => onlyPackages[roomOf(file)]?.includes(packageOf(wanted)) === false,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test("only the command line uses Node", () => {
    const wrong = fromPackages.filter(({ file, wanted }) => wanted.startsWith("node:") && roomOf(file) !== "cli");
    expect(wrong.map(show)).toEqual([]);
  });

  test("core, archive and sentences know no React", () => {
    const rooms = ["core", "archive", "i18n", "cli"];
    const wrong = fromPackages.filter(
      ({ file, wanted }) => /^react(-dom)?$/.test(packageOf(wanted)) && rooms.includes(roomOf(file)),
    );
    expect(wrong.map(show)).toEqual([]);
  });
});

describe("this test", () => {
  test("sees every form of import", () => {
    const code = `import type { A } from "./a.ts"; import "./b.css"; export * from "./c.ts"; export { d } from "./d.ts";
      const e = import("./e.ts"); type F = import("./f.ts").F;
      const g = new Worker(new URL("../g/g.worker.ts", import.meta.url), { type: "module" });`;
    const found = importsOf("src/ui/x.ts", code).map(({ wanted }) => wanted);
    expect(found.sort()).toEqual(["../g/g.worker.ts", "./a.ts", "./b.css", "./c.ts", "./d.ts", "./e.ts", "./f.ts"]);
  });
});

describe("no file holds", () => {
  const sources = ["src", "scripts", "tests"].flatMap((folder) => files(folder, /\.(m?[jt]sx?)$/));
  // Put together here, so that this file does not hold them either.
  const forbidden = [
    `dangerously${"SetInnerHTML"}`,
    `ev${"al("}`,
    `new ${"Function"}`,
    `.inner${"HTML ="}`,
    `document.${"write("}`,
  ];

  test.each(forbidden)("%s", (text) => {
    expect(sources.filter((path) => readFileSync(join(root, path), "utf8").includes(text))).toEqual([]);
  });

  test("download addresses: package-lock.json leaves them to whoever installs", () => {
    const locks = ["package-lock.json", ...files("bench", /^package-lock\.json$/)];
    for (const path of locks) expect(readFileSync(join(root, path), "utf8")).not.toMatch(/"resolved": "http/);
  });
});
