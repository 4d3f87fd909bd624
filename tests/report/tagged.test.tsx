// Is the PDF what it says it is: tagged, embedded, readable in every script, the same each time, and never broken by what
// people type? Reads the finished bytes back with another library.

import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Document, Image, Link, Page, Path, Svg, Text, View } from "@react-pdf/renderer";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ReactElement, ReactNode } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { TaggingProblem } from "../../src/report/pdf/document.ts";
import { families } from "../../src/report/pdf/faces.ts";
import { registerFonts } from "../../src/report/pdf/fonts.ts";
import { type Attachment, type Progress, renderTagged } from "../../src/report/pdf/tagged.ts";
import { tag } from "../../src/report/pdf/tags.ts";
import { CYRILLIC, everyElement, GREEK, HANS, HANT, LATIN } from "./every-element.tsx";
import { installedFonts } from "./node-fonts.ts";

const attachment: Attachment = {
  name: "submission.json",
  bytes: new TextEncoder().encode('{"place":"贵阳"}'),
  type: "application/json",
  description: "The data this report was made from",
  relationship: "Source",
};

/** A node of the structure tree as pdf.js gives it. */
interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly TreeNode[];
}

beforeAll(() => registerFonts(installedFonts));

describe("a report with every kind of element", () => {
  let bytes: Uint8Array;
  const progress: Progress[] = [];
  const problems: TaggingProblem[] = [];

  beforeAll(async () => {
    bytes = await renderTagged((pageOf) => everyElement(pageOf), {
      attachments: [attachment],
      onProgress: (step) => progress.push(step),
      onProblem: (problem) => problems.push(problem),
    });
  }, 60_000);

  it("has nothing that forbids its claims, and claims PDF/A-3a and PDF/UA-1", () => {
    expect(problems).toEqual([]);
    const raw = latin1(bytes);
    expect(raw).toContain("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>");
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("is the same bytes when made again", async () => {
    const again = await renderTagged((pageOf) => everyElement(pageOf), { attachments: [attachment] });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  });

  it("says its title, language and dates in the file and in XMP, escaped", async () => {
    const pdf = await open(bytes);
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info.Title).toBe("Sister city check: Łódź & 贵阳 <draft>");
    expect(info.Language).toBe("en-GB");
    expect(info.CreationDate).toBe("D:20260504100000Z");
    expect(Buffer.from(bytes).toString("utf8")).toContain("Sister city check: Łódź &amp; 贵阳 &lt;draft&gt;");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getViewerPreferences()) as unknown).toMatchObject({ DisplayDocTitle: true });
  });

  it("gives back the text of every script", async () => {
    const text = (await pageTexts(bytes)).join(" ");
    for (const line of [LATIN, GREEK, CYRILLIC, HANS, HANT]) {
      expect(text.replaceAll(" ", "")).toContain(line.replaceAll(" ", ""));
    }
  });

  it("embeds every font and uses none of the standard ones", () => {
    const raw = latin1(bytes);
    const descriptors = raw.match(/\/Type \/FontDescriptor[\s\S]*?>>/gu) ?? [];
    expect(descriptors).toHaveLength(6);
    for (const descriptor of descriptors) expect(descriptor).toContain("/FontFile2");
    expect(raw).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier|Symbol|ZapfDingbats)/u);
  });

  it("has headings, lists, tables, figures, links and contents in its structure", async () => {
    // Elements are counted in the file: an element on three pages is one, and the head row of a table is read once.
    const raw = latin1(bytes);
    const count = (role: string) => raw.match(new RegExp(`/S /${role}\n`, "gu"))?.length ?? 0;
    const roles = ["H1", "H2", "H3", "TOC", "TOCI", "L", "LI", "Table", "Caption", "TR", "TH", "Figure", "Link"];
    expect(roles.map((role) => `${count(role)} ${role}`)).toEqual(
      "3 H1,1 H2,1 H3,1 TOC,3 TOCI,1 L,3 LI,1 Table,1 Caption,61 TR,63 TH,3 Figure,4 Link".split(","),
    );
    const nodes = (await structure(bytes)).flatMap(everyNode);
    const figures = nodes.filter((node) => node.role === "Figure").map((node) => node.alt);
    expect(figures).toEqual(["High", "Rated High now; could become Critical", "A grey square"]);
    const languages = new Set(nodes.map((node) => node.lang).filter((lang) => lang !== undefined));
    expect([...languages].sort()).toEqual(["zh", "zh-Hans"]);
  });

  it("joins the parts of a paragraph that a page break cuts", async () => {
    const content = [...Array(40).keys()].map((line) => (
      <Text key={line}>{`Line ${line}. ${"word ".repeat(160)}`}</Text>
    ));
    const cut = await renderTagged(<Report>{content}</Report>);
    expect((await open(cut)).numPages).toBeGreaterThan(1);
    expect(latin1(cut).match(/\/S \/P\n/gu)).toHaveLength(40);
    expect(latin1(cut)).toMatch(/\/Type \/MCR/u);
  });

  it("prints the page on which an id begins, and leads there", async () => {
    const pdf = await open(bytes);
    const texts = await pageTexts(bytes);
    const sourcesPage = texts.findIndex((text) => text.includes("Source 1.")) + 1;
    expect(texts[0]).toContain("see page 2");
    expect(texts[0]).toMatch(new RegExp(`Sources 来源 *${sourcesPage}\\b`, "u"));
    const place = await pdf.getDestination("sources");
    const [page, , , top] = place as [{ num: number; gen: number }, unknown, number, number];
    expect((await pdf.getPageIndex(page)) + 1).toBe(sourcesPage);
    // 842 points high, 74 of margin and 120 above the heading: the place is counted from the page, not the parent.
    expect(top).toBeCloseTo(841.89 - 74 - 120, 0);
  });

  it("has an outline in page order", async () => {
    const outline = (await (await open(bytes)).getOutline()) as { title: string; dest: unknown[] }[];
    expect(outline.map((entry) => entry.title)).toEqual(["Summary", "Answers", "Sources 来源"]);
    expect(outline[2]?.dest.slice(2, 4)).toEqual([0, expect.closeTo(841.89 - 74 - 120, 0)]);
  });

  it("carries the attachment, as the source of the report", async () => {
    const files = (await (await open(bytes)).getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(new TextDecoder().decode(files["submission.json"]?.content)).toBe('{"place":"贵阳"}');
    expect(latin1(bytes)).toContain("/AFRelationship /Source");
  });

  it("links only to places that exist and addresses that are safe", async () => {
    const pdf = await open(bytes);
    const annotations = (await (await pdf.getPage(1)).getAnnotations()) as { url?: string; dest?: string }[];
    expect(annotations.map((link) => link.url ?? `#${link.dest}`)).toEqual([
      "https://example.org/agreement?id=1",
      "#summary",
      "#answers",
      "#sources",
    ]);
    expect(latin1(bytes)).not.toMatch(/javascript|\/Launch|\/OpenAction/iu);
    expect(latin1(bytes)).toContain("/Contents (the published agreement)");
  });

  it("tells how far it is", () => {
    expect(progress.slice(0, 3)).toEqual([
      { stage: "layout", round: 1 },
      { stage: "layout", round: 2 },
      { stage: "drawing", page: 1, pages: 7 },
    ]);
  });

  it("passes veraPDF for PDF/A-3a and PDF/UA-1", async (context) => {
    const file = join(mkdtempSync(join(tmpdir(), "tagged-")), "every-element.pdf");
    writeFileSync(file, bytes);
    const result = await veraPdf(file);
    if (result.code === 3) context.skip(result.text);
    expect(result.text).toMatch(/^3a PASS/mu);
    expect(result.text).toMatch(/^ua1 PASS/mu);
    expect(result.code).toBe(0);
  }, 120_000);
});

