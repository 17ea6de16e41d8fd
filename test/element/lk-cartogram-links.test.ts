import { expect, fixture, html } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import type { LkFilterEvent } from '../../src/element/filter-event.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { mountMap, slideTo, topologyUrl, walkable } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const grid = squares(3, 2);
const rows = [2019, 2020, 2021].flatMap((rok) =>
  grid.units.map(({ code, name }, unit) => ({ kod: `50000${code}`, obec: name, rok, hodnota: 10 * unit + rok - 2019 })),
);
/** Codes that are no numbers of anything else. */
const coded = topologyUrl(squares(3, 2, (unit) => ({ code: `50000${unit + 1}`, codes: [`50000${unit + 1}`] })));
const last = rows.filter(({ rok }) => rok === 2021);

const key = (map: LkCartogram, name: string): void =>
  void inside(map, '.stops').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
const shown = (map: Element): string => (inside(map, '.tooltip').hidden ? '' : textOf(map, '.tooltip-title'));
/** Whether the other one has its code that listens by now, and shows where a reader of the map is. */
const reaches = (map: LkCartogram, other: Element): boolean => {
  key(map, 'Escape');
  key(map, 'Home');
  return shown(map) === 'C2' && shown(other) === 'C2';
};
const chosen = (map: LkCartogram): number => all(map, '.pointed .chosen').length;

describe('the deep link of lk-cartogram', () => {
  const before = location.href;
  watchedPage();
  afterEach(() => history.replaceState(null, '', before));

  const mounted = async (): Promise<LkCartogram> => {
    const map = await mountMap(
      html`<lk-cartogram
        id="mapa"
        deep-link
        loading="eager"
        .geometry=${coded}
        level="obec"
        key="kod"
        value="hodnota"
        time="rok"
        .data=${rows}
      ></lk-cartogram>`,
    );
    await walkable(map);
    return map;
  };
  const withState = (state: string): string => {
    const { pathname, search } = new URL(before);
    return `${pathname}${search}${search ? '&' : '?'}${state}`;
  };

  it('keeps the time in the address beside what is there, and clears it at the last one', async () => {
    history.replaceState({ of: 'page' }, '', `${before}#kotva`);
    const foreign = location.search;
    const map = await mounted();
    expect(location.search).to.equal(foreign);
    slideTo(map, 0);
    await until(() => location.search.endsWith('mapa.time=2019'), 'the address');
    expect([location.search.startsWith(foreign), location.hash]).to.deep.equal([true, '#kotva']);
    expect(history.state).to.deep.equal({ of: 'page' });
    slideTo(map, 2);
    await until(() => location.search === foreign, 'the address as it was');
  });

  it('keeps the chosen territory, the part of the map and an open table', async () => {
    const map = await mounted();
    key(map, 'Home');
    await until(() => shown(map) === 'C2', 'a label');
    key(map, 'Enter');
    await until(() => location.search.includes('mapa.place=500006'), 'the territory');
    key(map, '+');
    await until(() => location.search.includes(`mapa.zoom=${encodeURIComponent('2,0.5,0.5')}`), 'the part');
    (all(map, '.actions button')[0] as HTMLElement).click();
    await until(() => location.search.includes('mapa.view=table'), 'the table');
    expect(location.search).to.contain('mapa.place=500006').and.contain('mapa.zoom');
  });

  it('shows what the address says, and follows it back', async () => {
    history.replaceState(null, '', withState('mapa.time=2020&mapa.place=500002&mapa.zoom=4,0.5,0.25'));
    const map = await mounted();
    await until(() => textOf(map, '.time output') === '2020', 'the time');
    await until(() => chosen(map) === 2, 'the territory');
    await until(() => all(map, '.plot .locator').length > 0, 'the part of the map');
    const whole = inside<SVGSVGElement & HTMLElement>(map, '.plot .locator').viewBox.baseVal.width;
    expect(whole / Number(inside(map, '.plot .locator rect').getAttribute('width'))).to.be.closeTo(4, 0.05);
    expect(new URLSearchParams(location.search).get('mapa.zoom')).to.equal('4,0.5,0.25');
    expect(new URLSearchParams(location.search).get('mapa.place')).to.equal('500002');
    history.replaceState(null, '', before);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => textOf(map, '.time output') === '2021', 'the last time');
    await until(() => chosen(map) === 0, 'no territory');
    await until(() => inside(map, '.zoom button:last-child').getAttribute('aria-disabled') === 'true', 'the whole map');
    await until(() => all(map, '.plot .locator').length === 0, 'no part of it');
  });

  it('opens a table from the address, and leaves out what cannot be read', async () => {
    history.replaceState(null, '', withState('mapa.view=table&mapa.time=1850&mapa.zoom=x&mapa.place=nic'));
    const map = await mountMap(
      html`<lk-cartogram
        id="mapa"
        deep-link
        loading="eager"
        .geometry=${coded}
        key="kod"
        value="hodnota"
        .data=${last}
      ></lk-cartogram>`,
    );
    await until(() => all(map, 'tbody tr').length === 6, 'a table');
    (all(map, '.actions button')[0] as HTMLElement).click();
    await until(() => location.search === new URL(before).search, 'the address as it was');
  });

  it('lets elements that left the page have no say', async () => {
    const map = await mounted();
    map.remove();
    history.replaceState(null, '', withState('mapa.time=2019'));
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(requestAnimationFrame);
    expect(location.search).to.contain('mapa.time=2019');
  });
});

