// Does this browser call every country as Node does? A name that it does not belongs among those agreed on in i18n/en/countries.ts.
import { expect, it } from "vitest";
import names from "./country-names.json";
import { allNames } from "./country-names.ts";

it("every country has the name it has everywhere", () => {
  expect(allNames()).toEqual(names);
});
