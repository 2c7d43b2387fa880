import { ruleInfos } from '../lint/report.js';

/** Text inside a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|');

/** The table of all rules in Markdown, for the README. */
export function rulesTable(): string {
  const rows = ruleInfos.map(({ id, severity, title, fix, needs, optional }) => {
    const notes = [
      fix === undefined ? '' : 'fix',
      needs === 'source' ? 'text' : '',
      optional ? 'on request' : '',
    ].filter((note) => note !== '');
    return `| \`${id}\` | ${severity} | ${cell(title)} | ${notes.join(', ')} |`;
  });
  return `| rule | severity | what it reports | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