describe("what people type", () => {
  const hostile: Record<string, string> = {
    "soft hyphen alone": "\u00ad",
    "soft hyphens in a word": "co\u00adop\u00ader\u00adation",
    nul: "a\u0000b",
    "lone high surrogate": "a\ud800b",
    "lone low surrogate": "a\udc00b",
    "control characters": "\u0001\u0007\u001b[31mred\u009f",
    "line breaks": "one\ntwo\r\nthree\u2028four",
    "byte order mark": "\ufeffstart",
    noncharacter: "a\uffffb",
    emoji: "ok 😀 👨‍👩‍👧 🇨🇳",
    "Arabic and Hebrew": "العربية עברית",
    "right-to-left override": "invoice\u202efdp.exe",
    "private use": "a\ue000b",
    "decomposed letters": "Zu\u0308rich, k\u030c",
    "many marks": `Z${"\u0301".repeat(200)}`,
    "ten thousand characters without a space": "x".repeat(10_000),
    "many spaces": `High.${" ".repeat(40)}No`,
    "only spaces": "   ",
    empty: "",
    "white space of all kinds": "a\tb\u00a0c\u3000d\u2003e",
    "rare ideographs": "龘𠀀𪚥㐀",
    "object replacement": "a\ufffcb",
    markup: "<b>&amp;</b> ) ( \\ %",
  };

  it.each(Object.entries(hostile))("%s does no harm", async (_name, text) => {
    const problems: TaggingProblem[] = [];
    const bytes = await renderTagged(
      <Report>
        <Text {...tag("H1")}>{text}</Text>
        <Text style={{ fontFamily: families.serif, fontWeight: 600 }}>{`before ${text} after`}</Text>
        <Text style={{ fontFamily: families.code, fontStyle: "italic" }}>{text}</Text>
        <Link src="https://example.org/">{text}</Link>
        <View fixed style={{ position: "absolute", bottom: 10, left: 10 }}>
          <Text render={() => text} />
        </View>
      </Report>,
      { onProblem: (problem) => problems.push(problem) },
    );
    expect(problems).toEqual([]);
    expect(latin1(bytes)).not.toContain("/BaseFont /Helvetica");
    expect((await pageTexts(bytes)).join("")).toContain("before");
  });

  it("shows the name of a character that cannot be drawn", async () => {
    const text = await textOf(<Text>{"Peace 😀, \ud800 and العلم"}</Text>);
    expect(text).toContain("Peace [U+1F600], [U+D800] and [U+0627 U+0644 U+0639 U+0644 U+0645]");
  });

  it("keeps every character of a word too long for its line", async () => {
    const word = Array.from({ length: 400 }, (_, index) => String.fromCharCode(97 + (index % 26))).join("");
    expect((await textOf(<Text>{word}</Text>)).replaceAll(" ", "")).toContain(word);
  });

  it("prints no hyphen the text does not have", async () => {
    const sentence = "The partnership, 贵阳 and others, was  renewed: cooperation (yes); understanding. ".repeat(20);
    const text = await textOf(
      <Text style={{ width: 130 }}>
        {sentence}
        <Text style={{ fontWeight: 600 }}>Adopted</Text>: yes.
      </Text>,
    );
    expect(text).not.toContain("-");
  });

  it("reads a letter back although another document drew it first as a part of an accented one", async () => {
    await renderTagged(
      <Report>
        <Text>ž ź ǧ</Text>
      </Report>,
    );
    expect(await textOf(<Text>zebra, gauge</Text>)).toContain("zebra, gauge");
  });

  it("reads an ordinary space back although a no-break space came first", async () => {
    expect(await textOf(<Text>{"a\u00a0b c d"}</Text>)).toContain("a b c d");
  });
});

