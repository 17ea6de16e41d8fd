import { expect } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { mapOf, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

/** Painted as paths, and as pixels. */
for (const SIDE of [12, 25])
  describe(`lk-cartogram of ${SIDE * SIDE} territories`, () => {
    const grid = squares(SIDE, SIDE);
    const geometry = topologyUrl(grid);
    const last = String.fromCharCode(64 + SIDE);
    const most = SIDE * SIDE - 1;
    const rows = (of: (unit: number) => number): readonly Readonly<Record<string, unknown>>[] =>
      grid.units.map(({ code }, unit) => ({ kod: code, n: of(unit) }));

    watchedPage();

    const real = window.setTimeout.bind(window);
    /** Tasks that wait for their turn. */
    let held: (() => void)[] = [];
    beforeEach(() => {
      held = [];
      window.setTimeout = ((run: () => void, ms?: number, ...rest: unknown[]) =>
        ms === undefined ? held.push(run) : real(run, ms, ...rest)) as typeof setTimeout;
    });
    afterEach(() => (window.setTimeout = real as typeof setTimeout));

    const mounted = async (): Promise<LkCartogram> => {
      const map = await mapOf({ geometry, value: 'n', data: rows((unit) => unit), heading: 'Mapa' });
      await until(() => held.length > 0, 'a task that waits');
      return map;
    };
    /** Gives the turn to one task after another; how many there were. */
    const release = async (map: LkCartogram): Promise<number> => {
      let count = 0;
      while (all(map, '.stops').length === 0) {
        await until(() => held.length > 0 || all(map, '.stops').length > 0, 'the next task');
        const next = held.shift();
        if (next) count++;
        next?.();
      }
      return count;
    };
    const key = (map: LkCartogram, name: string): void =>
      void inside(map, '.stops').dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }),
      );

    const shown = (map: LkCartogram): string | undefined => all(map, '.tooltip-title')[0]?.textContent ?? undefined;

    it('makes names, list and remarks in tasks of their own; nobody can go where nothing can be walked yet', async () => {
      const map = await mounted();
      expect(all(map, '.stops')).to.be.empty;
      expect(all(map, '.labels text')).to.be.empty;
      // The map is there, and what was made so far is not shown in halves.
      expect(textOf(map, '[part="sentence"]')).to.contain(`nejvíce ${most}`);
      expect(await release(map)).to.be.at.least(4);
      expect(all(map, '.labels text').length).to.be.greaterThan(0);
      key(map, 'Home');
      await until(() => shown(map) === `${last}${SIDE}`, 'the highest');
      key(map, 'ArrowUp');
      expect(shown(map)).to.equal(`${last}${SIDE - 1}`);
      inside(map, '.stops').focus();
      key(map, 'Home');
      await until(() => all(map, `.options [aria-label*="${last}${SIDE}: ${most}"]`).length > 0, 'the list');
      expect(plain(inside(map, `.options [aria-label*="${last}${SIDE}: ${most}"]`).ariaLabel)).to.contain(
        `u sousedů ${most - SIDE}–${most - 1}`,
      );
    });

    it('lists the newer data that came between the tasks', async () => {
      const map = await mounted();
      map.data = rows((unit) => 2 * unit);
      await map.updateComplete;
      await release(map);
      key(map, 'End');
      await until(() => shown(map) === 'A1', 'the lowest');
      key(map, 'Home');
      expect(plain(textOf(map, '.tooltip'))).to.contain(String(2 * most).replace(/(?=...$)/, most < 500 ? '' : ' '));
    });
  });
