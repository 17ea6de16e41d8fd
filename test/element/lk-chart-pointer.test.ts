import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { LkFilterEvent } from '../../src/element/filter-event.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { all, inside, mountChart, nameOf, plain, textOf, until } from '../helper/mount.js';

const YEARS = [...Array(40).keys()].map((index) => ({
  rok: 1980 + index,
  a: 100 + index,
  b: 10,
  c: index === 7 ? null : 50,
}));
const lines = html`<lk-chart kind="line" heading="Řady" x="rok" height="300" .data=${YEARS}></lk-chart>`;

const tooltip = (chart: LkChart): HTMLElement => inside(chart, '.tooltip');
const shown = (chart: LkChart): string | null => (tooltip(chart).hidden ? null : textOf(chart, '.tooltip-title'));
const button = (chart: LkChart, label: string): HTMLButtonElement => {
  const found = all(chart, 'button').find(
    (one) => (one.getAttribute('aria-label') ?? plain(one.textContent)) === label,
  );
  if (!found) throw new Error(`no button: ${label}`);
  return found as HTMLButtonElement;
};
const range = (chart: LkChart): string => textOf(chart, '.range');
const years = (chart: LkChart): string[] =>
  all(chart, '[role=option]').map(({ ariaLabel }) => plain(ariaLabel).slice(0, 4));

/** Where a year lies on the page, at a share of the plot's height. */
function place(chart: LkChart, share: number, down = 0.5): [number, number] {
  const { left, width, top, height } = inside(chart, '.stops').getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + height * down)];
}

async function touch(chart: LkChart, type: string, share: number): Promise<void> {
  const [clientX, clientY] = place(chart, share);
  const init = { clientX, clientY, pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true, composed: true };
  inside(chart, '.stops').dispatchEvent(new PointerEvent(type, { ...init, buttons: type === 'pointermove' ? 1 : 0 }));
  await chart.updateComplete;
}

async function drag(chart: LkChart, from: number, to: number): Promise<void> {
  await sendMouse({ type: 'move', position: place(chart, from) });
  await until(() => shown(chart) !== null, 'the label');
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: place(chart, (from + to) / 2) });
  await sendMouse({ type: 'move', position: place(chart, to) });
}

