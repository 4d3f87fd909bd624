// Do Node and the browser call every country the same? Its twin runs in the browser, against the same list.
import { expect, it } from "vitest";
import names from "./country-names.json";
import { allNames } from "./country-names.ts";

it("every country has the name it has everywhere", () => {
  expect(allNames()).toEqual(names);
});
