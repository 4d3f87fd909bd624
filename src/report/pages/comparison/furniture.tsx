// What stands on every page of the report about many submissions, so that a loose page finds its report.
import { Text, View } from "@react-pdf/renderer";
import { comparisonTitle } from "../../../i18n/en/comparison-report.ts";
import { fitted } from "../fit.ts";
import { colour, type Paper, quiet, strong } from "../paper.ts";
import { furnitureStyle } from "../parts.tsx";

interface Named {
  readonly heading: string;
  readonly made: string;
  readonly filter: string;
}

interface FurnitureProps {
  readonly model: Named;
  readonly paper: Paper;
}

export function ComparisonHeader({ model, paper, title = comparisonTitle }: FurnitureProps & { title?: string }) {
  return (
    <View
      fixed
      style={{
        ...furnitureStyle,
        top: 32.6,
        left: paper.side,
        right: paper.side,
        paddingBottom: 7,
        borderBottomWidth: 0.8,
        borderBottomColor: colour.muted,
      }}
    >
      <Text style={{ ...strong, flexGrow: 1, flexBasis: 0 }}>{fitted(title, 70).text}</Text>
      <Text style={{ ...quiet, textAlign: "right", paddingLeft: 12 }}>{model.made}</Text>
    </View>
  );
}

export function ComparisonFooter({ model, paper }: FurnitureProps) {
  return (
    <View fixed style={{ ...furnitureStyle, ...quiet, bottom: 26.9, left: paper.side, right: paper.side }}>
      <Text style={{ flexGrow: 1, flexBasis: 0, paddingRight: 12 }}>
        {fitted(`${model.heading} · ${model.filter}`, 86).text}
      </Text>
      <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
    </View>
  );
}
