// A sheet of pages that follow each other, with what stands at the head and foot of each. Knows no chapter.
import { Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ReportModel } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { breadthOf, fitted } from "./fit.ts";
import { colour, type Paper, quiet, strong } from "./paper.ts";

/** What every page sets, of whichever paper. */
export const pageStyle = (
  paper: Paper,
  { text, top, bottom }: Pick<Paper["first"], "text" | "top" | "bottom"> = { ...paper, text: 10.5 },
) =>
  ({
    fontFamily: families.sans,
    fontSize: text,
    color: colour.ink,
    paddingTop: top,
    paddingBottom: bottom,
    paddingHorizontal: paper.side,
  }) as const;

const furnitureStyle = (paper: Paper) =>
  ({ position: "absolute", flexDirection: "row", fontSize: 8.5, left: paper.side, right: paper.side }) as const;

/** What stands at the head of a page, over a line. */
export const headStyle = (paper: Paper) =>
  ({
    ...furnitureStyle(paper),
    top: 32.6,
    paddingBottom: 7,
    borderBottomWidth: 0.8,
    borderBottomColor: colour.muted,
  }) as const;

/** What stands at the foot of a page. */
export const footStyle = (paper: Paper) => ({ ...furnitureStyle(paper), ...quiet, bottom: 26.9 }) as const;

export const PageNumber = () => <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />;

/** What the head and foot of a page say. */
export type Running = Pick<
  ReportModel,
  "council" | "partner" | "status" | "reference" | "dataFingerprint" | "example" | "signed"
>;

interface SheetProps {
  readonly setting: { readonly model: Running; readonly paper: Paper };
  /** The running title of a page, by its number. */
  readonly titleOn: (page: number) => string;
  readonly children: ReactNode;
}

/** Pages that follow each other; holds one or more chapters. */
export function Sheet({ titleOn, setting, children }: SheetProps) {
  const { paper, model } = setting;
  return (
    <PlainSheet
      paper={paper}
      furniture={[
        <Header key="header" model={model} paper={paper} titleOn={titleOn} />,
        <Footer key="footer" model={model} paper={paper} />,
      ]}
    >
      {children}
    </PlainSheet>
  );
}

/** Such pages of any report, with its own furniture. */
export function PlainSheet({
  paper,
  furniture,
  children,
}: {
  paper: Paper;
  furniture: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page
      size={paper.size}
      experimentalPagination
      style={{
        ...pageStyle(paper),
        // Between chapters on one sheet; falls away at the top of a page.
        rowGap: 26,
      }}
    >
      {/* Furniture first: what stands after content that breaks is not repeated on the pages before the break. */}
      {furniture}
      {children}
    </Page>
  );
}

function Header({ model, paper, titleOn }: { model: Running; paper: Paper; titleOn: SheetProps["titleOn"] }) {
  const names = runningNames(model);
  return (
    <View fixed style={headStyle(paper)}>
      <Text style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text style={strong}>{names.council}</Text>
        {` and ${names.partner}`}
      </Text>
      <Text
        style={{ ...strong, color: colour.petrol, paddingHorizontal: 12 }}
        render={({ pageNumber }) => titleOn(pageNumber)}
      />
      <Text style={{ ...quiet, width: 136, textAlign: "right" }}>{model.status}</Text>
    </View>
  );
}

/** Both names in one line beside the widest running title: whole where they fit, the partner's own script where room is left. */
function runningNames({ council, partner }: Running): { council: string; partner: string } {
  const room = 44;
  const latin = fitted(partner.latin, Math.max(18, room - breadthOf(council))).text;
  const first = fitted(council, room - breadthOf(latin)).text;
  const both = partner.ownScript ? `${latin} ${partner.ownScript}` : latin;
  return { council: first, partner: breadthOf(first + both) <= room ? both : latin };
}

/** Reference with the first two check words, or with the first groups of a draft's fingerprint, the words that mark an example, and the page: a loose page finds its report. */
export function Footer({ model, paper }: { model: Running; paper: Paper }) {
  return (
    <View fixed style={footStyle(paper)}>
      <Text style={{ width: 150 }}>
        {`${model.reference} · `}
        {model.signed ? (
          `${model.signed.words.slice(0, 2).join(" ")} …`
        ) : (
          <Text style={{ fontFamily: families.code, fontSize: 7.5 }}>
            {`${model.dataFingerprint.slice(0, 8)} ${model.dataFingerprint.slice(8, 16)}`}
          </Text>
        )}
      </Text>
      <Text style={{ ...strong, width: paper.measure - 300, textAlign: "center" }}>{model.example}</Text>
      <View style={{ width: 150, flexDirection: "row", justifyContent: "flex-end" }}>
        <PageNumber />
      </View>
    </View>
  );
}
