// What stands on every page of the report about many submissions, so that a loose page finds its report.
import { Text, View } from "@react-pdf/renderer";
import { comparisonTitle } from "../../../i18n/en/comparison-report.ts";
import { fitted } from "../fit.ts";
import { type Paper, quiet, strong } from "../paper.ts";
import { footStyle, headStyle, PageNumber } from "../sheet.tsx";

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
    <View fixed style={headStyle(paper)}>
      <Text style={{ ...strong, flexGrow: 1, flexBasis: 0 }}>{fitted(title, 70).text}</Text>
      <Text style={{ ...quiet, textAlign: "right", paddingLeft: 12 }}>{model.made}</Text>
    </View>
  );
}

export function ComparisonFooter({ model, paper }: FurnitureProps) {
  return (
    <View fixed style={footStyle(paper)}>
      <Text style={{ flexGrow: 1, flexBasis: 0, paddingRight: 12 }}>
        {fitted(`${model.heading} · ${model.filter}`, 86).text}
      </Text>
      <PageNumber />
    </View>
  );
}
