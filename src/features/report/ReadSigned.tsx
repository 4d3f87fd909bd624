// What a signed version says of itself on screen: the foot of page one, the sign-off, and how to check it.

import type { ReactNode } from "react";
import { named } from "../../core/steering.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import {
  byHand,
  codeAlternative,
  howToCheck,
  sayOnPageOne,
  signatureLimits,
  whatMatchProves,
} from "../../i18n/en/signed.ts";
import { grouped } from "../../report/make/particulars.ts";
import type { ReportModel, SignedPart, SignOffRow } from "../../report/model.ts";
import { qrDrawing } from "../../report/qr.ts";
import { Own } from "../../ui/own.tsx";

/** The foot of page one. */
export function SignedFoot({ signed }: { signed: SignedPart }) {
  return (
    <div className="p-signed">
      <div>
        {signed.signOffs.length === 0 && <p>{reportLabel.sealedNotSigned}</p>}
        {signed.signOffs.map((one) => (
          <p key={one.key + one.time}>
            <b>{one.by}</b> <Own>{one.person}</Own>, {one.date}
          </p>
        ))}
      </div>
      <div>
        <p>
          <b>{reportLabel.checkWords}</b> {signed.words.join(" ")}
        </p>
        <p className="p-quiet">
          {signed.decision && `${reportLabel.decision}: ${signed.decision.said}. `}
          {sayOnPageOne()}{" "}
          {signed.differentViews.length > 0 &&
            `${reportLabel.differentView}: ${signed.differentViews.map(({ name }) => name).join(", ")}. `}
          {signed.replaces}
        </p>
      </div>
      <QrCode text={signed.code} />
    </div>
  );
}

function QrCode({ text }: { text: string }) {
  const { size, path } = qrDrawing(text);
  return (
    <svg className="qr-code" role="img" aria-label={codeAlternative} viewBox={`0 0 ${size} ${size}`}>
      <path className="qr-white" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-black" d={path} />
    </svg>
  );
}

export function ReadSignOff({ signed }: { signed: SignedPart }) {
  const { signOffs, notSigned, differentViews, decision, replaces } = signed;
  return (
    <dl className="reading-facts">
      {signOffs.map((one) => (
        <Fact key={one.key + one.time} label={one.role}>
          <Signer one={one} />
        </Fact>
      ))}
      {notSigned && <Fact label={reportLabel.hasNotSigned}>{notSigned}</Fact>}
      {differentViews.map(({ name, text }) => (
        <Fact key={name + text} label={reportLabel.differentView}>
          <b>
            <Own>{name}</Own>
          </b>
          <p dir="auto">{named(text)}</p>
        </Fact>
      ))}
      {decision && (
        <Fact label={reportLabel.decision}>
          <b>{decision.said}</b>
          <p dir="auto">{named(decision.note)}</p>
        </Fact>
      )}
      {replaces && <Fact label={reportLabel.replaces}>{replaces}</Fact>}
      <Fact label={reportLabel.doesNotProve}>
        {signatureLimits.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Signer({ one }: { one: SignOffRow }) {
  return (
    <>
      <b>
        <Own>{one.person}</Own>
      </b>
      <p className="quiet">
        {one.time} ({reportLabel.ownClock})
        {one.key && (
          <>
            , {reportLabel.key} <span className="code">{one.key}</span>
          </>
        )}
      </p>
      <p>{one.declaration}</p>
      {one.doubt && <p className="reading-given">{one.doubt}</p>}
    </>
  );
}

export function ReadCheck({ model, signed }: { model: ReportModel; signed: SignedPart }) {
  return (
    <>
      <ol className="reading-list">
        {howToCheck.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <dl className="reading-facts">
        <Fact label={reportLabel.checkWords}>{signed.words.join(" ")}</Fact>
        <Fact label={reportLabel.reference}>
          {model.reference}, version {signed.version}
        </Fact>
        <Fact label={reportLabel.dataFile}>
          <span className="code">{grouped(model.dataFingerprint)}</span>
        </Fact>
        <Fact label={reportLabel.byHand}>{byHand}</Fact>
        <Fact label={reportLabel.matchProves}>{whatMatchProves}</Fact>
      </dl>
    </>
  );
}
