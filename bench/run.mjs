// Opens Chromium and sets ours against their peers, side by side: `npm run bench -- [entry] [--network]`.
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browser as launchOptions } from '../.ci/browser.mjs';
import { parseOptions } from './lib/options.mjs';
import { serve } from './lib/server.mjs';
import { shuffled } from './lib/shuffled.mjs';
import { steadyVisit } from './lib/steady-visit.mjs';

const ENTRIES = new URL('entries/', import.meta.url);
const OUT = new URL('out/', import.meta.url);
/** Else every paint is rounded up to a frame of 16.7 ms, and small ratios go blind. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Visits all contestants round after round, each time in another order, so that whatever else the machine does hits all of them alike. */
async function measure(browser, server, { contestants: all, visit }, pass, { rounds, warmup }, onSample) {
  const contestants = pass.contestants ?? all;
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    process.stderr.write(
      round < 0 ? `warm-up ${round + warmup + 1}/${warmup} \r` : `round ${round + 1}/${rounds}   \r`,
    );
    // Who always came behind the same one would have what that one left to be done, of its page that is closed, beside its own.
    for (const contestant of shuffled(contestants, round)) {
      const isShot = round === -warmup && pass.hasShots;
      const screenshot = isShot ? fileURLToPath(new URL(`${pass.name}-${contestant.name}.png`, OUT)) : undefined;
      const sample = await steadyVisit(
        () => visit(browser, server, contestant, pass, screenshot),
        (why) => console.error(`${contestant.name} is visited again: ${why}`),
      );
      if (round < 0) continue;
      samples.get(contestant.name).push(sample);
      onSample(contestant.name, round, sample);
    }
  }
  return samples;
}

/** Keeps all samples as they come, for whoever wants to see more than medians, or has a run that was cut off. */
function keeper(name) {
  const file = new URL(`${name}.csv`, OUT);
  let keys = null;
  return (contestant, round, sample) => {
    if (keys === null) {
      keys = Object.keys(sample);
      writeFileSync(file, `contestant,round,${keys.join()}\n`);
    }
    const numbers = keys.map((key) => Math.round(sample[key] * 10) / 10);
    appendFileSync(file, `${[contestant, round + 1, ...numbers].join()}\n`);
  };
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
      const samples = await measure(browser, server, entry, pass, counts, keeper(pass.name));
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