describe("a report with a mistake in it", () => {
  const mistakes: [TaggingProblem["kind"], ReactElement][] = [
    [
      "heading-jump",
      <Report key="1">
        <Text {...tag("H2")}>No first heading</Text>
      </Report>,
    ],
    [
      "element-out-of-place",
      <Report key="2">
        <View {...tag("L")}>
          <Text>no item</Text>
        </View>
      </Report>,
    ],
    [
      "table-uneven",
      <Report key="3">
        <UnevenTable />
      </Report>,
    ],
    [
      "figure-without-alt",
      <Report key="4">
        <Svg {...tag("Figure", { alt: " " })} viewBox="0 0 9 9" style={{ width: 9, height: 9 }}>
          <Path d="M0 0L9 9" />
        </Svg>
      </Report>,
    ],
    [
      "image-not-read",
      <Report key="6">
        <Image
          {...tag("Figure", { alt: "nothing" })}
          src="data:image/png;base64,AAAA"
          style={{ width: 9, height: 9 }}
        />
      </Report>,
    ],
    [
      "font-not-embedded",
      <Report key="5">
        <Text style={{ fontFamily: "Helvetica" }}>Helvetica</Text>
      </Report>,
    ],
  ];

  it.each(mistakes)("(%s) is reported and claims no standard", async (kind, report) => {
    const problems: TaggingProblem[] = [];
    const bytes = await renderTagged(report, { onProblem: (problem) => problems.push(problem) });
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(latin1(bytes)).not.toMatch(/pdfuaid|pdfaid/u);
  });

  it("is refused without a creation date, a Document, or an element the text refers to", async () => {
    await expect(renderTagged(<Document title="t" language="en" />)).rejects.toThrow("creationDate");
    await expect(renderTagged(<View />)).rejects.toThrow("not a Document");
    await expect(
      renderTagged((pageOf) => (
        <Report>
          <Text>{pageOf("none")}</Text>
        </Report>
      )),
    ).rejects.toThrow('"none"');
  });

  it("is not made one element by a tag used many times", async () => {
    const row = tag("P");
    const bytes = await renderTagged(
      <Report>
        <Text {...row}>one</Text>
        <Text {...row}>two</Text>
      </Report>,
    );
    const nodes = (await structure(bytes)).flatMap(everyNode);
    expect(nodes.filter((node) => node.role === "P")).toHaveLength(2);
  });
});

