/** The page in a real browser: what it shows, hides, says to a screen reader, and that it asks nothing of anybody. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffHtml } from '../../src/render/diff-html.js';
import { script, scriptHash } from '../../src/render/diff-html-script.js';
import { style, styleHash } from '../../src/render/diff-html-style.js';
import { madeUp, withEvidence } from '../render/made-up.js';

const executablePath = '/usr/bin/chromium';
const here = existsSync(executablePath);
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the content security policy', () => {
  it('names the style and the script by their hashes; after a change copy the values from here', () => {
    expect({ styleHash, scriptHash }).toEqual({ styleHash: sha256(style), scriptHash: sha256(script) });
  });
});

if (!here) it.skip(`the page in a browser: there is no ${executablePath}`, () => {});

describe.runIf(here)('the page', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'privcmp-page-'));
  const file = path.join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, diffHtml(withEvidence(madeUp(5))));
    browser = await chromium.launch({ executablePath, args: flags });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page, lets `act` use it, and returns what was asked of the world and what went wrong. */
  async function open(
    act: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    hash = '',
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('console', (message) => trouble.push(message.text()));
      page.on(
        'request',
        (request) => request.url().split('#')[0] !== address && trouble.push(`asked for ${request.url()}`),
      );
      await page.goto(address + hash);
      await act(page);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const shownRows = (page: Page) => page.locator('tbody tr:visible').count();
  const status = (page: Page) => page.locator('#count');
  const waitFor = (page: Page, text: string) =>
    status(page).getByText(text, { exact: true }).waitFor({ timeout: 5000 });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['on a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const)('has no fault that axe can find: %s', async (_, options) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await open(async (page) => {
      await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
      await page.evaluate(axe);
      const results = (await page.evaluate('axe.run()')) as AxeResults;
      expect(
        results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) })),
      ).toEqual([]);
      expect(results.passes.length).toBeGreaterThan(20);
    }, options);
  });

  it('of the counts alone has no fault, no row and nothing to filter', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    writeFileSync(file, diffHtml(madeUp(5), true));
    await open(async (page) => {
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.getByRole('rowheader').allTextContents()).toEqual(
        expect.arrayContaining(['Rights', 'All']),
      );
      expect(await page.locator('form, script, nav').count()).toBe(0);
    });
    writeFileSync(file, diffHtml(withEvidence(madeUp(5))));
  });

  it('is a real table, with headers for its rows and columns', async () => {
    await open(async (page) => {
      const table = page.getByRole('table', { name: /Rights/ });
      expect(await table.getByRole('columnheader').allTextContents()).toEqual(
        expect.arrayContaining(['Term', 'Verdict']),
      );
      expect(await table.getByRole('rowheader').count()).toBe(3);
      expect(await table.getByRole('row').nth(2).getByRole('cell').first().textContent()).toContain(
        'one denies what another states',
      );
    });
  });

  it('filters by section, verdict, difference and text, and says how many rows are left', async () => {
    await open(async (page) => {
      await waitFor(page, '8 rows shown');
      await page.getByRole('combobox', { name: 'Section' }).selectOption('rights');
      await waitFor(page, '3 of 8 rows shown, in 1 of 4 sections');
      expect(await shownRows(page)).toBe(3);
      await page.getByRole('switch', { name: 'Only differences' }).check();
      await waitFor(page, '2 of 8 rows shown, in 1 of 4 sections');
      await page.getByRole('combobox', { name: 'Section' }).selectOption('');
      await waitFor(page, '7 of 8 rows shown, in 3 of 4 sections');
      await page.getByLabel(/denies/).uncheck();
      await waitFor(page, '6 of 8 rows shown, in 3 of 4 sections');
      await page.getByLabel('Text').fill('BACKEREI closure');
      await waitFor(page, '1 of 8 rows shown, in 1 of 4 sections');
      await page.getByLabel('Text').fill('nowhere');
      await page.getByText('No row fits the filters.').waitFor();
      expect(await shownRows(page)).toBe(0);
      await page.getByRole('button', { name: 'Show all rows' }).click();
      await waitFor(page, '8 rows shown');
      expect(await shownRows(page)).toBe(8);
    });
  });

  it('shows the passage behind a cell on demand, with its line and anchor', async () => {
    await open(async (page) => {
      const cell = page.locator('[id="rights/access"] td').nth(1);
      const quote = cell.getByText('The rights of our bread, as acme sees it.');
      expect(await quote.isVisible()).toBe(false);
      await cell.locator('summary').click();
      expect(await quote.isVisible()).toBe(true);
      expect(await cell.textContent()).toMatch(/lines? 10.*acme rights 0 … end/);
      await page.getByRole('button', { name: 'Show all passages' }).click();
      expect(await page.locator('details.passages:not([open])').count()).toBe(0);
    });
  });

  it('leads to a row by its address, also when a filter hides it', async () => {
    await open(
      async (page) => {
        await expect
          .poll(() =>
            page.evaluate('document.querySelector(":target").getBoundingClientRect().top < innerHeight'),
          )
          .toBe(true);
        await page.getByRole('combobox', { name: 'Section' }).selectOption('rights');
        await waitFor(page, '3 of 8 rows shown, in 1 of 4 sections');
        await page.evaluate('location.hash = "#retention/account/criteria"');
        await waitFor(page, '8 rows shown');
        expect(await page.locator('[id="retention/account/criteria"]').isVisible()).toBe(true);
        expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(
          '#retention/account/criteria',
        );
      },
      {},
      '#transfers/scc',
    );
  });

  it('copies the address of a row', async () => {
    await open(
      async (page) => {
        await page.getByRole('link', { name: 'Link to Rights, Erasure' }).click();
        await waitFor(page, 'link copied');
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${address}#rights/erasure`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('can be used from the keyboard', async () => {
    await open(async (page) => {
      const focused = () => page.evaluate('document.activeElement.getAttribute("href")');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('#comparison');
      expect(
        await page.locator('.skip').evaluate((element) => element.getBoundingClientRect().left),
      ).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('#retention/all/criteria');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('#retention/account/criteria');
      await page.keyboard.press('End');
      expect(await focused()).toBe('#transfers/scc');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('#transfers/privacy-shield');
      await page.keyboard.press('Home');
      expect(await focused()).toBe('#retention/all/criteria');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.closest("details").open')).toBe(true);
    });
  });

  it('keeps the headers in sight', async () => {
    await open(
      async (page) => {
        await page.evaluate('document.getElementById("transfers/scc").scrollIntoView(); scrollBy(300, 20)');
        const corner = await page.locator('[data-section=transfers] thead th').first().boundingBox();
        const row = await page.locator('[id="transfers/scc"] th').boundingBox();
        expect(corner).toMatchObject({ x: 0, y: 0 });
        expect(row?.x).toBe(0);
      },
      { viewport: { width: 900, height: 400 } },
    );
  });

  it('needs no sideways scrolling on a phone', async () => {
    await open(
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
        expect(await page.locator('[id="rights/access"] .who').first().textContent()).toBe('Acme');
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  it('shows everything without scripting, and no control that would do nothing', async () => {
    await open(
      async (page) => {
        expect(await shownRows(page)).toBe(8);
        expect(await page.locator('#filters').isVisible()).toBe(false);
        await page.locator('details summary').first().click();
      },
      { javaScriptEnabled: false },
    );
  });

  it('prints all rows and no controls', async () => {
    await open(async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#filters').isVisible()).toBe(false);
      expect(await shownRows(page)).toBe(8);
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    });
  });

  it('runs no script but its own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address);
    const ran = await page.evaluate(
      'const element = document.createElement("script"); element.textContent = "window.foreign = true"; document.body.append(element); "foreign" in window',
    );
    await context.close();
    expect(ran).toBe(false);
    expect(said.join()).toMatch(/Content Security Policy/);
  });
});
