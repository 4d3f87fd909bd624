// The fixed headings of a letter with queries, the same on paper and as a web page.
export const letterHeading = { howToReply: "How to reply" } as const;
