/** A seeded generator of numbers in [0, 1): mulberry32, by Tommy Ettinger. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const encoder = new TextEncoder();
const ODD = [
  ...[
    '"',
    "'",
    '\\',
    '\u0000',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    ':',
    '\n',
    '\r\n',
    '\t',
    '\ufeff',
    '\u2028',
    '\ud800',
    '💧',
    'č',
  ],
  ...[
    'null',
    'true',
    '-0',
    '1e999',
    '-1e-999',
    '9'.repeat(400),
    'NaN',
    '0x10',
    '1,5',
    '1 234',
    '\u2212',
    '00501',
    '31.2.2024',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'length',
    '{{source}}',
    '<script>',
    '=1+1',
    'http://[',
    '2026-03-29T02:30',
  ],
  '['.repeat(3000),
  '{"a":'.repeat(2000),
  '"'.repeat(99),
  'a'.repeat(5000),
];
const VALUES = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, '', ' ', 'x', '00501', '__proto__', '2026-02-30', '{{x}}'],
  ...[
    [],
    [[]],
    {},
    { length: 5 },
    [null],
    { a: { a: { a: 1 } } },
    ['a', 1, null],
    '1'.repeat(50),
    'https://x.example/',
  ],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
];

/** One to four changes: of the text, of its bytes, or, where it is a JSON, of the value. */
export function mutate(text, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const style = random();
  if (style < 0.45 && /^\s*[[{]/.test(text))
    return encoder.encode(JSON.stringify(mutateJson(JSON.parse(text), random, pick)));
  let changed = text;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) changed = mutateText(changed, random, pick);
  const bytes = encoder.encode(changed);
  if (style > 0.85) {
    for (let time = 0; time < times * 3 && bytes.length > 0; time++) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
  }
  return bytes;
}

function mutateText(text, random, pick) {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() * random() * 60));
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(ODD) + text.slice(to);
    case 3:
      return text.slice(0, at) + pick(ODD) + text.slice(at);
    case 4:
      return random() < 0.3 ? text.slice(0, at) : text.slice(at);
    default:
      return text.slice(0, at) + text.slice(at, to).split('').reverse().join('') + text.slice(to);
  }
}

function mutateJson(value, random, pick) {
  const places = [];
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      walk(node[key]);
    }
  };
  walk(value);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times && places.length > 0; time++) {
    const [node, key] = pick(places);
    const choice = random();
    if (choice < 0.15) delete node[key];
    else if (choice < 0.3) node[pick(['__proto__x', 'features', 'value', 'id', 'size', 'rows', 'columns'])] = node[key];
    else if (choice < 0.45) node[key] = structuredClone(pick(places)[0]);
    else node[key] = structuredClone(pick(VALUES));
  }
  return value;
}
