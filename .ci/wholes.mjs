// A page gets each sort of element in one file instead of two or three: a request costs the main thread more than its bytes.
import { createHash } from 'node:crypto';
import path from 'node:path';

const target = (importer, specifier) => path.posix.join(path.posix.dirname(importer), specifier);

/** Where the values of a chunk are held, whichever file brought them; the hash in its name keeps versions of the library apart. */
const held = (file) => `globalThis[Symbol.for("lk-widgets ${path.basename(file, '.js')}")]`;

const isImport = ({ type }) => type === 'ImportDeclaration';

/** `import{a as b}` as `const{a:b}` of what is held. */
function taken(file, { specifiers }) {
  const names = specifiers.map(({ imported, local }) =>
    imported.name === local.name ? local.name : `${imported.name}:${local.name}`,
  );
  return names.length === 0 ? '' : `const{${names.join()}}=${held(file)};`;
}

/** A chunk in parts: its imports, what it does, and the names of its values outside and inside. */
function partsOf({ fileName, code }, parse) {
  const statements = parse(code).body;
  const exports = statements.filter(({ type }) => /^Export/.test(type));
  if (exports.some(({ source, specifiers }) => source || !specifiers))
    throw new Error(`${fileName} exports in another form`);
  const others = [...statements].reverse().filter((one) => isImport(one) || exports.includes(one));
  return {
    imports: statements.filter(isImport),
    body: others.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code),
    values: exports.flatMap(({ specifiers }) =>
      specifiers.map(({ local, exported }) => ({ inside: local.name, outside: exported.name })),
    ),
  };
}

/** An expression that does what a chunk does, unless that was done before, and is its values. */
function holding(file, { body, values }, constants) {
  const pairs = values.map(({ inside, outside }) => (inside === outside ? inside : `${outside}:${inside}`));
  return `${held(file)}??=(()=>{${constants}${body}return{${pairs.join()}}})();`;
}

/**
 * The chunks that are only evaluated when another one was, as whoever imports them has imported that one itself. `roots` are imported from
 * outside; of those that `isSure` it is known otherwise.
 */
function evaluatedAfter(first, chunks, roots, isSure) {
  const after = new Set(chunks.map(({ fileName }) => fileName).filter((file) => file !== first && !roots.has(file)));
  for (let before = -1; before !== after.size;) {
    before = after.size;
    for (const { fileName, imports, dynamicImports } of chunks) {
      if (fileName === first || after.has(fileName) || imports.includes(first)) continue;
      for (const file of [...imports, ...dynamicImports]) if (!isSure(file, first)) after.delete(file);
    }
  }
  return after;
}

/**
 * Adds whole files to a bundle. `wholes` has the name of each, its chunks, those before that others import, `before`, chunks that were
 * evaluated already, and which value of its root it exports, as `lk`; `roots` are the files that
 * pages and packages import themselves, `isSure(file, before)` tells of files that nobody asks for before another one is there, and
 * `emit(file, code)` adds one. Whoever imports such a chunk takes its values from where they are
 * held, if it must be there by then, so that nothing is fetched or done twice. Returns by the name of each its file and those that this one imports.
 */
export function addWholes(bundle, { wholes, roots, isSure, parse, emit }) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  // What a chunk takes values of comes before it.
  const order = [...new Set(wholes.flatMap(({ before = [], files }) => [...before, ...files]))];
  const after = new Map(order.map((file) => [file, evaluatedAfter(file, chunks, roots, isSure)]));
  for (const chunk of chunks) {
    chunk.code = chunk.code.replace(/\bimport\("([^"]+)"\)/g, (call, specifier) => {
      const file = target(chunk.fileName, specifier);
      return order.includes(file) ? `Promise.resolve(${held(file)}??${call})` : call;
    });
  }
  const parts = new Map(order.map((file) => [file, partsOf(bundle[file], parse)]));
  const made = wholes.map(({ name, files, before = [], value }) => {
    const beside = new Map();
    const code = files.map((file) => {
      const { code: text } = bundle[file];
      const constants = parts.get(file).imports.map((statement) => {
        const from = target(file, statement.source.value);
        if (files.includes(from) || before.includes(from)) return taken(from, statement);
        // What is evaluated before the whole file can't take anything of it.
        if (bundle[from].imports.length > 0) throw new Error(`${name}: ${file} needs ${from}`);
        beside.set(from, text.slice(statement.start, statement.end).replace(/;?$/, ';'));
        return '';
      });
      return holding(file, parts.get(file), constants.join(''));
    });
    const element = files.find((file) => roots.has(file));
    const exported = `export const{${value}:lk}=${held(element)};`;
    return { name, beside, code: `${[...beside.values(), ...code].join('')}${exported}` };
  });
  // One for all of them: a hash for each would cost every page's loader some bytes, and a release changes most.
  const all = createHash('sha256');
  for (const { code } of made) all.update(code);
  const hash = all.digest('base64url').slice(0, 8);
  const added = new Map();
  for (const { name, beside, code } of made) {
    const file = `chunks/${name}-${hash}.js`;
    added.set(name, [file, ...beside.keys()]);
    emit(file, code);
  }
  for (const chunk of chunks) {
    const { fileName, code } = chunk;
    const imports = parse(code).body.filter(isImport);
    const from = (statement) => target(fileName, statement.source.value);
    const takes = (statement) => after.get(from(statement))?.has(fileName) ?? false;
    // What is held is evaluated before whoever takes it.
    const kept = imports
      .filter((statement) => !takes(statement))
      .sort(
        (one, other) =>
          +order.includes(from(other)) - +order.includes(from(one)) ||
          order.indexOf(from(one)) - order.indexOf(from(other)),
      );
    const before = kept.map(({ start, end }) => code.slice(start, end).replace(/;?$/, ';')).join('');
    const constants = imports
      .filter(takes)
      .map((statement) => taken(from(statement), statement))
      .join('');
    if (order.includes(fileName)) {
      const { values } = parts.get(fileName);
      const locals = new Set(kept.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)));
      // What it passes on may be called as what it imports is here.
      const same = values.map(({ outside }) => outside).filter((name) => locals.has(name));
      const own = values.map(({ outside }) => (locals.has(outside) ? `${outside}:$${outside}` : outside)).join();
      const renamed = same.length > 0 ? `export{${same.map((name) => `$${name} as ${name}`).join()}};` : '';
      chunk.code = `${before}export const{${own}}=${holding(fileName, parts.get(fileName), constants)}${renamed}`;
    } else {
      const rest = [...imports]
        .reverse()
        .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
      chunk.code = before + constants + rest;
    }
    // Where nothing of it is imported any more, it is not fetched either.
    chunk.imports = chunk.imports.filter((file) => kept.some((statement) => from(statement) === file));
  }
  return added;
}
