import { expect } from '@open-wc/testing';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import { readTopology, topologyObjects } from '../../src/geo/read-topology.js';
import { neighboursOf } from '../../src/geo/neighbours.js';
import { ringPositions, squares } from './squares.js';

describe('territoriesFromTopoJson', () => {
  it('keeps arcs as arcs, a shared border once', () => {
    const { units, arcs, points, polygons } = territoriesFromTopoJson(squares());
    expect(units.map(({ code }) => code)).to.deep.equal(['500011', '500012']);
    expect(arcs).to.deep.equal(new Uint32Array([0, 2, 6, 10]));
    expect(points.length).to.equal(20);
    expect(polygons.map((parts) => parts.map((rings) => rings.map((ring) => [...ring])))).to.deep.equal([
      [[[1, 0]]],
      [[[2, ~0]]],
    ]);
  });

  it('reads the numbers of a quantised file and of one that is not alike', () => {
    const plain = territoriesFromTopoJson(squares());
    const quantised = territoriesFromTopoJson({
      ...squares(),
      transform: { scale: [0.5, 0.25], translate: [15, 50] },
      arcs: [
        [
          [1, 2],
          [0, -2],
        ],
        [
          [1, 0],
          [-1, 0],
          [0, 2],
          [1, 0],
        ],
        [
          [1, 2],
          [1, 0],
          [0, -2],
          [-1, 0],
        ],
      ],
    });
    expect([...quantised.points]).to.deep.equal(
      [...plain.points].map((value, index) => (index % 2 ? (value - 50) / 2 + 50 : (value - 15) / 2 + 15)),
    );
  });

  it('turns exteriors clockwise and holes against it, whatever way they came', () => {
    const turned = squares();
    const [first, second] = turned.objects.obce.geometries;
    first!.arcs = [[~0, ~1]];
    second!.arcs = [[0, ~2]];
    const { polygons } = territoriesFromTopoJson(turned);
    expect([...polygons[0]![0]![0]!]).to.deep.equal([1, 0]);
    expect([...polygons[1]![0]![0]!]).to.deep.equal([2, ~0]);
  });

  it('takes the largest ring for the exterior, and takes a hole off the area', () => {
    const ring = (from: number, to: number): number[][] => [
      [from, from + 35],
      [to, from + 35],
      [to, to + 35],
      [from, to + 35],
      [from, from + 35],
    ];
    const { polygons, units, ...shapes } = territoriesFromTopoJson({
      type: 'Topology',
      objects: { a: { type: 'Polygon', arcs: [[0], [1]] } },
      arcs: [ring(15.4, 15.6), ring(15, 16)],
    });
    expect(polygons[0]![0]!.map((arcs) => [...arcs])).to.deep.equal([[~1], [0]]);
    expect(ringPositions(polygons[0]![0]![0]!, shapes)[0]).to.deep.equal([15, 50]);
    // A degree by a degree between 50° and 51°: 7 890.6 km²; the hole between 50.4° and 50.6° is 0.04 of it, by and large.
    expect(units[0]!.areaKm2()).to.be.closeTo(7890.6 * 0.96, 8);
  });

  it('has holes in their order as soon as it is read, and a single ring as it came', () => {
    const ring = (from: number, to: number): number[][] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const geometries = [
      { type: 'Polygon', arcs: [[0], [1]] },
      { type: 'Polygon', arcs: [[2]] },
    ];
    const file = {
      type: 'Topology',
      objects: { a: { type: 'GeometryCollection', geometries } },
      arcs: [ring(15.4, 15.6), ring(15, 16), ring(17, 18)],
    };
    const read = readTopology(file, {}, (points) => points);
    const arcsOf = (unit: number): unknown => read!.polygons[unit]!.map((rings) => rings.map((arcs) => [...arcs]));
    expect([arcsOf(0), arcsOf(1)]).to.deep.equal([[[[~1], [0]]], [[[2]]]]);
  });

  it('reads a file of several levels: the one asked for, the object named, the first', () => {
    const file = {
      ...squares(),
      objects: { ...squares().objects, orp: { type: 'Polygon', id: '5101', arcs: [[1, 2]] } },
    };
    expect(topologyObjects(file)).to.deep.equal([
      { name: 'obce', level: 'obec' },
      { name: 'orp', level: 'orp' },
    ]);
    expect(territoriesFromTopoJson(file).level).to.equal('obec');
    expect(territoriesFromTopoJson(file, { level: 'orp' }).units.map(({ code }) => code)).to.deep.equal(['5101']);
    expect(territoriesFromTopoJson(file, { object: 'orp' }).level).to.equal('orp');
    expect(() => territoriesFromTopoJson(file, { level: 'kraj' })).to.throw('it has: obce orp');
    expect(() => territoriesFromTopoJson({ type: 'FeatureCollection', features: [] })).to.throw('expected a TopoJSON');
  });

  it('loses one territory to one bad feature, and says why', () => {
    const reasons = [
      { type: 'Polygon', arcs: [[0, 9]] },
      { type: 'Polygon', arcs: [[0, 'a']] },
      { type: 'Polygon', arcs: [[0]] },
      { type: 'Polygon', arcs: 7 },
      { type: 'Polygon', arcs: [7] },
      { type: 'Point', coordinates: [15, 50] },
      { type: null },
      null,
    ].map((bad) => {
      const file = squares();
      const geometries: unknown[] = [...file.objects.obce.geometries];
      geometries.splice(1, 0, bad);
      const { units, polygons, problems } = territoriesFromTopoJson({
        ...file,
        objects: { obce: { type: 'GeometryCollection', geometries } },
      });
      expect(units.length).to.equal(3);
      expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0, 1]);
      return problems.map(({ reason }) => reason).join();
    });
    expect(reasons).to.deep.equal([
      'a ring of arcs that are not there',
      'a ring of arcs that are not there',
      'a ring that is not closed',
      'not a polygon',
      'a ring of arcs that are not there',
      'no area: "Point"',
      'no shape',
      'no shape',
    ]);
  });

  it('loses to an arc that cannot be read those who border on it alone', () => {
    const file: { arcs: unknown[] } & Record<string, unknown> = squares();
    file.arcs[2] = [[16, 51], [null, 51], 'x', [16, 50]];
    const { polygons, problems } = territoriesFromTopoJson(file);
    expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0]);
    expect(problems).to.deep.equal([{ unit: 'Východ', reason: 'a border that cannot be read' }]);
  });

  for (const [what, position] of [
    ['a null', [null, 51]],
    ['a number written as text', ['16', 51]],
    ['a number beyond all', JSON.parse('[16, 1e999]')],
    ['no second number', [16]],
    ['no position', null],
  ] as const)
    it(`takes ${what} in an arc for what cannot be read, never for a zero`, () => {
      const file: { arcs: unknown[] } & Record<string, unknown> = squares();
      file.arcs[2] = [[16, 51], position, [16, 50]];
      const { polygons, problems } = territoriesFromTopoJson(file);
      expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0]);
      expect(problems.map(({ reason }) => reason)).to.deep.equal(['a border that cannot be read']);
    });

  it('takes the first two of more numbers of a position, whatever others have', () => {
    const plain = territoriesFromTopoJson(squares());
    const file: { arcs: number[][][] } & Record<string, unknown> = squares();
    for (const arc of file.arcs) for (const position of arc) position.push(300);
    expect(territoriesFromTopoJson(file).points).to.deep.equal(plain.points);
    file.arcs[2]![1]!.pop();
    expect(territoriesFromTopoJson(file).points).to.deep.equal(plain.points);
  });

  it('takes a position of one number beside one of three for what cannot be read', () => {
    for (const positions of [
      [[17, 51, 300], [17]],
      [[17], [51, 17, 50]],
      [[17, 51, 300, 17], []],
      [[17, 51, 300], 17],
    ]) {
      const file: { arcs: unknown[] } & Record<string, unknown> = squares();
      file.arcs[2] = [[16, 51], ...positions, [16, 50]];
      const { polygons, problems } = territoriesFromTopoJson(file);
      expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0]);
      expect(problems.map(({ reason }) => reason)).to.deep.equal(['a border that cannot be read']);
    }
  });

  it('does not let what can be read of a border that cannot be decide where the map lies', () => {
    const file: { arcs: unknown[] } & Record<string, unknown> = squares();
    file.arcs[2] = [...Array.from({ length: 40 }, () => [5_000_000, 5_000_000]), [17], [16, 50]];
    const { polygons } = territoriesFromTopoJson(file);
    expect(polygons.map((parts) => parts.length)).to.deep.equal([1, 0]);
  });

  it('says of a shape that encloses nothing that it is none', () => {
    const file = squares();
    file.objects.obce.geometries[0]!.arcs = [[0, ~0]];
    const { polygons, problems } = territoriesFromTopoJson(file);
    expect(polygons.map((parts) => parts.length)).to.deep.equal([0, 1]);
    expect(problems).to.deep.equal([{ unit: 'Západ', reason: 'no shape' }]);
  });

  it('reckons an area when it is asked for, of a shape whichever way it runs', () => {
    const file = squares();
    const areas = territoriesFromTopoJson(file).units.map(({ areaKm2 }) => areaKm2()!);
    file.objects.obce.geometries[0]!.arcs = [[~0, ~1]];
    const { units, polygons } = readTopology(file, {}, (points) => points)!;
    expect(polygons[0]!.map((rings) => rings.map((ring) => [...ring]))).to.deep.equal([[[~0, ~1]]]);
    units.forEach(({ areaKm2 }, index) => expect(areaKm2()).to.be.closeTo(areas[index]!, 1e-6));
    expect(areas[0]).to.be.greaterThan(1000);
  });

  it('leaves out arcs that no territory has, and what is no number with them', () => {
    const file = squares();
    const arcs: unknown[] = [
      [
        [0, 0],
        ['x', 1],
      ],
      ...file.arcs,
      [
        [170, 80],
        [171, 80],
      ],
    ];
    const shift = (arc: number): number => (arc < 0 ? arc - 1 : arc + 1);
    for (const geometry of file.objects.obce.geometries) geometry.arcs = geometry.arcs.map((ring) => ring.map(shift));
    const read = territoriesFromTopoJson({ ...file, arcs });
    const plain = territoriesFromTopoJson(squares());
    expect(read.points.length).to.equal(plain.points.length);
    expect(Math.max(...read.points)).to.equal(51);
    read.polygons.forEach((parts, unit) => {
      expect(ringPositions(parts[0]![0]!, read)).to.deep.equal(ringPositions(plain.polygons[unit]![0]![0]!, plain));
    });
  });

  it('finds codes of all systems, names, parents and figures by the names that publishers give them', () => {
    const file = squares();
    Object.assign(file.objects.obce.geometries[0]!.properties, {
      orp: 5101,
      orp_nazev: 'Česká Lípa',
      KOD_OKRES: 'CZ0511',
      obyvatel: 12,
      area_km2: '3.5',
      ruian: 500011,
    });
    const [west] = territoriesFromTopoJson(file).units;
    expect(west).to.deep.include({
      code: '500011',
      name: 'Západ',
      parents: { orp: '5101', okres: 'CZ0511' },
      population: 12,
    });
    expect(west!.areaKm2()).to.equal(3.5);
    expect(territoriesFromTopoJson(file, { key: 'orp' }).units[0]!.code).to.equal('5101');
  });

  it('takes no property for a code that two territories share, unless it is named', () => {
    const file = squares();
    for (const { properties } of file.objects.obce.geometries) Object.assign(properties, { kod: 'CZ.' });
    expect(territoriesFromTopoJson(file).units.map(({ code }) => code)).to.deep.equal(['500011', '500012']);
    expect(territoriesFromTopoJson(file, { key: 'kod' }).units.map(({ code }) => code)).to.deep.equal(['CZ.', 'CZ.']);
  });

  it('knows whom a territory borders on', () => {
    expect(neighboursOf(territoriesFromTopoJson(squares()))).to.deep.equal([[1], [0]]);
  });

  it('says what the file says of itself', () => {
    const said = { attribution: 'ČÚZK', license: 'CC BY 4.0', vintage: '2024-06', approximate: 'Schéma' };
    expect(territoriesFromTopoJson({ ...squares(), metadata: said })).to.deep.include(said);
    expect(territoriesFromTopoJson(squares())).to.deep.include({ attribution: null, approximate: false });
  });

  it('reads a file in Web Mercator', () => {
    const file = squares();
    const mercator = ([x, y]: number[]): number[] => [
      (x! / 180) * 20037508.342789244,
      (Math.log(Math.tan(Math.PI / 4 + (y! * Math.PI) / 360)) / Math.PI) * 20037508.342789244,
    ];
    const { points } = territoriesFromTopoJson({ ...file, arcs: file.arcs.map((arc) => arc.map(mercator)) });
    const expected = territoriesFromTopoJson(file).points;
    points.forEach((value, index) => expect(value).to.be.closeTo(expected[index]!, 1e-9));
  });
});
