import { readdirSync } from 'node:fs';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layers } from './.ci/layers.mjs';

const folders = readdirSync(new URL('./src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const unknown = folders.filter((folder) => !(folder in layers));
if (unknown.length > 0) throw new Error(`folders without a layer rule in .ci/layers.mjs: ${unknown.join(', ')}`);

/** What may stand nowhere in src. */
const bans = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Data must never become markup.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|styleMap)$/]',
    message: 'Blocked by CSP or a way for data to become markup.',
  },
  {
    selector: "MemberExpression[object.name='Array'][property.name='from']",
    message: 'Broken by Prototype and MooTools on host pages: spread instead.',
  },
  { selector: 'ForInStatement', message: 'Old libraries on host pages extend prototypes.' },
];

const escapeRegExp = (text) => text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');

/**
 * Matches what a file of a folder must not import: a path is `./file` or `../folder/file`, `../file` or a package; from a
 * room of the folder it is one step longer.
 */
function forbidden({ folders, packages, files = [] }, out, own) {
  const allowed = [
    ...own,
    ...folders.map((name) => `${out}${name}\\/(?:[^/]+\\/)?[^/]+$`),
    ...files.map((name) => `${out}${name}\\.js$`),
    // `lit` covers `lit/decorators.js`.
    ...packages.map((name) => `${escapeRegExp(name)}(?:\\/|$)`),
  ];
  return `^(?!${allowed.join('|')})`;
}

/** Where a file of a folder may stand, the way out of it, and the ways within the folder. */
const depths = [
  { place: '*.ts', out: '\\.\\.\\/', own: ['\\.\\/(?:[^/]+\\/)?[^/]+$'] },
  { place: '*/**/*.ts', out: '\\.\\.\\/\\.\\.\\/', own: ['\\.\\/[^/]+$', '\\.\\.\\/(?!\\.\\.)(?:[^/]+\\/)?[^/]+$'] },
];

/** Bans of one folder's files; ESLint takes the last `no-restricted-syntax` alone, so the general ones are repeated. */
const layerRules = Object.entries(layers).flatMap(([folder, rule]) => {
  const message = `${folder}/ may import only: ${[folder, ...rule.folders, ...rule.packages].join(', ')} (.ci/layers.mjs)`;
  return depths.map(({ place, out, own }) => {
    const regex = forbidden(rule, out, own);
    const dynamic = { selector: `ImportExpression > Literal[value=/${regex}/]`, message };
    return {
      files: [`src/${folder}/${place}`],
      rules: {
        'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
        'no-restricted-syntax': ['error', ...bans, dynamic],
      },
    };
  });
});

const PURE = ['table', 'time', 'query', 'geo', 'locale', 'transform', 'energy', 'scale', 'layout'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/node_modules/', 'storybook-static/', 'coverage/', 'bench/dist/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'lit-a11y': litA11y, 'no-only-tests': noOnlyTests },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-only-tests/no-only-tests': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      // … and the plugin for DOM snapshots declares every `equal` to return a promise.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bans],
    },
  },
  ...layerRules,
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure layers take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Pure layers have no chance in them.' },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    plugins: { 'no-only-tests': noOnlyTests },
    rules: { 'no-only-tests/no-only-tests': 'error' },
  },
);
