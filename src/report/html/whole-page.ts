// A web page that leaves the program, around its body: no script, nothing fetched, nothing told to the sites it links to.
import { attribute, html, Markup } from "./markup.ts";
import { style } from "./style.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The whole file.
 * @param css beyond the look that all of them share
 */
export function wholePage({
  title,
  language = "en",
  css = "",
  body,
}: {
  title: string;
  language?: string;
  css?: string;
  body: Markup;
}): string {
  const page = html`<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${attribute(title)}</title>
<style>${new Markup(style + css)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return `<!doctype html>\n${page.text}`;
}
