// README.txt of every package of format 1: how to check it with standard tools alone. Part of the format: verifying compares it, so a
// changed text needs a new format or a place beside the old one.

export const readme = `SISTER CITY CHECK: A SUBMISSION

This folder holds one check of a sister-city partnership, as a council sealed
it. It is a BagIt 1.0 bag (RFC 8493). Nothing in it needs a particular
program: this page says how to check it with tools that come with most
systems. "npm run -s cli -- verify <file>" of Sister City Check does all of
this and works out the rating again.

WHAT IS IN IT

  data/submission.json     the answers and everything that was sealed with
                           them, as canonical JSON (RFC 8785)
  data/checklist.json      the checklist they were given to
  data/evidence/           files of evidence; each is named by its SHA-256
  signatures/              per sign-off: a statement (.json), its signature
                           (.jws) and the public key it was made with (.pem)
  manifest-sha256.txt      SHA-256 of every file in data/
  tagmanifest-sha256.txt   SHA-256 of every other file

IS IT WHOLE AND UNALTERED?

In this folder:

  sha256sum -c manifest-sha256.txt
  sha256sum -c tagmanifest-sha256.txt

Every line must end in OK. Any BagIt validator does the same.

WHICH SUBMISSION IS IT?

  sha256sum data/submission.json

This is the fingerprint of the submission. It is printed in the report, and
every statement in signatures/ names it under "submission". In
data/submission.json, "editionFingerprint" is the SHA-256 of
data/checklist.json, and every file of evidence is named by its SHA-256.

DOES A SIGNATURE FIT ITS STATEMENT?

A signature is a detached JWS (RFC 7515) over the bytes of the statement
(RFC 7797). For the sign-off 1-prepared:

  S=signatures/1-prepared
  (cut -d. -f1 $S.jws | tr -d '\\n'; printf .; cat $S.json) > signed.bin
  (cut -d. -f3 $S.jws | tr -d '\\n' | tr '_-' '/+'; printf '==') \\
    | openssl base64 -d -A > signature.bin
  openssl pkeyutl -verify -pubin -inkey $S.pem -rawin \\
    -in signed.bin -sigfile signature.bin

If the key is of type ECDSA (openssl pkey -pubin -in $S.pem -text says so),
openssl wants the two halves of the signature in another wrapping first:

  H() { od -An -v -tx1 | tr -d ' \\n'; }
  printf 'asn1=SEQUENCE:s\\n[s]\\nr=INTEGER:0x%s\\ns=INTEGER:0x%s\\n' \\
    "$(head -c 32 signature.bin | H)" "$(tail -c 32 signature.bin | H)" > s.cnf
  openssl asn1parse -genconf s.cnf -noout -out signature.der
  openssl dgst -sha256 -verify $S.pem -signature signature.der signed.bin

WHAT THIS DOES NOT SHOW

A signature shows that whoever holds the key put it to this statement. It
does not show whose key it is: compare the key with the one the council
handed out, or with a register of keys. It does not show when: the time is
the clock of the signer's computer. Nor does it show that an answer is true,
or that no later sign-off was left out of this copy.
`;
