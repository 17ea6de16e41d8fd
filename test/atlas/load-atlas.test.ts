import { expect } from '@open-wc/testing';
import { indexWith, loadAtlas } from '../../src/atlas/load-atlas.js';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import { completeTerritories } from '../../src/geo/complete-territories.js';
import { neighboursOf } from '../../src/geo/neighbours.js';
import type { Level, Territories } from '../../src/geo/territories.js';
import { squares } from '../geo/squares.js';
import { syntheticRegistry } from './synthetic-registry.js';

const REGISTRY = 'https://ruian.example/arcgis/rest/services/RUIAN/MapServer';

async function atlasOf(maxBytes: number) {
  const { fetch, seen } = syntheticRegistry();
  const atlas = await loadAtlas({ registry: REGISTRY, vintage: '2026-01', maxBytes, fetch });
  const file: unknown = JSON.parse(atlas.text);
  const read = (level: Level): Territories => completeTerritories(territoriesFromTopoJson(file, { level }));
  return { atlas, seen, read };
}

const sum = ({ units }: Territories): number => units.reduce((total, { areaKm2 }) => total + (areaKm2() ?? NaN), 0);

/** Every arc is used by two neighbours in opposite directions, or by one alone on the outside: no gaps, no overlaps. */
function isTight({ polygons, arcs }: Territories): boolean {
  const uses = [...new Array<undefined>(arcs.length - 1)].map((): number[] => []);
  for (const arc of polygons.flat(2).flatMap((ring) => [...ring]))
    uses[arc < 0 ? ~arc : arc]!.push(Math.sign(arc || 1));
  return uses.every((signs) => signs.length <= 2 && (signs.length < 2 || signs[0] !== signs[1]));
}

describe('loadAtlas', () => {
  it('makes one file of all levels from the registry: names, codes, what lies in what, areas, where it is from', async () => {
    const { atlas, read, seen } = await atlasOf(35_000);
    expect(atlas.levels).to.deep.equal(['kraj', 'okres', 'orp', 'pou', 'obec']);
    expect(atlas.units).to.deep.equal({ kraj: 1, okres: 2, orp: 2, pou: 4, obec: 16 });
    expect(atlas.problems).to.deep.equal([]);
    const obec = read('obec').units[0]!;
    expect(obec).to.deep.include({ code: '560000', name: 'Obec 0' });
    expect(obec.parents).to.deep.equal({ kraj: 'CZ051', okres: 'CZ0511', orp: '5101', pou: '2000' });
    expect(read('orp').units.map(({ code, name, codes }) => [code, name, codes])).to.deep.equal([
      ['5101', 'Česká Lípa', ['5101', '710']],
      ['5105', 'Liberec', ['5105', '817']],
    ]);
    expect(read('pou').units.map(({ name }) => name)).to.deep.equal(['POÚ 0', 'POÚ 1', 'POÚ 2', 'POÚ 3']);
    expect(read('kraj')).to.deep.include({ attribution: '© ČÚZK', license: 'CC BY 4.0', vintage: '2026-01' });
    for (const level of ['kraj', 'okres', 'orp', 'pou'] as const)
      expect(sum(read(level))).to.be.closeTo(sum(read('obec')), 0.1);
    // Borders as they are, as each simplified alone would no more be shared.
    const obce = seen.filter(({ url }) => url.pathname.endsWith('/12/query'));
    expect(obce.length).to.be.greaterThan(1);
    expect(obce.every(({ parameters }) => !parameters.has('maxAllowableOffset'))).to.equal(true);
  });

  it('stays below a size by leaving out points, without gaps and with all neighbours', async () => {
    const whole = await atlasOf(35_000);
    const small = await atlasOf(1_900);
    expect(small.atlas.gzipBytes).to.be.at.most(1_900);
    expect(small.atlas.gzipBytes).to.be.greaterThan(1_500);
    expect(small.atlas.pointsAfter).to.be.lessThan(whole.atlas.pointsAfter / 2);
    expect(whole.atlas.pointsAfter).to.equal(whole.atlas.pointsBefore);
    for (const level of ['kraj', 'okres', 'orp', 'pou', 'obec'] as const) {
      expect(isTight(small.read(level)), level).to.equal(true);
      expect(small.read(level).problems).to.deep.equal([]);
      expect(neighboursOf(small.read(level))).to.deep.equal(neighboursOf(whole.read(level)));
    }
  });

  it('says so when a size is too small for it', async () => {
    const error = await atlasOf(100).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).to.match(/^larger than 100 bytes however it is simplified: \d+$/);
  });

  it('takes municipalities from a file as well, and says of those that lie nowhere', async () => {
    const file = squares();
    Object.assign(file.objects.obce.geometries[0]!.properties, { orp: '5101' });
    const { units, problems } = await loadAtlas({ body: file, maxBytes: 35_000 });
    expect(units).to.deep.equal({ kraj: 1, okres: 1, orp: 1, obec: 2 });
    expect(problems.map(({ unit, reason }) => `${unit}: ${reason}`)).to.include('Východ: no orp said');
  });
});

describe('indexWith', () => {
  it('puts a file before others, in place of one of its name', () => {
    const kraje = { file: 'kraje.topo.json', levels: ['kraj'] };
    const lk = { file: 'lk.topo.json', levels: ['obec'] };
    expect(indexWith(null, lk)).to.deep.equal({ files: [lk] });
    expect(indexWith({ files: [kraje, { ...lk, vintage: '2020' }] }, lk)).to.deep.equal({ files: [lk, kraje] });
  });
});
