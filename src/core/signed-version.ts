// What a signed version says beside its answers, as plain facts: which version it is, who signed it, what was decided. The bytes and the
// keys behind these facts are the archive's business.

/** The part somebody plays: three at the council, one at whoever receives the file, one at an auditor. */
export type SignerRole = "prepared" | "reviewed" | "approved" | "received" | "audited";

export interface SignedBy {
  readonly role: SignerRole;
  readonly name: string;
  readonly office: string;
  /** The words the person put their name to. */
  readonly declaration: string;
  /** The clock of the signer's computer, ISO, UTC. */
  readonly claimedTime: string;
  /** RFC 7638 thumbprint of the key; empty where the signature cannot be read. */
  readonly kid: string;
  /** The signature fits its statement, and the statement is about this version. */
  readonly fits: boolean;
  /** How this person sees it differently; of whoever signed first it stands with the version. */
  readonly differentView?: string;
}

export interface SignedVersion {
  readonly version: number;
  /** SHA-256 of the bytes of submission.json, in hexadecimal. */
  readonly fingerprint: string;
  /** Eight words that stand for it. */
  readonly checkWords: readonly string[];
  /** Fingerprint of the version this one replaces; absent in the first. */
  readonly replaces?: string;
  /** ISO moment, UTC. */
  readonly sealedAt: string;
  /** In the order of signing; empty for what was sealed and not signed. */
  readonly signOffs: readonly SignedBy[];
  readonly decision?: {
    readonly decision: "sign" | "sign-with-changes" | "continue-with-conditions" | "pause" | "let-lapse" | "end";
    readonly body: string;
    readonly date: string;
    readonly note: string;
  };
  /** Somebody who saw it differently, beside the rating and never instead of it. */
  readonly differentView?: { readonly text: string; readonly name: string };
}
