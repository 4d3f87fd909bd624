// What do operating systems put beside files, in folders and in zips? Nobody meant to hand it over, so nobody is told about it.

/** @param path of a file, with the folders it is in */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);
