// The last word on a signed version: who put their name to it and what that proves, and how anybody can check the report.
import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { byHand, howToCheck, signatureLimits, whatMatchProves } from "../../i18n/en/signed.ts";
import { grouped } from "../make/particulars.ts";
import type { ReportModel, SignedPart, SignOffRow } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { orDash } from "./fit.ts";
import { colour, gutter, hang, mm, sized, strong, type } from "./paper.ts";
import { Chapter, HangingItem, isLong, type Setting, Space, Title } from "./parts.tsx";
import { CheckWords, QrCode } from "./qr-code.tsx";

export function SignOff({ setting }: { setting: { readonly model: Pick<ReportModel, "signed"> } }) {
  const { signed } = setting.model;
  if (!signed) return null;
  const { signOffs, differentViews, decision, notSigned, replaces } = signed;
  return (
    <Chapter id="sign-off" title={reportHeading.signOff}>
      <Title>{reportHeading.signOff}</Title>
      <View {...tag("L", { numbering: "None" })}>
        {signOffs.map((one) => (
          <Signer key={one.role + one.key + one.time} one={one} version={signed.version} />
        ))}
        {notSigned ? (
          <Entry label={reportLabel.hasNotSigned}>
            <Prose text={notSigned} />
          </Entry>
        ) : null}
        {differentViews.map(({ name, text }) => (
          <Entry key={name + text} label={reportLabel.differentView} long={isLong(text)}>
            <Text style={{ ...type.trace, ...strong }}>{orDash(name)}</Text>
            <Prose text={text} />
          </Entry>
        ))}
        {decision ? (
          <Entry label={reportLabel.decision} long={isLong(decision.note)}>
            <Text style={{ ...type.trace, ...strong }}>{decision.said}</Text>
            <Prose text={decision.note} />
          </Entry>
        ) : null}
        {replaces ? (
          <Entry label={reportLabel.replaces}>
            <Prose text={replaces} />
          </Entry>
        ) : null}
        <Entry label={reportLabel.doesNotProve}>
          <Prose text={signatureLimits.join("\n")} />
        </Entry>
      </View>
    </Chapter>
  );
}

function Signer({ one, version }: { one: SignOffRow; version: number }) {
  return (
    <Entry label={one.role} under={`Version ${version}`} long={isLong(one.declaration)}>
      <Text style={{ ...type.trace, ...strong }}>{orDash(one.person)}</Text>
      <Text style={type.note}>{`${one.time} (${reportLabel.ownClock})`}</Text>
      {one.key ? (
        <Text style={type.note}>
          {`${reportLabel.key} `}
          <Text style={{ fontFamily: families.code }}>{one.key}</Text>
        </Text>
      ) : null}
      <Prose text={one.declaration} />
      {one.doubt ? <Text style={{ ...type.trace, ...strong }}>{one.doubt}</Text> : null}
    </Entry>
  );
}

export function Entry({
  label,
  under,
  long = false,
  children,
}: {
  label: string;
  under?: string;
  long?: boolean;
  children: ReactNode;
}) {
  return (
    <HangingItem heavy long={long}>
      <View {...tag("Lbl")} style={{ width: hang, marginRight: gutter }}>
        <Text style={{ ...type.trace, ...strong }}>{label}</Text>
        {under ? <Text style={type.note}>{under}</Text> : null}
      </View>
      <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
        {children}
      </View>
    </HangingItem>
  );
}

export function Prose({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
    <Text key={index} style={index > 0 ? { ...type.trace, marginTop: 2 } : type.trace}>
      {paragraph}
    </Text>
  ));
}

/** The whole code is printed large enough for any camera. */
const codeSize = 42 * mm;

export function HowToCheck({ setting: { model } }: { setting: Setting }) {
  const { signed } = model;
  if (!signed) return null;
  return (
    <Chapter id="check" title={reportHeading.check}>
      <Title>{reportHeading.check}</Title>
      <Steps steps={howToCheck} />
      <Space height={12} />
      <Values signed={signed} />
      <Space height={12} />
      <View {...tag("L", { numbering: "None" })}>
        <Entry label={reportLabel.reference}>
          <Prose text={`${model.reference}, version ${signed.version}`} />
        </Entry>
        <Entry label={reportLabel.dataFile}>
          <Text style={type.code}>{grouped(model.dataFingerprint)}</Text>
        </Entry>
        <Entry label={reportLabel.byHand}>
          <Prose text={byHand} />
        </Entry>
        <Entry label={reportLabel.matchProves}>
          <Prose text={whatMatchProves} />
        </Entry>
      </View>
    </Chapter>
  );
}

/** What to do, numbered. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <View {...tag("L", { numbering: "Decimal" })}>
      {steps.map((text, index) => (
        <View key={text} {...tag("LI")} wrap={false} style={{ flexDirection: "row", paddingVertical: 3 }}>
          <Text {...tag("Lbl")} style={{ width: 26, fontFamily: families.serif, fontWeight: 600, ...sized(12, 15) }}>
            {String(index + 1)}
          </Text>
          <Text {...tag("LBody")} style={{ ...type.body, flexGrow: 1, flexBasis: 0 }}>
            {text}
          </Text>
        </View>
      ))}
    </View>
  );
}

/** The code for a camera beside the check words. */
export function Values({ signed }: { signed: SignedPart }) {
  return (
    <View
      wrap={false}
      style={{
        flexDirection: "row",
        alignItems: "center",
        borderTopWidth: 1.5,
        borderTopColor: colour.ink,
        paddingTop: 10,
      }}
    >
      <QrCode text={signed.code} size={codeSize} />
      <View style={{ flexGrow: 1, flexBasis: 0, paddingLeft: gutter }}>
        <Text style={{ ...type.label, marginBottom: 3 }}>{reportLabel.checkWords}</Text>
        <CheckWords words={signed.words} set="large" />
      </View>
    </View>
  );
}
