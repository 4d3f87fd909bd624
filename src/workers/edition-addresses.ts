// Where are the checklist editions of this program? Each is a file of its own beside the script; pages and workers fetch them by address.

/** Addresses relative to this site, one for each edition. */
export const editionAddresses: readonly string[] = Object.values(
  import.meta.glob<string>(["../../checklists/editions/*/*.json", "!../../checklists/editions/*/*.examples.json"], {
    query: "?url",
    import: "default",
    eager: true,
  }),
);
