// A name is placed as closely as it says where it is, and never more closely: between two places of one name nobody guesses. With the real list.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import packed from "../../../src/core/compare/gazetteer.json" with { type: "json" };
import { openGazetteer } from "../../../src/core/compare/gazetteer.ts";
import { levelOf, liesIn, nowhere, sides, withinOf } from "../../../src/core/compare/place-id.ts";
import { countPlaces } from "../../../src/core/compare/places.ts";
import { placeNamed, placingWith } from "../../../src/core/compare/placing.ts";
import { mapHeight, mapWidth, project, stretchAt } from "../../../src/core/compare/projection.ts";
import type { SubmissionSummary } from "../../../src/core/compare/submission-summary.ts";
import { version } from "./summaries.ts";

const gazetteer = openGazetteer(packed);
const partner = (...names: string[]) => placeNamed(gazetteer, "CN", names, "");
const council = (country: string, name: string, area = "") => placeNamed(gazetteer, country, [name], area);

describe("a partner is placed", () => {
  test.each([
    ["CN/Guizhou/Guiyang", "Guiyang", "贵阳市"],
    ["CN/Guizhou/Guiyang", "City of Guiyang", ""],
    ["CN/Guizhou/Guiyang", "People's Government of Guiyang Municipality", ""],
    ["CN/Guizhou/Guiyang", "", "贵州省贵阳市人民政府"],
    ["CN/Guizhou/Guiyang", "贵阳", ""],
    ["CN/Guizhou/Guiyang", "Guiyang", "貴陽"],
    ["CN/Shaanxi/Xi’an", "Xi'an", ""],
    ["CN/Shaanxi/Xi’an", "Xian", ""],
    ["CN/Jiangsu/Suzhou", "Suzhou", "苏州"],
    ["CN/Anhui/Suzhou", "Suzhou", "宿州市"],
    ["CN/Jiangsu/Suzhou", "Suzhou, Jiangsu", ""],
    ["CN/Shanghai/Shanghai", "Xuhui district, Shanghai", "徐汇区"],
    ["CN/Beijing/Beijing", "Beijing", "北京市"],
    ["CN/Beijing/Beijing", "Chaoyang District, Beijing", ""],
    ["CN/Jilin/Jilin", "Jilin City", ""],
    ["CN/Yunnan/Dali", "Dali", "大理白族自治州"],
    ["CN/Sichuan/Chengdu", "Sichuan Guodong Construction Group, Chengdu", "四川国栋建设集团"],
    ["HK//Hong Kong", "Hong Kong", ""],
    ["CN/Guangdong", "Guangdong Province", ""],
    ["CN/Guangdong", "", "广东省"],
    ["CN/Guangdong", "A place that nobody knows", "广东省云州市"],
    ["CN/Inner Mongolia", "Inner Mongolia Autonomous Region", ""],
    ["CN", "Yunzhou", "云州"],
    ["CN", "Huawei, in the setting of the partnership with Wuhan", "华为"],
    ["CN", "National Development and Reform Commission", "国家发展和改革委员会"],
  ])("in %s: %s %s", (place, latin, characters) => {
    expect(partner(latin, characters)).toEqual({ place });
  });

  it("by what several places of the name have in common", () => {
    expect(partner("Suzhou")).toEqual({ place: "CN", several: true });
    expect(partner("Jilin")).toEqual({ place: "CN/Jilin", several: true });
  });

  it("by its country where its two names contradict each other", () => {
    expect(partner("Kunming", "贵阳市")).toEqual({ place: "CN", several: true });
    expect(partner("Guiyang, Guangdong, Sichuan")).toEqual({ place: "CN", several: true });
  });

  it("only in the country that the submission names", () => {
    expect(partner("Taipei")).toEqual({ place: "CN" });
    expect(placeNamed(gazetteer, "TW", ["Taipei"], "")).toEqual({ place: "TW//Taipei" });
    expect(placeNamed(gazetteer, "FR", ["Paris"], "")).toEqual({ place: "FR//Paris" });
  });
});

