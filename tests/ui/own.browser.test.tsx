// Does what somebody else wrote stay in its place, whatever marks of direction it holds?
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Own } from "../../src/ui/own.tsx";

const left = (text: string): number => {
  const found = screen.getByText(text);
  return found.getBoundingClientRect().left;
};

test.each([
  ["an isolate that is opened and not closed, after an override", "\u202Edlrow\u2066 olleh"],
  ["an override alone", "\u202Edlrow"],
  ["an isolate that is closed twice", "\u2067a\u2069\u2069\u202Eb"],
])("%s turns nothing of the sentence it stands in, and is seen", (_, name) => {
  render(
    <p>
      <i>before</i> <Own>{name}</Own>, <i>sealed</i> <i>2026</i>
    </p>,
  );
  expect(left("before")).toBeLessThan(left("sealed"));
  expect(left("sealed")).toBeLessThan(left("2026"));
  expect(screen.getByText(/\[U\+202E\]/)).toBeDefined();
});

test("Chinese, Arabic and line breaks are shown as they are", () => {
  render(<Own>{"贵阳 مدينة\nnext"}</Own>);
  expect(screen.getByText(/贵阳/).textContent).toBe("贵阳 مدينة\nnext");
});
