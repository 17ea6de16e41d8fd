// Fills dist/: the script-tag loader and the ES modules (`--code`), then typings, manifest, editor data and checksums.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build } from 'vite';
import { buildGeo } from './geo.mjs';
import { withoutSpares } from './lit-spares.mjs';
import { writeManifest } from './manifest.mjs';
import { withPlainExports } from './plain-exports.mjs';
import { addWholes } from './wholes.mjs';
import { notePackages, writeThirdParty } from './third-party.mjs';
import { withPlainFields, withPlainProperties } from './plain-properties.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const require = createRequire(import.meta.url);
rmSync(DIST, { recursive: true, force: true });

const elements = readdirSync(path.join(ROOT, 'src')).filter((file) => /^lk-[a-z-]+\.ts$/.test(file));
const shared = { root: ROOT, configFile: false, logLevel: 'warn', publicDir: false };
const target = 'es2022';

/**
 * What is fetched together, first match first: each a name, and modules that are in it with all they import statically. A
 * request costs more than the kilobyte it saves, and a chunk that imports another is one more trip. What is in none of
 * them (languages, exports, rare adapters) comes on demand by itself.
 */
const together = [
  // What all elements are made of.
  [
    'core',
    /\/src\/(?:element\/(?:lk-element|define|frame-styles|number-attribute)|layout\/(?:reserved-height|column-role)|query\/query|source\/(?:adapters|lazy|named-source)|time\/zone|table\/(?:column|column-builder|table))\.ts$/,
  ],
  // Rows that no list asks for page by page, all of them at once.
  ['load', /\/src\/load\.ts$/],
  // What charts share with maps, files and tables; a page of charts has it in one file with these.
  [
    'drawing',
    /\/src\/(?:render\/svg-scene|element\/measure-text|layout\/(?:plot-height|year-column|chart\/chart-text)|table\/status-column|locale\/(?:capitalised|cs-chart-strings|tick-style))\.ts$/,
  ],
  ['chart', /\/src\/(?:element\/lk-chart|layout\/(?:value-frame|stop-list|legend))\.ts$/],

  // What reads dates, for the tables that have some.
  ['dates', /\/src\/time\/(?!repeated-hours|calendar-edges).*\.ts$/],
  // What asks a feature service for some rows, and what asks for all of them.
  ['layer', /\/src\/source\/(?:client|arcgis\/arcgis-(?:layer|query|decode))\.ts$/],
  ['arcgis', /\/src\/source\/arcgis\/arcgis\.ts$/],
  // What only users of the data layer call.
  ['reshape', /\/src\/(?:reshape|parse|table\/table-from-columns)\.ts$/],
  ['hub', /\/src\/source\/catalogue\/hub\.ts$/],
  [
    'query',
    /\/src\/(?:query\/(?!query\.|row-list|search|without|column-filter|column-names|filters?-text|order-text|all-of|value-choices|listed-column|closest-name|parse-sort).*|transform\/(?:answer-query|pick-columns))\.ts$/,
  ],
  // What rows are found and grouped by here, where no service did.
  ['finding', /\/src\/transform\/find-rows\.ts$/],
  ['push-down', /\/src\/source\/arcgis\/arcgis-push-down\.ts$/],
  ['cartogram', /\/src\/element\/lk-cartogram\.ts$/],
  ['rows-table', /\/src\/(?:element\/lk-dataset-table|locale\/cs-rows)\.ts$/],
  ['dashboard', /\/src\/(?:element\/lk-energy-dashboard|locale\/cs-energy)\.ts$/],
  // The first page of a list of rows, and what its questions need.
  ['leafing', /\/src\/(?:open-rows|rows\/service-rows|source\/arcgis\/arcgis-rows)\.ts$/],
  ['row-list', /\/src\/(?:loaded-rows|transform\/slice-rows)\.ts$/],
  ['asking', /\/src\/(?:rows\/asked-service|source\/arcgis\/arcgis-asking|transform\/asked-rows)\.ts$/],
  // What kinds there are but the three that most charts are of, and how they look.
  ['rare-kinds', /\/src\/(?:layout\/chart\/rare-kinds|element\/chart\/rare-kind-styles)\.ts$/],
  ['columns', /\/src\/layout\/chart\/column-layout\.ts$/],
  ['bars', /\/src\/layout\/chart\/bar-layout\.ts$/],
  ['line', /\/src\/layout\/chart\/line-layout\.ts$/],
  ['rows', /\/src\/(?:element\/inline-data|table\/typed-rows)\.ts$/],
  // What readers do and pages hear of, whatever the element.
  ['choices', /\/src\/element\/(?:filter-event|pointing-events)\.ts$/],
  // Before the files, with which these share what they don't have in the first chunk, and which are seldom wanted.
  ['en-words', /\/src\/locale\/en-words\.ts$/],
  ['chart-words', /\/src\/locale\/chart-words\.ts$/],
  ['several-series', /\/src\/element\/chart\/several-series\.ts$/],
  ['recovery', /\/src\/controller\/recovery\.ts$/],
  // Files to take away: the menu, and what every drawing that leaves the page needs.
  ['files', /\/src\/element\/download\/(?:downloads|make-file|file-source-of)\.ts$/],
  ['picture', /\/src\/(?:element\/download\/picture-of|export\/(?:svg|png))\.ts$/],
  // Who reads an address that does not say what it is, and what the readers of its JSON share.
  ['file', /\/src\/source\/(?:file|json\/json)\.ts$/],
  // What comes by itself, and what meters tell in rows.
  ['events', /\/src\/source\/(?:events\/events|meters\/table-readings)\.ts$/],
  // Site documents and relays, as dashboards read them.
  ['site', /\/src\/(?:element\/energy\/site-reading|source\/meters\/lk-energy)\.ts$/],
  // The newest readings of live sources.
  ['latest', /\/src\/metering\/load-latest\.ts$/],
];

