// A report that holds one of every kind of element the real one may hold, in several scripts.
// Made for tests of the PDF writer; says nothing about any real place.

import { Document, Image, Link, Page, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactElement, ReactNode } from "react";
import { families } from "../../src/report/pdf/faces.ts";
import type { PageOf } from "../../src/report/pdf/tagged.ts";
import { bookmark, tag } from "../../src/report/pdf/tags.ts";

export const LATIN = "Příliš žluťoučký kůň, Größenmaßstäbe, Łódź, Ağrı, Reykjavík þæð, Ŝanĝiĝo, Ǩiõll";
export const GREEK = "Αθήνα: αδελφοποίηση και συνεργασία, ΐ ΰ ώ Ώ";
export const CYRILLIC = "Київ, София, Београд: побратимство міст, ґ ђ џ ў";
export const HANS = "贵阳市与友好城市签署合作备忘录";
export const HANT = "臺灣臺中市與姊妹市簽署備忘錄，關係憂鬱龍龘";

const body = { fontFamily: families.sans, fontSize: 10.5 };
const chapters = [
  { id: "summary", title: "Summary" },
  { id: "answers", title: "All questions and answers" },
  { id: "sources", title: "Sources 来源" },
];

/** The sample report. `rows` sets how long its table is. */
export function everyElement(pageOf: PageOf, rows = 60): ReactElement {
  return (
    <Document
      title="Sister city check: Łódź & 贵阳 <draft>"
      author="Testville & Sons"
      subject="A report for tests"
      keywords="sister city, test"
      language="en-GB"
      creationDate={new Date("2026-05-04T10:00:00Z")}
    >
      <Sheet outline="Summary">
        <View {...tag("H1")} id="summary" style={{ flexDirection: "row", fontFamily: families.serif, fontSize: 27 }}>
          <Text style={{ fontWeight: 600 }}>Guiyang </Text>
          <Text {...tag("Span", { lang: "zh-Hans" })}>贵阳</Text>
        </View>
        <Text {...tag("P")}>
          The council signed with <Text style={{ fontWeight: 600 }}>Guiyang 贵阳市人民政府</Text>, see page{" "}
          {pageOf("answers")}, and <Link src="https://example.org/agreement?id=1">the published agreement</Link>.
        </Text>
        <Text>{LATIN}</Text>
        <Text>{GREEK}</Text>
        <Text>{CYRILLIC}</Text>
        <Text {...tag("P", { lang: "zh-Hans" })}>{HANS}</Text>
        <Text>{HANT}</Text>
        <Text style={{ fontFamily: families.code }}>political.contact-limits/flag-anthem 5fe1c0b2a4e98d</Text>
        <Text style={{ fontStyle: "italic" }}>Spoken promise 口头承诺 in italics</Text>
        <Contents pageOf={pageOf} />
        <Marks />
        <Recommendations />
        <Text {...tag("H2")}>Details</Text>
        <Text {...tag("H3")}>Wide words</Text>
        <Text>{`https://example.org/${"a-very-long-path/".repeat(12)}end`}</Text>
        <Text {...tag("Artifact")}>drawn but never read</Text>
        <Link src="javascript:alert(1)">
          <Text>a link that must not work</Text>
        </Link>
        <Link src="#nowhere">a link to nothing</Link>
      </Sheet>
      <Sheet outline="Answers">
        <Text {...tag("H1")} id="answers" style={{ fontSize: 22 }}>
          All questions and answers
        </Text>
        <Answers rows={rows} />
      </Sheet>
      <Sheet>
        <View style={{ marginTop: 120 }}>
          <View {...bookmark("Sources 来源")}>
            <Text {...tag("H1")} id="sources" style={{ fontSize: 22 }}>
              Sources 来源
            </Text>
          </View>
        </View>
        {Array.from({ length: 30 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Text key={index} {...tag("P")} style={{ marginBottom: 6 }}>
            {`Source ${index + 1}. ${"A paragraph long enough to be cut by the end of a page, and then some. ".repeat(4)}`}
          </Text>
        ))}
      </Sheet>
    </Document>
  );
}

