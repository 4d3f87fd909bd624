// The countries a partner or a body can be in, by their English name. Mainland China stands first: the checklist is
// about it.

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
}

let names: Intl.DisplayNames | undefined;

/** Browsers do not agree on these, and a report must say the same wherever it is made: as Unicode CLDR has them in full. */
const agreed: Readonly<Record<string, string>> = {
  FK: "Falkland Islands",
  HK: "Hong Kong SAR China",
  MO: "Macao SAR China",
  PS: "Palestinian Territories",
  TR: "Türkiye",
};

/** "China" for "CN". What is no code of a country stays as it was written. */
export function sayCountry(written: string): string {
  if (!/^[A-Z]{2}$/.test(written)) return written;
  names ??= new Intl.DisplayNames("en", { type: "region" });
  return agreed[written] ?? names.of(written) ?? written;
}

/** By name, after China. */
export function countries(): readonly Country[] {
  const others = codes.split(" ").map((code) => ({ code, name: sayCountry(code) }));
  others.sort((a, b) => a.name.localeCompare(b.name, "en"));
  return [{ code: "CN", name: sayCountry("CN") }, ...others];
}

const codes =
  "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW";
