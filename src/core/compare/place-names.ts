// What does a name of a place say beside the name itself? "City of Guiyang", "Guiyang Municipal People's Government" and 贵阳市人民政府 name one
// place, and say that it is a city. Knows no place.

/** What a name says that it names: a city or town, a state or province, or a part of something larger, such as a district or county. */
export type Said = "city" | "area" | "part";

export interface ReadName {
  /** The whole name in small letters without spaces, accents and signs. */
  readonly whole: string;
  /** The same without the words that only say what it is. */
  readonly bare: string;
  readonly said?: Said;
}

const said: Readonly<Record<string, Said | "nothing">> = {
  city: "city",
  town: "city",
  township: "city",
  village: "city",
  borough: "city",
  municipality: "city",
  municipal: "city",
  prefecture: "city",
  shi: "city",
  state: "area",
  province: "area",
  provincial: "area",
  region: "area",
  commonwealth: "area",
  sheng: "area",
  county: "part",
  district: "part",
  shire: "part",
  parish: "part",
  xian: "part",
  qu: "part",
  autonomous: "nothing",
  regional: "nothing",
  metropolitan: "nothing",
  council: "nothing",
  government: "nothing",
  peoples: "nothing",
  the: "nothing",
};
const short: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", ft: "fort", mt: "mount" };

/** Reads a name in Latin letters. Without letters there is no name: then `whole` is empty. */
export function readName(text: string): ReadName {
  const words = text
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼʻ`]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => short[word] ?? word);
  let [from, to] = [0, words.length];
  let kind: Said | undefined;
  const note = (word: string | undefined): boolean => {
    const says = word === undefined ? undefined : said[word];
    if (says && says !== "nothing") kind ??= says;
    return says !== undefined;
  };
  // From the end first: "New York City Council". Something of the name must be left.
  while (to - from > 1 && note(words[to - 1])) to -= 1;
  // "City of …", "Municipal People's Government of …"; "the" needs no "of".
  for (;;) {
    let of = from;
    while (of < to && words[of] !== "of" && said[words[of] ?? ""] !== undefined) of += 1;
    const leads = of > from && (words[of] === "of" || words[from] === "the");
    const next = words[of] === "of" ? of + 1 : from + 1;
    if (!leads || next >= to) break;
    for (const word of words.slice(from, next)) note(word);
    from = next;
  }
  return { whole: words.join(""), bare: words.slice(from, to).join(""), ...(kind ? { said: kind } : {}) };
}

/** The parts of what somebody wrote in one line: "Irvine, California" has two. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;()（），、/]|\s[–—-]\s/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, 8);

/** What may stand after a name in Chinese, longest first, and what it says. */
export const endings: readonly (readonly [ending: string, says: Said])[] = [
  ["特别行政区", "area"],
  ["特別行政區", "area"],
  ["自治区", "area"],
  ["自治區", "area"],
  ["自治州", "city"],
  ["自治县", "part"],
  ["地区", "city"],
  ["省", "area"],
  ["市", "city"],
  ["盟", "city"],
  ["州", "city"],
  ["区", "part"],
  ["區", "part"],
  ["县", "part"],
  ["縣", "part"],
];

/** Chinese characters alone, without the name of the country before them. */
export const charactersOf = (text: string): string =>
  [...text.normalize("NFKC")]
    .filter((sign) => /\p{Script=Han}/u.test(sign))
    .join("")
    .replace(/^(?:中华人民共和国|中国)/u, "");
