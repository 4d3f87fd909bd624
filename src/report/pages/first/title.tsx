// Who checked whom, and when: the head of page one.
import { Text, View } from "@react-pdf/renderer";
import { reportLabel } from "../../../i18n/en/report-words.ts";
import type { ReportModel } from "../../model.ts";
import { families } from "../../pdf/faces.ts";
import { tag } from "../../pdf/tags.ts";
import { breadthOf, fitted } from "../fit.ts";
import { colour, sized, strong } from "../paper.ts";
import { overline } from "./part.tsx";

export function Masthead({ model }: { model: Pick<ReportModel, "council" | "reference" | "status"> }) {
  const council = fitted(model.council, 90).text;
  return (
    <MastLine
      size={breadthOf(council) > 44 ? sized(9.5, 12) : undefined}
      aside={`Ref. ${model.reference} · ${model.status}`}
    >
      {council}
    </MastLine>
  );
}

/** The line at the head of page one: whose it is to the left, what it is to the right. */
export function MastLine({
  size = sized(11, 14),
  aside,
  children,
}: {
  size?: ReturnType<typeof sized> | undefined;
  aside: string;
  children: string;
}) {
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "flex-end",
        borderBottomWidth: 2.5,
        borderBottomColor: colour.ink,
        paddingBottom: 4,
      }}
    >
      <Text style={{ ...strong, ...size, flexGrow: 1, flexBasis: 0 }}>{children}</Text>
      <Text style={{ ...sized(8.5, 12), paddingLeft: 12 }}>{aside}</Text>
    </View>
  );
}

type Partner = Pick<ReportModel, "partner">;
const shortName = ({ partner }: Partner): string => fitted(partner.latin, 64).text;
const shortOwnName = ({ partner }: Partner): string => fitted(partner.ownScript ?? "", 44).text;

/** The partner as page one and the bookmarks name it. */
export const nameOnPageOne = (model: Partner): string =>
  [shortName(model), shortOwnName(model)].filter(Boolean).join(" ");

export function PartnerName({ model }: { model: ReportModel }) {
  const rest = [model.place, model.kind].filter(Boolean).join(". ");
  return (
    <>
      <Text style={overline}>{model.overline}</Text>
      <BothNames model={model} />
      <Text
        style={{ ...sized(8.5, 11.5), marginTop: 4 }}
      >{`${fitted(rest, 110).text}. ${reportLabel.date}: ${model.date}.`}</Text>
    </>
  );
}

/** The name in Latin letters and in its own script, as large as it can be. */
export function BothNames({ model }: { model: Partner }) {
  const name = shortName(model);
  const own = shortOwnName(model);
  return (
    <View {...tag("H1")}>
      <Text {...tag("Span")} style={{ fontFamily: families.serif, fontWeight: 600, ...nameSize(breadthOf(name)) }}>
        {name}
      </Text>
      {own ? (
        <Text {...tag("Span", { lang: "zh-Hans" })} style={ownSize(breadthOf(own))}>
          {own}
        </Text>
      ) : null}
    </View>
  );
}

function nameSize(letters: number) {
  if (letters <= 8) return sized(35, 39.5);
  if (letters <= 12) return sized(25, 30);
  return letters <= 26 ? sized(19, 23) : sized(13.5, 16.5);
}
function ownSize(letters: number) {
  if (letters <= 10) return sized(27, 32);
  return letters <= 18 ? sized(17, 21) : sized(12.5, 16);
}
