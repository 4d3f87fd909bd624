// The page that stands in front of each paper, always one page: its frame, its two columns, and the white between its parts.
import { Page } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { bookmark } from "../../pdf/tags.ts";
import { firstColumn, type Paper } from "../paper.ts";
import { pageStyle } from "../sheet.tsx";

interface FrontPageProps {
  readonly paper: Paper;
  /** What the bookmarks call it. */
  readonly name: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

export function FrontPage({ paper, name, foot, children }: FrontPageProps) {
  return (
    <Page size={paper.size} experimentalPagination style={pageStyle(paper, paper.first)} {...bookmark(name)}>
      {foot}
      {children}
    </Page>
  );
}

const betweenColumns = 20;

export const firstColumnStyle = { width: firstColumn, marginRight: betweenColumns } as const;

/** Its width in points. */
export const secondColumn = (paper: Paper): number => paper.measure - firstColumn - betweenColumns;

/** The same paper with less white between the parts of page one. */
export const tightened = (paper: Paper, share: number): Paper => ({
  ...paper,
  first: { ...paper.first, gap: paper.first.gap * share },
});
