import { expect, fixtureCleanup } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { LkChart } from '../../../src/element/lk-chart.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { chartTemplate, examples, faults, mountCharts, mountEveryKind, shownAsTable } from '../../helper/every-kind.js';
import { PageWatch, all, inside, mountChart, plain, until } from '../../helper/mount.js';
import { contrastOf, contrastOutside, cutRings, seen } from '../../helper/painted.js';

const STOPS = '[tabindex="0"], button, a[href], summary, input';
const focused = (chart: LkChart): Element | null => chart.shadowRoot?.activeElement ?? null;
async function press(chart: LkChart, key: string): Promise<void> {
  await sendKeys({ press: key });
  await chart.updateComplete;
}
/** Presses what opens more: the tools, then the menu of downloads. */
async function openAll(chart: LkChart): Promise<void> {
  for (const [name, opened] of [
    ['Upravit zobrazení', '.controls .tool'],
    ['Stáhnout', '.menu'],
  ] as const) {
    const button = (all(chart, '.actions button') as HTMLElement[]).find(
      ({ textContent }) => plain(textContent) === name,
    );
    button?.click();
    await until(() => all(chart, opened).length > 0, opened);
  }
}

describe('a chart can be operated', () => {
  afterEach(() => fixtureCleanup());

  for (const kind of ['column', 'bar', 'line'] as const) {
    it(`3: the table of a ${kind} chart is two presses away, with the values that are drawn`, async () => {
      const chart = await mountChart(chartTemplate(kind));
      await press(chart, 'Tab');
      expect(focused(chart)).to.equal(inside(chart, '.stops'));
      await press(chart, 't');
      await until(() => focused(chart)?.classList.contains('scroll') === true, 'the focus in the table');
      const { data } = examples[kind];
      const values = data.map(({ obyvatel = null }) => obyvatel).filter((value) => value !== null);
      const cells = all(chart, 'td.numeric').map((cell) => plain(cell.textContent).replace(/ /g, ''));
      expect(cells.filter((text) => /^\d+$/.test(text)).sort()).to.deep.equal(values.map(String).sort());
      expect(cells).to.have.length(data.length);
    });
  }

  it('16: arrows read every value of every kind, from the first to the last', async () => {
    for (const chart of await mountEveryKind()) {
      const values = all(chart, '[role=option]').map(({ ariaLabel }) => plain(ariaLabel));
      const active = (): string => {
        const id = inside(chart, '.stops').getAttribute('aria-activedescendant') ?? '';
        return plain(chart.shadowRoot?.getElementById(id)?.ariaLabel);
      };
      inside(chart, '.stops').focus();
      // Its code is fetched with the first key.
      await press(chart, 'Home');
      await until(() => all(chart, '.tooltip:not([hidden])').length > 0, `the label of ${chart.kind}`);
      const read = [active()];
      while (read.length < values.length) {
        await press(chart, 'ArrowRight');
        read.push(active());
      }
      expect(read, chart.kind).to.deep.equal(values);
    }
  });

  it('16: everything that a pointer can press is a stop of Tab, in a chart that has all of it open', async () => {
    const [chart, failed] = (await mountCharts([
      chartTemplate('scatter'),
      chartTemplate('column', { src: '/nic/tu/neni.json' }),
    ])) as [LkChart, LkChart];
    await openAll(chart);
    for (const shown of [chart, failed]) {
      const pressable = all(shown, '.root *').filter(
        (element) =>
          seen(element) &&
          getComputedStyle(element).cursor === 'pointer' &&
          !element.parentElement?.closest('button, a, summary, label, .stops'),
      ) as HTMLElement[];
      expect(pressable.length).to.be.above(shown === chart ? 8 : 0);
      expect(
        pressable.filter((one) => !one.matches('button, a[href], summary, input, select, label') || one.tabIndex < 0),
      ).to.deep.equal([]);
    }
  });

  it('17: Tab goes through every kind and on to what comes after it', async () => {
    const charts = await mountEveryKind();
    const after = document.createElement('button');
    after.textContent = 'Dál';
    for (const chart of charts) {
      chart.after(after);
      const stops = all(chart, STOPS).filter(seen) as HTMLElement[];
      stops.at(-2)?.focus();
      await press(chart, 'Tab');
      expect(focused(chart), chart.kind).to.equal(stops.at(-1));
      await press(chart, 'Tab');
      expect(document.activeElement, chart.kind).to.equal(after);
      stops[0]?.focus();
      await press(chart, 'Tab');
      expect(focused(chart), chart.kind).to.equal(stops[1]);
    }
  });

  it('18: a single letter does something only while the plot has the focus', async () => {
    const chart = await mountChart(chartTemplate('column'));
    for (const key of ['t', '+', '-']) await press(chart, key);
    (all(chart, '.actions button')[0] as HTMLElement).focus();
    for (const key of ['t', '+', '-']) await press(chart, key);
    expect(all(chart, 'table, .controls')).to.have.length(0);
  });

  it('19: every plot is one tab stop, whatever number of values it has', async () => {
    for (const chart of await mountEveryKind())
      expect(all(chart, '.plot [tabindex="0"], .plot button, .plot a').length, chart.kind).to.equal(1);
  });

  for (const [theme, background] of [
    ['light', '#ffffff'],
    ['dark', '#16191d'],
    ['gov', '#ffffff'],
  ] as const) {
    it(`21, 11: in ${theme} the focus is outlined by 2 px of a contrast of 3, and so are borders`, async () => {
      const [chart] = (await mountCharts([chartTemplate('column', { theme })], background)) as [LkChart];
      const outlined = async (): Promise<void> => {
        for (const stop of all(chart, STOPS).filter(seen)) {
          (stop as HTMLElement).focus();
          await chart.updateComplete;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
          const what = plain(stop.textContent);
          expect([outlineStyle, parseFloat(outlineWidth) >= 2], what).to.deep.equal(['solid', true]);
          expect(contrastOutside(stop, outlineColor), what).to.be.at.least(3);
        }
      };
      await press(chart, 'Tab');
      await outlined();
      await shownAsTable(chart);
      await until(() => all(chart, 'input').length > 0, 'the search');
      await outlined();
      const { borderTopColor, backgroundColor } = getComputedStyle(inside(chart, 'input'));
      expect(contrastOf(borderTopColor, backgroundColor)).to.be.at.least(3);
    });
  }

  for (const [theme, background] of [
    ['light', '#ffffff'],
    ['dark', '#16191d'],
    ['gov', '#ffffff'],
  ] as const) {
    it(`21: in ${theme} the whole outline of a focus is seen: of links, tools, legend, and of what failed`, async () => {
      const meta = { url: 'https://data.example/a', license: 'https://creativecommons.org/licenses/by/4.0/' };
      const charts = (await mountCharts(
        [
          chartTemplate('column', { theme, data: tableFromRows(examples.column.data, { meta }) }),
          chartTemplate('scatter', { theme, data: tableFromRows(examples.scatter.data, { meta }) }),
          chartTemplate('bar', { theme, src: '/nic/tu/neni.json' }),
        ],
        background,
      )) as [LkChart, LkChart, LkChart];
      await openAll(charts[1]);
      for (const chart of charts) {
        const stops = all(chart, `${STOPS}, select`).filter(seen) as HTMLElement[];
        expect(stops.length, chart.kind).to.be.above(chart.kind === 'bar' ? 0 : 5);
        await press(chart, 'Tab');
        for (const stop of stops) {
          stop.focus();
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
          const what = `${chart.kind} ${plain(stop.textContent)}`;
          expect([outlineStyle, parseFloat(outlineWidth) >= 2], what).to.deep.equal(['solid', true]);
          expect(contrastOutside(stop, outlineColor), what).to.be.at.least(3);
          expect(cutRings(stop), what).to.deep.equal([]);
        }
      }
    });

    it(`11: in ${theme} borders and icons of all controls have a contrast of 3, those of the menu and of what a reader opens too`, async () => {
      const watch = new PageWatch();
      try {
        const [chart, failed] = (await mountCharts(
          [chartTemplate('scatter', { theme }), chartTemplate('bar', { theme, src: '/nic/tu/neni.json' })],
          background,
        )) as [LkChart, LkChart];
        const pressed = (name: string): void =>
          (all(chart, '.actions button') as HTMLElement[])
            .find(({ textContent }) => plain(textContent) === name)
            ?.click();
        pressed('Upravit zobrazení');
        await until(() => all(chart, '.controls .tool').length > 0, 'the tools');
        pressed('Stáhnout');
        await until(() => all(chart, '.menu').length > 0, 'the menu');
        (all(chart, '.controls .tool')[0] as HTMLElement).click();
        await chart.updateComplete;
        const bordered = [
          ...all(chart, 'button, input, .menu, .stops'),
          ...all(failed, '[part=status], [part=status] button'),
        ].filter((control) => seen(control) && parseFloat(getComputedStyle(control).borderTopWidth) > 0);
        expect(bordered.map(({ className }) => className)).to.include.members(['tool', 'menu']);
        for (const control of bordered)
          expect(contrastOutside(control, getComputedStyle(control).borderTopColor), control.outerHTML).to.be.at.least(
            3,
          );
        const icons = all(chart, 'svg.icon').filter(seen);
        expect(icons.length).to.be.above(3);
        for (const icon of icons)
          expect(contrastOutside(icon, getComputedStyle(icon).stroke), icon.outerHTML).to.be.at.least(3);
      } finally {
        watch.stop();
      }
    });
  }

  it('22: the label of a value covers neither the value nor what has the focus', async () => {
    const chart = await mountChart(chartTemplate('column'));
    await press(chart, 'Tab');
    await until(() => all(chart, '.tooltip:not([hidden])').length > 0, 'the label');
    const label = inside(chart, '.tooltip').getBoundingClientRect();
    const plot = inside(chart, '.stops').getBoundingClientRect();
    expect(label.width * label.height).to.be.below((plot.width * plot.height) / 4);
    await press(chart, 'Tab');
    await chart.updateComplete;
    const { left, top, width, height } = (focused(chart) as Element).getBoundingClientRect();
    const shown = chart.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(focused(chart)?.contains(shown ?? null)).to.equal(true);
  });

  it('22: at every value of a line the label lies inside the chart and covers no point that it speaks of', async () => {
    const chart = await mountChart(chartTemplate('line'));
    await press(chart, 'Tab');
    await until(() => all(chart, '.tooltip:not([hidden])').length > 0, 'the label');
    const box = chart.getBoundingClientRect();
    const count = Number(all(chart, '[role=option]')[0]?.getAttribute('aria-setsize'));
    expect(count).to.equal(4);
    for (let index = 0; index < count; index++) {
      const label = inside(chart, '.tooltip').getBoundingClientRect();
      const dots = all(chart, '.pointed .dot').map((dot) => dot.getBoundingClientRect());
      expect(dots.length, `points at ${index}`).to.be.above(1);
      for (const { left, right, top, bottom } of dots) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const covered = x > label.left && x < label.right && y > label.top && y < label.bottom;
        expect(covered, `a point at ${index}`).to.equal(false);
      }
      expect(label.left).to.be.at.least(box.left - 1);
      expect(label.right).to.be.at.most(box.right + 1);
      await press(chart, 'ArrowRight');
    }
  });

  it('25: what is written on a button is in its name', async () => {
    for (const chart of await mountEveryKind()) {
      for (const button of all(chart, 'button')) {
        const name = button.getAttribute('aria-label') ?? button.textContent;
        expect(plain(name), chart.kind).to.contain(plain(button.textContent));
      }
    }
  });

  it('26: every control is at least 24 px wide and high', async () => {
    const small = (chart: LkChart): string[] =>
      all(chart, '[tabindex="0"], button, input')
        .filter(seen)
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((control) => plain(control.textContent));
    const charts = await mountEveryKind();
    expect(faults(charts, small)).to.deep.equal([]);
    for (const chart of charts) await shownAsTable(chart);
    expect(faults(charts, small)).to.deep.equal([]);
  });

  it('29: nothing moves for those who asked for less motion', async () => {
    await executeServerCommand('emulate-features', [{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    try {
      const charts = await mountEveryKind();
      for (const chart of charts) {
        inside(chart, '.stops').focus();
        await shownAsTable(chart);
        expect((chart.shadowRoot as ShadowRoot).getAnimations(), chart.kind).to.deep.equal([]);
      }
      expect(document.getAnimations()).to.deep.equal([]);
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });
});
