// Classes as they are shipped: what the decorators of reactive properties do, written out and shorter. No page has the decorators' code, or a
// call of it for each property before its first chart.

const CALL =
  /\b\w*decorate\w*\(\[\s*(property|state)\(([^()]*)\)\s*\],\s*(\w+)\.prototype,\s*"(\w+)",\s*void 0\);?\n?/g;
const OPTION = /\b(?:attribute: (?:false|"[a-z-]+")|type: (?:Boolean|Number)|reflect: true)/g;
/** The name of an attribute when nothing else is said: lit-spares.mjs has the same rule. */
const attributeOf = (key) => key.replace(/[A-Z]/g, '-$&').toLowerCase();

/** Options of a property, without those that need not be said. */
function optionsOf(kind, written, key) {
  const options = kind === 'state' ? ['attribute: false'] : (written.match(OPTION) ?? []);
  if (/\w/.test(written.replace(OPTION, ''))) throw new Error(`lit-spares.mjs takes out what this needs: ${written}`);
  if (options.includes('reflect: true') && !options.includes('type: Boolean'))
    throw new Error(`only switches are reflected: ${key}`);
  if (key !== key.toLowerCase() && !options.some((option) => option.startsWith('attribute: ')))
    throw new Error(`an attribute without a name: ${key}`);
  return options.filter((option) => option !== `attribute: "${attributeOf(key)}"`).join();
}

/** The code of a module of src/ with its properties written out, or `undefined` when it has none. */
export function withPlainProperties(code) {
  if (!code.includes('lit/decorators.js')) return undefined;
  let name = '';
  const groups = new Map();
  const rest = code.replace(CALL, (_, kind, written, owner, key) => {
    name = owner;
    const options = optionsOf(kind, written, key);
    groups.set(options, [...(groups.get(options) ?? []), key]);
    return '';
  });
  if (/\b(?:property|state)\(/.test(rest)) throw new Error(`a decorator is left: ${name}`);
  return [...groups].reduce((text, [options, keys], index) => written(text, name, options, keys, index), rest);
}

/** What most properties of these options are at first. */
const FIRST = { '': 'null', 'type: Boolean': 'false' };

/** The code with the properties of the same options. */
function written(code, name, options, keys, index) {
  const created = (key) => `${name}.createProperty(${key}${options && `, { ${options} }`});\n`;
  if (keys.length < 4) return code + keys.map((key) => created(`"${key}"`)).join('');
  const list = `properties${index}`;
  const declared = `${code}const ${list} = "${keys.join(' ')}".split(" ");\nfor (const key of ${list}) ${created('key')}`;
  const first = FIRST[options];
  if (!first) return declared;
  const assignment = new RegExp(`^\\t\\tthis\\.(?:${keys.join('|')}) = (.*);\\n`, 'gm');
  const loop = `\t\tfor (const key of ${list}) this[key] = ${first};\n`;
  let before = loop;
  return declared.replace(assignment, (line, value) => {
    const text = before + (value === first ? '' : line);
    before = '';
    return text;
  });
}

const PLAIN = /^\t\tthis\.(#\w+) = (null|true|false|-?\d+|""|\[\]|new (?:Map|Set)\(\));\n/gm;

/** The code of a module with plain values of private fields where these are declared, not in the constructor. */
export function withPlainFields(code) {
  const classes = code.split(/^(?=(?:export )?(?:default )?(?:\w+ \w+ = )?class\b)/m);
  return classes
    .map((text) => {
      const values = new Map();
      const rest = text.replace(/^\tconstructor\(.*\) \{\n(?:\t\t.*\n|\n)*/m, (constructor) =>
        constructor.replace(PLAIN, (_, field, value) => {
          values.set(field, value);
          return '';
        }),
      );
      return rest.replace(/^\t(#\w+);$/gm, (line, field) =>
        values.has(field) ? `\t${field} = ${values.get(field)};` : line,
      );
    })
    .join('');
}
