import { withoutTags } from './clean.js';

/** Text as it may stand in HTML, inside elements and inside quoted attributes; harmful characters are made visible. */
export const escapeHtml = (text: string): string =>
  withoutTags(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** A page that loads nothing; `policy` allows its own style, and its script if it has one. */
export const htmlPage = (
  title: string,
  policy: string,
  style: string,
  body: string,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
