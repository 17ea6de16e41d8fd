import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { energyPicture, pictureNodes } from '../../../src/layout/energy/energy-picture.js';
import type { EnergyPicture, LinkFacts, NodeFacts, PictureNode } from '../../../src/layout/energy/energy-picture.js';
import { lineOf, placeOn } from '../../../src/layout/energy/way-line.js';
import { rounded } from '../../helper/charts.js';

const facts = (node: PictureNode): NodeFacts => ({ node, label: node, value: '1 kW', missing: false, note: '' });
const link = (from: PictureNode, to: PictureNode, share: number | null = 1): LinkFacts => ({ from, to, share });
const pictureOf = (nodes: readonly PictureNode[], links: readonly LinkFacts[] = [], width = 600): EnergyPicture =>
  energyPicture({ nodes: nodes.map(facts), links, width, typePx: 16 });
const at = ({ nodes }: EnergyPicture, node: PictureNode): { x: number; y: number } => {
  const found = nodes.find((one) => one.node === node);
  if (!found) throw new Error(`no such node: ${node}`);
  return found;
};

const WAYS: readonly (readonly [PictureNode, PictureNode])[] = [
  ['pv', 'load'],
  ['pv', 'battery'],
  ['pv', 'grid'],
  ['battery', 'load'],
  ['battery', 'grid'],
  ['grid', 'load'],
  ['grid', 'battery'],
  ['load', 'ev'],
];

describe('energyPicture', () => {
  it('stands the sun above the middle, the grid left, the building right, the battery below', () => {
    const picture = pictureOf(['pv', 'grid', 'battery', 'load']);
    expect([picture.width, rounded(picture.height), rounded(picture.radius)]).to.deep.equal([600, 407.2, 51.2]);
    expect(at(picture, 'pv')).to.include({ x: 300 });
    expect(at(picture, 'battery')).to.include({ x: 300 });
    expect(at(picture, 'grid').y).to.equal(at(picture, 'load').y);
    expect(rounded(at(picture, 'grid').x)).to.equal(53.2);
    expect(rounded(at(picture, 'load').x)).to.equal(546.8);
    expect(at(picture, 'pv').y).to.be.below(at(picture, 'grid').y);
    expect(at(picture, 'grid').y).to.be.below(at(picture, 'battery').y);
  });

  it('takes no room for what the building has not', () => {
    const one = pictureOf(['grid', 'load']);
    expect(rounded(one.height)).to.equal(106.4);
    expect(rounded(at(one, 'grid').y)).to.equal(53.2);
    const two = pictureOf(['pv', 'grid', 'load']);
    expect(rounded(two.height)).to.equal(256.8);
    expect(pictureOf([]).nodes).to.deep.equal([]);
  });

  it('draws a straight way within a row or column and a curve between them, from rim to rim', () => {
    const { links, radius, nodes } = pictureOf(['pv', 'grid', 'load'], [link('grid', 'load'), link('pv', 'load')]);
    const [straight, curve] = links;
    const [grid, load] = ['grid', 'load'].map((name) => nodes.find(({ node }) => node === name));
    if (!straight || !curve || !grid || !load) throw new Error('missing');
    expect(straight.d).to.match(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
    expect(straight).to.deep.include({ start: [grid.x + radius, grid.y], end: [load.x - radius, load.y], bulge: 0 });
    expect(curve.d).to.match(/A/);
    const [x, y] = curve.end;
    expect(rounded(Math.hypot(x - load.x, y - load.y))).to.equal(rounded(radius));
  });

  it('bends a way so that it is square to the side of one end, and no further at the other', () => {
    for (const width of [300, 420, 600, 900]) {
      const { links } = pictureOf(['pv', 'grid', 'battery', 'load'], WAYS.map((way) => link(...way)), width); // prettier-ignore
      for (const { from, to, start, end, bulge } of links.filter((way) => way.bulge !== 0)) {
        const slope = Math.atan2(Math.abs(end[1] - start[1]), Math.abs(end[0] - start[0]));
        const half = 2 * Math.atan(Math.abs(bulge));
        // Of what leaves or arrives upright, and of what does so level.
        const [upright, level] = [slope + half, slope - half];
        const name = `${from} to ${to} at ${width} px`;
        expect(upright, name).to.be.at.most(Math.PI / 2 + 1e-9);
        expect(level, name).to.be.at.least(-1e-9);
        expect(Math.min(Math.PI / 2 - upright, level), name).to.be.below(1e-9);
      }
    }
  });

  it('makes room for an arrow between rows of a low show, by somewhat smaller letters', () => {
    const nodes = (['pv', 'grid', 'battery', 'load', 'ev'] as const).map(facts);
    const low = energyPicture({ nodes, links: [link('load', 'ev')], width: 1840, height: 670, typePx: 40 });
    expect(low.typePx).to.be.within(30, 40);
    const [down] = low.links;
    expect(((down?.end[1] ?? 0) - (down?.start[1] ?? 0)) / low.radius).to.be.above(0.45);
    expect(low.height).to.equal(670);
    const lower = energyPicture({ nodes, links: [], width: 1840, height: 300, typePx: 40 });
    expect(lower.typePx).to.equal(30);
  });

  it('leaves out a way to a place that is not there', () => {
    expect(pictureOf(['grid', 'load'], [link('pv', 'load'), link('grid', 'load')]).links).to.have.length(1);
  });

  it('keeps everything inside, and ways clear of circles that they do not end at, in any width', () => {
    fc.assert(
      fc.property(
        fc.subarray([...pictureNodes], { minLength: 1 }),
        fc.integer({ min: 280, max: 2000 }),
        fc.integer({ min: 12, max: 60 }),
        (nodes, width, typePx) => {
          const all = WAYS.filter((way) => way.every((node) => nodes.includes(node))).map((way) => link(...way));
          const picture = energyPicture({ nodes: nodes.map(facts), links: all, width, typePx });
          for (const { x, y } of picture.nodes) {
            expect(x - picture.radius).to.be.at.least(0);
            expect(x + picture.radius).to.be.at.most(width);
            expect(y - picture.radius).to.be.at.least(0);
            expect(y + picture.radius).to.be.at.most(picture.height + 1e-6);
          }
          for (const way of picture.links) {
            const line = lineOf(way);
            expect(Number.isFinite(line.length)).to.equal(true);
            for (let share = 0; share <= 1; share += 0.05) {
              const [x, y] = placeOn(line, share);
              expect(x).to.be.within(0, width);
              expect(y).to.be.within(0, picture.height);
              // A way that runs past what stands between its ends is a line in a picture of few places.
              if (way.bulge === 0) continue;
              for (const node of picture.nodes)
                expect(Math.hypot(x - node.x, y - node.y), `${way.from} to ${way.to} at ${node.node}`).to.be.above(
                  picture.radius - 0.5,
                );
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
