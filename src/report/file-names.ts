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

/** "Ürümqi, Xinjiang" gives "Urumqi-Xinjiang"; a name without a Latin letter gives "partner". */
export function latin(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/./gu, (letter) => letters[letter] ?? letter);
  const words = plain.replace(/['’]/g, "").replace(/[^A-Za-z0-9]+/g, "-");
  return words.slice(0, longest).replace(/^-+|-+$/g, "") || "partner";
}

/**
 * "Guiyang_2026_draft_report.pdf", "Guiyang_2026_v1_signed_package.zip".
 * @param day ISO day of the check
 * @param version the signed version; left out while nobody has signed it
 */
export const fileName = ({
  partner,
  day,
  version,
  what,
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
  ending: "pdf" | "html" | "json" | "zip";
}): string =>
  `${latin(partner)}_${day.slice(0, 4)}_${version === undefined ? "draft" : `v${version}_signed`}_${what}.${ending}`;