const named = new Set([...together.map(([name]) => name), 'en', 'rolldown-runtime']);

let names;
/** The name of a module's chunk, by what the modules of `together` import. */
function chunkName(id, context) {
  if (!names) {
    names = new Map();
    const enter = (module, name) => {
      if (names.has(module)) return;
      names.set(module, name);
      for (const imported of context.getModuleInfo(module)?.importedIds ?? []) enter(imported, name);
    };
    for (const [name, pattern] of together) for (const root of roots) if (pattern.test(root)) enter(root, name);
  }
  return names.get(id) ?? null;
}

/**
 * Small pure modules that two chunks share, of which the second has copies: a chunk of their own would be a request more for either, and in
 * the chunk of all elements most pages would have no use for them.
 */
const copied = [
  ['for-large.ts', 'large', /\/read-texts\.js$/],
  ['rank-texts.ts', 'large', /\/pace\.js$/],
  ['asked-rows.ts', 'asking', /\/pace\.js$/],
  ['sort-ranks.ts', 'large', /\/pieces\.js$/],
  ['csv-many.ts', 'csv', /\/packed-texts\.js$/],
  ['packed-texts.ts', 'packed', /\/pace\.js$/],
  ['column-layout.ts', 'columns', /\/(?:band-scale|highlight|wrap-text|stack)\.js$/],
  ['map-finish.ts', 'map', /\/(?:measure-text|when-read)\.js$/],
  ['map-reading.ts', 'map', /\/stop-box\.js$/],
  ['map-multiples-walk.ts', 'map', /\/stop-box\.js$/],
  ['svg-map.ts', 'map', /\/svg-element\.js$/],
  ['map-touch.ts', 'map', /\/svg-element\.js$/],
  ['cartogram-styles.ts', 'map', /\/shade-styles\.js$/],
  ['more-classes.ts', 'map', /\/two-sided-styles\.js$/],
  ['cs-map.ts', 'map', /\/capitalised\.js$/],
  ['en-map.ts', 'map', /\/capitalised\.js$/],
  ['map-scene.ts', 'map', /\/shade-slots\.js$/],
  ['map-place.ts', 'map', /\/fold-key\.js$/],
  ['map-group.ts', 'map', /\/fold-key\.js$/],
  ['map-filter.ts', 'map', /\/fold-key\.js$/],
  ['row-place.ts', 'map', /\/fold-key\.js$/],
  ['row-group.ts', 'map', /\/fold-key\.js$/],
  ['inline-table.ts', 'inline', /\/(?:missing-marks|parse-number)\.js$/],
  ['csv-cell.ts', 'csv', /\/parse-number\.js$/],
  ['row-view.ts', 'list', /\/column-head\.js$/],
  ['row-late.ts', 'list', /\/after-paint\.js$/],
  ['row-scroller.ts', 'list', /\/after-paint\.js$/],
  ['en-chart.ts', 'words', /\/capitalised\.js$/],
  ['sentence.ts', 'kinds', /\/capitalised\.js$/],
  ['cs-kinds.ts', 'czech', /\/sentence\.js$/],
  ['sentence.czech.copy.ts', 'czech', /\/capitalised\.js$/],
  // Each sort of chart that few pages have, in one file with what it shares with another.
  ['pie-layout.ts', 'pie', /\/(?:parts-of-whole|say-parts)\.js$/],
  ['say-parts.pie.copy.ts', 'pie', /\/parts-of-whole\.js$/],
  ['parts-of-whole.pie.copy.ts', 'pie', /\/chart-refusal\.js$/],
  ['say-heatmap.ts', 'heatmap', /\/say\.js$/],
  ['say-stack.ts', 'stack', /\/say\.js$/],
  ['say-pyramid.ts', 'pyramid', /\/say(?:-parts)?\.js$/],
  ['say-parts.pyramid.copy.ts', 'pyramid', /\/parts-of-whole\.js$/],
  ['area-layout.ts', 'area', /\/area-path\.js$/],
  ['combo.ts', 'combo', /\/combo-columns\.js$/],
  ['cs-energy.ts', 'energy', /\/sentence\.js$/],
  ['cs-span.ts', 'energy', /\/sentence\.js$/],
  ['en-span.ts', 'energy', /\/sentence\.js$/],
  ['sentence.energy.copy.ts', 'energy', /\/capitalised\.js$/],
  ['en-energy.ts', 'english', /\/sentence\.js$/],
  ['sentence.english.copy.ts', 'english', /\/capitalised\.js$/],
  ['lk-energy.ts', 'site', /\/json-value\.js$/],
  ['lk-energy-flags.ts', 'site', /\/json-value\.js$/],
  ['lk-energy-moments.ts', 'site', /\/json-value\.js$/],
  ['no-lk-energy.ts', 'site', /\/(?:json-error|json-value)\.js$/],
  ['maybe-instant.ts', 'site', /\/repeated-hours\.js$/],
  ['merge-readings.ts', 'site', /\/repeated-hours\.js$/],
  ['json-error.site.copy.ts', 'site', /\/json-value\.js$/],
  // A building is read without the code of services, in whose chunk other pages have these.
  ['load-latest.ts', 'site', /\/client\.js$/],
  // So are sources that tell their newest readings, without the rows of all others.
  ['load-latest.ts', 'latest', /\/load\.js$/],
  // Most charts load at once; lists have it apart.
  ['lk-chart.ts', 'chart', /\/load\.js$/],
  ['lk-cartogram.ts', 'map', /\/load\.js$/],
  // A list asks for it where it leads somewhere, a map always.
  ['row-place.ts', 'map', /\/year-column\.js$/],
  ['map-model.ts', 'map', /\/year-column\.js$/],
  ['table-source.ts', 'map', /\/year-column\.js$/],
  ['client.site.copy.ts', 'site', /\/(?:read-json|request|request-cache)\.js$/],
  ['shared-json.ts', 'site', /\/(?:read-json|request|request-cache)\.js$/],
  ['read-json.site.copy.ts', 'site', /\/decode-text\.js$/],
  ['request.site.copy.ts', 'site', /\/joined-bytes\.js$/],
  // Events are read without the code of files, which has more than their rows need.
  ['event-rows.ts', 'event', /\/(?:typed-rows|json-path|json-rows|json-value|read-json)\.js$/],
  ['json-rows.event.copy.ts', 'event', /\/(?:json-error|json-value|size-limits)\.js$/],
  ['size-limits.event.copy.ts', 'event', /\/limits\.js$/],
  ['json-path.event.copy.ts', 'event', /\/json-error\.js$/],
  ['json-error.event.copy.ts', 'event', /\/json-value\.js$/],
  ['read-json.event.copy.ts', 'event', /\/decode-text\.js$/],
  ['typed-rows.event.copy.ts', 'event', /\/(?:limits|parse-number|repeated-hours)\.js$/],
  // So a whole file can have it fetched beside itself.
  ['zone-offset.ts', 'dates', /\/zone\.js$/],
  ['energy-links.ts', 'energy', /\/link-host\.js$/],
  // What writes dates, and what paints many marks, are fetched before a first sight, each by one request.
  ['date-writing.ts', 'writing', /\/date-cells\.js$/],
  ['date-cells.writing.copy.ts', 'writing', /\/(?:czech-dates|repeated-hour-names)\.js$/],
  ['canvas-layer.ts', 'dense', /\/colour-watch\.js$/],
  ['line-columns.ts', 'dense', /\/column-end\.js$/],
  ['mark-styles.ts', 'dense', /\/patterns\.js$/],
  ['en-chart.ts', 'words', /\/en-words\.js$/],
  // A table at hand is searched without the code of lists of rows.
  ['value-table.ts', 'table', /\/search-field\.js$/],
  ['map-table.ts', 'map', /\/value-table\.js$/],
  ['value-table.map.copy.ts', 'map', /\/search-field\.js$/],
  ['row-panel.ts', 'panel', /\/(?:column-head|parse-number)\.js$/],
];
const copiesOf = (list) => ({
  name: 'copies',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, suffix] = list.find(([file, , pattern]) => importer?.endsWith(`/${file}`) && pattern.test(source)) ?? [];
    if (!suffix) return;
    const { id } = await this.resolve(source, importer, { skipSelf: true });
    return id.replace(/\.ts$/, `.${suffix}.copy.ts`);
  },
  load: (id) => (id.endsWith('.copy.ts') ? readFileSync(id.replace(/\.\w+\.copy\.ts$/, '.ts'), 'utf8') : undefined),
});

