// The words of a folder that is shared with colleagues.

/** What is wrong, and what one can do. */
export const folderFault = {
  "no-permission": "The browser does not let this page use the folder any more. Connect it again under Settings.",
  gone: "The folder is not there. It may have been moved or renamed, or its drive is not connected.",
  locked: "Another program holds the file. Close it there, or wait a moment, then try again.",
  full: "There is no room left in the folder.",
  differs: "What was written could not be read back whole. Look at the folder’s drive before you rely on it.",
  unexpected: "The folder could not be used.",
} as const;

export type Saved =
  | { readonly to: "folder"; readonly name: string; readonly folder: string }
  | { readonly to: "downloads"; readonly name: string; readonly why?: keyof typeof folderFault };

/** Where a file is now. */
export function saySaved(saved: Saved): string {
  if (saved.to === "folder") return `Saved as ${saved.name} in the folder “${saved.folder}”, and read back from there.`;
  const place = `Saved as ${saved.name}. It is where your browser puts downloads`;
  return saved.why
    ? `${place}, not in the shared folder: ${folderFault[saved.why].replace(/^./, (first) => first.toLowerCase())}`
    : `${place}.`;
}
