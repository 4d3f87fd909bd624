// A part of page one: a heading with what stands under it, and the ways of setting text that they share.
import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { bookmark, tag } from "../../pdf/tags.ts";
import { tied } from "../fit.ts";
import { colour, type Paper, sized, type } from "../paper.ts";

export const bodyOf = (paper: Paper) => sized(paper.first.text, paper.first.leading);
export const see = (page: string): string => tied(` see page ${page}`);
export const overline = { ...type.h3, color: colour.petrol } as const;
/** A row of a list, under a thin line. */
export const ruled = {
  flexDirection: "row",
  borderTopWidth: 0.5,
  borderTopColor: colour.line,
  paddingVertical: 2.6,
} as const;

interface PartProps {
  readonly title: string;
  readonly paper: Paper;
  readonly first?: boolean;
  readonly children: ReactNode;
}

export function Part({ title, paper, first = false, children }: PartProps) {
  return (
    <View {...bookmark(title)} style={first ? {} : { marginTop: paper.first.gap }}>
      <Text {...tag("H2")} style={{ ...overline, marginBottom: 2 }}>
        {title}
      </Text>
      {children}
    </View>
  );
}
