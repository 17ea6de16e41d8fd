import fc from 'fast-check';

const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ':',
  '__proto__',
  'constructor',
  '2024M13',
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  // As a parsed JSON has it: a key of its own.
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
];

/** JSON values made of a good one by putting something else in one to three random places; seeded by fast-check. */
export function mutated(good: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({ place: fc.nat(10_000), value: fc.constantFrom(...HOSTILE), drop: fc.boolean() });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const root = { value: structuredClone(good) };
    for (const { place, value, drop } of changes) {
      const places = placesIn(root);
      const [owner, key] = places[place % places.length] as Place;
      if (drop && Array.isArray(owner)) owner.splice(Number(key), 1);
      else if (drop && owner !== root) delete owner[key];
      else
        Object.defineProperty(owner, key, {
          value: structuredClone(value),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return root.value;
  });
}

/** A text made of a good one by cutting, doubling and replacing pieces of it. */
export function mutatedText(good: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('"', '{', '}', '[', ']', '\0', '\ufeff', 'NaN', '\n\n', ':'),
  );
  const change = fc.record({ at: fc.nat(good.length), length: fc.nat(8), piece });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((text, { at, length, piece: put }) => text.slice(0, at) + put + text.slice(at + length), good),
    );
}

type Place = readonly [Record<string, unknown>, string];

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [[owner, key] as const, ...placesIn(owner[key])]);
}

/** Fails unless what every object inherits is what it was. */
export function expectCleanPrototypes(): void {
  const bare = {} as { polluted?: unknown };
  if (bare.polluted !== undefined || ([] as { polluted?: unknown }).polluted !== undefined) {
    throw new Error('a prototype was changed');
  }
}
