import { expect } from '@open-wc/testing';
import type { LkCartogram } from '../../../src/element/lk-cartogram.js';
import { all, inside, until } from '../../helper/mount.js';
import { mapOf, topologyUrl } from '../../helper/mount-map.js';
import { squares } from '../../helper/squares.js';

const grid = squares(3, 2);
const data = grid.units.map(({ code }, unit) => ({ kod: code, n: unit }));

async function mounted(): Promise<LkCartogram> {
  const map = await mapOf({ geometry: topologyUrl(grid), value: 'n', data });
  await until(() => all(map, '.stops').length > 0, 'the list of territories');
  return map;
}

/** What a pointer of this type meets where the label lies, once it is at a place of the map. */
async function below(pointerType: string): Promise<Element | null | undefined> {
  const map = await mounted();
  map.scrollIntoView();
  const stops = inside(map, '.stops');
  const { left, top, width, height } = stops.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
  stops.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType }));
  await until(() => all(map, '.tooltip:not([hidden])').length > 0, 'the label');
  const label = inside(map, '.tooltip').getBoundingClientRect();
  return map.shadowRoot?.elementFromPoint(label.left + label.width / 2, label.top + label.height / 2);
}

describe('the label of a territory', () => {
  it('lets a finger through: the second one of two that stretch the map may land on it', async () => {
    expect((await below('touch'))?.className).to.equal('stops');
  });

  it('can be pointed at with a mouse', async () => {
    expect((await below('mouse'))?.closest('.tooltip')).not.to.equal(null);
  });
});
