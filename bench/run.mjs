// Opens Chromium and sets ours against their peers, side by side: `npm run bench -- [entry] [--network]`.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browser as launchOptions } from '../.ci/browser.mjs';
import { parseOptions } from './lib/options.mjs';
import { serve } from './lib/server.mjs';

const ENTRIES = new URL('entries/', import.meta.url);
const OUT = new URL('out/', import.meta.url);
/** Else every paint is rounded up to a frame of 16.7 ms, and small ratios go blind. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Visits the contestants in turn, round after round, so that whatever else the machine does hits all of them alike. */
async function measure(browser, server, { contestants: all, visit }, pass, { rounds, warmup }) {
  const contestants = pass.contestants ?? all;
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    process.stderr.write(
      round < 0 ? `warm-up ${round + warmup + 1}/${warmup} \r` : `round ${round + 1}/${rounds}   \r`,
    );
    for (const contestant of contestants) {
      const isShot = round === -warmup && pass.hasShots;
      const screenshot = isShot ? fileURLToPath(new URL(`${pass.name}-${contestant.name}.png`, OUT)) : undefined;
      const sample = await visit(browser, server, contestant, pass, screenshot);
      if (round >= 0) samples.get(contestant.name).push(sample);
    }
  }
  return samples;
}

/** All samples, for whoever wants to see more than medians. */
function keep(name, samples) {
  const keys = Object.keys([...samples.values()][0][0]);
  const lines = [...samples].flatMap(([contestant, values]) =>
    values.map((sample, round) =>
      [contestant, round + 1, ...keys.map((key) => Math.round(sample[key] * 10) / 10)].join(),
    ),
  );
  writeFileSync(new URL(`${name}.csv`, OUT), `contestant,round,${keys.join()}\n${lines.join('\n')}\n`);
}

async function runEntry(name, { network, ...asked }) {
  const folder = new URL(`${name}/`, ENTRIES);
  const entry = await import(new URL('entry.mjs', folder));
  // An entry with a measure of its own needs no site.
  const server = entry.measure ? null : await serve(await entry.site(folder));
  const { executablePath, headless, args, env } = await launchOptions();
  const pace = entry.paced ? [] : UNPACED;
  const browser = await launch({ executablePath, headless, args: [...args, ...pace], ...(env && { env }) });
  const counts = { rounds: asked.rounds ?? entry.rounds.rounds, warmup: asked.warmup ?? entry.rounds.warmup };
  try {
    const { length, 0: cpu } = os.cpus();
    const machine = `${length} × ${cpu.model}, ${await browser.version()}, Node ${process.versions.node}`;
    console.log(`\n${entry.title}\n${machine}, ${counts.rounds} rounds after ${counts.warmup}`);
    if (entry.measure) {
      await entry.measure(browser, counts);
      return;
    }
    const passes = entry.passes({ network });
    const wanted = asked.pass === null ? passes : passes.filter(({ name: one }) => one === asked.pass);
    if (wanted.length === 0)
      throw new Error(`pass is not one of ${passes.map(({ name: one }) => one).join(', ')}: ${asked.pass}`);
    for (const pass of wanted) {
      const samples = await measure(browser, server, entry, pass, counts);
      keep(pass.name, samples);
      console.log(`\n${pass.label}\n\n${entry.report(samples, pass)}`);
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
