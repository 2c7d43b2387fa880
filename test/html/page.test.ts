/** The page of a comparison in a real browser. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdicts } from '../../src/render/marks.js';
import { matrixPage } from '../../src/render/page/index.js';
import { policy } from '../questions/records.js';
import { madeUpPolicies, viewOf, withEvidence } from '../render/made-up.js';
import { temporary } from '../run-cli.js';

const executablePath = '/usr/bin/chromium';

it('lets no tag and no script of a record in', () => {
  const attack = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const spoiled = policy('p', { contacts: [{ role: 'privacy', channel: 'email', value: attack }] }, attack);
  const page = matrixPage(viewOf([spoiled, policy('q', {})]));
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(2);
});

describe.skipIf(!existsSync(executablePath))('the page', () => {
  const folder = temporary();
  const file = join(folder, 'page.html');
  const shown = viewOf(madeUpPolicies(5));
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const open = async (width: number, dark = false, address = '') => {
    page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
      bypassCSP: true,
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${pathToFileURL(file).href}${address}`);
  };

  beforeAll(async () => {
    writeFileSync(file, matrixPage(withEvidence(shown)));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    [1280, false],
    [390, true],
  ])('has no fault that axe knows, and does not scroll sideways, at %i', async (width, dark) => {
    await open(width, dark);
    await page.addScriptTag({ content: axe.source });
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: unknown[] }[] };
    expect(found.violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('runs under its own policy of content', async () => {
    const strict = await browser.newPage();
    await strict.goto(pathToFileURL(file).href);
    expect(await strict.locator('tbody tr').count()).toBeGreaterThan(10);
    await strict.close();
  });

  it('finds, filters and keeps both in the address', async () => {
    await open(1280);
    const all = await page.locator('tbody tr').count();
    await page.getByRole('searchbox').fill('90 days');
    expect(await page.locator('tbody tr:not(.group)').allTextContents()).toEqual([
      expect.stringContaining('90 days'),
    ]);
    expect(page.url()).toContain('q=90+days');
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Differences').check();
    expect(await page.locator('tbody tr').count()).toBeLessThan(all);
    expect(page.url()).toContain('f=differ');
    await page.close();
  });

  it('opens an answer with its passage by keyboard, and again from its address', async () => {
    await open(1280);
    await page.getByRole('button', { name: '✕ sell', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    expect(await drawer.textContent()).toContain('The sale of bread, as we see it.');
    const address = new URL(page.url()).hash;
    await page.keyboard.press('Escape');
    expect(await drawer.isVisible()).toBe(false);
    await page.close();
    await open(1280, false, address);
    expect(await page.getByRole('dialog').textContent()).toContain('sale[0]');
    await page.close();
  });

  it('compares the policies that are chosen', async () => {
    await open(1280, false, '#p=acme,oresund');
    expect(await page.locator('thead th').count()).toBe(3);
    await page.locator('summary').click();
    await page.getByLabel('東京データ').check();
    expect(await page.locator('thead th').count()).toBe(4);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells of those chosen how they differ, not of all', async () => {
    await open(1280, false, '#p=acme,oresund');
    const row = page.locator('tbody tr').filter({ hasText: 'Sale of data' });
    const of = (id: string) => shown.matrix.policies.findIndex((one) => one.id === id);
    const pair = shown.matrix.rows
      .find(({ question }) => question.id === 'sale')
      ?.pairs()
      .find(({ policies: [a, b] }) => a === of('acme') && b === of('oresund'));
    const sign = verdicts[pair?.verdict ?? 'neither'].meaning;
    expect(sign).not.toBe(verdicts.neither.meaning);
    expect(await row.getByRole('img').getAttribute('aria-label')).toBe(sign);
    await page.close();
  });

  it('finds the policies to compare among two hundred, in a page of less than 4 MB', async () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      madeUpPolicies(5).map((one) => ({ ...one, id: `${one.id}-${n}`, name: `${one.name} ${n}` })),
    ).flat();
    const large = matrixPage(viewOf(many));
    expect(large.length).toBeLessThan(4_000_000);
    writeFileSync(join(folder, 'large.html'), large);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(join(folder, 'large.html')).href);
    expect(await page.locator('thead th').count()).toBe(6);
    await page.locator('summary').click();
    await page.getByLabel('Find a policy').fill('grün 17');
    expect(await page.locator('details.choose fieldset label:visible').count()).toBe(1);
    await page.getByLabel('Bäckerei Grün 17').check();
    expect(await page.locator('thead th').count()).toBe(7);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280);
    await page.close();
  });

  it('takes at most four sheets for five policies', async () => {
    await open(1280);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(4);
    await page.close();
  });
});
