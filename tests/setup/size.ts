// How often does a test that can be run any number of times run? A few times with every change; `npm run soak` says otherwise.

/** @param change with every change @param night when somebody lets the computer work through the night */
export const times = (change: number, night: number): number =>
  import.meta.env.VITE_SOAK_SIZE === "night" ? night : change;
