// The letter on paper: sender, council, date, what it is about, each query, and how to reply. Tagged like the report.
import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { letterHeading } from "../../i18n/en/letter-words.ts";
import { colour, type PaperSize, papers, quiet, strong, type } from "../pages/paper.ts";
import { isLong } from "../pages/parts.tsx";
import { footStyle, PageNumber, pageStyle } from "../pages/sheet.tsx";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import type { Letter, LetterQuery } from "./letter.ts";

export function letterDocument(letter: Letter, size: PaperSize): ReactElement {
  const paper = papers[size];
  return (
    <Document
      title={letter.title}
      author={letter.closing.join(", ")}
      subject={letter.about}
      language={letter.language}
      creationDate={new Date(letter.signedAt)}
    >
      <Page size={paper.size} experimentalPagination style={pageStyle(paper)}>
        <View fixed style={{ ...footStyle(paper), justifyContent: "space-between" }}>
          <Text>{letter.reference}</Text>
          <PageNumber />
        </View>
        <Lines lines={letter.from} />
        <View style={{ marginTop: 22, marginBottom: 22 }}>
          <Text style={{ ...type.body, ...strong }}>{letter.to}</Text>
          <Text style={{ ...type.body, ...quiet, marginTop: 8 }}>{letter.date}</Text>
        </View>
        <Text {...tag("H1")} style={type.h2}>
          {letter.title}
        </Text>
        <Text style={{ ...type.body, marginTop: 6 }}>{letter.about}</Text>
        <Text style={{ ...type.body, marginTop: 6, marginBottom: 12 }}>{letter.opening}</Text>
        {letter.queries.map((query) => (
          <Asked key={query.about + query.title} query={query} letter={letter} />
        ))}
        <View wrap={false} minPresenceAhead={60} style={{ marginTop: 8, marginBottom: 4 }}>
          <Text {...tag("H2")} style={type.h3}>
            {letterHeading.howToReply}
          </Text>
        </View>
        {letter.howToReply.slice(0, -1).map((text) => (
          <Text key={text} style={{ ...type.body, marginBottom: 6 }}>
            {text}
          </Text>
        ))}
        {/* The name never stands alone on a page. */}
        <View wrap={false}>
          <Text style={type.body}>{letter.howToReply.at(-1) ?? ""}</Text>
          <View style={{ marginTop: 16 }}>
            <Lines lines={letter.closing} />
          </View>
        </View>
      </Page>
    </Document>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Text key={line} style={index === 0 ? { ...type.body, ...strong } : type.body}>
      {line}
    </Text>
  ));
}

function Asked({ query, letter }: { query: LetterQuery; letter: Letter }) {
  const paragraphs = paragraphsOf(query.words);
  const long = isLong(query.words, ...query.answer);
  return (
    <View {...tag("Sect")} wrap={long} style={{ borderTopWidth: 0.8, borderTopColor: colour.ink, paddingVertical: 7 }}>
      <Text style={type.label}>{query.about}</Text>
      <Text {...tag("H2")} style={type.finding}>
        {query.title}
      </Text>
      {query.answer.length > 0 ? (
        <Text style={{ ...type.trace, marginTop: 2 }}>
          <Text style={quiet}>{`${letter.answerLabel}: `}</Text>
          {query.answer.join(" · ")}
        </Text>
      ) : null}
      {query.from ? <Text style={{ ...type.trace, ...quiet, marginTop: 2 }}>{query.from}</Text> : null}
      {paragraphs.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one query never change places
        <Text key={index} style={{ ...type.body, marginTop: 4 }}>
          {index === 0 ? <Text style={strong}>{`${letter.askLabel}: `}</Text> : null}
          {text}
        </Text>
      ))}
    </View>
  );
}