/** Modules of src/, as the build meets them. */
const roots = [];
const noteModules = {
  name: 'note-modules',
  moduleParsed({ id }) {
    if (id.startsWith(path.join(ROOT, 'src'))) roots.push(id);
  },
};

/** An entry that only passes on: what others use of a module's inside does not become public. */
const facade = {
  name: 'facade',
  resolveId: (id) => (id.includes('entry:') ? `\0entry:${id.split('entry:')[1]}` : undefined),
  load: (id) =>
    id.startsWith('\0entry:') ? `export * from ${JSON.stringify(path.join(ROOT, id.slice(7)))}` : undefined,
};

/** A second minifier after the bundler's own: about one per cent, which the budgets need. */
const squeezeMore = {
  name: 'terser',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const options = {
          module: chunk.fileName !== 'lk.js',
          ecma: 2020,
          compress: {
            passes: 3,
            unsafe_arrows: true,
            keep_fargs: false,
            pure_getters: true,
            hoist_props: false,
            hoist_funs: true,
          },
        };
        chunk.code = (await minify(chunk.code, options)).code;
      }
    },
  },
};

const plainExports = {
  name: 'plain-exports',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      withPlainExports(bundle, (code) => this.parse(code));
    },
  },
};

/** V8 compiles the functions of such a file off the main thread while it loads; to other engines it is a comment. */
const COMPILED = '//# allFunctionsCalledOnLoad\n';
const compileHint = {
  name: 'compile-hint',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (
          chunk.type === 'chunk' &&
          /^(?:lk|core|drawing|chart|line|scatter|date-writing|dense-scene|cartogram)$/.test(chunk.name)
        ) {
          chunk.code = `${COMPILED}${chunk.code}`;
        }
      }
    },
  },
};

