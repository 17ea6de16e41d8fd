// Draws the README's picture anew: what its snippet gives, on the local portal.
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
await page.setViewport({ width: 800, height: 900, deviceScaleFactor: 2 });
await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/ukazka/`);
const chart = await page.waitForSelector('lk-chart:state(ready)');
await chart.evaluate((element) => element.ready);
await chart.screenshot({ path: path.join(ROOT, 'demo/ukazka/picture.png') });
await chrome.close();
await server.close();
