// Feeds mutated documents of every source to the built data layer: `node .ci/fuzz.mjs [inputs] [seed]`. Whatever comes, the answer is a
// table or a SourceError, soon, and nothing outside of them has changed.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from '../dist/data.js';
import { corpus } from './fuzz-corpus.mjs';
import { mutate, randomOf } from './fuzz-mutate.mjs';

const inputs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_261_123);
/** Of the processor's own time, whatever else the machine does: a document of this size takes less than one, two thousand pages a second. */
const MOST_CPU_MS = 4000;
/** Nothing here waits for anybody; who waits so long waits for ever. */
const PATIENCE_MS = 60_000;

const prototypes = [Object.prototype, Array.prototype, Map.prototype, String.prototype, Function.prototype];
const fingerprint = () => prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join(';');
const before = fingerprint();
process.on('unhandledRejection', (error) => fail('unhandled rejection', error));

let current = null;
function fail(what, error) {
  const file = path.join(os.tmpdir(), `fuzz-${seed}-${current?.index}.txt`);
  writeFileSync(file, current?.bytes ?? '');
  console.error(`fuzz: ${what}; ${current?.name}, input ${current?.index} of seed ${seed}, kept in ${file}`);
  console.error(error);
  process.exit(1);
}

/** Loads a document with one of its answers mutated; gives `table` or the code of the refusal. */
async function outcome({ options, answers }, random, index) {
  const victim = Math.floor(random() * answers.length);
  const bytes = mutate(answers[victim].body, random);
  current.bytes = bytes;
  const fetch = async (input) => {
    const url = String(input);
    const found = answers.findIndex(({ at }) => at.test(url));
    if (found === -1) return new Response('', { status: 404 });
    const { body, type, link } = answers[found];
    return new Response(found === victim ? bytes : body, {
      headers: { 'Content-Type': type, ...(link && { Link: link }) },
    });
  };
  // A service that is asked for page after page by a hostile answer is left at last.
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const started = process.cpuUsage();
  const startedAt = performance.now();
  try {
    const table = await load({ ...options, fetch, signal, timeoutMs: PATIENCE_MS });
    const rows = table.rows();
    if (rows.length !== table.length) fail('rows and length differ', table);
    return 'table';
  } catch (error) {
    if (error?.name !== 'SourceError') fail('not a SourceError', error);
    return error.code;
  } finally {
    const { user, system } = process.cpuUsage(started);
    // The clock runs on while others have the processor, and accounts of the processor's time have been seen to leap.
    const ms = Math.min((user + system) / 1000, performance.now() - startedAt);
    if (ms > MOST_CPU_MS) fail(`took ${Math.round(ms)} ms`, index);
  }
}

const outcomes = new Map();
const random = randomOf(seed);
// What fails is tried again, and waits in between; here nothing passes by itself.
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (run, ms, ...rest) => wait(run, Math.min(ms, 5000) > 900 ? ms : 0, ...rest);
const started = performance.now();
for (let index = 0; index < inputs; index++) {
  const document = corpus[index % corpus.length];
  current = { name: document.name, index, bytes: null };
  const key = await outcome(document, random, index);
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  if (process.env.FUZZ_LOG && index % 2000 === 0)
    console.error(index, document.name, Math.round(process.memoryUsage().heapUsed / 2 ** 20));
  if (index % 1000 === 0 && fingerprint() !== before) fail('a prototype has changed', null);
}
if (fingerprint() !== before) fail('a prototype has changed', null);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key} ${count}`);
console.log(
  `  fuzz: ${inputs} inputs of ${corpus.length} documents in ${seconds} s, seed ${seed}: ${counts.join(', ')}`,
);
process.exit(0);
