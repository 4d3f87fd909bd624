// The register this browser goes by. A new one is shown first, with the words of the key that signed it; a person says that they fit.

import { useState } from "react";
import type { OpenedRegister } from "../../archive/register.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import type { NextRegister } from "../../storage/register.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Own } from "../../ui/own.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { KeyTable } from "./KeyTable.tsx";
import { KeyWords } from "./KeyWords.tsx";
import type { NotUsed, Offered, Registers } from "./register-state.ts";

export function RegisterInUse({ registers }: { registers: Registers }) {
  const { inUse, offer, take, forget } = registers;
  const [offered, setOffered] = useState<Offered>();
  const [fault, setFault] = useState<NotUsed>();
  const open = async (file: File): Promise<void> => {
    const result = await offer(file);
    setOffered("opened" in result ? result : undefined);
    setFault("opened" in result ? undefined : result);
  };
  return (
    <>
      {inUse ? (
        <>
          <Particulars opened={inUse} />
          <Disclosure summary={sayCount(inUse.register.keys.length, "key")}>
            <KeyTable keys={inUse.register.keys} />
          </Disclosure>
        </>
      ) : (
        <p>None. Sign-offs are checked, but nobody vouches here for whose keys they are.</p>
      )}
      <ChooseFile
        label={inUse ? "A newer register" : "Use a register"}
        hint="The file an oversight body hands out."
        fault={fault}
        onFile={(file) => void open(file)}
      />
      {offered && (
        <section className="offered" aria-label={`What is in ${offered.file}`}>
          <Particulars opened={offered.opened} />
          <p>{sayStanding[offered.standing]}</p>
          {offered.opened.issuerKid ? (
            <p>
              <strong>Compare the eight words with those the body has made public, not with words in a message.</strong>{" "}
              If one is different, do not use the file.
            </p>
          ) : (
            <p>
              <strong>It is not signed:</strong> whoever passed it on could have changed it.
            </p>
          )}
          <div className="bar">
            <Button
              onClick={() => {
                setOffered(undefined);
                void take(offered);
              }}
            >
              {offered.opened.issuerKid ? "The words fit: use it" : "Use it all the same"}
            </Button>
            <Button look="plain" onClick={() => setOffered(undefined)}>
              Do not use it
            </Button>
          </div>
        </section>
      )}
      {inUse && !offered && (
        <Button look="text" onClick={() => void forget()}>
          Use no register any more
        </Button>
      )}
    </>
  );
}

const sayStanding: Readonly<Record<NextRegister, string>> = {
  first: "It would be the first register in use here.",
  "same-issuer": "It is newer than the one in use and signed with the same key.",
  "other-issuer": "It is not signed with the key of the register in use. Ask the body why before you use it.",
  older: "It is older than the one in use: keys that were revoked since would count again.",
  "the-same": "It is the one in use.",
};

function Particulars({ opened: { register, issuerKid } }: { opened: OpenedRegister }) {
  return (
    <dl className="register-facts">
      <div>
        <dt>Handed out by</dt>
        <dd>
          <Own>{register.issuer}</Own>, {sayDate(register.issuedAt)}
        </dd>
      </div>
      <div>
        <dt>Signed with the key</dt>
        <dd>{issuerKid ? <KeyWords kid={issuerKid} /> : "Not signed"}</dd>
      </div>
      <div>
        <dt>Keys</dt>
        <dd>{register.keys.length}</dd>
      </div>
    </dl>
  );
}
