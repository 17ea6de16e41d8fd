import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import * as stories from '../../stories/lk-cartogram.stories.js';
import { mapConditions, renderMap } from '../../stories/map-story.js';
import { surroundTable } from '../../stories/table-story.js';
import type { MapArguments, MapStory } from '../../stories/map-story.js';
import type { TableCondition } from '../../stories/table-story.js';
import { violations } from '../helper/accessible.js';
import '../../src/lk-cartogram.js';

const { default: meta, ...byName } = stories;
const names = Object.keys(byName) as (keyof typeof byName)[];
const conditionNames = Object.keys(mapConditions) as readonly TableCondition[];
const statuses: Readonly<Partial<Record<string, string>>> = { Empty: 'empty', NoBorders: 'error' };

/** The map of a story in a condition, painted or as it stays. */
async function shown(name: keyof typeof byName, condition: TableCondition): Promise<LkCartogram> {
  const args: MapArguments = { ...meta.args, ...byName[name].args, condition };
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const box = surroundTable(renderMap(args), args);
  page.append(box);
  const map = box.querySelector('lk-cartogram');
  if (!map) throw new Error('no map');
  await map.ready.catch(() => undefined);
  await map.updateComplete;
  return map;
}

describe('stories of lk-cartogram', () => {
  afterEach(() => fixtureCleanup());

  it('show a map in every condition under its own name', () => {
    for (const name of conditionNames.filter((one) => one !== 'Light'))
      expect((byName as Record<string, MapStory>)[name]?.args, name).to.deep.equal({
        ...stories.Choropleth.args,
        condition: name,
      });
  });

  for (const name of names.filter((one) => !(one in mapConditions))) {
    it(`draw ${name} in every condition, and axe finds nothing wrong`, async () => {
      for (const condition of conditionNames) {
        const map = await shown(name, condition);
        expect(map.status, condition).to.equal(statuses[name] ?? 'ready');
        const box = map.parentElement?.parentElement as HTMLElement;
        expect(box.scrollWidth, `${condition}: nothing sticks out`).to.be.at.most(box.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        // What differs for axe: colours, words, and where the legend stands.
        if (['Light', 'Dark', 'Narrow', 'English'].includes(condition))
          expect(await violations(map), condition).to.deep.equal([]);
        fixtureCleanup();
      }
    }).timeout(60_000);
  }
});
