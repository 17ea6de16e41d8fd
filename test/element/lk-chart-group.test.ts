import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { LkChart } from '../../src/element/lk-chart.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';

const ROWS = [2018, 2019, 2020, 2021].flatMap((rok) =>
  ['Liberec', 'Semily', 'Jablonec'].map((okres) => ({ okres, rok, n: rok })),
);
/** The same years the other way round, without one of the districts. */
const OTHERS = ROWS.filter(({ okres }) => okres !== 'Jablonec').map((row) => ({
  ...row,
  okres: row.okres.toUpperCase(),
}));

async function mountGroup(first = 'kraj', second = 'kraj'): Promise<[LkChart, LkChart]> {
  const box = await fixture<HTMLElement>(html`
    <div>
      <lk-chart group=${first} kind="column" series="okres" x="rok" y="n" height="200" .data=${ROWS}></lk-chart>
      <lk-chart group=${second} kind="column" series="okres" x="rok" y="n" height="200" .data=${OTHERS}></lk-chart>
    </div>
  `);
  const charts = [...box.querySelectorAll('lk-chart')] as [LkChart, LkChart];
  for (const chart of charts) await chart.ready;
  for (const chart of charts) await chart.updateComplete;
  return charts;
}

const shown = (chart: LkChart): string | null =>
  inside(chart, '.tooltip').hidden ? null : textOf(chart, '.tooltip-title');
const selected = (chart: LkChart): string | undefined =>
  all(chart, '[role=option][aria-selected=true]').map(({ ariaLabel }) => plain(ariaLabel).slice(0, 4))[0];
const pressed = (chart: LkChart): (string | null)[] =>
  all(chart, '.legend button').map((button) => button.getAttribute('aria-pressed'));
const press = (chart: LkChart, label: string): void =>
  (all(chart, '.legend button').find((one) => plain(one.textContent) === label) as HTMLButtonElement).click();
/** Points at a place of the x axis, at a share of it. */
const point = (chart: LkChart, share: number): Promise<void> => {
  const { left, width, top, height } = inside(chart, '.stops').getBoundingClientRect();
  return sendMouse({ type: 'move', position: [Math.round(left + width * share), Math.round(top + height / 2)] });
};
const away = (): Promise<void> => sendMouse({ type: 'move', position: [1, 1] });

/** Counts what a chart tells the page. */
function told(chart: LkChart): string[] {
  const types: string[] = [];
  for (const type of ['lk-hover', 'lk-select', 'lk-filter']) chart.addEventListener(type, () => types.push(type));
  return types;
}

/** Until messages sent before have come. */
async function settled(): Promise<void> {
  const [one, two] = [new BroadcastChannel('test'), new BroadcastChannel('test')];
  await new Promise((resolve) => {
    two.addEventListener('message', resolve);
    one.postMessage(null);
  });
  one.close();
  two.close();
}