function Sheet({ children, outline }: { children: ReactNode; outline?: string }) {
  return (
    <Page
      size="A4"
      experimentalPagination
      style={{ ...body, paddingTop: 74, paddingBottom: 65, paddingHorizontal: 57 }}
      {...(outline === undefined ? {} : bookmark(outline))}
    >
      <View fixed style={{ position: "absolute", top: 33, left: 57, right: 57 }}>
        <Text>Testville City Council 贵阳</Text>
      </View>
      {children}
      <View fixed style={{ position: "absolute", bottom: 27, right: 57 }}>
        <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
      </View>
    </Page>
  );
}

function Contents({ pageOf }: { pageOf: PageOf }) {
  return (
    <View {...tag("TOC")}>
      {chapters.map(({ id, title }) => (
        <View key={id} {...tag("TOCI")}>
          <View {...tag("Reference")}>
            <Link src={`#${id}`} style={{ flexDirection: "row" }}>
              <Text style={{ flexGrow: 1 }}>{title}</Text>
              <Text>{pageOf(id)}</Text>
            </Link>
          </View>
        </View>
      ))}
    </View>
  );
}

function Marks() {
  return (
    <View style={{ flexDirection: "row", gap: 8, marginVertical: 8 }}>
      <Svg {...tag("Figure", { alt: "High" })} viewBox="0 0 20 20" style={{ width: 20, height: 20 }}>
        <Path d="M10 1 L19 18 L1 18 Z" fill="#b5420f" stroke="#1b1f2a" />
      </Svg>
      <Svg viewBox="0 0 20 20" style={{ width: 20, height: 20 }}>
        <Rect x={2} y={2} width={16} height={16} fill="#123456" fillOpacity={0.5} />
      </Svg>
      <View {...tag("Figure", { alt: "Rated High now; could become Critical" })} style={{ width: 120 }}>
        <Svg viewBox="0 0 120 10" style={{ width: 120, height: 10 }}>
          <Path d="M0 5 L120 5" stroke="#000000" />
        </Svg>
        <Text style={{ fontSize: 8 }}>High, now</Text>
      </View>
      <Image {...tag("Figure", { alt: "A grey square" })} src={GREY_SQUARE} style={{ width: 20, height: 20 }} />
    </View>
  );
}

function Recommendations() {
  return (
    <View {...tag("L", { numbering: "Decimal" })}>
      {["Bring the annex to a vote.", "Have the city attorney advise.", "Publish every trip."].map((text, index) => (
        <View key={text} {...tag("LI")} style={{ flexDirection: "row", gap: 6 }}>
          <Text {...tag("Lbl")}>{index + 1}</Text>
          <View {...tag("LBody")}>
            <Text>{text}</Text>
            <Text>City manager, 30 June 2026</Text>
          </View>
        </View>
      ))}
    </View>
  );
}

function Answers({ rows }: { rows: number }) {
  const cell = { width: "33%", paddingRight: 9 };
  return (
    <View {...tag("Table")}>
      <View {...tag("Caption")}>
        <Text>Every question in the order of the checklist</Text>
      </View>
      <View {...tag("TR")} fixed minPresenceAhead={20} style={{ flexDirection: "row" }}>
        <Text {...tag("TH")} style={cell}>
          Question
        </Text>
        <View {...tag("TH")} style={cell}>
          <Text>Answer</Text>
        </View>
        <Text {...tag("TH")} style={cell}>
          Evidence
        </Text>
      </View>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <View key={index} {...tag("TR")} wrap={false} style={{ flexDirection: "row", borderBottomWidth: 0.5 }}>
          <Text {...tag("TH", { scope: "Row" })} style={cell}>{`Question ${index + 1}`}</Text>
          {index % 7 === 3 ? (
            <View {...tag("TD", { colSpan: 2 })} style={{ width: "66%" }}>
              <Text>Not asked, because question 1 was answered No</Text>
            </View>
          ) : (
            <>
              <View {...tag("TD")} style={cell}>
                <Text>Yes.</Text>
                <Text>Document seen 文件已查</Text>
              </View>
              <View {...tag("TD")} style={cell}>
                {index % 2 === 0 ? <Text>E3 p. 2</Text> : null}
              </View>
            </>
          )}
        </View>
      ))}
    </View>
  );
}

const GREY_SQUARE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNoaGgAAAMEAYFL09IQAAAAAElFTkSuQmCC";
