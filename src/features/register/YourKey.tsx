// One's own key as a card to hand to whoever keeps the register. The secret half never leaves the browser.
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { useSettings } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { KeyWords } from "./KeyWords.tsx";
import type { Registers } from "./register-state.ts";

const cardForm = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, "Enter your full name"), z.maxLength(300, "Use at most 300 characters")),
  office: z.string().check(z.trim(), z.maxLength(300, "Use at most 300 characters")),
});

export function YourKey({ registers }: { registers: Registers }) {
  const [{ name }] = useSettings();
  const [kid, setKid] = useState<string>();
  const { register, handleSubmit, formState } = useForm<z.infer<typeof cardForm>>({
    resolver: zodResolver(cardForm),
    values: { name, office: "" },
  });
  const { errors } = formState;
  return (
    <form noValidate onSubmit={handleSubmit(async (owner) => setKid(await registers.saveCard(owner)))}>
      <p>
        This browser signs with a key of its own. Its secret half cannot be taken out. Hand the card to the body that
        keeps the register, and read the eight words to it over the telephone.
      </p>
      <Field label="Full name" error={errors.name?.message}>
        {(field) => <TextInput {...field} {...register("name")} autoComplete="name" />}
      </Field>
      <Field label="Office" optional error={errors.office?.message}>
        {(field) => <TextInput {...field} {...register("office")} />}
      </Field>
      <Button type="submit" look="plain">
        Save my key card
      </Button>
      {kid && (
        <p>
          Your eight words: <KeyWords kid={kid} />
        </p>
      )}
    </form>
  );
}
