// How has the person come to this page? Opening the program leaves the focus alone; going on begins at the top; going back
// comes to where one was. Moving between addresses of one document does none of this by itself.
let moved = false;
let back = false;
let travelling = false;
/** Pages one looks something up in, and comes back from. */
const tools = ["/help", "/settings"];
let before: string | undefined;
/** How far down each page was when somebody went on from it, by its address. */
const places = new Map<string, number>();

// Back and forward say so before the address has changed; a link of the program only changes the address.
addEventListener("popstate", () => {
  travelling = true;
});
addEventListener("hashchange", ({ oldURL }) => {
  moved = true;
  back = travelling;
  travelling = false;
  if (!back) places.set(oldURL, scrollY);
  const left = new URL(oldURL).hash.slice(1);
  if (left && !tools.includes(left)) before = left;
});

export const hasMoved = (): boolean => moved;

/** How far down the page just opened should stand, in pixels. */
export const placeOnPage = (): number => (back ? (places.get(location.href) ?? 0) : 0);

/** The page somebody was on before looking something up; undefined when that is where they began. */
export const pageBefore = (): string | undefined => before;
