import { rule } from '../rule.js';
import { valuesOf } from '../walk.js';

export const malformedUrl = rule({
  id: 'malformed-url',
  severity: 'error',
  title: 'A link that leads nowhere',
  reason: 'A link is copied into reports and pages. It starts with https:// or http:// and names a host.',
  wrong: 'source:\n  file: demo.txt\n  sha256: SHA\n  url: demo.example/privacy # ← demo.example/privacy',
  right: 'source:\n  file: demo.txt\n  sha256: SHA\n  url: https://demo.example/privacy',
  messages: {
    near: '"{value}" is no link. Did you mean {near}?',
    form: '"{value}" is no link: it starts with https:// or http://, has a host, and no space.',
  },
  claim: ({ path, value, schema }) => {
    if (
      typeof schema.pattern !== 'string' ||
      !schema.pattern.startsWith('^https?:') ||
      typeof value !== 'string'
    )
      return undefined;
    const near = `https://${value.trim()}`;
    return /^[a-z]+:/i.test(value) || !isLink(near)
      ? { message: 'form', path, args: { value } }
      : { message: 'near', path, args: { value, near } };
  },
  check: ({ policy }, report) => {
    const { url } = policy.source;
    const links = [
      ...valuesOf(policy, 'url'),
      ...(url === undefined ? [] : [{ path: ['source', 'url'], value: url }]),
    ];
    for (const { path, value } of links)
      if (!isLink(String(value))) report({ message: 'form', path, args: { value: String(value) } });
  },
});

/** Hosts have a dot, but for addresses in brackets. */
const isLink = (link: string) =>
  /^https?:\/\/(?:[^\s/?#@]+@)?(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\[[0-9a-f:.]+\])\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
    link,
  );