describe('a group with an lk-cartogram in it', () => {
  watchedPage();

  async function mountGroup(): Promise<[LkCartogram, LkChart, LkDatasetTable]> {
    const box = await fixture<HTMLElement>(html`
      <div>
        <lk-cartogram
          group="g"
          loading="eager"
          .geometry=${coded}
          key="kod"
          value="hodnota"
          time="rok"
          height="220"
          .data=${rows}
        ></lk-cartogram>
        <lk-chart group="g" loading="eager" kind="bar" x="obec" y="hodnota" .data=${last}></lk-chart>
        <lk-dataset-table group="g" loading="eager" .data=${last}></lk-dataset-table>
      </div>
    `);
    const [map, chart, table] = [...box.children] as [LkCartogram, LkChart, LkDatasetTable];
    await Promise.all([map.ready, chart.ready, table.ready]);
    await walkable(map);
    await until(() => reaches(map, chart), 'where the reader is, on both');
    return [map, chart, table];
  }

  it('shows on the others where a reader of the map is, and what was chosen', async () => {
    const [map, chart, table] = await mountGroup();
    await until(() => plain(all(table, 'tr.pointed')[0]?.textContent).includes('C2'), 'the row');
    key(map, 'ArrowUp');
    await until(() => shown(chart) === 'C1', 'the neighbour');
    key(map, 'Enter');
    await until(() => plain(all(table, 'tr.chosen')[0]?.textContent).includes('C1'), 'the chosen row');
    key(map, 'Escape');
    await until(() => shown(chart) === '', 'nothing any more');
  });

  it('shows on the map where a reader of another element is, without telling the page of it', async () => {
    const [map, chart] = await mountGroup();
    key(map, 'Escape');
    const told: string[] = [];
    for (const type of ['lk-hover', 'lk-select', 'lk-filter']) map.addEventListener(type, () => told.push(type));
    const press = (name: string): boolean =>
      inside(chart, '.stops').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
    inside(chart, '.stops').focus();
    press('Home');
    await until(() => shown(map) === shown(chart) && shown(map) !== '', 'the same place');
    press('Enter');
    await until(() => chosen(map) === 2, 'the chosen territory');
    press('Escape');
    await until(() => shown(map) === '', 'nothing any more');
    expect(told).to.deep.equal([]);
  });

  it('shares the time, and where nobody is told of it goes back to nothing', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        ${[0, 1].map(
          () =>
            html`<lk-cartogram
              group="t"
              loading="eager"
              .geometry=${coded}
              key="kod"
              value="hodnota"
              time="rok"
              .data=${rows}
            ></lk-cartogram>`,
        )}
      </div>
    `);
    const [one, other] = [...box.children] as [LkCartogram, LkCartogram];
    await Promise.all([one.ready, other.ready]);
    await Promise.all([walkable(one), walkable(other)]);
    await until(() => reaches(one, other), 'both listen');
    slideTo(one, 0);
    await until(() => textOf(other, '.time output') === '2019', 'the time on the other map');
    key(other, 'Home');
    key(other, 'Enter');
    await until(() => chosen(one) === 2, 'the territory chosen on the other map');
    expect(textOf(one, '.time output')).to.equal('2019');
  });

  it('tells which territories a pressed class leaves out, and lets those step back that others left out', async () => {
    const [map, , table] = await mountGroup();
    const events: LkFilterEvent[] = [];
    map.addEventListener('lk-filter', (event) => events.push(event));
    await until(() => all(map, '.legend button').length > 0, 'the classes');
    const highest = all(map, '.legend button')[0] as HTMLElement;
    highest.click();
    await until(() => events.length === 1, 'the filter told');
    expect(events[0]?.hidden).to.include('500001').and.not.include('500006');
    await until(() => all(table, 'tbody tr').length < 6, 'fewer rows');
    highest.click();
    await until(() => all(table, 'tbody tr').length === 6, 'all rows again');
    expect(events[1]?.hidden).to.deep.equal([]);
    table.filter = 'obec=A1|B1';
    await until(() => all(map, '.ground .receding').length === 4, 'territories that step back');
  });

  it('leaves a group, and joins another', async () => {
    const [map, chart] = await mountGroup();
    map.group = 'other';
    await until(() => shown(chart) === '', 'nothing from the map any more');
    key(map, 'End');
    await until(() => shown(map) === 'A1', 'a label on the map');
    expect(shown(chart)).to.equal('');
  });
});
