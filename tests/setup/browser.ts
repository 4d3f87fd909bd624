// What every component test needs: readable DOM assertions, an empty page after each test, and React as it runs for a person.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

configure({
  // Events reach React as in the program. Inside `act`, which is meant for pages without a browser, React 19.1 goes round in circles when a
  // click shows a part that is still being fetched.
  eventWrapper: (act) => act(),
  // On a busy machine a page takes longer than the second that is the default. Only a test that fails waits as long.
  asyncUtilTimeout: 20_000,
});

afterEach(cleanup);
