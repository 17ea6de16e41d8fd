// The licences of the packages whose code is in dist/: they ask that their texts go along.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of packages, as builds meet their modules. */
const folders = new Set();

export const notePackages = {
  name: 'note-packages',
  moduleParsed({ id }) {
    const [, folder] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
    if (folder) folders.add(folder);
  },
};

/** Writes name, version and licence of each, one below the other. */
export function writeThirdParty(dist) {
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
    // Some packages name their licence only.
    const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : `Copyright ${author?.name ?? author}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}
