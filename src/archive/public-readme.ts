// README.txt of a public edition: what is in it and how to check it with standard tools alone. Part of the format, like readme.ts.

export const publicFormat = "sister-city-check/public@1";

export const publicReadme = `SISTER CITY CHECK: PUBLIC EDITION OF A SUBMISSION

This folder holds the public edition of one check of a sister-city
partnership: the parts of a signed submission that may be shown. It is a
BagIt 1.0 bag (RFC 8493). This page says how to check it with tools that come
with most systems. "npm run -s cli -- verify <file>" of Sister City Check does
all of this.

WHAT IS IN IT

  data/public.json         the parts that are shown, each with its salt, the
                           digests of all parts, and the ground on which each
                           other part is withheld, as canonical JSON (RFC 8785)
  data/checklist.json      the checklist the answers were given to
  data/evidence/           files of evidence that are shown; each is named by
                           its SHA-256
  signatures/              per sign-off of the whole submission: a statement
                           (.json), its signature (.jws) and the public key
                           it was made with (.pem)
  manifest-sha256.txt      SHA-256 of every file in data/
  tagmanifest-sha256.txt   SHA-256 of every other file

IS IT WHOLE AND UNALTERED?

  sha256sum -c manifest-sha256.txt
  sha256sum -c tagmanifest-sha256.txt

Every line must end in OK. Any BagIt validator does the same.

WAS A PART THAT IS SHOWN SIGNED AS IT STANDS HERE?

Every statement in signatures/ names under "parts" the SHA-256 of "digests",
written as canonical JSON:

  jq -cjS .digests data/public.json | sha256sum

The digest of a part is the SHA-256 of its salt, its name and its value, each
on a line of its own and the last without a line break. For the particulars:

  N=particulars
  { jq -r --arg n $N '.shown[$n].salt' data/public.json; echo $N
    jq -cjS --arg n $N '.shown[$n].value' data/public.json; } | sha256sum

It must be what "digests" says under that name. That a signature fits its
statement is checked as for any detached JWS (RFC 7515, RFC 7797) over the
bytes of the statement, with the key beside it.

WHAT THIS DOES NOT SHOW

What a withheld part says, and whether it is rightly withheld: that was
decided after signing. The rating was signed, and with answers withheld it
can be worked out in part only. Everything the whole submission does not
show, this does not show either: whose key signed, when, and whether an
answer is true.
`;