describe("a council is placed", () => {
  test.each([
    ["US/Texas/Fort Worth", "US", "Fort Worth, Texas", "Texas"],
    ["US/Texas/Fort Worth", "US", "City of Ft. Worth", "Texas"],
    ["US/Missouri/St. Louis", "US", "Saint Louis", "Missouri"],
    ["US/Missouri/Kansas City", "US", "Kansas City", "Missouri"],
    ["US/Kansas", "US", "Kansas", ""],
    ["US/New York/New York City", "US", "City of New York", "New York"],
    ["US/Illinois/Springfield", "US", "Springfield", "Illinois"],
    ["US/Massachusetts/Boston", "US", "Boston, MA", ""],
    ["US/Missouri", "US", "St. Louis County", "Missouri"],
    ["US/Ohio", "US", "Alderbridge, Ohio (invented)", "Ohio"],
    ["AU/Victoria", "AU", "State of Victoria", "Victoria"],
    ["AU/Queensland/Rockhampton", "AU", "Rockhampton, Queensland", "Queensland"],
    ["DE/North Rhine-Westphalia/Duisburg", "DE", "Duisburg", "Nordrhein-Westfalen"],
    ["CZ/Prague/Prague", "CZ", "Prague", "Prague"],
    ["GB/England/Sheffield", "GB", "Sheffield City Council", "England"],
  ])("in %s: %s, %s, %s", (place, country, name, area) => {
    expect(council(country, name, area)).toEqual({ place });
  });

  it("by its country, not by the largest city of the name, where its state is not said", () => {
    expect(council("US", "Springfield")).toEqual({ place: "US", several: true });
    expect(council("US", "Boston")).toEqual({ place: "US", several: true });
  });

  it("by its country where two states are said", () => {
    expect(council("US", "Portland, Oregon", "Maine")).toEqual({ place: "US", several: true });
  });

  it("nowhere where no country is named that is one", () => {
    for (const country of ["", "other", "XX", "constructor", "__proto__"])
      expect(council(country, "Boston", "Massachusetts")).toEqual({ place: nowhere });
  });
});

test("whatever stands in the names, a place is found in the country or none is, and nothing is thrown", () => {
  const part = fc.constantFrom(
    "Guiyang",
    "贵阳",
    "市",
    ",",
    " of ",
    "City",
    "\u202e",
    "<script>",
    "W".repeat(3000),
    "Shi",
  );
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(name, name, name, (latin, characters, area) => {
      const { place } = placeNamed(gazetteer, "CN", [latin, characters], area);
      expect(["CN", "HK", "MO"].some((country) => liesIn(place, country))).toBe(true);
      expect(gazetteer.place(place)).toBeDefined();
    }),
  );
});

describe("the list of places", () => {
  const all = Object.entries(packed.countries).flatMap(([country, { areas }]) =>
    areas.flatMap(({ names, places }) => {
      const area = names && `${country}/${names.slice(0, -8).split("|")[0]}`;
      const inside = places.split(";").filter(Boolean);
      return [
        country,
        ...(area ? [area] : []),
        ...inside.map((one) => `${area || `${country}/`}/${one.replace(/^~/, "").slice(0, -8).split("|")[0]}`),
      ];
    }),
  );

  it("names no place twice, and every one lies on the map within its country", () => {
    const ids = all.filter((id) => levelOf(id) !== "country");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of all) {
      const place = gazetteer.place(id);
      if (!place) throw new Error(`${id} is not there.`);
      const { x, y } = project(place.north, place.east);
      expect([id, x >= 0 && x < mapWidth, y > 0 && y < mapHeight]).toEqual([id, true, true]);
      const within = withinOf(id);
      expect([id, within === undefined || gazetteer.place(within) !== undefined]).toEqual([id, true]);
    }
  });

  it("holds no sign that an address would take for a limit", () => {
    expect(all.filter((id) => /[,:~]/.test(id) || id.split("/").length > 3)).toEqual([]);
  });

  it("finds each place again by its own name and what it lies in", () => {
    const lost = all.filter((id) => {
      const [country = "", area = "", city] = id.split("/");
      return (
        city !== undefined &&
        !["", "New York"].includes(area) &&
        !liesIn(council(country, city, area).place, `${country}/${area}`)
      );
    });
    expect(lost).toEqual([]);
  });
});