describe('pointing at lk-chart', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(() => sendMouse({ type: 'move', position: [1, 1] }));

  it('names all series at the pointer by value, and has the nearest one stand out', async () => {
    const chart = await mountChart(lines);
    const [x, bottom] = place(chart, 0.5, 0.8);
    await sendMouse({ type: 'move', position: [x, bottom] });
    await until(() => shown(chart) !== null, 'the label');
    const labels = all(chart, '.tooltip .label').map(({ textContent }) => textContent);
    expect(labels).to.deep.equal(['a', 'c', 'b']);
    expect(textOf(chart, '.tooltip .near .label')).to.equal('b');
    await sendMouse({ type: 'move', position: place(chart, 0.5, 0.1) });
    await until(() => textOf(chart, '.tooltip .near .label') === 'a', 'another one nearest');
    expect(all(chart, '.pointed .cross')).to.have.length(1);
    const radii = all(chart, '.pointed .dot').map((dot) => Number(dot.getAttribute('r')));
    expect(radii.filter((radius) => radius === Math.max(...radii))).to.have.length(1);
  });

  it('writes the list of values anew for who goes by keyboard from where the pointer is, not for who only points', async () => {
    const data = [...Array(300).keys()].map((index) => ({ rok: 1700 + index, a: index }));
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" height="300" .data=${data}></lk-chart>`);
    const before = all(chart, '[role=option]');
    expect(before[0]?.id).to.equal('stop-0');
    await sendMouse({ type: 'move', position: place(chart, 0.5) });
    await until(() => shown(chart) !== null, 'the label');
    expect(all(chart, '[role=option]')).to.deep.equal(before);
    expect(inside(chart, '.stops').getAttribute('aria-activedescendant')).to.equal('stop-0');
    inside(chart, '.stops').focus();
    await sendKeys({ press: 'ArrowRight' });
    const active = inside(chart, '.stops').getAttribute('aria-activedescendant') ?? '';
    expect(nameOf(chart, `#${active}`).slice(0, 4)).to.equal(shown(chart));
    expect(Number(active.slice(5))).to.be.within(130, 170);
  });

  it('names the value to who comes by keyboard to where the pointer is', async () => {
    const data = [...Array(300).keys()].map((index) => ({ rok: 1700 + index, a: index }));
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" height="300" .data=${data}></lk-chart>`);
    await sendMouse({ type: 'move', position: place(chart, 0.5) });
    await until(() => shown(chart) !== null, 'the label');
    await sendKeys({ press: 'Tab' });
    while (chart.shadowRoot?.activeElement !== inside(chart, '.stops')) await sendKeys({ press: 'Tab' });
    const active = inside(chart, '.stops').getAttribute('aria-activedescendant') ?? '';
    expect(nameOf(chart, `#${active}`).slice(0, 4)).to.equal(shown(chart));
  });

  it('leaves most of very many series out of the label, and says how many', async () => {
    const data = [2019, 2020].map((rok) => ({
      rok,
      ...Object.fromEntries([...Array(30).keys()].map((index) => [`řada ${index}`, index])),
    }));
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" height="300" .data=${data}></lk-chart>`);
    await sendMouse({ type: 'move', position: place(chart, 0.3, 0.5) });
    await until(() => shown(chart) !== null, 'the label');
    expect(all(chart, '.tooltip li')).to.have.length(12);
    expect(textOf(chart, '.tooltip-more')).to.equal('dalších 18');
    const near = textOf(chart, '.tooltip .near .label');
    expect(Number(near.slice(5))).to.be.within(8, 22);
  });

  it('keeps the label when the pointer goes to it after a while, and closes it by Escape', async () => {
    const chart = await mountChart(lines);
    await sendMouse({ type: 'move', position: place(chart, 0.4) });
    await until(() => shown(chart) !== null, 'the label');
    const year = shown(chart);
    const start = performance.now();
    await until(() => performance.now() - start > 550, 'a while');
    const { left, right, top, bottom } = tooltip(chart).getBoundingClientRect();
    for (const x of [left - 5, left + 5, (left + right) / 2]) {
      await sendMouse({ type: 'move', position: [Math.round(x), Math.round((top + bottom) / 2)] });
      await chart.updateComplete;
      expect(shown(chart)).to.equal(year);
    }
    await sendKeys({ press: 'Escape' });
    await chart.updateComplete;
    expect(shown(chart)).to.equal(null);
  });

  it('lets a passing pointer through the label', async () => {
    const chart = await mountChart(lines);
    await sendMouse({ type: 'move', position: place(chart, 0.3) });
    await until(() => shown(chart) !== null, 'the label');
    // In one breath, as a machine that is busy would make a while of it.
    const move = (target: Element, clientX: number, clientY: number): boolean =>
      target.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' }));
    move(inside(chart, '.stops'), ...place(chart, 0.35));
    await chart.updateComplete;
    const year = shown(chart);
    const { left, top, bottom } = tooltip(chart).getBoundingClientRect();
    move(tooltip(chart), left + 20, (top + bottom) / 2);
    await chart.updateComplete;
    expect(Number(shown(chart))).to.be.above(Number(year));
  });

  it('reads values to a finger that taps or moves along, and lets the page scroll up and down', async () => {
    const chart = await mountChart(lines);
    expect(getComputedStyle(inside(chart, '.stops')).touchAction).to.equal('pan-y pinch-zoom');
    await touch(chart, 'pointerdown', 0.2);
    await until(() => shown(chart) !== null, 'the label');
    const first = shown(chart);
    await touch(chart, 'pointermove', 0.6);
    const second = shown(chart);
    expect(Number(second)).to.be.above(Number(first));
    await touch(chart, 'pointerup', 0.6);
    await touch(chart, 'pointerleave', 0.6);
    expect(shown(chart)).to.equal(second);
    expect(all(chart, '.controls')).to.have.length(0);
  });
});