/**
 * The bundler's helper for `import()` of a part of a chunk would be a file, and a request, of its own: an object with getters needs none.
 */
const inlineRuntime = {
  name: 'inline-runtime',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const runtime = Object.keys(bundle).find((file) => file.includes('rolldown-runtime-'));
      if (!runtime) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.imports.includes(runtime)) continue;
        chunk.code = withGetters(chunk.code, this.parse(chunk.code).body, path.basename(runtime));
        chunk.imports = chunk.imports.filter((file) => file !== runtime);
      }
      delete bundle[runtime];
    },
  },
};

/** The code with `{ get name() { return value } }` for each `helper({ name: () => value })`, and without the import of the helper. */
function withGetters(code, statements, file) {
  const imported = statements.find(({ source }) => source?.value.endsWith(file));
  const helper = imported.specifiers[0].local.name;
  const calls = statements
    .flatMap(({ declaration, declarations }) => (declaration ?? { declarations }).declarations ?? [])
    .map(({ init }) => init)
    .filter((init) => init?.type === 'CallExpression' && init.callee.name === helper);
  if (calls.length === 0) throw new Error(`the bundler's helper is used in another way: ${code.slice(0, 500)}`);
  const text = ({ start, end }) => code.slice(start, end);
  const changes = calls.map(({ start, end, arguments: [{ properties }] }) => {
    const getters = properties.map(({ key, value }) => `get ${text(key)}(){return ${text(value.body)}}`);
    return { start, end, text: `{${getters.join()}}` };
  });
  return [{ ...imported, text: '' }, ...changes]
    .sort((one, other) => other.start - one.start)
    .reduce((done, change) => done.slice(0, change.start) + change.text + done.slice(change.end), code);
}

