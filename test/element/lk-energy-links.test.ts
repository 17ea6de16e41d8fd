import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { joinGroup } from '../../src/controller/group-channel.js';
import type { GroupMembership, GroupMessage } from '../../src/controller/group-channel.js';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { mountDashboard } from '../helper/mount-dashboard.js';
import type { TestBuilding } from '../helper/energy-site.js';
import { NOON, energyPage, quarters } from '../helper/energy-page.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';

/** Midnight of the Monday of that week in Prague. */
const MONDAY = '2026-06-14T22:00:00Z';
const at = (text: string): number => Date.parse(text);
const buildings: readonly TestBuilding[] = [
  {
    id: 'skola',
    name: 'Škola',
    more: { areaM2: 1000, pupils: 100 },
    series: { pv: quarters(2 * 96 + 48, 1), 'grid-import': quarters(2 * 96 + 48, 1) },
  },
  { id: 'muzeum', name: 'Muzeum', more: { areaM2: 500 }, series: { 'grid-import': quarters(2 * 96 + 48, 2) } },
];

const before = location.href;
const page = energyPage(buildings, MONDAY);
afterEach(() => history.replaceState(null, '', before));

const mount = (attributes: Readonly<Record<string, string>>): Promise<LkEnergyDashboard> =>
  mountDashboard(page.site.url, { id: 'e', ...attributes });
/** What the address of the page says of the dashboard. */
const said = (): string =>
  [...new URLSearchParams(location.search)]
    .filter(([name]) => name.startsWith('e.'))
    .map(([name, value]) => `${name.slice(2)}=${value}`)
    .join(' ');
const withState = (state: string): void => {
  const { pathname, search } = new URL(before);
  history.replaceState(null, '', `${pathname}${search}${search ? '&' : '?'}${state}`);
};
const press = (dashboard: LkEnergyDashboard, name: string): void => {
  const button = all(dashboard, '.choice button, .actions button').find((one) => plain(one.textContent) === name);
  (button as HTMLButtonElement).click();
};
const shows = (dashboard: LkEnergyDashboard, span: string): Promise<void> =>
  until(() => plain(all(dashboard, '.choice .named')[0]?.textContent).trim() === span, span);
const pick = (dashboard: LkEnergyDashboard, key: string): void => {
  const select = inside<HTMLSelectElement>(dashboard, '.choice select');
  select.value = key;
  select.dispatchEvent(new Event('change'));
};

describe('the deep link of lk-energy-dashboard', () => {
  it('holds the time as a day of Prague, beside what is there, and nothing of the time that goes on', async () => {
    history.replaceState({ of: 'page' }, '', `${before}#kotva`);
    const dashboard = await mount({ view: 'history', 'deep-link': '' });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    expect(said()).to.equal('');
    press(dashboard, 'Předchozí');
    await shows(dashboard, '16. 6. 2026');
    await until(() => said() === 'period=day date=2026-06-16', 'the day before');
    press(dashboard, 'Předchozí');
    await until(() => said() === 'period=day date=2026-06-15', 'two days before');
    press(dashboard, 'Měsíc');
    await until(() => said() === 'period=month', 'the month that goes on');
    // What is pressed goes from what is on screen, which comes later than the address.
    await shows(dashboard, 'červen 2026');
    press(dashboard, 'Předchozí');
    await until(() => said() === 'period=month date=2026-05-01', 'the month before');
    await shows(dashboard, 'květen 2026');
    press(dashboard, 'Další');
    await until(() => said() === 'period=month', 'the month that goes on');
    expect([location.hash, history.state]).to.deep.equal(['#kotva', { of: 'page' }]);
  });

  it('holds quantity, building, view and an open table', async () => {
    const dashboard = await mount({ view: 'history', 'deep-link': '' });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    pick(dashboard, 'pv');
    await until(() => said() === 'quantity=pv', 'the quantity');
    press(dashboard, 'Zobrazit měření jako tabulku');
    await until(() => said() === 'quantity=pv view=table', 'the table');
    dashboard.building = 'muzeum';
    dashboard.view = 'flow';
    await until(() => said() === 'quantity=pv building=muzeum view=flow view=table', 'what the page chose');
    await until(() => textOf(dashboard, '[part=heading]') === 'Muzeum', 'and it is there');
  });

  it('shows what the address says at once, whatever day it is by then, and follows it back', async () => {
    withState('e.view=history&e.period=day&e.date=2026-06-15&e.quantity=pv&e.building=skola');
    page.clock.setSystemTime(NOON + 5 * 86_400_000);
    const asked = sinon.spy(globalThis, 'fetch');
    const dashboard = await mount({ building: 'muzeum', 'deep-link': '' });
    // A dashboard of a test before may still ask for what was its own.
    const requests = asked.args.filter(([input]) => page.site.urls.includes(new Request(input).url)).length;
    asked.restore();
    await shows(dashboard, '15. 6. 2026');
    expect(requests, 'the document and the readings of one building').to.equal(2);
    expect(textOf(dashboard, '[part=heading]')).to.equal('Škola');
    expect(inside<HTMLSelectElement>(dashboard, '.choice select').value).to.equal('pv');
    expect(said()).to.equal(
      'view=history period=day date=2026-06-15 quantity=pv building=skola'.replace(/^(view=\w+) (.*)$/, '$2 $1'),
    );
    withState('e.view=history');
    dispatchEvent(new PopStateEvent('popstate'));
    await shows(dashboard, 'dnešek (22. 6. 2026)');
    expect(textOf(dashboard, '[part=heading]')).to.equal('Muzeum');
  });

  it('opens a table that the address says is open', async () => {
    withState('e.view=table&e.view=history');
    const dashboard = await mount({ 'deep-link': '' });
    await until(() => dashboard.shadowRoot?.querySelector('lk-energy-intervals') !== null, 'the table is there');
    press(dashboard, 'Zobrazit jako obrázek');
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    await until(() => said() === 'view=history', 'the table is closed');
  });

  it('leaves out what cannot be read, is no day, or is to come', async () => {
    for (const date of ['2026-02-31', '2026-13-01', 'vcera', '2027-01-01', '-1', '2026-6-1']) {
      withState(`e.view=history&e.period=decade&e.date=${date}&e.quantity=nic&e.building=zamek`);
      const dashboard = await mount({ 'deep-link': '' });
      await shows(dashboard, 'dnešek (17. 6. 2026)');
      expect(dashboard.status, date).to.equal('ready');
      expect(textOf(dashboard, '[part=heading]')).to.equal('Škola');
      dashboard.remove();
    }
  });

  it('reads a month and a year without their days', async () => {
    withState('e.view=history&e.period=month&e.date=2026-05');
    const dashboard = await mount({ 'deep-link': '' });
    await until(() => textOf(dashboard, '.choice .named').includes('květen 2026'), 'the month');
    expect(said()).to.contain('date=2026-05-01');
  });
});