describe('showing a part of the axis of lk-chart', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(() => sendMouse({ type: 'move', position: [1, 1] }));

  const opened = async (): Promise<LkChart> => {
    const chart = await mountChart(lines);
    button(chart, 'Upravit zobrazení').click();
    await until(() => all(chart, '.controls').length > 0, 'the buttons');
    return chart;
  };

  it('has buttons that ask for no drag and no path', async () => {
    const chart = await opened();
    expect(range(chart)).to.equal('1980 až 2019');
    button(chart, 'Přiblížit').click();
    await until(() => range(chart) === '1990 až 2009', 'closer');
    expect(textOf(chart, '[role=status]')).to.equal('Zobrazen úsek 1990 až 2009.');
    expect(years(chart).at(0)).to.equal('1990');
    expect(years(chart).at(-1)).to.equal('2009');
    button(chart, 'Posunout vpravo').click();
    await until(() => range(chart) === '2000 až 2019', 'to the right');
    button(chart, 'Posunout vlevo').click();
    await until(() => range(chart) === '1990 až 2009', 'to the left');
    button(chart, 'Oddálit').click();
    await until(() => range(chart) === '1980 až 2019', 'farther');
    button(chart, 'Přiblížit').click();
    await until(() => range(chart) === '1990 až 2009', 'closer again');
    button(chart, 'Zobrazit vše').click();
    await until(() => range(chart) === '1980 až 2019', 'all');
  });

  it('keeps the focus on a button that leads no farther', async () => {
    const chart = await opened();
    const farther = button(chart, 'Oddálit');
    expect(farther.getAttribute('aria-disabled')).to.equal('true');
    button(chart, 'Přiblížit').click();
    await until(() => !farther.hasAttribute('aria-disabled'), 'a way back');
    farther.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => farther.hasAttribute('aria-disabled'), 'no farther');
    expect(chart.shadowRoot?.activeElement).to.equal(farther);
    await sendKeys({ press: 'Enter' });
    await chart.updateComplete;
    expect(range(chart)).to.equal('1980 až 2019');
  });

  it('is drawn by the mouse, chosen when the button is let go, and told to the page', async () => {
    const chart = await mountChart(lines);
    const heard: unknown[] = [];
    const chosen: unknown[] = [];
    chart.addEventListener('lk-filter', ({ from, to }: LkFilterEvent) => heard.push([from, to]));
    chart.addEventListener('lk-select', (event) => chosen.push(event));
    await drag(chart, 0.3, 0.6);
    await until(() => all(chart, '.pointed .brush').length === 1, 'the part drawn');
    expect(heard).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await until(() => all(chart, '.controls').length > 0, 'the buttons');
    const [from, to] = range(chart).split(' až ').map(Number) as [number, number];
    expect(from).to.be.within(1988, 1995);
    expect(to).to.be.within(2000, 2008);
    expect(heard).to.deep.equal([[from, to]]);
    expect(chosen).to.deep.equal([]);
    expect(years(chart)).to.have.length(to - from + 1);
  });

  it('is given up by Escape, and by letting go far from the plot', async () => {
    const chart = await mountChart(lines);
    await drag(chart, 0.3, 0.6);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await chart.updateComplete;
    await drag(chart, 0.3, 0.6);
    await sendMouse({ type: 'move', position: [place(chart, 0.6)[0], 880] });
    await sendMouse({ type: 'up' });
    await chart.updateComplete;
    expect(all(chart, '.controls, .brush')).to.have.length(0);
    expect(years(chart)).to.have.length(40);
  });

  it('comes closer by + and goes back by − while the plot has the focus, and stays at the same value', async () => {
    const chart = await mountChart(lines);
    await sendKeys({ press: 'Tab' });
    await until(() => shown(chart) === '1980', 'the label');
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    await chart.updateComplete;
    expect(shown(chart)).to.equal('1996');
    await sendKeys({ press: '+' });
    await until(() => years(chart).length === 20, 'closer');
    expect(shown(chart)).to.equal('1996');
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '[role=listbox]'));
    await sendKeys({ press: '-' });
    await until(() => years(chart).length === 40, 'farther');
    expect(shown(chart)).to.equal('1996');
  });

  it('is said by the table and its name, and counted by the sentence', async () => {
    const chart = await opened();
    const before = textOf(chart, '[part=sentence]');
    button(chart, 'Přiblížit').click();
    await until(() => range(chart) === '1990 až 2009', 'closer');
    expect(textOf(chart, '[part=sentence]')).not.to.equal(before);
    button(chart, 'Zobrazit jako tabulku').click();
    await until(() => all(chart, 'tbody tr').length > 0, 'the table');
    expect(all(chart, 'tbody tr')).to.have.length(20);
    expect(textOf(chart, 'caption')).to.equal('Tabulka: Řady (1990 až 2009)');
  });

  it('is not offered where there is nothing to come closer to', async () => {
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" y="a" .data=${YEARS.slice(0, 5)}></lk-chart>`);
    expect(all(chart, 'button').map(({ textContent }) => plain(textContent))).not.to.include('Upravit zobrazení');
  });
});