/**
 * Files that the loader asks for together, by what it sees of an element: its tag, its `kind`, data written inside it. The first of a
 * tag holds its class, under the name put before; the loader registers it, as the entry of the package that does so is a request more.
 */
const needed = {};
const classes = {};
const noteNeeded = {
  name: 'note-needed',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const all = (file) => [file, ...bundle[file].imports.flatMap(all)];
      const chunk = (name) => {
        // `rows` is not `rows-table`: behind the name there is only the hash.
        const found = Object.keys(bundle).filter((file) => new RegExp(`^chunks/${name}-[\\w-]{8}\\.js$`).test(file));
        if (found.length !== 1) throw new Error(`not one chunk ${name}: ${found.join()}`);
        return all(found[0]);
      };
      for (const { fileName, code, imports } of Object.values(bundle)) {
        if (!fileName.startsWith('elements/')) continue;
        const tag = path.basename(fileName, '.js');
        const name = tag.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase());
        const [, local] = new RegExp(`export\\s*\\{\\s*([\\w$]+) as ${name}\\b`).exec(code) ?? [];
        for (const [, specifiers, file] of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*"[./]*([^"]+)"/g)) {
          // `import { exported as name }`, or `{ name }` where the minifier chose the same letters.
          const pairs = specifiers.split(',').map((one) => one.trim().split(/\s+as\s+/));
          const [exported] = pairs.find((pair) => pair.at(-1) === local) ?? [];
          if (!exported) continue;
          classes[tag] = exported;
          needed[tag] = [...new Set([...all(file), ...imports.flatMap(all)])];
        }
        if (!needed[tag]) throw new Error(`class not found behind ${fileName}: ${code}`);
      }
      // One of the package's entries has all elements.
      const whole = Object.values(bundle).find(({ imports }) => imports?.includes('index.js'));
      if (whole) throw new Error(`fetches all elements: ${whole.fileName}, ${Object.keys(whole.modules).join()}`);
      const more = (name, tag) => [...new Set(chunk(name))].filter((file) => !needed[tag].includes(file));
      needed['lk-chart column'] = more('columns', 'lk-chart');
      needed['lk-chart bar'] = more('bars', 'lk-chart');
      needed['lk-chart line'] = more('line', 'lk-chart');
      needed['inline'] = more('rows', 'lk-chart');
      needed['service'] = more('arcgis', 'lk-chart');
      needed['hub'] = [...new Set([...needed['service'], ...more('hub', 'lk-chart')])];
      for (const [name, list] of Object.entries(needed)) {
        const names = list.map((file) => path.basename(file, '.js'));
        needed[name] = names.join(' ');
      }
    },
  },
};

