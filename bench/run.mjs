// Opens Chromium and sets our charts against their peers, side by side: `npm run bench -- [entry] [--network]`.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browser as launchOptions } from '../.ci/browser.mjs';
import { parseOptions } from './lib/options.mjs';
import { judge, report } from './lib/report.mjs';
import { serve } from './lib/server.mjs';
import { siteOf } from './lib/site.mjs';
import { visit } from './lib/visit.mjs';

const ENTRIES = new URL('entries/', import.meta.url);
const OUT = new URL('out/', import.meta.url);
/** Else every paint is rounded up to a frame of 16.7 ms, and small ratios go blind. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Visits the contestants in turn, round after round, so that whatever else the machine does hits all of them alike. */
async function measure(browser, server, { contestants }, { rounds, warmup }, { network, shots }) {
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  const bytes = new Map();
  for (let round = -warmup; round < rounds; round++) {
    process.stderr.write(
      round < 0 ? `warm-up ${round + warmup + 1}/${warmup} \r` : `round ${round + 1}/${rounds}   \r`,
    );
    for (const contestant of contestants) {
      const { name } = contestant;
      const first = round === -warmup;
      const screenshot = first && shots ? fileURLToPath(new URL(`${shots}-${name}.png`, OUT)) : undefined;
      server.takeBytes();
      const sample = await visit(browser, server.origin, contestant, { network, screenshot });
      bytes.set(name, server.takeBytes());
      if (round >= 0) samples.get(name).push(sample);
    }
  }
  return { samples, bytes };
}

/** All samples, for whoever wants to see more than medians. */
function keep(name, samples) {
  const lines = [...samples].flatMap(([contestant, values]) =>
    values.map(({ ms, cpuMs }, round) => [contestant, round + 1, ms.toFixed(1), cpuMs.toFixed(1)].join()),
  );
  writeFileSync(new URL(`${name}.csv`, OUT), `contestant,round,ms,cpu ms\n${lines.join('\n')}\n`);
}

async function runEntry(name, options) {
  const folder = new URL(`${name}/`, ENTRIES);
  const entry = await import(new URL('entry.mjs', folder));
  // An entry with a measure of its own needs no site.
  const server = entry.measure ? null : await serve(await siteOf(entry, folder));
  const { executablePath, headless, args, env } = await launchOptions();
  const browser = await launch({ executablePath, headless, args: [...args, ...UNPACED], ...(env && { env }) });
  try {
    const { length, 0: cpu } = os.cpus();
    const machine = `${length} × ${cpu.model}, ${await browser.version()}, Node ${process.versions.node}`;
    const throttle = entry.measure ? '' : ', CPU throttle 4×';
    console.log(`\n${entry.title}\n${machine}${throttle}, ${options.rounds} rounds after ${options.warmup}`);
    if (entry.measure) {
      await entry.measure(browser, options);
      return;
    }
    for (const network of options.network ? [false, true] : [false]) {
      const { samples, bytes } = await measure(browser, server, entry, options, {
        network,
        shots: network ? null : name,
      });
      keep(network ? `${name}-network` : name, samples);
      console.log(`\n${network ? '10 Mbit/s, 40 ms' : 'no network limit'}\n`);
      console.log(report(judge(entry, samples, bytes)));
    }
  } finally {
    await browser.close();
    server?.close();
  }
}

const options = parseOptions(process.argv.slice(2));
const known = readdirSync(ENTRIES);
if (options.entry !== null && !known.includes(options.entry)) {
  throw new Error(`entry is not one of ${known.join(', ')}: ${options.entry}`);
}
mkdirSync(OUT, { recursive: true });
// A goal that is not met never fails a build: machines differ, and only a failure to measure is an error.
for (const name of options.entry === null ? known : [options.entry]) await runEntry(name, options);
