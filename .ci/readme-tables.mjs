// Writes the README's tables from the docblocks (`--check` only compares): nothing is typed twice.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { readManifest } from './manifest.mjs';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const manifest = readManifest();

const cell = (text) => (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const table = (heads, rows) =>
  [
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');

const declarationOf = (tag) =>
  manifest.modules.flatMap((module) => module.declarations ?? []).find(({ tagName }) => tagName === tag);

const makers = {
  attributes: (element) =>
    table(
      ['attribute', 'meaning'],
      element.attributes.map(({ name, description }) => [`\`${name}\``, description]),
    ),
  // Those that charts don't have as well.
  own: (element) => {
    const chart = declarationOf('lk-chart');
    const own = element.attributes.filter(({ name }) => !chart.attributes.some((other) => other.name === name));
    return makers.attributes({ attributes: own });
  },
  events: (element) =>
    table(
      ['event', 'when'],
      element.events.map(({ name, description }) => [`\`${name}\``, description]),
    ),
  parts: (element) =>
    table(
      ['part', 'what it is'],
      element.cssParts.map(({ name, description }) => [`\`${name}\``, description]),
    ),
  properties: (element) =>
    table(
      ['custom property', 'default', 'what it colours'],
      element.cssProperties.map(({ name, default: value, description }) => [
        `\`${name}\``,
        `\`${value}\``,
        description,
      ]),
    ),
};

function fill(text) {
  return text.replace(/<!-- table (\S+) (\S+) -->[\s\S]*?<!-- end -->/g, (_, tag, kind) => {
    const element = declarationOf(tag);
    if (!element || !(kind in makers)) throw new Error(`no such table: ${tag} ${kind}`);
    return `<!-- table ${tag} ${kind} -->\n\n${makers[kind](element)}\n\n<!-- end -->`;
  });
}

const before = readFileSync(README, 'utf8');
const after = await format(fill(before), { parser: 'markdown', singleQuote: true, printWidth: 120 });
if (!process.argv.includes('--check')) writeFileSync(README, after);
else if (before !== after) {
  console.error('README tables are out of date: run npm run manifest');
  process.exitCode = 1;
}