it("stops when asked to", async () => {
  const abort = new AbortController();
  const work = renderTagged(
    everyElement(() => "1"),
    {
      signal: abort.signal,
      onProgress: (step) => {
        if (step.stage === "drawing" && step.page === 2) abort.abort(new Error("not needed any more"));
      },
    },
  );
  await expect(work).rejects.toThrow("not needed any more");
});

it("has a coverage table that fits the installed fonts", () => {
  const script = join(import.meta.dirname, "../../scripts/coverage.mjs");
  expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toContain("is current");
});

function Report({ children }: { children?: ReactNode }) {
  return (
    <Document title="Test" language="en" creationDate={new Date(0)}>
      <Page style={{ fontFamily: families.sans, fontSize: 10 }}>{children}</Page>
    </Document>
  );
}

function UnevenTable() {
  return (
    <View {...tag("Table")}>
      {[["a", "b"], ["c"]].map((row) => (
        <View key={row[0]} {...tag("TR")}>
          {row.map((cell) => (
            <Text key={cell} {...tag("TD")}>
              {cell}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

async function textOf(content: ReactNode): Promise<string> {
  return (await pageTexts(await renderTagged(<Report>{content}</Report>))).join(" ");
}

function open(bytes: Uint8Array) {
  // pdf.js takes the bytes for itself, so it gets a copy.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const pieces = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    texts.push(pieces.join("").normalize("NFC").replaceAll(/\s+/gu, " "));
  }
  return texts;
}

async function structure(bytes: Uint8Array): Promise<TreeNode[]> {
  const pdf = await open(bytes);
  const trees: TreeNode[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    trees.push((await (await pdf.getPage(number)).getStructTree()) as TreeNode);
  }
  return trees;
}

function everyNode(node: TreeNode): TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

async function veraPdf(file: string): Promise<{ code: number; text: string }> {
  const script = join(import.meta.dirname, "../../scripts/verapdf.mjs");
  const run = promisify(execFile);
  return run(process.execPath, [script, "--no-fetch", file]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  );
}
