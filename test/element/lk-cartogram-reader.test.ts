import { expect } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { finished, mounted } from '../helper/small-map.js';
import { watchedPage } from '../helper/watched-page.js';

describe('a reader of lk-cartogram', () => {
  watchedPage();

  const key = (map: LkCartogram, name: string): void =>
    void inside(map, '.stops').dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }),
    );
  const shown = (map: LkCartogram): string => textOf(map, '.tooltip-title');
  /** Of which somebody was a reader before, so that all code for one is there: a finger that it is fetched for may be too late. */
  const readBefore = async (map: LkCartogram): Promise<LkCartogram> => {
    await finished(map);
    key(map, 'Home');
    await until(() => !inside(map, '.tooltip').hidden, 'a label');
    key(map, 'Escape');
    await until(() => inside(map, '.tooltip').hidden !== false, 'no label');
    return map;
  };

  it('goes to neighbours by arrows, to the highest and lowest by Home and End, to names by letters', async () => {
    const map = await finished(await mounted());
    key(map, 'Home');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    expect(shown(map)).to.equal('C2');
    for (const [name, place] of [
      ['ArrowUp', 'C1'],
      ['ArrowLeft', 'B1'],
      ['ArrowUp', 'B1'],
      ['ArrowDown', 'B2'],
      ['End', 'A1'],
      ['c', 'C1'],
      ['2', 'C2'],
    ] as const) {
      key(map, name);
      expect(shown(map), name).to.equal(place);
    }
    key(map, 'Escape');
    expect(inside(map, '.tooltip').hidden).to.equal(true);
  });

  it('hears name, value, rank and class of where he is', async () => {
    const map = await finished(await mounted({ classes: '2', classification: 'quantile' }));
    const box = inside(map, '.stops');
    box.focus();
    key(map, 'Home');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    const active = inside(map, `#${box.getAttribute('aria-activedescendant')}`);
    expect(plain(active.ariaLabel)).to.equal('C2: 50, 1. ze 6, třída 30–50, u sousedů 20–40');
  });

  it('points and chooses by mouse, and the page is told', async () => {
    const map = await finished(await mounted());
    const told: (string | null)[] = [];
    map.addEventListener('lk-hover', (event) => told.push(event.key));
    map.addEventListener('lk-select', (event) => told.push(`${event.key} ${String(event.row['hodnota'])}`));
    const { left, top } = inside(map, '.stops').getBoundingClientRect();
    const box = inside<SVGGraphicsElement>(map, '.ground path').getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, composed: true };
    inside(map, '.stops').dispatchEvent(new PointerEvent('pointermove', at));
    await until(() => told.length > 0, 'a hover');
    inside(map, '.stops').dispatchEvent(new PointerEvent('click', at));
    inside(map, '.stops').dispatchEvent(
      new PointerEvent('pointermove', { ...at, clientX: left - 5, clientY: top - 5 }),
    );
    expect(told).to.deep.equal(['A1', '1 0', null]);
  });

  it('zooms by buttons and by the wheel with Ctrl only, so that the page can be scrolled', async () => {
    const map = await finished(await mounted());
    const width = (): number => inside<SVGGraphicsElement>(map, '.ground path').getBoundingClientRect().width;
    const before = width();
    const wheel = (ctrlKey: boolean): boolean => {
      const { left, top } = inside(map, '.stops').getBoundingClientRect();
      const event = new WheelEvent('wheel', {
        ctrlKey,
        deltaY: -100,
        clientX: left + 50,
        clientY: top + 50,
        cancelable: true,
      });
      inside(map, '.stops').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false)).to.equal(false);
    expect(width()).to.be.closeTo(before, 0.01);
    expect(wheel(true)).to.equal(true);
    expect(width()).to.be.greaterThan(2 * before);
    const [, , whole] = all(map, '.zoom button') as HTMLElement[];
    await until(() => whole?.getAttribute('aria-disabled') === 'false', 'the map drawn anew');
    whole?.click();
    await map.updateComplete;
    expect(width()).to.be.closeTo(before, 0.01);
  });

  it('has the picture painted apart from the page, at a place that is written, before it is moved, but for a map that never is', async () => {
    const apart = (map: LkCartogram): string => getComputedStyle(inside(map, '.sheet')).willChange;
    const map = await finished(await mounted());
    await until(() => apart(map) === 'transform', 'a layer of its own');
    // With the first one the page would be laid out.
    expect(inside(map, '.sheet').style.transform).to.equal('translate(0px, 0px) scale(1)');
    const still = await finished(await mounted({ noZoom: true }));
    expect(apart(still)).to.equal('auto');
  });

  it('keeps no label of where a finger began to scroll the page', async () => {
    const map = await readBefore(await mounted());
    const stops = inside(map, '.stops');
    const { left, top } = inside(map, '.ground').getBoundingClientRect();
    const finger = { clientX: left + 50, clientY: top + 50, pointerType: 'touch', bubbles: true, composed: true };
    const touch = (type: string): boolean => stops.dispatchEvent(new PointerEvent(type, finger));
    touch('pointerdown');
    await until(() => !inside(map, '.tooltip').hidden, 'a label below the finger');
    touch('pointercancel');
    expect(inside(map, '.tooltip').hidden).to.equal(true);
    // One that came before there was code for it, and began to scroll meanwhile.
    const early = new PointerEvent('pointerdown', finger);
    Object.defineProperty(early, 'timeStamp', { value: performance.now() - 1000 });
    stops.dispatchEvent(early);
    expect(inside(map, '.tooltip').hidden).to.equal(true);
    touch('click');
    expect(inside(map, '.tooltip').hidden).to.equal(false);
  });

  it('is stretched by two fingers, without a label of what is no longer below them', async () => {
    const map = await readBefore(await mounted());
    const stops = inside(map, '.stops');
    const { left, top } = inside(map, '.ground').getBoundingClientRect();
    const touch = (type: string, pointerId: number, x: number): void => {
      const at = {
        clientX: left + x,
        clientY: top + 50,
        pointerType: 'touch',
        pointerId,
        bubbles: true,
        composed: true,
      };
      stops.dispatchEvent(new PointerEvent(type, at));
    };
    touch('pointerdown', 1, 50);
    touch('pointermove', 1, 52);
    await until(() => !inside(map, '.tooltip').hidden, 'a label below the first finger');
    const width = (): number => inside(map, '.ground').getBoundingClientRect().width;
    const before = width();
    touch('pointerdown', 2, 90);
    touch('pointermove', 2, 166);
    expect(width()).to.be.closeTo(3 * before, 1);
    expect(inside(map, '.tooltip').hidden).to.equal(true);
    for (const finger of [1, 2]) touch('pointerup', finger, 52);
    await until(() => all(map, '.plot .locator').length > 0, 'the part of the map');
  });

  it('shows in a corner which part of the map is seen, and no longer when all of it is', async () => {
    const map = await finished(await mounted());
    const [closer, , whole] = all(map, '.zoom button') as HTMLElement[];
    expect(all(map, '.locator')).to.be.empty;
    closer?.click();
    await until(() => all(map, '.locator').length > 0, 'the small map');
    expect(inside(map, '.locator').getAttribute('aria-label')).to.equal('Která část mapy je vidět');
    const [frame, box] = [inside(map, '.locator rect'), inside(map, '.locator')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(2 * (frame?.width ?? 0)).to.be.closeTo(box?.width ?? 0, 8);
    whole?.click();
    await until(() => all(map, '.locator').length === 0, 'no small map');
  });

  it('takes who walks by keyboard along to what of a zoomed map is out of sight, as close as before', async () => {
    const map = await finished(await mounted());
    const seen = (): string => (inside(map, '.tooltip').hidden ? '' : shown(map));
    key(map, 'End');
    await until(() => all(map, '.tooltip-title').length > 0, 'the code that walks');
    const [lowest, before] = [shown(map), inside(map, '.ground').getBoundingClientRect().width];
    key(map, '+');
    key(map, '+');
    const isClose = (): boolean => inside(map, '.ground').getBoundingClientRect().width > 1.5 * before;
    await until(() => isClose() && all(map, '.locator').length > 0, 'a part of the map');
    for (const name of ['Home', 'End', 'Home']) {
      key(map, name);
      await until(() => seen() !== '' && (seen() === lowest) === (name === 'End'), `who is at ${name}`);
      const [box, outline] = ['.stops', '.pointed .outline'].map((name) => inside(map, name).getBoundingClientRect());
      expect((outline?.right ?? 0) > (box?.left ?? 0) && (outline?.left ?? 0) < (box?.right ?? 0)).to.equal(true);
      expect(all(map, '.locator')).to.have.length(1);
    }
  });

  it('has no zoom where there is to be none', async () => {
    const map = await finished(await mounted({ noZoom: true }));
    expect(all(map, '.zoom')).to.be.empty;
  });
});
