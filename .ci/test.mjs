// Everything that must hold, one after another; ends with `N passed, M failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COUNTS = path.join(ROOT, 'node_modules/.cache/test-counts.json');
mkdirSync(path.dirname(COUNTS), { recursive: true });

/** The script behind a package's command: running it with this Node needs no shell on any system. */
function bin(name, command = name) {
  const manifest = path.join(ROOT, 'node_modules', name, 'package.json');
  const { bin: commands } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof commands === 'string' ? commands : commands[command]);
}

function run(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, LK_TEST_COUNTS: COUNTS },
    });
    child.on('exit', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}

const checks = [
  // First, as Storybook's and the loader's tests read what it makes.
  ['build', () => run('.ci/build.mjs')],
  ['types', () => run(bin('typescript', 'tsc'), '-p', 'tsconfig.json')],
  ['types of the pure layers, without the DOM', () => run(bin('typescript', 'tsc'), '-p', '.ci/tsconfig.pure.json')],
  ['lint and layers', () => run(bin('eslint'), '.', '--max-warnings', '0')],
  ['format', () => run(bin('prettier'), '--check', '--log-level', 'warn', '.')],
  ['package in Node', () => run('.ci/check-package.mjs')],
  // By hand `npm run fuzz` runs four times as many, or as many as it is told.
  ['mutated documents of every source', () => run('.ci/fuzz.mjs', '25000')],
  ['energy and calendar under other time zones', () => run('.ci/time-zones.mjs')],
  ['README tables', () => run('.ci/readme-tables.mjs', '--check')],
  ['size budgets', () => run('.ci/size.mjs')],
];

const totals = { passed: 0, failed: 0 };
const failures = [];
const note = (name, ok) => {
  totals[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) failures.push(name);
};

for (const [name, check] of checks) note(name, await check());

rmSync(COUNTS, { force: true });
const finished = await run(bin('@web/test-runner', 'wtr'));
const counts = existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : { passed: 0, failed: 1 };
// A runner that fails for another reason than a test must not pass.
if (!finished && counts.failed === 0) counts.failed = 1;
totals.passed += counts.passed;
totals.failed += counts.failed;
if (counts.failed > 0) failures.push('browser tests');

if (failures.length > 0) console.log(`failed: ${failures.join('; ')}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