/**
 * The chunks of which a page has all it needs of its first sort of element, by what the loader sees of it, and of each other sort, which
 * stands on the first one's `core`.
 */
const wholes = {
  'lk-chart': ['drawing', 'chart'],
  'lk-dataset-table': ['rows-table'],
  'lk-cartogram': ['cartogram'],
  'lk-energy-dashboard': ['dashboard'],
  'whole lk-chart': ['core', 'drawing', 'chart'],
  'whole lk-chart column': ['core', 'drawing', 'chart', 'columns'],
  'whole lk-chart bar': ['core', 'drawing', 'chart', 'bars'],
  'whole lk-chart line': ['core', 'drawing', 'chart', 'line'],
  'whole lk-chart inline': ['core', 'drawing', 'chart', 'rows'],
  'whole lk-chart column inline': ['core', 'drawing', 'chart', 'columns', 'rows'],
  'whole lk-chart bar inline': ['core', 'drawing', 'chart', 'bars', 'rows'],
  'whole lk-chart line inline': ['core', 'drawing', 'chart', 'line', 'rows'],
  'whole lk-chart service': ['core', 'drawing', 'chart', 'layer', 'arcgis'],
  'whole lk-chart column service': ['core', 'drawing', 'chart', 'columns', 'layer', 'arcgis'],
  'whole lk-chart bar service': ['core', 'drawing', 'chart', 'bars', 'layer', 'arcgis'],
  'whole lk-chart line service': ['core', 'drawing', 'chart', 'line', 'layer', 'arcgis'],
  'whole lk-chart hub': ['core', 'drawing', 'chart', 'layer', 'arcgis', 'hub'],
  'whole lk-dataset-table': ['core', 'load', 'rows-table'],
  'whole lk-dataset-table inline': ['core', 'load', 'rows-table', 'rows', 'row-list'],
  'whole lk-dataset-table service': ['core', 'rows-table', 'layer', 'leafing'],
  'whole lk-cartogram': ['core', 'cartogram'],
  'whole lk-cartogram inline': ['core', 'cartogram', 'rows'],
  'whole lk-energy-dashboard': ['core', 'dashboard'],
};
const wholeFiles = {
  name: 'whole-files',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle);
      const fileOf = (name) => files.find((file) => new RegExp(`^chunks/${name}-[\\w-]{8}\\.js$`).test(file));
      const list = Object.entries(wholes).map(([key, names]) => ({
        name: key.replaceAll(' ', '-'),
        files: names.map(fileOf),
        before: [fileOf('core')],
        value: classes[key.replace('whole ', '').split(' ')[0]],
      }));
      const elements = Object.keys(classes).map((tag) => `chunks/${needed[tag].split(' ')[0]}.js`);
      const added = addWholes(bundle, {
        wholes: list,
        roots: new Set([...files.filter((file) => bundle[file].isEntry), ...elements]),
        // Sentences of rare kinds are parts of a language, but only charts ask for them.
        isSure: (file, before) =>
          !/\/core-/.test(before) &&
          Object.keys(bundle[file].modules).some((id) => /\/locale\/(?:cs|en)-kinds\.ts$/.test(id)),
        parse: (code) => this.parse(code),
        emit: (fileName, code) => this.emitFile({ type: 'asset', fileName, source: COMPILED + code }),
      });
      for (const key of Object.keys(wholes)) {
        const fetched = added.get(key.replaceAll(' ', '-')).map((file) => path.basename(file, '.js'));
        needed[key] = fetched.join(' ');
      }
    },
  },
};