describe('a group of lk-chart', () => {
  before(() => setViewport({ width: 1000, height: 1200 }));
  afterEach(away);

  it('shows on each what a reader points at on one, and the others tell nobody', async () => {
    const [one, two] = await mountGroup();
    const events = told(two);
    await point(one, 0.1);
    await until(() => shown(two) === '2018', 'the year on the other chart');
    expect(shown(one)).to.equal('2018');
    await point(one, 0.9);
    await until(() => shown(two) === '2021', 'another year');
    await away();
    await until(() => shown(two) === null, 'nothing on the other chart');
    expect(shown(one)).to.equal(null);
    expect(events).to.deep.equal([]);
    // And the other way.
    await point(two, 0.9);
    await until(() => shown(one) === '2021', 'the year on the first chart');
    expect(events).to.deep.equal(['lk-hover']);
  });

  it('shows on each what a reader chose on one', async () => {
    const [one, two] = await mountGroup();
    const events = told(two);
    await point(one, 0.4);
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await until(() => selected(two) === '2019', 'the choice on the other chart');
    expect(selected(one)).to.equal('2019');
    expect(events).to.deep.equal([]);
  });

  it('hides on each the series that a reader hid on one, and leaves what it alone has', async () => {
    const [one, two] = await mountGroup();
    const events = told(two);
    press(one, 'Semily');
    await until(() => pressed(two).join() === 'true,false', 'the series hidden');
    expect(pressed(one)).to.deep.equal(['true', 'false', 'true']);
    press(one, 'Jablonec');
    await until(() => pressed(one).join() === 'true,false,false', 'one that the other lacks');
    expect(pressed(two)).to.deep.equal(['true', 'false']);
    expect(events).to.deep.equal([]);
    press(two, 'SEMILY');
    await until(() => pressed(one).join() === 'true,true,false', 'the series shown');
    expect(events).to.deep.equal(['lk-filter']);
  });

  it('keeps the last series of a chart', async () => {
    const [one, two] = await mountGroup();
    press(one, 'Semily');
    await until(() => pressed(two).join() === 'true,false', 'the series hidden');
    press(one, 'Liberec');
    await until(() => pressed(one).join() === 'false,false,true', 'another one hidden');
    await two.updateComplete;
    expect(pressed(two)).to.deep.equal(['true', 'false']);
  });

  it('does not meet another group, until it is renamed', async () => {
    const [one, two] = await mountGroup('kraj', 'obec');
    const three = (await mountGroup('kraj', 'obec'))[0];
    await point(three, 0.1);
    await until(() => shown(one) === '2018', 'the year on the chart of the group');
    expect(shown(two)).to.equal(null);
    two.group = 'kraj';
    await two.updateComplete;
    await point(three, 0.9);
    await until(() => shown(two) === '2021', 'the year on the renamed one');
    two.group = null;
    await until(() => shown(two) === null, 'nothing on one without a group');
  });

  it('takes its word along when it is removed, and hears no more', async () => {
    const [one, two] = await mountGroup();
    await point(one, 0.1);
    await until(() => shown(two) === '2018', 'the year on the other chart');
    one.remove();
    await until(() => shown(two) === null, 'nothing on the other chart');
    const closed: string[] = [];
    const close = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'close') as PropertyDescriptor;
    Object.defineProperty(BroadcastChannel.prototype, 'close', {
      ...close,
      value(this: BroadcastChannel): void {
        closed.push(this.name);
        (close.value as () => void).call(this);
      },
    });
    two.remove();
    Object.defineProperty(BroadcastChannel.prototype, 'close', close);
    expect(closed).to.deep.equal(['lk-widgets/group/1/kraj']);
    press(one, 'Semily');
    await until(() => pressed(one)[1] === 'false', 'a series of one off the page hidden');
    expect(pressed(two)).to.deep.equal(['true', 'true']);
  });

  it('shows what a reader does in a frame of the same origin', async () => {
    const [one, two] = await mountGroup();
    const events = [told(one), told(two)];
    const frame = new BroadcastChannel('lk-widgets/group/1/kraj');
    // The charts join when their code is there.
    await until(() => {
      frame.postMessage({ act: 'hover', place: { names: ['2020'], at: null }, from: 'frame' });
      return shown(one) === '2020' && shown(two) === '2020';
    }, 'the year on both');
    frame.postMessage({ act: 'hover', place: null, from: 'frame' });
    await until(() => shown(one) === null && shown(two) === null, 'nothing on both');
    frame.postMessage({ act: 'series', hide: ['liberec'], show: [], from: 'frame' });
    await until(() => pressed(one)[0] === 'false' && pressed(two)[0] === 'false', 'the series hidden on both');
    expect(events).to.deep.equal([[], []]);
    frame.close();
  });

  it('keeps a reader by keyboard where they are', async () => {
    const [one, two] = await mountGroup();
    const box = inside(two, '.stops');
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await until(() => shown(one) === '2021', 'the year on the first chart');
    await point(one, 0.1);
    await until(() => shown(one) === '2018', 'where the pointer is');
    await settled();
    expect(shown(two)).to.equal('2021');
    box.blur();
    await until(() => shown(two) === '2018', 'where the other one points');
  });

  it('hears of a series that a reader hid before the chart was in the group', async () => {
    const [one, two] = await mountGroup('');
    press(one, 'Semily');
    await until(() => pressed(one)[1] === 'false', 'the series hidden');
    one.group = 'kraj';
    await until(() => pressed(two).join() === 'true,false', 'the series hidden on the other');
  });

  it('shows a chart that comes later what is hidden and chosen', async () => {
    const [one] = await mountGroup();
    press(one, 'Semily');
    await until(() => pressed(one)[1] === 'false', 'the series hidden');
    await point(one, 0.4);
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await until(() => selected(one) === '2019', 'the choice');
    const late = (await mountGroup())[1];
    await until(() => pressed(late)[1] === 'false' && selected(late) === '2019', 'both on the late one');
  });

  it('narrows the time of each to the part that a reader chose on one, of dates and of years', async () => {
    const months = [...Array(48).keys()].map((index) => ({
      kdy: `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      n: index,
    }));
    const years = [...Array(20).keys()].map((index) => ({ rok: 2005 + index, n: index }));
    const numbers = [...Array(20).keys()].map((index) => ({ cena: 2005 + index, n: index }));
    const box = await fixture<HTMLElement>(html`
      <div>
        <lk-chart group="čas" kind="line" height="200" .data=${months}></lk-chart>
        <lk-chart group="čas" kind="line" x="rok" y="n" height="200" .data=${years}></lk-chart>
        <lk-chart group="čas" kind="line" x="cena" y="n" height="200" .data=${numbers}></lk-chart>
      </div>
    `);
    const charts = [...box.querySelectorAll('lk-chart')] as [LkChart, LkChart, LkChart];
    for (const chart of charts) await chart.ready;
    const [dates, byYear, other] = charts;
    const events = told(byYear);
    const count = (chart: LkChart): number => Number(all(chart, '[role=option]')[0]?.getAttribute('aria-setsize'));
    const button = (chart: LkChart, text: string): HTMLButtonElement =>
      all(chart, 'button').find((one) => plain(one.ariaLabel ?? one.textContent).includes(text)) as HTMLButtonElement;
    await until(() => count(dates) === 48 && count(byYear) === 20, 'all of both');
    // The charts join when their code is there.
    const frame = new BroadcastChannel('lk-widgets/group/1/čas');
    await until(() => {
      frame.postMessage({ act: 'time', span: [Date.UTC(2018, 11, 31, 23), Date.UTC(2020, 5, 1)], from: 'frame' });
      return count(byYear) === 2;
    }, 'two years');
    await until(() => count(dates) === 18, 'the months between');
    await settled();
    expect(count(other)).to.equal(20);
    button(dates, 'Zobrazit vše').click();
    await until(() => count(byYear) === 20, 'all years');
    expect(count(dates)).to.equal(48);
    button(dates, 'Upravit zobrazení').click();
    await until(() => button(dates, 'Přiblížit') !== undefined, 'the buttons');
    button(dates, 'Přiblížit').click();
    await until(() => count(byYear) === 2, 'the years of two dozens of months');
    expect(count(dates)).to.equal(24);
    expect(events).to.deep.equal([]);
    expect(count(other)).to.equal(20);
    frame.close();
  });
});
