// Has the person moved to another page since the program was opened? Only then may a heading take the focus.
let moved = false;

addEventListener("hashchange", () => {
  moved = true;
});

export const hasMoved = (): boolean => moved;