/** Whitespace inside CSS and HTML templates is no JavaScript, so minifiers leave it. */
const templates = {
  name: 'template-whitespace',
  transform(code, id) {
    if (!id.startsWith(path.join(ROOT, 'src')) || !/\b(?:css|html)`/.test(code)) return undefined;
    return {
      code: code.replace(/\b(css|html)(`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`{}]|`[^`]*`|\{[^{}]*\})*\})*`)/g, squeeze),
      map: null,
    };
  },
};

/** Properties and fields of classes, written shorter. */
const plainProperties = {
  name: 'plain-properties',
  enforce: 'post',
  transform(code, id) {
    if (!id.startsWith(path.join(ROOT, 'src'))) return undefined;
    return { code: withPlainFields(withPlainProperties(code) ?? code), map: null };
  },
};

/** Code of lit that no page of ours needs. */
const litSpares = {
  name: 'lit-spares',
  transform(code, id) {
    const spared = withoutSpares(id, code);
    return spared === undefined ? undefined : { code: spared, map: null };
  },
};

function squeeze(whole, tag, text) {
  if (tag === 'css')
    return (
      tag +
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        // A space before a colon is a descendant: `.a :is(.b)`.
        .replace(/ ?([{};,>]) ?|: /g, (found, sign) => sign ?? ':')
        .replace(/;(?=\})/g, '')
        .replace(/(?<![\w.])0(?=\.\d)/g, '')
        .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/gi, '#$1$2$3')
        .replace(/\[([\w-]+[\^$*]?)='([a-z][\w-]*)'\]/gi, '[$1=$2]')
    );
  return tag + text.replace(/\n\s*/g, (gap, offset) => (text[offset - 1] === '`' ? '' : ' '));
}

