// `export{a as b}` is longer than `export{a}`, and a chunk that many others use exports a hundred names.
import path from 'node:path';

const FETCHED = /\bimport\("([^"]+)"\)(?:\.then\((\w+)=>\2\.([\w$]+)\))?/g;

/** The code with other texts at some places of it. */
function changed(code, changes) {
  return changes
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** The names that a chunk's code calls what it exports; but the name it has where somebody fetches it by that. */
function ownNames(chunk, statements, kept) {
  const names = new Map();
  for (const { type, source, specifiers = [] } of statements) {
    if (type !== 'ExportNamedDeclaration' || source) continue;
    for (const { local, exported } of specifiers) names.set(exported.name, local.name);
  }
  const asked = new Set([...names.keys()].filter((name) => name.length > 2 || kept?.has(name)));
  // A name that stays is taken, and so must stay whatever is called so inside.
  for (let before = -1; before < asked.size;) {
    before = asked.size;
    for (const [name, own] of names) if (asked.has(own)) asked.add(name);
  }
  for (const name of asked) names.set(name, name);
  return names;
}

/** Makes the chunks of a bundle export their values under the names these have inside, and all others import them so. */
export function withPlainExports(bundle, parse) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const kept = new Map();
  const whole = new Set();
  for (const { fileName, code } of chunks) {
    for (const [, specifier, , name] of code.matchAll(FETCHED)) {
      const file = path.posix.join(path.posix.dirname(fileName), specifier);
      if (name) kept.set(file, (kept.get(file) ?? new Set()).add(name));
      else whole.add(file);
    }
  }
  const parsed = new Map(chunks.map((chunk) => [chunk, parse(chunk.code).body]));
  const renamed = new Map();
  for (const [chunk, statements] of parsed) {
    const { fileName } = chunk;
    if (!chunk.isEntry && !whole.has(fileName)) renamed.set(fileName, ownNames(chunk, statements, kept.get(fileName)));
  }
  for (const [chunk, statements] of parsed) {
    const own = renamed.get(chunk.fileName);
    const changes = [];
    for (const { type, source, specifiers = [], start, end } of statements) {
      const from = source && renamed.get(path.posix.join(path.posix.dirname(chunk.fileName), source.value));
      const pair = (name, as) => (name === as ? name : `${name} as ${as}`);
      if (type === 'ImportDeclaration' && from && specifiers.every(({ imported }) => imported)) {
        const names = specifiers.map(({ imported, local }) => pair(from.get(imported.name), local.name));
        changes.push({ start, end, by: `import{${names.join()}}from"${source.value}";` });
      } else if (type === 'ExportNamedDeclaration' && from) {
        const names = specifiers.map(({ local, exported }) => pair(from.get(local.name), exported.name));
        changes.push({ start, end, by: `export{${names.join()}}from"${source.value}";` });
      } else if (type === 'ExportNamedDeclaration' && !source && own && specifiers.length > 0) {
        const names = new Set(specifiers.map(({ local, exported }) => pair(local.name, own.get(exported.name))));
        changes.push({ start, end, by: `export{${[...names].sort().join()}};` });
      }
    }
    chunk.code = changed(chunk.code, changes);
  }
}
