import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { LkHoverEvent, LkSelectEvent } from '../../src/element/pointing-events.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { all, inside, mountChart, plain, textOf, until } from '../helper/mount.js';

const ROWS = [
  { okres: 'Liberec', n: 3 },
  { okres: 'Semily', n: null },
  { okres: 'Česká Lípa', n: 2 },
];

const mounted = (): Promise<LkChart> =>
  mountChart(html`<lk-chart kind="column" heading="Okresy" .data=${ROWS}></lk-chart>`);
const tooltip = (chart: LkChart): string | null => {
  const box = inside(chart, '.tooltip');
  return box.hidden ? null : plain(box.textContent);
};
const active = (chart: LkChart): string => {
  const id = inside(chart, '[role=listbox]').getAttribute('aria-activedescendant') ?? '';
  return plain(chart.shadowRoot?.getElementById(id)?.ariaLabel);
};
async function press(chart: LkChart, key: string): Promise<void> {
  await sendKeys({ press: key });
  await chart.updateComplete;
}

describe('lk-chart by keyboard and pointer', () => {
  before(() => setViewport({ width: 1000, height: 900 }));

  it('is one tab stop for the plot and one for each button behind it', async () => {
    const chart = await mounted();
    const stops = all(chart, '[tabindex="0"], button, a[href], summary');
    expect(stops.map((stop) => stop.getAttribute('role') ?? stop.localName)).to.deep.equal([
      'listbox',
      'button',
      'button',
    ]);
    await press(chart, 'Tab');
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '[role=listbox]'));
    await press(chart, 'Tab');
    expect(plain(chart.shadowRoot?.activeElement?.textContent)).to.equal('Zobrazit jako tabulku');
  });

  it('goes to another value without another update of the element', async () => {
    const chart = await mounted();
    await press(chart, 'Tab');
    await until(() => tooltip(chart) !== null, 'the tooltip');
    let updates = 0;
    chart.addController({ hostUpdated: () => void updates++ });
    await press(chart, 'End');
    expect([active(chart), tooltip(chart), updates]).to.deep.equal(['Česká Lípa: 2', 'Česká Lípa 2', 0]);
  });

  it('goes from value to value by arrows, Home and End, and says each of them', async () => {
    const chart = await mounted();
    await press(chart, 'Tab');
    // Its code is fetched with the first key.
    await until(() => tooltip(chart) !== null, 'the tooltip');
    expect([active(chart), tooltip(chart)]).to.deep.equal(['Liberec: 3', 'Liberec 3']);
    await press(chart, 'ArrowRight');
    expect([active(chart), tooltip(chart)]).to.deep.equal(['Semily: údaj chybí', 'Semily údaj chybí']);
    await press(chart, 'End');
    expect(active(chart)).to.equal('Česká Lípa: 2');
    await press(chart, 'ArrowRight');
    expect(active(chart)).to.equal('Česká Lípa: 2');
    await press(chart, 'Home');
    expect(active(chart)).to.equal('Liberec: 3');
    await press(chart, 'ArrowLeft');
    expect(active(chart)).to.equal('Liberec: 3');
  });

  it('closes the label by Escape, and stays where the reader was', async () => {
    const chart = await mounted();
    await press(chart, 'Tab');
    await press(chart, 'End');
    await press(chart, 'Escape');
    expect(tooltip(chart)).to.equal(null);
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '[role=listbox]'));
    await press(chart, 'ArrowLeft');
    expect(active(chart)).to.equal('Semily: údaj chybí');
  });

  it('tells the page which value was chosen by Enter', async () => {
    const chart = await mounted();
    const chosen: [string, unknown][] = [];
    chart.addEventListener('lk-select', ({ key, row }: LkSelectEvent) => chosen.push([key, row]));
    await press(chart, 'Tab');
    await press(chart, 'End');
    await press(chart, 'Enter');
    expect(chosen).to.deep.equal([['Česká Lípa', { okres: 'Česká Lípa', n: 2 }]]);
    expect(all(chart, '[aria-selected=true]').map(({ ariaLabel }) => plain(ariaLabel))).to.deep.equal([
      'Česká Lípa: 2',
    ]);
  });

  it('keeps the reader on the same value when its rows are refreshed', async () => {
    const chart = await mounted();
    await press(chart, 'Tab');
    await press(chart, 'End');
    chart.data = ROWS.map((row) => ({ ...row, n: 9 }));
    await chart.updateComplete;
    await chart.ready;
    await chart.updateComplete;
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '[role=listbox]'));
    expect(active(chart)).to.equal('Česká Lípa: 9');
    // Other rows before it, as live data have them, move the value but not the reader.
    chart.data = [{ okres: 'Jablonec', n: 1 }, ...ROWS];
    await chart.ready;
    await chart.updateComplete;
    expect([active(chart), tooltip(chart)]).to.deep.equal(['Česká Lípa: 2', 'Česká Lípa 2']);
    chart.data = ROWS.slice(0, 2);
    await chart.ready;
    await chart.updateComplete;
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '[role=listbox]'));
    expect([active(chart), tooltip(chart)]).to.deep.equal(['Semily: údaj chybí', null]);
  });

  it('shows the value under the pointer inside the widget, and lets it go', async () => {
    const chart = await mounted();
    const plot = inside(chart, '.plot').getBoundingClientRect();
    const keys: (string | null)[] = [];
    chart.addEventListener('lk-hover', ({ key }: LkHoverEvent) => keys.push(key));
    await sendMouse({ type: 'move', position: [Math.round(plot.right - 20), Math.round(plot.top + 60)] });
    await until(() => tooltip(chart) !== null, 'the tooltip');
    expect(tooltip(chart)).to.equal('Česká Lípa 2');
    const label = inside(chart, '.tooltip').getBoundingClientRect();
    expect(label.right).to.be.at.most(plot.right + 0.5);
    expect(label.left).to.be.at.least(plot.left - 0.5);
    await sendMouse({ type: 'move', position: [1, 1] });
    await chart.updateComplete;
    expect(tooltip(chart)).to.equal(null);
    expect(keys).to.deep.equal(['Česká Lípa', null]);
  });

  it('puts only the options around the reader into the page when there are thousands', async () => {
    const data = [...Array(3000).keys()].map((index) => ({ den: new Date(Date.UTC(2020, 0, index)), v: index }));
    const chart = await mountChart(html`<lk-chart kind="line" .data=${data}></lk-chart>`);
    expect(all(chart, '[role=option]').length).to.be.lessThan(40);
    await press(chart, 'Tab');
    await press(chart, 'End');
    expect(active(chart)).to.contain('2 999'.replace(' ', ' '));
    expect(
      inside(chart, `#${inside(chart, '[role=listbox]').getAttribute('aria-activedescendant')}`).getAttribute(
        'aria-posinset',
      ),
    ).to.equal('3000');
  });

  it('shows the same values as a table, and the chart again', async () => {
    const chart = await mounted();
    const button = inside<HTMLButtonElement>(chart, '.actions button');
    button.click();
    await until(() => all(chart, 'tbody tr').length > 0, 'the table');
    const cells = all(chart, 'tbody tr').map((row) => [...row.children].map((cell) => plain(cell.textContent)));
    expect(cells).to.deep.equal([
      ['Liberec', '3'],
      ['Semily', 'údaj chybí'],
      ['Česká Lípa', '2'],
    ]);
    expect(all(chart, 'thead th').map((cell) => cell.getAttribute('scope'))).to.deep.equal(['col', 'col']);
    expect(all(chart, 'tbody th').every((cell) => cell.getAttribute('scope') === 'row')).to.equal(true);
    expect(textOf(chart, 'caption')).to.equal('Tabulka: Okresy');
    expect(plain(button.textContent)).to.equal('Zobrazit jako graf');
    button.click();
    await chart.updateComplete;
    expect(all(chart, 'rect.bar')).to.have.length(2);
  });
});
