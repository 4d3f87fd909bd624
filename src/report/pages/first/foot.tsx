// The foot of page one: who has signed and how to check it, or that nobody has; and what could not be printed.
import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { sayCharacters, sayMore } from "../../../i18n/en/report.ts";
import { reportLabel } from "../../../i18n/en/report-words.ts";
import { sayDifferentView, sayOnPageOne, sayReplacesShort } from "../../../i18n/en/signed.ts";
import { grouped } from "../../make/particulars.ts";
import type { SignedPart } from "../../model.ts";
import { fitted, tied } from "../fit.ts";
import { colour, mm, sized, strong, type } from "../paper.ts";
import type { Setting } from "../parts.tsx";
import { CheckWords, QrCode } from "../qr-code.tsx";
import { firstColumnStyle } from "./front-page.tsx";

export function Foot({ setting }: { setting: Setting }) {
  const { signed } = setting.model;
  return signed ? <SignedFoot setting={setting} signed={signed} /> : <DraftFoot setting={setting} />;
}

const footLabel = { ...type.label, ...sized(8.5, 11) } as const;
const foot = {
  borderTopWidth: 0.8,
  borderTopColor: colour.ink,
  paddingTop: 4,
  marginTop: 5,
  marginBottom: 4,
  flexDirection: "row",
} as const;

/** Of the sign-offs as many as page one has room for, the latest last; the others stand in their chapter. */
const mostNames = 3;

function SignedFoot({ setting: { model, pageOf }, signed }: { setting: Setting; signed: SignedPart }) {
  const rest = [
    ...(signed.decision ? [`${reportLabel.decision}: ${fitted(signed.decision.said, 100).text}.`] : []),
    sayOnPageOne(pageOf("check")),
    ...(signed.differentViews.length > 0 ? [sayDifferentView(pageOf("sign-off"))] : []),
    ...(signed.replaces ? [sayReplacesShort(signed.version)] : []),
  ].join(" ");
  return (
    <SignersAndCode signed={signed} pageOf={pageOf} rest={rest}>
      <NotDrawnHere model={model} pageOf={pageOf} />
    </SignersAndCode>
  );
}

/** Who signed, the check words with the rest of what is said under them, and the code. */
export function SignersAndCode({
  signed,
  pageOf,
  rest,
  children,
}: {
  signed: SignedPart;
  pageOf: Setting["pageOf"];
  rest: string;
  children?: ReactNode;
}) {
  const names = signed.signOffs.slice(0, mostNames);
  const more = signed.signOffs.length - names.length;
  return (
    <View style={foot}>
      <View style={firstColumnStyle}>
        {names.length === 0 ? <Text style={footLabel}>{reportLabel.sealedNotSigned}</Text> : null}
        {names.map((one) => (
          <View key={one.key + one.time} style={{ marginBottom: 2 }}>
            <Text style={footLabel}>{one.by}</Text>
            <Text style={sized(8.5, 11)}>{`${fitted(one.person, 58).text}, ${one.date}`}</Text>
          </View>
        ))}
        {more > 0 ? <Text style={type.note}>{tied(`${sayMore(more)}, page ${pageOf("sign-off")}.`)}</Text> : null}
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 10 }}>
        <Text style={footLabel}>{reportLabel.checkWords}</Text>
        <CheckWords words={signed.words} set="small" />
        <Text style={{ ...type.note, lineHeight: 10.5 / 8.5, marginTop: 2 }}>{rest}</Text>
        {children}
      </View>
      <QrCode text={signed.code} size={30 * mm} />
    </View>
  );
}

function NotDrawnHere({ model, pageOf }: Pick<Setting, "model" | "pageOf">) {
  if (model.undrawable.length === 0) return null;
  return (
    <Text
      style={{ ...type.note, ...strong }}
    >{`Printed as a code, as no font has it: ${sayCharacters(model.undrawable, 84)}. Listed on page ${pageOf("not-drawn")}.`}</Text>
  );
}

function DraftFoot({ setting: { model, pageOf } }: { setting: Setting }) {
  const first = grouped(model.dataFingerprint).split(" ").slice(0, 4).join(" ");
  return (
    <View style={foot}>
      <View style={firstColumnStyle}>
        <Text style={footLabel}>{reportLabel.nobodySigned}</Text>
        <Text style={sized(8.5, 11)}>{tied(`More on page ${pageOf("about")}.`)}</Text>
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text style={footLabel}>{`${reportLabel.fingerprint}, first half`}</Text>
        <Text style={{ ...type.code, lineHeight: 11 / 8.5 }}>{first}</Text>
        <NotDrawnHere model={model} pageOf={pageOf} />
      </View>
    </View>
  );
}
