// Typings of the elements for the templates of React, Vue and Svelte, from the manifest. The generators to be had on npm type our events as
// details of CustomEvents and attributes as properties, which they are not, so these few lines are our own.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
const comment = ({ description = '' }) =>
  `  /** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */\n`;
const quoted = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
const is = (kind) => (member) => member.kind === kind;

/** All elements of the manifest, from which the typings are made. */
function elementsOf(manifest) {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}

function interfacesOf({ name, attributes, members, events }) {
  const typeOf = ({ type }) =>
    type?.text === 'boolean' ? "boolean | '' | undefined" : 'string | number | null | undefined';
  const written = attributes.map((one) => `${comment(one)}  ${quoted(one.name)}?: ${typeOf(one)};\n`);
  const set = members
    .filter(is('field'))
    .filter(({ attribute, readonly }) => !attribute && !readonly)
    .map((one) => `${comment(one)}  ${one.name}?: ${name}['${one.name}'];\n`);
  const heard = events.map((one) => `${comment(one)}  '${one.name}': ${one.type.text};\n`);
  return `/** Attributes and properties of ${name} as a template writes them. */
export interface ${name}Attributes {\n${written.join('')}${set.join('')}}

/** What it fires. */
export interface ${name}Events {\n${heard.join('')}}
`;
}

const listeners = (elements, nameOf) =>
  elements
    .map(({ name, events }) => {
      const lines = events.map((one) => {
        const names = [nameOf(one.name)].flat();
        return names.map((key) => `  ${quoted(key)}?: (event: ${name}Events['${one.name}']) => void;\n`).join('');
      });
      return `interface ${name}Listeners {\n${lines.join('')}}\n`;
    })
    .join('\n');

/** Writes `elements.d.ts` and one file per framework into the folder. */
export function writeFrameworkTypes(manifest, folder) {
  const elements = elementsOf(manifest);
  const events = [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)))];
  const types = elements.flatMap(({ name }) => [`${name}Attributes`, `${name}Events`]);
  const classes = `import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.js';\n`;
  const attributes = `import type { ${types.join(', ')} } from './elements.js';\n`;
  const entries = (indent, typeOf) =>
    elements.map(({ name, tagName }) => `${indent}'${tagName}': ${typeOf(name)};\n`).join('');
  const files = {
    elements: `import type { ${[...elements.map(({ name }) => name), ...events].join(', ')} } from '../index.js';\n\n${elements.map(interfacesOf).join('\n')}`,
    react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${classes}${attributes}
${listeners(elements, (event) => `on${event}`)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries('      ', (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Attributes & ${name}Listeners`)}    }
  }
}
`,
    vue: `import type { HTMLAttributes } from 'vue';
${classes}${attributes}
${listeners(elements, (event) => `on${pascal(event)}`)}
declare module 'vue' {
  interface GlobalComponents {
${entries('    ', (name) => `new () => ${name} & { $props: HTMLAttributes & ${name}Attributes & ${name}Listeners }`)}  }
}
`,
    svelte: `import type { HTMLAttributes } from 'svelte/elements';
${classes}${attributes}
${listeners(elements, (event) => [`on${event}`, `on:${event}`])}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries('    ', (name) => `HTMLAttributes<${name}> & ${name}Attributes & ${name}Listeners`)}  }
}
`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.d.ts`), text);
}
