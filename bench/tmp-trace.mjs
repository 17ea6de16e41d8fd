import { launch } from 'puppeteer-core';
import { browser as launchOptions } from '../.ci/browser.mjs';
import { serve } from './lib/server.mjs';
import * as entry from './entries/bar/entry.mjs';
import { writeFileSync } from 'node:fs';
const server = await serve(await entry.site(new URL('./entries/bar/', import.meta.url)));
const { executablePath, headless, args } = await launchOptions();
const browser = await launch({ executablePath, headless, args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
const names = process.argv.slice(2);
for (let round = 0; round < 4; round++)
for (const name of names) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const s = await page.createCDPSession();
  await s.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (round===3) await page.tracing.start({ categories: ['devtools.timeline','v8','loading','disabled-by-default-devtools.timeline','disabled-by-default-v8.compile','blink.user_timing','toplevel'] });
  await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'domcontentloaded' });
  const ms = await page.evaluate('__painted');
  console.log(name, Math.round(ms));
  if (round===3) { const buf = await page.tracing.stop(); writeFileSync(`/tmp/tr/${name}.json`, buf); }
  await context.close();
}
await browser.close(); server.close();