/** Five of the eight letters that the bundler puts behind a file's name tell versions apart; each of the others is a byte wherever it is fetched. */
function shortenNames() {
  const folder = path.join(DIST, 'chunks');
  const names = readdirSync(folder).map((file) => path.basename(file, '.js'));
  const shortened = (name) => name.slice(0, -3);
  // Two that five letters do not tell apart keep all of theirs.
  const isAlone = (name) => names.filter((other) => shortened(other) === shortened(name)).length === 1;
  const short = new Map(names.map((name) => [name, isAlone(name) ? shortened(name) : name]));
  // In addresses, and where values of a chunk are held.
  const shorten = (text) =>
    names.reduce(
      (done, name) =>
        done.replaceAll(`/${name}.js`, `/${short.get(name)}.js`).replaceAll(` ${name}"`, ` ${short.get(name)}"`),
      text,
    );
  for (const [name, files] of Object.entries(needed)) {
    needed[name] = files
      .split(' ')
      .map((file) => short.get(file) ?? file)
      .join(' ');
    // Of the name of a file that has an element the rest is in its key.
    needed[name] = needed[name].replace(keyPart(name), '');
  }
  for (const file of readdirSync(DIST, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    const from = path.join(DIST, file);
    writeFileSync(from, shorten(readFileSync(from, 'utf8')));
    const to = short.get(path.basename(file, '.js'));
    if (to && path.dirname(file) === 'chunks') renameSync(from, path.join(folder, `${to}.js`));
  }
  for (const [name, files] of Object.entries(needed))
    for (const file of `${keyPart(name)}${files}`.split(' '))
      if (!existsSync(path.join(folder, `${file}.js`)))
        throw new Error(`the loader asks for what is not there: ${file}`);
}

/** What the name of a file with an element begins with, by the key under which the loader knows it. */
const keyPart = (name) => (/^(?:whole |lk-\S+$)/.test(name) ? `${name.replaceAll(' ', '-')}-` : '');

/** ES modules of some entries and, in a folder of theirs, the chunks they share. */
function buildModules(entries, plugins, groups, folder = 'chunks') {
  return build({
    ...shared,
    plugins: [facade, notePackages, litSpares, templates, plainProperties, ...plugins],
    build: {
      target,
      outDir: DIST,
      emptyOutDir: false,
      modulePreload: false,
      lib: { formats: ['es'], entry: entries },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: '[name].js',
          // A name that no budget asks for costs every file that may fetch it some bytes.
          chunkFileNames: ({ name }) => `${folder}/${named.has(name) || folder !== 'chunks' ? '[name]-' : ''}[hash].js`,
          codeSplitting: { groups, includeDependenciesRecursively: false },
        },
      },
    },
  });
}

// The data layer by itself, as it runs without a page, where the elements could not even be loaded.
// What reads a large file and what puts its texts in order need no third file.
const paces = copiesOf(copied.filter(([file]) => file === 'rank-texts.ts'));
await buildModules({ data: 'entry:src/data.ts' }, [paces, inlineRuntime, squeezeMore], [], 'data');
// So does the arithmetic of energy, one file.
await buildModules({ energy: 'entry:src/energy.ts' }, [inlineRuntime, squeezeMore], [], 'energy');

const defined = elements.map((file) => [`elements/${file.slice(0, -3)}`, `entry:src/${file}`]);
await buildModules(
  { index: 'entry:src/index.ts', ...Object.fromEntries(defined) },
  [copiesOf(copied), noteModules, inlineRuntime, squeezeMore, plainExports, noteNeeded, wholeFiles, compileHint],
  [{ name: chunkName, debugName: 'together' }],
);

shortenNames();

// The loader alone is wrapped, as a classic script would leave its names on the page; its imports are URLs it makes itself.
await build({
  ...shared,
  plugins: [squeezeMore, compileHint],
  define: { __LK_FILES__: JSON.stringify(needed) },
  build: {
    target,
    outDir: DIST,
    emptyOutDir: false,
    lib: { formats: ['iife'], name: 'lk', entry: { lk: 'src/lk.ts' } },
    rolldownOptions: { output: { minify: true, entryFileNames: 'lk.js', extend: true } },
  },
});

await buildGeo({ ...shared, plugins: [notePackages] }, DIST);
writeThirdParty(DIST);

// Enough to look at pages; the rest is for the package.
if (process.argv.includes('--code')) process.exit(0);

cpSync(path.join(ROOT, 'src/energy/energy-site.schema.json'), path.join(DIST, 'energy-site.schema.json'));
const tsc = require.resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', '.ci/tsconfig.types.json'], { cwd: ROOT, stdio: 'inherit' });
writeManifest();

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => path.join(entry.parentPath, entry.name));
const integrity = Object.fromEntries(
  files
    .sort()
    .map((file) => [
      path.relative(DIST, file).replaceAll(path.sep, '/'),
      `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
    ]),
);
writeFileSync(path.join(DIST, 'sri.json'), `${JSON.stringify(integrity, null, 2)}\n`);
if (existsSync(path.join(ROOT, 'LICENSE'))) cpSync(path.join(ROOT, 'LICENSE'), path.join(DIST, 'LICENSE'));
