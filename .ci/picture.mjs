// Draws the README's pictures anew: what its snippets give, on the local portal.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { browser } from './browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({ configFile: path.join(ROOT, 'vite.config.ts'), server: { port: 0 } });
await server.listen();
const chrome = await puppeteer.launch(await browser());
const page = await chrome.newPage();
await page.setViewport({ width: 800, height: 1000, deviceScaleFactor: 2 });
// A flow that moves would be another picture each time.
await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/ukazka/`);
for (const id of await page.$$eval('main > [id]', (all) => all.map((one) => one.id))) {
  const element = await page.waitForSelector(`#${id}`);
  // Code and data come when it is near.
  await element.evaluate((one) => one.scrollIntoView());
  await page.waitForSelector(`#${id}:state(ready)`);
  await element.evaluate((one) => one.ready);
  await element.screenshot({ path: path.join(ROOT, `demo/ukazka/${id}.png`) });
}
await chrome.close();
await server.close();
