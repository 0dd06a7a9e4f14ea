import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../run/programs.mjs';
import { startPlatform, startTimeoutMs, type RunningPlatform } from '../run/running-platform.mjs';

const browserPath = findBrowser();
// eslint-disable-next-line no-restricted-syntax -- not every machine has a browser
const describeWithBrowser = browserPath === undefined ? describe.skip : describe;

jest.setTimeout(2 * startTimeoutMs);

/** The page as its readers have it: a real Chromium, the demo client's id and secret. */
describeWithBrowser('/docs in a browser', () => {
  let platform: RunningPlatform;
  let browser: Browser;
  let page: Page;
  const elsewhere: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })]);
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== platform.url) elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it('authorises with the id and secret of a client, and pushes a ticket with the example body', async () => {
    await page.goto(`${platform.url}/docs`);
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.auth-container', { hasText: 'clientCredentials' });
    await dialog.getByLabel('client_id:').fill(platform.clientId);
    await dialog.getByLabel('client_secret:').fill(platform.clientSecret);
    await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    await dialog.getByText('Authorized', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.locator('.opblock-tag[data-tag^="hotline"]').click();
    const push = page.locator('.opblock', { has: page.locator('[data-path="/api/events/v1/hotline/tickets"]') });
    await push.locator('.opblock-summary-control').click();
    await push.getByRole('button', { name: 'Try it out' }).click();
    await push.getByRole('button', { name: 'Execute' }).click();
    const answer = push.locator('.live-responses-table tbody');
    await answer.locator('.response-col_status').first().waitFor();
    expect(await answer.locator('.response-col_status').first().innerText()).toMatch(/^201/);
    expect(await answer.innerText()).toContain('"externalNo": "100080"');
  });

  it('asks no other address for anything, and breaks none of its own rules', () => {
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });
});