describe('a group with an lk-energy-dashboard in it', () => {
  let groups = 0;
  let group: string;
  let other: GroupMembership;
  let heard: GroupMessage[];
  beforeEach(() => {
    heard = [];
    group = `energie ${++groups}`;
    other = joinGroup(group, (message) => heard.push(message));
  });
  afterEach(() => other.leave());
  const time = (from: string, to: string): void => other.tell({ act: 'time', span: [at(from), at(to)] });
  const times = (): (readonly [number, number] | null)[] =>
    heard.flatMap((message) => (message.act === 'time' ? [message.span] : []));

  it('tells of the time that a reader chose, by its first and last instant', async () => {
    const dashboard = await mount({ view: 'flow', group });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    expect(heard).to.deep.equal([]);
    press(dashboard, 'Předchozí');
    await until(() => times().length === 1, 'the day before');
    expect(times()[0]).to.deep.equal([at('2026-06-15T22:00:00Z'), at('2026-06-16T22:00:00Z') - 1]);
    press(dashboard, 'Rok');
    await until(() => times().length === 2, 'the year');
    expect(times()[1]).to.deep.equal([at('2025-12-31T23:00:00Z'), at('2026-12-31T23:00:00Z') - 1]);
  });

  it('has two dashboards show the same time', async () => {
    const one = await mount({ view: 'flow', group });
    const two = await mount({ view: 'history', group, id: 'f', period: 'week' });
    await shows(one, 'dnešek (17. 6. 2026)');
    await until(() => all(two, 'lk-energy-chart').length > 0, 'a chart');
    press(one, 'Předchozí');
    await shows(two, '16. 6. 2026');
    press(two, 'Měsíc');
    await until(() => textOf(one, '.choice .named').includes('červen 2026'), 'the same month');
  });

  it('shows the time that a chart or a map shows, and goes back with it', async () => {
    const dashboard = await mount({ view: 'flow', group });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    time('2026-06-14T22:00:00Z', '2026-06-15T21:59:59Z');
    await shows(dashboard, '15. 6. 2026');
    time('2026-05-31T22:00:00Z', '2026-06-30T21:59:59.999Z');
    await until(() => textOf(dashboard, '.choice .named').includes('červen 2026'), 'a month of the calendar');
    other.tell({ act: 'time', span: null });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    other.tell({ act: 'select', place: { names: ['x'], at: at('2026-06-16T08:00:00Z') } });
    await shows(dashboard, '16. 6. 2026');
    expect(heard).to.deep.equal([]);
  });

  it('shows a building that was chosen elsewhere by its name or id, and the author’s again', async () => {
    const dashboard = await mount({ view: 'flow', group });
    await shows(dashboard, 'dnešek (17. 6. 2026)');
    const select = (name: string | null): void =>
      other.tell({ act: 'select', place: name === null ? null : { names: [name], at: null } });
    select('muzeum');
    await until(() => textOf(dashboard, '[part=heading]') === 'Muzeum', 'the museum');
    select('zámek');
    select('škola');
    await until(() => textOf(dashboard, '[part=heading]') === 'Škola', 'the school');
    select('muzeum');
    await until(() => textOf(dashboard, '[part=heading]') === 'Muzeum', 'the museum');
    select(null);
    await until(() => textOf(dashboard, '[part=heading]') === 'Škola', 'as the author has it');
  });

  it('has the charts of a dashboard point where others do, and keep to its time', async () => {
    const dashboard = await mount({ view: 'compare', group });
    await until(() => dashboard.shadowRoot?.querySelector('.ranked') !== null, 'the ranking is there');
    const chart = inside(dashboard, 'lk-energy-chart');
    await until(() => chart.shadowRoot?.querySelector('.stops') !== null, 'a chart');
    const tooltip = (): string | undefined => {
      other.tell({ act: 'hover', place: { names: ['muzeum'], at: null } });
      return plain(chart.shadowRoot?.querySelector('.tooltip-title')?.textContent);
    };
    await until(() => tooltip() === 'Muzeum', 'the bar of the museum');
  });
});
