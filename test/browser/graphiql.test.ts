import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../src/gateway.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { findChromium, launchChromium } from './chromium.ts';

const chromium = findChromium();
if (chromium === undefined) {
  process.stderr.write('The browser test is skipped: no Chromium is found. CHROMIUM_PATH names one.\n');
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

describe.skipIf(chromium === undefined)('GraphiQL in a browser without the internet', () => {
  const troubles: string[] = [];
  let sandbox: Sandbox;
  let gateway: Gateway;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    sandbox = await createSandbox();
    gateway = createGateway({
      graphEndpoint: sandbox.url,
      graphApiVersion: 'auto',
      graphConcurrency: 4,
      maxGraphCalls: 60,
      cursorSecret: 'x'.repeat(32),
      authMode: 'sandbox',
      operationTimeoutMs: 30_000,
      graphiql: true,
      embeddedTenant: true,
      realTenant: false,
    });
    server = createServer(gateway.listener);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = `${origin}/graphql`;
    browser = await launchChromium(chromium ?? '');
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
    const isForeign = (target: URL) => target.protocol !== 'data:' && target.origin !== origin;
    await page.route(isForeign, async (route) => {
      troubles.push(`asked for ${route.request().url()}`);
      await route.abort();
    });
    await page.goto(url);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await Promise.all([gateway.close(), sandbox.close()]);
  });

  /** Opens the tab with a single click, runs what stands in it, and waits until the answer is shown. */
  async function run(tab: string, shown: string): Promise<Answer> {
    await page.locator('.graphiql-tab-button', { hasText: tab }).click();
    await page.locator('[role=tab][aria-selected=true]', { hasText: tab }).waitFor();
    // GraphiQL takes note of the operation a moment after it shows the tab, and writes it into the address.
    await page.waitForURL((address) => address.searchParams.get('query')?.includes(` ${tab}`) === true);
    const answering = page.waitForResponse(
      (response) => response.request().postData()?.includes(`"operationName":"${tab}"`) === true,
    );
    await page.getByRole('button', { name: /execute query/i }).click();
    const response = await answering;
    await page.locator('.graphiql-response', { hasText: shown }).waitFor();
    return { status: response.status(), body: await response.json() };
  }

  it('opens with three intents', async () => {
    await page.locator('.graphiql-tab-button').nth(2).waitFor();
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual([
      'WhoHasAccessToThisPackage',
      'MyAccess',
      'AssignAccess',
    ]);
    expect(await page.title()).toBe('Entitlement Gateway');
  });

  it('shows who has access to a package, and what was asked of Graph for it', async () => {
    const { status, body } = await run('WhoHasAccessToThisPackage', 'Sales Reps Dynamics 365');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { accessPackages: { nodes: [{ assignments: { totalCount: 21, nodes: [{}, {}, {}] } }] } },
      extensions: { graph: { httpCalls: expect.any(Number), calls: expect.any(Array) } },
    });
    const file = fileURLToPath(new URL('graphiql.png', import.meta.url));
    await page.screenshot({ path: file });
  });

  it('shows my access under the persona of the headers pane', async () => {
    const { body } = await run('MyAccess', 'Engineering Onboarding');
    expect(body).toMatchObject({
      data: { me: { assignments: { nodes: Array.from({ length: 4 }, () => ({})) } } },
      extensions: { graph: {} },
    });
    expect(body).not.toHaveProperty('errors');
  });

  it('assigns access, which my access shows then', async () => {
    const { body } = await run('AssignAccess', 'RequestCreated');
    expect(body).toMatchObject({
      data: { assignAccess: { request: { assignment: { target: { displayName: 'Mei Tanaka' } } } } },
    });
    const after = await run('MyAccess', 'Engineering Onboarding');
    expect(JSON.stringify(after.body)).toContain('Travel Desk Tokyo');
  });

  it('stays a page when it is reloaded with the query that it writes into its address', async () => {
    expect(new URL(page.url()).searchParams.get('query')).toContain('query MyAccess');
    await page.reload();
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'MyAccess' }).waitFor();
  });

  it('asked nobody else for anything, and complained of nothing', () => {
    expect(troubles).toEqual([]);
  });
});
