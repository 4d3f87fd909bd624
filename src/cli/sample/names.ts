// Names of councils, partner cities, bodies and people that do not exist. Councils say so in their name; partner cities are put together
// from common syllables, and a likeness to a real city is chance.
import type { Organisation } from "../../core/answer.ts";
import type { Chance } from "./chance.ts";

const heads =
  "Alder Bracken Cinder Dray Ember Fallow Garner Hollow Iron Juniper Kestrel Larch Marl Nettle Osier Pell Quarry Rush Sable Thorn Umber Velo Wether Yarrow".split(
    " ",
  );
const tails = "moor bridge ford grad haven mere minster mouth port stead wick worth vale cross holm gate".split(" ");

const places: readonly {
  readonly country: string;
  readonly weight: number;
  readonly subdivisions: readonly string[];
}[] = [
  {
    country: "US",
    weight: 60,
    subdivisions: ["Texas", "Ohio", "Oregon", "Florida", "Michigan", "California", "Utah", "Maine", "Georgia", "Iowa"],
  },
  { country: "AU", weight: 9, subdivisions: ["Victoria", "Queensland", "New South Wales", "Tasmania"] },
  { country: "GB", weight: 9, subdivisions: ["England", "Scotland", "Wales"] },
  { country: "CA", weight: 7, subdivisions: ["Ontario", "Alberta", "British Columbia"] },
  { country: "NZ", weight: 4, subdivisions: ["Otago", "Waikato"] },
  { country: "DE", weight: 4, subdivisions: ["Hesse", "Saxony", "Bavaria"] },
  { country: "NL", weight: 3, subdivisions: ["Gelderland", "Utrecht"] },
  { country: "SE", weight: 2, subdivisions: ["Skåne"] },
  { country: "PH", weight: 2, subdivisions: ["Cebu", "Davao del Sur"] },
];
export const currencies: Readonly<Record<string, string>> = {
  US: "USD",
  AU: "AUD",
  GB: "GBP",
  CA: "CAD",
  NZ: "NZD",
  DE: "EUR",
  NL: "EUR",
  SE: "SEK",
  PH: "PHP",
};

export interface Council {
  readonly name: string;
  readonly country: string;
  readonly subdivision: string;
}

const sides = ["", "North ", "South ", "East ", "West ", "Upper ", "Lower ", "Great ", "Little ", "New "] as const;
const namesPerSide = heads.length * tails.length;

/** The council of a number: no two have one name. */
export function councilOf(number: number, chance: Chance): Council {
  const { country, subdivisions } = chance.weigh(places, ({ weight }) => weight);
  const subdivision = chance.pick(subdivisions);
  // 131 and the count of names have no common divisor, so that neighbours by number are not neighbours by name.
  const place = (number * 131) % namesPerSide;
  const name = `${heads[Math.floor(place / tails.length)]}${tails[place % tails.length]}`;
  const side = sides[Math.floor(number / namesPerSide) % sides.length];
  const round = Math.floor(number / (namesPerSide * sides.length));
  return { name: `${side}${name}, ${subdivision} (invented${round > 0 ? ` ${round + 1}` : ""})`, country, subdivision };
}

const first =
  "云Yun 青Qing 临Lin 永Yong 新Xin 明Ming 玉Yu 石Shi 凤Feng 江Jiang 松Song 柳Liu 白Bai 长Chang 平Ping 嘉Jia".split(" ");
const second = "泽ze 岭ling 州zhou 港gang 原yuan 溪xi 浦pu 丘qiu 川chuan 湾wan".split(" ");
const scriptOf = (syllable: string): string => syllable.slice(0, 1);
const soundOf = (syllable: string): string => syllable.slice(1);

/** Real, as the states of the councils are; a province of several first syllables has more of the cities. */
const provinces = "广东省 浙江省 江苏省 四川省 山东省 广东省 湖北省 浙江省 福建省 江苏省 广东省".split(" ");

export interface City {
  readonly name: string;
  readonly ownScript: string;
  /** A city of one name is always in one. */
  readonly province: string;
}

export function cityOf(chance: Chance): City {
  const [one, two] = [chance.pick(first), chance.pick(second)];
  const province = provinces[first.indexOf(one) % provinces.length] ?? "";
  return { name: soundOf(one) + soundOf(two), ownScript: scriptOf(one) + scriptOf(two), province };
}

type Body = Omit<Organisation, "country">;

/** Bodies of a partner city that sign and look after partnerships, in the spellings in which they are met. */
export const bodiesOf = ({ name, ownScript }: City): readonly Body[] => [
  { name: `${name} Foreign Affairs Office`, nameOwnScript: `${ownScript}市人民政府外事办公室`, kind: "authority" },
  {
    name: `Foreign Affairs Office of ${name} Municipal People's Government`,
    nameOwnScript: `${ownScript}市外办`,
    kind: "authority",
  },
  {
    name: `${name} People's Association for Friendship with Foreign Countries`,
    nameOwnScript: `${ownScript}市人民对外友好协会`,
    kind: "association",
  },
  { name: `${name} University`, nameOwnScript: `${ownScript}大学`, kind: "university" },
  { name: `${name} Port Group`, kind: "company" },
];

/** Bodies that work in many places. */
export const widelyActive: readonly Body[] = [
  {
    name: "China International Friendship Cities Association",
    nameOwnScript: "中国国际友好城市联合会",
    kind: "association",
    role: "gave the template",
  },
  { name: "CPAFFC", nameOwnScript: "中国人民对外友好协会", kind: "association", role: "co-host" },
  { name: "Chinese People's Association for Friendship with Foreign Countries", kind: "association" },
  {
    name: "China Council for the Promotion of International Trade",
    nameOwnScript: "中国国际贸易促进委员会",
    kind: "association",
    role: "co-host of the trade day",
  },
  {
    name: "Center for Language Education and Cooperation",
    nameOwnScript: "教育部中外语言交流合作中心",
    kind: "authority",
    role: "sent teachers",
  },
];

const surnames = "Osei Lind Moreau Haddad Novak Castell Amari Brandt Okoro Vance Petrov Salter".split(" ");
export const personOf = (chance: Chance): string =>
  `${chance.pick([..."ABCDEFGHJKLMNPRSTW"])}. ${chance.pick(surnames)}`;