test("the map is equal in area: a strip between two heights has the area that it has on the earth", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89, max: 88, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (south, more) => {
        const strip = project(south, 0).y - project(south + more, 0).y;
        const earth = Math.sin(((south + more) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180);
        expect((strip / mapHeight) * 2).toBeCloseTo(earth, 9);
      },
    ),
  );
  // On the equator shapes are true as they are.
  expect(stretchAt(mapHeight / 2)).toBeCloseTo(1);
});

const named = (index: number, country: string, name: string, area: string): SubmissionSummary =>
  version(String(index), {
    council: name,
    councilCountry: country,
    subdivision: area,
    partner: name,
    partnerOwnScript: "",
    country,
  });
const anyRows = fc
  .array(
    fc.tuple(
      fc.constantFrom("CN", "US", "GB", ""),
      fc.constantFrom("Guiyang", "Zunyi", "Suzhou", "Dallas", "Austin", "Leeds", "Nobody knows"),
      fc.constantFrom("", "Texas", "England", "Guizhou"),
    ),
    { maxLength: 60 },
  )
  .map((rows) => rows.map(([country, name, area], index) => named(index, country, name, area)));

describe("circles", () => {
  it("hold every submission once: shown, held back and not placed are together all", () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...sides), fc.constantFrom(1, 5), (rows, side, least) => {
        const placing = placingWith(gazetteer);
        const fold = countPlaces(side, placing, least);
        for (const row of rows) fold.add(row);
        const { circles, heldBack, placedBy, submissions } = fold.result();
        const shown = circles.reduce((sum, { count }) => sum + count, 0);
        expect(shown + heldBack.submissions + placedBy[nowhere]).toBe(rows.length);
        expect(placedBy.city + placedBy.area + placedBy.country + placedBy[nowhere]).toBe(rows.length);
        expect(submissions).toBe(rows.length);
        expect(circles.every(({ count }) => count >= least)).toBe(true);
        if (least === 1)
          expect(circles.every(({ fromSmaller, places }) => fromSmaller === 0 && places.length === 1)).toBe(true);
        // What a circle opens is what it counts, and no submission is behind two.
        for (const { count, places } of circles)
          expect(rows.filter((row) => places.includes(placing(row, side).place)).length).toBe(count);
        const listed = [...circles, { places: heldBack.places }].flatMap(({ places }) => places);
        expect(new Set(listed).size).toBe(listed.length);
      }),
    );
  });

  it("of fewer than five are counted with what they lie in, and held back where even the country has few", () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, index) => named(index, "CN", "Guiyang", "")),
      ...Array.from({ length: 4 }, (_, index) => named(10 + index, "CN", "Zunyi", "")),
      ...Array.from({ length: 1 }, (_, index) => named(20 + index, "CN", "Guizhou", "")),
      ...Array.from({ length: 2 }, (_, index) => named(30 + index, "GB", "Leeds", "England")),
    ];
    const fold = countPlaces("partner", placingWith(gazetteer));
    for (const row of rows) fold.add(row);
    const { circles, heldBack } = fold.result();
    expect(circles).toEqual([
      { place: "CN/Guizhou", level: "area", count: 5, fromSmaller: 4, places: ["CN/Guizhou", "CN/Guizhou/Zunyi"] },
      { place: "CN/Guizhou/Guiyang", level: "city", count: 6, fromSmaller: 0, places: ["CN/Guizhou/Guiyang"] },
    ]);
    expect(heldBack.submissions).toBe(2);
  });
});
