import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import { rawArcs } from '../../src/geo/raw-arcs.js';
import type { ArcList } from '../../src/geo/raw-arcs.js';
import { TopologyScan } from '../../src/geo/topology-scan.js';

function decoded(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** Reads a text that comes in parts of so many bytes; `ended` tells after how many of them it said that the value has ended. */
function scanned(text: string, size = text.length): { value: unknown; ended: number } {
  const bytes = new TextEncoder().encode(text);
  const scan = new TopologyScan(decoded, bytes.length);
  let ended = -1;
  for (let from = 0; from < bytes.length; from += size)
    if (scan.add(bytes.subarray(from, from + size)) && ended < 0) ended = Math.min(from + size, bytes.length);
  return { value: scan.value(), ended };
}

const arcsOf = (value: unknown): ArcList => (value as { arcs: ArcList }).arcs;

/** What a topology is but for its arcs, and these as lists of positions. */
function plain(value: unknown): unknown {
  const { points, arcs } = rawArcs(arcsOf(value));
  const lists = [...arcs.slice(0, -1)].map((from, arc) => {
    const list: number[][] = [];
    for (let at = from; at < (arcs[arc + 1] as number); at++) list.push([...points.subarray(2 * at, 2 * at + 2)]);
    return list;
  });
  return { ...(value as object), arcs: lists };
}

const NAMES = ['Žďár "u" [Liberce]', 'arcs', 'konec \\', '{}', '🌍', '"arcs":[['];
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -180, max: 180, noNaN: true }).map((one) => Math.round(one * 1e5) / 1e5),
);
const arc = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 9 });
const topology = fc
  .record({
    arcs: fc.array(arc, { minLength: 1, maxLength: 12 }),
    names: fc.array(fc.constantFrom(...NAMES)),
    first: fc.boolean(),
  })
  .map(({ arcs, names, first }) => {
    const objects = {
      obce: {
        type: 'GeometryCollection',
        geometries: names.map((name) => ({ type: 'Polygon', arcs: [[0, ~0]], properties: { name, arcs: [[[1, 2]]] } })),
      },
    };
    const about = { type: 'Topology', attribution: 'arcs' };
    return first ? { ...about, arcs, objects, bbox: [1, 2, 3, 4] } : { ...about, objects, arcs };
  });

describe('TopologyScan', () => {
  it('reads what JSON.parse reads, however the bytes are torn and whatever space is between', () => {
    fc.assert(
      fc.property(
        topology,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(undefined, 1, '\t'),
        (file, size, indent) => {
          // What begins within the last letters is left to JSON.parse.
          const text = JSON.stringify(file, null, indent) + ' '.repeat(40);
          const { value } = scanned(text, size);
          expect(plain(value)).to.deep.equal(plain(JSON.parse(text)));
          expect(arcsOf(value).read, 'read while it came').not.to.equal(undefined);
        },
      ),
    );
  });

  it('knows the last byte of the value, and that no byte before it is the last', () => {
    fc.assert(
      fc.property(topology, fc.integer({ min: 1, max: 50 }), (file, size) => {
        const text = JSON.stringify(file);
        const { length } = new TextEncoder().encode(text);
        expect(scanned(text + ' '.repeat(40), size).ended).to.be.within(length, length + size - 1);
      }),
    );
  });

  it('has numbers of fifteen digits exactly, and of more to the last of them', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: 1, max: 15 }), (one, digits) => {
        const exact = one.toPrecision(digits);
        fc.pre(!exact.includes('e') && !/\.\d{23}/.test(exact));
        const { points } = rawArcs(
          arcsOf(scanned(`{"arcs":[[[${exact},0],[1,2]]],"objects":{}}${' '.repeat(40)}`).value),
        );
        expect(Object.is(points[0], Number(exact)) || points[0] === Number(exact)).to.equal(true);
        const long = one.toFixed(17);
        const { points: near } = rawArcs(
          arcsOf(scanned(`{"arcs":[[[${long},0],[1,2]]],"objects":{}}${' '.repeat(40)}`).value),
        );
        expect(near[0]).to.be.closeTo(Number(long), Math.abs(one) * 1e-15);
      }),
    );
  });

  it('leaves to JSON.parse what has other arcs than of two plain numbers', () => {
    for (const odd of [
      '[[1,2,3],[4,5,6]]',
      '[[1e2,2],[3,4]]',
      '[[1,2]]',
      '[]',
      'null',
      '[[1,"2"],[3,4]]',
      '[[1,null],[3,4]]',
    ]) {
      const text = `{"type":"Topology","arcs":[[[0,0],[1,1]],${odd}],"objects":{"á":{}}}${' '.repeat(40)}`;
      for (const size of [1, 7, 1000]) {
        const { value } = scanned(text, size);
        expect(value, odd).to.deep.equal(JSON.parse(text));
        expect(arcsOf(value).read).to.equal(undefined);
      }
    }
  });

  it('reads what is no topology as JSON, and says of what is none that it is broken', () => {
    for (const text of [
      '{"type":"FeatureCollection","features":[{"arcs":[[[1,2],[3,4]]]}]}',
      '[{"arcs":[]}]',
      '{"arcs":[]}',
      '7',
    ])
      expect(scanned(text, 3).value).to.deep.equal(JSON.parse(text));
    for (const text of [
      '<html>',
      '',
      '{"arcs":[[[1,2],[3,4]',
      '{"arcs":[[[1.,2],[3,4]]],"objects":{}}',
      '{"arcs":[[[1,2],[3,4]]]} {}',
      '{"objects":{},"arcs":[[[1,2],[3,4]]',
    ])
      expect(() => scanned(`${text}${' '.repeat(40)}`, 5).value, text).to.throw(SyntaxError);
  });

  it('holds an arc that is longer than all that came before, and leaves one that goes on and on to JSON.parse', () => {
    for (const [count, isRead] of [
      [10_000, true],
      [60_000, false],
    ] as const) {
      const line = Array.from({ length: count }, (_, index) => [index, -index]);
      const text = JSON.stringify({
        arcs: [line, line.slice(0, 2)],
        objects: { obce: { type: 'GeometryCollection' } },
      });
      const { value } = scanned(text, 10_000);
      expect(plain(value)).to.deep.equal(plain(JSON.parse(text)));
      expect(arcsOf(value).read !== undefined).to.equal(isRead);
    }
  });

  it('gives territories that can be read twice from the same value', () => {
    const text = JSON.stringify({
      type: 'Topology',
      transform: { scale: [0.1, 0.1], translate: [15, 50] },
      objects: { obce: { type: 'Polygon', arcs: [[0]], id: '563889' } },
      arcs: [
        [
          [0, 0],
          [0, 5],
          [5, 0],
          [0, -5],
          [-5, 0],
        ],
      ],
    });
    const { value } = scanned(text);
    const read = (from: unknown): readonly number[] => [...territoriesFromTopoJson(from).points];
    expect(read(value)).to.deep.equal(read(JSON.parse(text)));
    expect(read(value)).to.deep.equal(read(JSON.parse(text)));
  });
});
