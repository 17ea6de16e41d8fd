import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, until } from '../helper/mount.js';
import { mapOf, topologyUrl, walkable } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';

const borders = topologyUrl(squares(4, 3));
const data = [...Array(12).keys()].map((unit) => ({ kod: String(unit + 1), n: unit }));
/** px of the element below its last line. */
const spare = (map: LkCartogram): number =>
  inside(map, '.root').getBoundingClientRect().bottom - inside(map, '.footer').getBoundingClientRect().bottom;
/** A frame for whoever watches what is in sight. */
const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('the room held for lk-cartogram', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('is given back as far as it is not needed once the last line is out of sight below', async () => {
    await setViewport({ width: 320, height: 300 });
    const map = await mapOf({ geometry: borders, value: 'n', data, heading: 'Mapa' });
    await walkable(map);
    await until(() => spare(map) < 1, 'no room below');
  });

  it('is kept where what follows is in sight, as it would move', async () => {
    await setViewport({ width: 320, height: 2000 });
    const map = await mapOf({ geometry: borders, value: 'n', data, heading: 'Mapa' });
    await walkable(map);
    await frames();
    expect(spare(map)).to.be.greaterThan(20);
  });

  it('has its buttons beside the territories, not over them', async () => {
    await setViewport({ width: 800, height: 600 });
    const map = await mapOf({ geometry: borders, value: 'n', data });
    await walkable(map);
    const tools = inside(map, '.tools').getBoundingClientRect();
    const highest = all(map, '.ground .territory').map((one) => one.getBoundingClientRect().top);
    expect(Math.min(...highest)).to.be.at.least(tools.bottom - 1);
  });

  it('has a sentence whose words are whole in letters of twice the size', async () => {
    await setViewport({ width: 320, height: 600 });
    const rows = data.map(({ kod, n }) => ({ kod, n: 104261 - n }));
    const map = await mapOf({ geometry: borders, value: 'n', unit: 'obyvatel', data: rows });
    const said = (): string => inside(map, '[part=sentence]').textContent;
    expect(said(), 'in common letters').to.contain('261\u00a0obyvatel');
    inside(map, '.root').style.fontSize = '32px';
    map.requestUpdate();
    await until(() => said().includes('261 obyvatel'), 'a number apart from its unit');
  });
});
