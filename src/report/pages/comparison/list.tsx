// The submissions by name: partnership in both scripts, rating with its range, the reasons it stands under, how its file was checked.
import { Text, View } from "@react-pdf/renderer";
import { listHeads } from "../../../i18n/en/comparison-report.ts";
import type { ListedSubmission } from "../../comparison/comparison-model.ts";
import { tag } from "../../pdf/tags.ts";
import { orDash } from "../fit.ts";
import { Mark } from "../marks.tsx";
import { type } from "../paper.ts";
import { cellStyle, isLong, Row, Table } from "../parts.tsx";

const widths = [undefined, 96, 58, 58, 58, 54] as const;
const columns = listHeads.map((head, index) => {
  const width = widths[index];
  return width === undefined ? { head } : { head, width };
});

export function ListOnPaper({ rows }: { rows: readonly ListedSubmission[] }) {
  const [name, rating, reasons, checked, sealed, fingerprint] = columns.map(cellStyle);
  return (
    <Table columns={columns}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places, and no beginning of a fingerprint is unique
        <Row key={index} tight long={isLong(row.council, row.partner, row.partnerOwnScript)}>
          <View {...tag("TH", { scope: "Row" })} style={{ ...name }}>
            <Text style={type.table}>{orDash(row.council)}</Text>
            <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 5 }}>
              <Text style={type.table}>{orDash(row.partner)}</Text>
              {row.partnerOwnScript ? (
                <Text {...tag("P", { lang: "zh-Hans" })} style={type.table}>
                  {row.partnerOwnScript}
                </Text>
              ) : null}
            </View>
          </View>
          <View {...tag("TD")} style={{ flexDirection: "row", gap: 4, ...rating }}>
            <View style={{ paddingTop: 1 }}>
              <Mark word={row.word} size={10.5} />
            </View>
            <Text style={{ ...type.table, flexShrink: 1 }}>{row.rating}</Text>
          </View>
          <Text {...tag("TD")} style={{ ...type.table, ...reasons }}>
            {row.reasons}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...checked }}>
            {row.checked}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...sealed }}>
            {row.sealed}
          </Text>
          <Text {...tag("TD")} style={{ ...type.code, fontSize: 7.5, ...fingerprint }}>
            {row.fingerprint}
          </Text>
        </Row>
      ))}
    </Table>
  );
}
