// For the body that hands a register out: add keys by their cards after comparing the words, revoke, sign, save.

import { useState } from "react";
import type { KeyCard } from "../../archive/key-card.ts";
import type { KnownKey } from "../../archive/register.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Own } from "../../ui/own.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { KeyTable } from "./KeyTable.tsx";
import { KeyWords } from "./KeyWords.tsx";
import type { NotUsed, Registers } from "./register-state.ts";

export function KeepRegister({ registers }: { registers: Registers }) {
  const { kept } = registers;
  if (!kept)
    return (
      <Disclosure summary="Keep a register here">
        <Begin onBegin={registers.begin} />
      </Disclosure>
    );
  return (
    <>
      <p>
        <Own>{kept.issuer}</Own>
      </p>
      <KeyTable keys={kept.keys} act={(key) => <Revoke of={key} onRevoke={registers.revoke} />} />
      <AddCard registers={registers} />
      <div className="bar">
        <Button look="plain" onClick={() => void registers.saveRegister()}>
          Sign and save the register
        </Button>
        <span className="quiet">Hand the file to everybody who checks. Make the words of your key public.</span>
      </div>
    </>
  );
}

function Begin({ onBegin }: { onBegin: (issuer: string) => Promise<boolean> }) {
  const [issuer, setIssuer] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!issuer.trim());
        if (issuer.trim()) void onBegin(issuer.trim());
      }}
    >
      <Field label="Name of the body" error={missing ? "Enter the name of the body" : undefined}>
        {(field) => (
          <TextInput {...field} maxLength={300} value={issuer} onChange={(event) => setIssuer(event.target.value)} />
        )}
      </Field>
      <Button type="submit" look="plain">
        Begin a register
      </Button>
    </form>
  );
}

function AddCard({ registers }: { registers: Registers }) {
  const [card, setCard] = useState<KeyCard>();
  const [fault, setFault] = useState<NotUsed>();
  const open = async (file: File): Promise<void> => {
    const result = await registers.addCard(file);
    setCard("kid" in result ? result : undefined);
    setFault("kid" in result ? undefined : result);
  };
  const listed = registers.kept?.keys.some(({ kid }) => kid === card?.kid);
  return (
    <>
      <ChooseFile label="Add a key" hint="The card its owner saved." fault={fault} onFile={(file) => void open(file)} />
      {card && (
        <section className="offered" aria-label="The key on the card">
          <p>
            <Own>{card.name}</Own>
            {card.office && (
              <>
                , <Own>{card.office}</Own>
              </>
            )}
            <br />
            <KeyWords kid={card.kid} />
          </p>
          {listed ? (
            <p>This key is listed already.</p>
          ) : (
            <p>
              <strong>Have the person read the eight words to you</strong>, by a way you know to be theirs. The name on
              a card is only what somebody typed.
            </p>
          )}
          <div className="bar">
            {!listed && (
              <Button
                look="plain"
                onClick={() => {
                  setCard(undefined);
                  void registers.add(card);
                }}
              >
                The words fit: add the key
              </Button>
            )}
            <Button look="text" onClick={() => setCard(undefined)}>
              {listed ? "Close" : "Do not add it"}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Revoke({ of, onRevoke }: { of: KnownKey; onRevoke: (kid: string, reason: string) => Promise<boolean> }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  if (of.revoked) return null;
  if (!open)
    return (
      <Button look="text" onClick={() => setOpen(true)}>
        Revoke<span className="unseen"> the key of {of.name}</span>
      </Button>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!reason.trim());
        if (reason.trim()) void onRevoke(of.kid, reason.trim());
      }}
    >
      <Field label="Why" error={missing ? "Say why the key counts for nothing any more" : undefined}>
        {(field) => (
          <TextInput {...field} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <div className="bar">
        <Button type="submit" look="small">
          Revoke
        </Button>
        <Button look="text" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
