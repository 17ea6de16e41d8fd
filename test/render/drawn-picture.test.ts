import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { energyPicture } from '../../src/layout/energy/energy-picture.js';
import type { LinkFacts, NodeFacts, PictureNode } from '../../src/layout/energy/energy-picture.js';
import { DrawnPicture } from '../../src/render/drawn-picture.js';
import type { PictureFacts } from '../../src/render/drawn-picture.js';
import { pictureTemplate } from '../../src/render/energy-picture.js';

const NODES: readonly PictureNode[] = ['pv', 'grid', 'battery', 'load'];
const WAYS: readonly (readonly [PictureNode, PictureNode])[] = [
  ['pv', 'load'],
  ['pv', 'battery'],
  ['grid', 'load'],
  ['grid', 'battery'],
  ['battery', 'grid'],
];
const texts = { name: 'Kudy teče elektřina', lines: ['Slunce: 1 kW'] };

const anyNode = (node: PictureNode): fc.Arbitrary<NodeFacts> =>
  fc.record({
    node: fc.constant(node),
    label: fc.constant(node),
    value: fc.constantFrom('1,0 kW', '2,5 kW', '?'),
    missing: fc.boolean(),
    note: fc.constantFrom('', 'odběr'),
  });
const anyLinks: fc.Arbitrary<LinkFacts[]> = fc
  .tuple(...WAYS.map(() => fc.option(fc.constantFrom(null, 0, 0.01, 0.3, 1), { nil: undefined })))
  .map((shares) =>
    shares.flatMap((share, index) => {
      const [from, to] = WAYS[index] as (typeof WAYS)[number];
      return share === undefined ? [] : [{ from, to, share }];
    }),
  );
const anyFacts: fc.Arbitrary<PictureFacts> = fc.record({ nodes: fc.tuple(...NODES.map(anyNode)), links: anyLinks });

const pictureOf = (facts: PictureFacts, width = 600) => energyPicture({ ...facts, width, typePx: 16 });

/** What is seen: ways by where they run, with their widths, and the texts of places. */
function seen(svg: Element): { ways: Map<string, readonly [string, number]>; places: readonly unknown[] } {
  const shown = [...svg.querySelectorAll('path')].filter((path) => !path.closest('[opacity="0"]'));
  const of = (path: Element): readonly [string, readonly [string, number]] => [
    path.getAttribute('d') ?? '',
    [
      (path.getAttribute('class') ?? '').replace(/^(way (?:idle|unknown)).*/, '$1'),
      Number(path.getAttribute('stroke-width')),
    ],
  ];
  const places = [...svg.querySelectorAll('.node text')].map((text) => [text.textContent, text.getAttribute('class')]);
  return { ways: new Map(shown.map(of)), places };
}

function asTemplate(facts: PictureFacts): Element {
  const box = document.createElement('div');
  render(pictureTemplate(pictureOf(facts), texts), box);
  return box.querySelector('.flows') as Element;
}

describe('DrawnPicture', () => {
  it('shows after any readings what the template shows of the last of them', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 6 }), (all) => {
        const drawn = new DrawnPicture();
        drawn.draw(pictureOf(all[0] as PictureFacts), texts);
        for (const facts of all) if (!drawn.write(facts)) drawn.draw(pictureOf(facts), texts);
        const [own, other] = [
          drawn.element.querySelector('.flows') as Element,
          asTemplate(all.at(-1) as PictureFacts),
        ].map(seen);
        expect(own?.places).to.deep.equal(other?.places);
        expect([...(own?.ways.keys() ?? [])].sort()).to.deep.equal([...(other?.ways.keys() ?? [])].sort());
        for (const [d, [name, px]] of other?.ways ?? []) {
          expect(own?.ways.get(d)?.[0]).to.equal(name);
          expect(own?.ways.get(d)?.[1]).to.be.closeTo(px, 0.99);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its nodes, and says no where a way is not drawn yet', () => {
    const drawn = new DrawnPicture();
    const nodes = (['pv', 'load'] as const).map((node) => ({
      node,
      label: node,
      value: '1 kW',
      missing: false,
      note: '',
    }));
    drawn.draw(pictureOf({ nodes, links: [] }), texts);
    const [value] = drawn.element.querySelectorAll('.node-value');
    const links = [{ from: 'pv', to: 'load', share: 1 }] as const;
    expect(drawn.write({ nodes, links })).to.equal(false);
    drawn.draw(pictureOf({ nodes, links }), texts);
    expect(drawn.write({ nodes: nodes.map((node) => ({ ...node, value: '2 kW' })), links })).to.equal(true);
    expect(drawn.element.querySelector('.node-value')).to.equal(value);
    expect(value?.textContent).to.equal('2 kW');
    expect(drawn.ways({ nodes, links })[0]?.d).to.match(/^M.*A/);
  });

  it('runs where it belongs after its width has changed', () => {
    const drawn = new DrawnPicture();
    const [facts] = fc.sample(anyFacts, { numRuns: 1, seed: 7 }) as [PictureFacts];
    drawn.draw(pictureOf(facts, 900), texts);
    drawn.draw(pictureOf(facts), texts);
    expect([...seen(drawn.element.querySelector('.flows') as Element).ways.keys()].sort()).to.deep.equal(
      [...seen(asTemplate(facts)).ways.keys()].sort(),
    );
  });

  it('does not take a way for drawn that ran elsewhere when it was', () => {
    const drawn = new DrawnPicture();
    const nodes = fc.sample(fc.tuple(...NODES.map(anyNode)), { numRuns: 1, seed: 3 })[0] ?? [];
    const links = [{ from: 'pv', to: 'load', share: 1 }] as const;
    drawn.draw(pictureOf({ nodes, links }, 900), texts);
    drawn.draw(pictureOf({ nodes, links: [] }), texts);
    expect(drawn.write({ nodes, links })).to.equal(false);
  });
});
