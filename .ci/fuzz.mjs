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
process.on('uncaughtException', (error) => fail('uncaught exception', error));

let current = null;
function fail(what, error) {
  const file = path.join(os.tmpdir(), `fuzz-${seed}-${current?.index}.txt`);
  writeFileSync(file, current?.bytes ?? '');
  console.error(`fuzz: ${what}; ${current?.name}, input ${current?.index} of seed ${seed}, kept in ${file}`);
  console.error(error);
  process.exit(1);
}

/** The browser's `EventSource`, which Node 20 has not: how events are told apart is the platform's matter, what is in them the document's. */
let arriving = [];
globalThis.EventSource = class {
  readyState = 1;
  #listeners = new Map();

  constructor() {
    const events = [...arriving, { type: 'end', data: '' }];
    queueMicrotask(() => events.forEach((event) => this.#listeners.get(event.type)?.(event)));
  }

  addEventListener(type, listener) {
    this.#listeners.set(type, listener);
  }

  close() {
    this.readyState = 2;
  }
};

/** Loads a stream of events with one of them mutated; all that comes later is looked at, too. */
async function streamOutcome({ options, events }, random, index) {
  const victim = Math.floor(random() * events.length);
  const bytes = mutate(events[victim].data, random);
  current.bytes = bytes;
  const text = new TextDecoder().decode(bytes);
  arriving = events.map((event, place) => (place === victim ? { ...event, data: text } : event));
  const listening = new AbortController();
  const { signal } = listening;
  // One connection for each address: this one is its own.
  const src = `${options.src}?${index}`;
  const key = await answerOf({ ...options, src, onRows: checkRows, onError: () => undefined, signal }, index);
  // No timer of a stream waits here, so what comes later is there a turn of the loop later.
  await new Promise((resolve) => wait(resolve, 1));
  listening.abort();
  return key;
}

/** Loads a document with one of its answers mutated; gives `table` or the code of the refusal. */
async function fileOutcome({ options, answers }, random, index) {
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
  return answerOf({ ...options, fetch, signal: AbortSignal.timeout(PATIENCE_MS) }, index);
}

async function answerOf(options, index) {
  const started = process.cpuUsage();
  const startedAt = performance.now();
  try {
    const table = await load({ ...options, timeoutMs: PATIENCE_MS });
    checkRows(table);
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

function checkRows(table) {
  if (table.rows().length !== table.length) fail('rows and length differ', table);
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
  const key = await (document.events ? streamOutcome : fileOutcome)(document, random, index);
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
