import { expect } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { inside, textOf, until } from '../helper/mount.js';
import { mapOf, openChoice, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const PARENTS = ['5105', '5103'];
const grid = squares(2, 2, (unit) => ({
  code: `50000${unit + 1}`,
  codes: [`50000${unit + 1}`],
  population: 1,
  properties: { orp: PARENTS[unit % 2] },
}));
const people = `data:text/csv;charset=utf-8,${encodeURIComponent('kod,obyvatel\n500001,100\n500002,50\n500003,400\n')}`;
const data = [10, 20, 40, 5].map((pocet, unit) => ({ kod: `50000${unit + 1}`, pocet }));
const mounted = (per: string): Promise<LkCartogram> =>
  mapOf({ geometry: topologyUrl(grid), level: 'obec', value: 'pocet', per, data });

describe('values of lk-cartogram per inhabitant of a table of its own', () => {
  const watch = watchedPage();

  it('are divided by what the table has, not by the borders, and are missing where it has nothing', async () => {
    const map = await mounted(people);
    expect(map.status).to.equal('ready');
    expect(textOf(map, '[part="sentence"]')).to.equal(
      'Pocet na 1 000 obyvatel: nejvíce 400 (B1), nejméně 100 (A2 a 1 další). Údaj chybí u 1 ze 4 obcí.',
    );
  });

  it('are divided by sums in sums of a larger level', async () => {
    const map = await mounted(people);
    await openChoice(map);
    const levels = inside<HTMLSelectElement>(map, 'select');
    levels.value = 'orp';
    levels.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textOf(map, '[part="sentence"]').includes('Liberec'), 'sums');
    expect(textOf(map, '[part="sentence"]'))
      .to.contain('nejvíce 400 (Jablonec nad Nisou)')
      .and.contain('100 (Liberec)');
  });

  it('say whose address it is that has no table', async () => {
    const map = await mounted('data:text/html,<html><body>404</body></html>');
    expect(map.status).to.equal('error');
    expect(textOf(map, '[part="status"]')).to.contain('atributu per');
    expect(watch().warnings.join()).to.contain('[parse]');
  });

  it('are another map when the address is another', async () => {
    const map = await mounted(people);
    map.per = people.replace('400', '80');
    await until(() => textOf(map, '[part="sentence"]').includes('500'), 'the other table');
    map.per = 'obyvatel';
    await until(() => textOf(map, '[part="sentence"]').includes('nejvíce 40 '), 'what the borders have');
  });
});
