// How are the files of a report named? In Latin letters and digits, without spaces, so that every system, archive and mail takes them.

/** What Unicode does not take apart by itself. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  þ: "th",
  Þ: "Th",
  ı: "i",
};

const longest = 60;

/** "Ürümqi, Xinjiang" gives "Urumqi-Xinjiang"; a name without a Latin letter or digit gives `otherwise`. */
export function latin(name: string, otherwise = "partner"): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/./gu, (letter) => letters[letter] ?? letter);
  const words = plain.replace(/['’]/g, "").replace(/[^A-Za-z0-9]+/g, "-");
  return words.slice(0, longest).replace(/^-+|-+$/g, "") || otherwise;
}

/**
 * "Guiyang_2026_draft_report.pdf", "Guiyang_2026_v1_signed_package.zip".
 * @param day ISO day of the check
 * @param version the signed version; left out while nobody has signed it
 * @param whose of several people who each make such a file, which one
 */
export const fileName = ({
  partner,
  day,
  version,
  what,
  whose,
  ending,
}: {
  partner: string;
  day: string;
  version?: number;
  what:
    | "report"
    | "data"
    | "package"
    | "public"
    | "sign-off"
    | "auditor-review"
    | "oversight-review"
    | "queries"
    | "replies"
    | "letter";
  whose?: string;
  ending: "pdf" | "html" | "json" | "zip";
}): string =>
  `${latin(partner)}_${day.slice(0, 4)}_${version === undefined ? "draft" : `v${version}_signed`}_${what}${whose ? `_${whose}` : ""}.${ending}`;

/** Who made a sign-off, by part and name: the files of two signers lie in one folder. A name without a Latin letter gives way to the key. */
export const whoseSignOff = ({ role, name, kid }: { role: string; name: string; kid: string }): string =>
  `${role}_${latin(name, latin(kid.slice(0, 8), "key"))}`;
