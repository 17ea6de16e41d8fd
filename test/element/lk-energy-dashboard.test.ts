import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EnergyChart } from '../../src/element/energy/energy-chart.js';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { violations } from '../helper/accessible.js';
import { mountDashboard } from '../helper/mount-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import { MIDNIGHT, NOON, energyPage, quarters, schoolAndMuseum } from '../helper/energy-page.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';

const page = energyPage(schoolAndMuseum);
const [school] = schoolAndMuseum;

const mount = (attributes: Readonly<Record<string, string>> = {}, src = page.site.url): Promise<LkEnergyDashboard> =>
  mountDashboard(src, attributes);

const rowsOf = (dashboard: LkEnergyDashboard): string[] =>
  all(dashboard, '.totals tbody tr').map((row) =>
    [...row.children]
      .map((cell) => plain(cell.textContent))
      .join(' | ')
      .trim(),
  );

describe('lk-energy-dashboard', () => {
  it('shows a building now and what it came to today, by the time of its readings', async () => {
    const dashboard = await mount();
    expect(dashboard.status).to.equal('ready');
    expect(textOf(dashboard, '[part=heading]')).to.equal('Základní škola');
    expect(textOf(dashboard, '[part=sentence]')).to.equal(
      'V 12:00 budova odebírala 12,0 kW, 58 % z toho pokryly vlastní zdroje; panely vyráběly 10,0 kW.',
    );
    expect(textOf(dashboard, '[part=reading-time]')).to.equal('stav v 12:00, před 2 minutami');
    expect(all(dashboard, '.node').map((node) => plain(node.textContent))).to.deep.equal([
      'Slunce 10,0 kW',
      'Síť 2,0 kW odběr',
      'Budova 12,0 kW',
    ]);
    expect(rowsOf(dashboard)).to.deep.equal([
      'Vyrobeno ze slunce | 60,0 kWh | 70 % využito v budově',
      'Spotřeba budovy | 96,0 kWh | 44 % z vlastních zdrojů',
      'Odběr ze sítě | 54,0 kWh |',
      'Dodávka do sítě | 18,0 kWh |',
    ]);
    expect(await violations(dashboard)).to.deep.equal([]);
  });

  it('has the intervals of the day as its table, missing ones as missing', async () => {
    const dashboard = await mount();
    expect(dashboard.table?.length).to.equal(48);
    expect(dashboard.table?.columns.map(({ label, unit }) => (unit ? `${label} ${unit}` : label))).to.deep.equal([
      'začátek',
      'Výroba ze slunce kWh',
      'Výroba ze slunce: kvalita',
      'Odběr ze sítě kWh',
      'Odběr ze sítě: kvalita',
      'Dodávka do sítě kWh',
      'Dodávka do sítě: kvalita',
    ]);
    const text = await (await dashboard.toCsv({ dialect: 'plain' })).text();
    expect(text.split('\n')[1]).to.match(/,1,A,/);
    inside<HTMLButtonElement>(dashboard, '.actions button').click();
    await until(() => dashboard.shadowRoot?.querySelector('lk-energy-intervals') !== null, 'the table is there');
  });

  it('says what is missing in place of a total, and never zero', async () => {
    const gaps = siteOf(MIDNIGHT, [
      {
        ...school,
        series: { ...school.series, pv: [...quarters(40, 1), ...quarters(8, null)], 'grid-export': quarters(48, null) },
      },
    ]);
    const dashboard = await mount({}, gaps.url);
    const rows = rowsOf(dashboard);
    expect(rows[0]).to.match(/neúplné, 83 % údajů/);
    expect(rows.find((row) => row.startsWith('Dodávka'))).to.equal('Dodávka do sítě | údaj chybí |');
    expect(textOf(dashboard, '.r-pv.node')).to.equal('Slunce ?');
    gaps.free();
  });

  it('says that the meters contradict each other, and shows what each of them said', async () => {
    const own = { ...school.series, consumption: quarters(48, 4) };
    const one = siteOf(MIDNIGHT, [{ ...school, series: own }]);
    const dashboard = await mount({}, one.url);
    const said = 'Bilance nesedí: 96,0 kWh nelze vysvětlit. Ukazujeme, co naměřily měřiče.';
    await until(() => all(dashboard, '.remarks').length > 0, 'the remarks are there');
    expect(textOf(dashboard, '.remarks')).to.include(said);
    expect(rowsOf(dashboard).slice(0, 3)).to.deep.equal([
      'Vyrobeno ze slunce | 60 kWh | 70 % využito v budově',
      'Spotřeba budovy | 192 kWh | 22 % z vlastních zdrojů',
      'Odběr ze sítě | 54 kWh |',
    ]);
    expect(all(dashboard, '.node').map((node) => plain(node.textContent))).to.deep.equal([
      'Slunce 10,0 kW',
      'Síť 2,0 kW odběr',
      'Budova 16,0 kW',
    ]);
    for (const view of ['flow', 'history']) {
      const other = await mount({ view }, one.url);
      await until(
        () => all(other, '.remarks').some((list) => plain(list.textContent).includes(said)),
        `${view} says so`,
      );
    }
    one.free();
  });

  it('does not call old readings the moment', async () => {
    page.setNow(NOON + 4 * 3_600_000);
    const dashboard = await mount();
    expect(textOf(dashboard, '[part=reading-time]')).to.equal('okamžité hodnoty nejsou k dispozici');
    expect(all(dashboard, '.node-value').map((value) => value.textContent)).to.deep.equal(['?', '?', '?']);
    expect(dashboard.status).to.equal('stale');
    expect(textOf(dashboard, '.remarks')).to.include('Výroba ze slunce: poslední údaj před 4 hodinami.');
  });

  it('pauses and goes on by a button', async () => {
    const dashboard = await mount();
    const button = inside<HTMLButtonElement>(dashboard, '.when button');
    expect(dashboard.refresh).to.equal('900s');
    button.click();
    await dashboard.updateComplete;
    expect([button.getAttribute('aria-pressed'), dashboard.refresh]).to.deep.equal(['true', '']);
    button.click();
    await dashboard.updateComplete;
    expect([button.getAttribute('aria-pressed'), dashboard.refresh]).to.deep.equal(['false', '900s']);
  });

  it('offers no pause of a building in which nothing can change', async () => {
    const one = siteOf(MIDNIGHT, [{ id: 'sklad', name: 'Sklad', series: {} }]);
    const dashboard = await mount({}, one.url);
    one.free();
    expect(textOf(dashboard, '[part=heading]')).to.equal('Sklad');
    expect(all(dashboard, '.when button')).to.deep.equal([]);
    expect(all(await mount(), '.when button')).to.have.length(1);
  });

  it('announces newer readings, once a minute at the most and not while it stands still', async () => {
    const longer = { ...school, series: { 'grid-import': [...quarters(48, 1), ...quarters(1, 2), ...quarters(1, 3)] } };
    const one = siteOf(MIDNIGHT, [longer]);
    const dashboard = await mount({}, one.url);
    const announced = (): string => textOf(dashboard, '[role=status]');
    const later = async (ms: number): Promise<void> => {
      page.clock.tick(ms);
      await dashboard.reload();
      await dashboard.updateComplete;
    };
    await later(15 * 60_000);
    expect(announced()).to.equal('V 12:15 budova odebírala 8,00 kW.');
    inside<HTMLButtonElement>(dashboard, '.when button').click();
    await later(15 * 60_000);
    expect(textOf(dashboard, '[part=sentence]')).to.equal('V 12:30 budova odebírala 12,0 kW.');
    expect(announced()).not.to.include('12:30');
    one.free();
  });

  for (const [view, says] of [
    ['overview', ['Slunce', '10,0 kW']],
    ['flow', ['Dodávka do sítě', '54,0 kWh']],
    ['history', ['dnešek']],
    ['compare', ['Muzeum']],
  ] as const)
    it(`can be taken away as a picture: ${view}`, async () => {
      const dashboard = await mount({ view });
      await until(() => all(dashboard, '.flows, .sankey svg, .chart').length > 0, view);
      const [chart] = all(dashboard, '.chart');
      await until(() => !chart || !!chart.shadowRoot?.querySelector('.marks *'), `${view} is drawn`);
      const svg = new DOMParser().parseFromString(await (await dashboard.toSvg()).text(), 'image/svg+xml');
      const text = plain(svg.documentElement.textContent);
      for (const part of ['ukázková data', ...says]) expect(text).to.include(part);
      expect(svg.querySelectorAll('path, rect').length).to.be.above(2);
      const widths = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('stroke-width'));
      if (view === 'flow') expect(new Set(widths).size, 'each way is as wide as its amount').to.equal(3);
      const png = await dashboard.toPng();
      expect([png.type, png.size > 3000]).to.deep.equal(['image/png', true]);
    }).timeout(20_000);

  it('shows another building, and says which there are where that is none of them', async () => {
    const other = await mount({ building: 'muzeum' });
    expect(textOf(other, '[part=heading]')).to.equal('Muzeum');
    expect(all(other, '.node').length).to.equal(2);
    const wrong = await mount({ building: 'hrad' });
    expect(wrong.status).to.equal('error');
    expect(page.watch.warnings.join()).to.include('skola, muzeum');
  });

  it('refuses a view or a period that it does not know', async () => {
    for (const attributes of [{ view: 'pie' }, { period: 'hour' }, { delay: 'soon' }] as Record<string, string>[]) {
      const dashboard = await mount(attributes);
      expect(dashboard.status).to.equal('error');
    }
  });

  it('holds back what is fresher than the author or the document allows', async () => {
    const dashboard = await mount({ delay: '2h' });
    expect(dashboard.table?.length).to.equal(40);
    const secret = siteOf(MIDNIGHT, [{ ...school, more: { ...school.more, privacy: { delay: 7200 } } }]);
    const held = await mount({ delay: '15m' }, secret.url);
    expect(held.table?.length).to.equal(40);
    expect(textOf(held, '.remarks')).to.include('Kvůli soukromí nejdřív 2 h po měření.');
    secret.free();
  });

  it('draws where electricity went', async () => {
    const dashboard = await mount({ view: 'flow' });
    await until(() => dashboard.shadowRoot?.querySelector('.sankey') !== null, 'the flows are drawn');
    expect(all(dashboard, '.sankey li').map((item) => plain(item.textContent))).to.deep.equal([
      'Slunce → Budova: 42,0 kWh',
      'Slunce → Dodávka do sítě: 18,0 kWh',
      'Odběr ze sítě → Budova: 54,0 kWh',
    ]);
    expect(textOf(dashboard, '[part=sentence]')).to.include('96,0 kWh, 44 % z toho z vlastních zdrojů');
  });

  it('tells flows that are a part, none and unknown apart', async () => {
    const flowOf = async (series: Readonly<Record<string, readonly (number | null)[]>>): Promise<string> => {
      const one = siteOf(MIDNIGHT, [{ ...school, series }]);
      const dashboard = await mount({ view: 'flow' }, one.url);
      await until(() => all(dashboard, '.sankey, .message').length > 0, 'something is shown');
      one.free();
      return all(dashboard, '.energy > .message, .energy > .remark')
        .map((said) => plain(said.textContent))
        .join();
    };
    const pv = [...quarters(40, 1), ...quarters(8, null)];
    expect(await flowOf({ pv, 'grid-import': quarters(48, 1) })).to.equal('Kudy teče elektřina: neúplné, 83 % údajů');
    expect(await flowOf({ pv: quarters(48, 0), 'grid-import': quarters(48, 0) })).to.equal('V té době nic neteklo.');
    expect(await flowOf({ pv: quarters(48, null), 'grid-import': quarters(48, 1) })).to.equal('údaj chybí');
  });

  it('draws how a day went and lets choose another time', async () => {
    const dashboard = await mount({ view: 'history' });
    await until(() => all(dashboard, 'lk-energy-chart').length === 2, 'both charts are there');
    const [week] = all(dashboard, '.choice button').filter((button) => plain(button.textContent) === 'Týden');
    (week as HTMLButtonElement).click();
    await until(() => textOf(dashboard, '[part=sentence]').includes('týden'), 'the week is there');
    expect(dashboard.table?.length).to.equal(2 * 96 + 48);
  });

  it('sets buildings beside each other', async () => {
    const dashboard = await mount({ view: 'compare' });
    await until(() => dashboard.shadowRoot?.querySelector('.ranked') !== null, 'the ranking is there');
    expect(rowsOf(dashboard)).to.deep.equal(['Základní škola | – | 0,10 kWh/m²', 'Muzeum | – | 0,10 kWh/m²']);
    expect(textOf(dashboard, '.ranked caption'), 'nobody saved').to.equal('Spotřeba proti době předtím');
    const chart = inside<EnergyChart>(dashboard, 'lk-energy-chart');
    await chart.ready;
    const height = (): number => chart.getBoundingClientRect().height;
    expect(height()).to.be.at.least(chart.box - 1);
    await emulateMedia({ media: 'print' });
    try {
      const { bottom } = inside(chart, '.plot').getBoundingClientRect();
      const left = chart.getBoundingClientRect().bottom - bottom;
      expect(left, 'no gap where the controls of the screen are').to.be.below(30);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
