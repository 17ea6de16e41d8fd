import { expect, fixtureCleanup } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { LkChart } from '../../../src/element/lk-chart.js';
import {
  chartTemplate,
  differences,
  faults,
  mountCharts,
  mountEveryKind,
  shownAsTable,
} from '../../helper/every-kind.js';
import { PageWatch, all, inside, mountChart, plain, textOf, until } from '../../helper/mount.js';
import { contrastBehind, contrastOutside, inkOf, seen, writings } from '../../helper/painted.js';

const ROLES: Readonly<Record<string, string>> = { button: 'button', a: 'link', summary: 'button', input: 'searchbox' };
const roleOf = (element: Element): string => element.getAttribute('role') ?? ROLES[element.localName] ?? '';
/** Roles that are named by what is in them. */
const BY_CONTENT = ['button', 'link'];
const nameOf = (element: Element): string =>
  plain(element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? '') ||
  (BY_CONTENT.includes(roleOf(element)) ? plain(element.textContent) : '');

describe('a chart is understood and robust', () => {
  afterEach(() => fixtureCleanup());

  it('30: it names its own language on a page that names none, and changes it with the attribute', async () => {
    const [chart] = (await mountCharts([chartTemplate('bar')])) as [LkChart];
    chart.parentElement?.removeAttribute('lang');
    expect(inside(chart, '.root').lang).to.equal('cs');
    const english = await mountChart(chartTemplate('bar', { lang: 'en' }));
    expect(inside(english, '.root').lang).to.equal('en');
    expect(textOf(english, '.actions button')).to.equal('Show as table');
  });

  it('31: the focus alone takes nobody anywhere, in any kind', async () => {
    const charts = await mountEveryKind();
    const address = location.href;
    for (const chart of charts) {
      for (const stop of all(chart, '[tabindex="0"], button').filter(seen) as HTMLElement[]) {
        stop.focus();
        await chart.updateComplete;
        expect(chart.shadowRoot?.activeElement, chart.kind).to.equal(stop);
      }
    }
    expect(location.href).to.equal(address);
    expect(charts.flatMap((chart) => all(chart, 'table, .menu'))).to.deep.equal([]);
  });

  it('32: the same button has the same name in every kind', async () => {
    const names = (await mountEveryKind()).map((chart) =>
      all(chart, '.actions button')
        .map(({ textContent }) => plain(textContent))
        .filter((name) => name !== 'Upravit zobrazení')
        .join(),
    );
    expect([...new Set(names)]).to.deep.equal(['Zobrazit jako tabulku,Stáhnout']);
  });

  it('33: an error says what failed, of which source, what to do, and has a button for it', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(chartTemplate('bar', { src: '/nic/tu/neni.json' }));
      const message = textOf(chart, '[part=status]');
      expect(message).to.contain('Data se nepodařilo načíst').and.to.contain(location.host);
      expect(message).to.contain('Zkontrolujte adresu');
      expect(textOf(chart, '[part=status] button')).to.equal('Zkusit znovu');
      expect(textOf(chart, '[role=status]')).to.contain('Data se nepodařilo načíst');
    } finally {
      watch.stop();
    }
  });

  it('34: everything that can have the focus has a role and a name, as a chart and as a table', async () => {
    const nameless = (chart: LkChart): string[] =>
      all(chart, '[tabindex="0"], button, a[href], input, summary')
        .filter((stop) => roleOf(stop) === '' || nameOf(stop) === '')
        .map(({ outerHTML }) => outerHTML);
    const charts = await mountEveryKind();
    expect(faults(charts, nameless)).to.deep.equal([]);
    for (const chart of charts) await shownAsTable(chart);
    expect(faults(charts, nameless)).to.deep.equal([]);
    expect(all(charts[0] as LkChart, '[tabindex="0"], button')).to.have.length.above(5);
  });

  it('35: there is one polite live region, and it says how many rows came', async () => {
    for (const chart of await mountEveryKind()) {
      expect(all(chart, '[role=status], [role=alert], [aria-live]').length, chart.kind).to.equal(1);
      expect(textOf(chart, '[role=status]'), chart.kind).to.match(/^Načten[oy]? \d+ řád/);
    }
  });

  it('36: forced colours reach the text and marks of every kind', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const ink = getComputedStyle(document.body).color;
      const charts = await mountEveryKind();
      const poor = faults(charts, (chart) =>
        writings(chart)
          .filter((text) => contrastBehind(text, inkOf(text)) < 4.5)
          .map((text) => plain(text.textContent)),
      );
      expect(poor).to.deep.equal([]);
      const own = faults(charts, (chart) =>
        all(chart, '.marks .line, .marks text:not(.cell)')
          .filter((mark) => (mark.classList.contains('line') ? getComputedStyle(mark).stroke : inkOf(mark)) !== ink)
          .map((mark) => mark.getAttribute('class') ?? ''),
      );
      expect([...new Set(own)]).to.deep.equal([]);
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('36: where colours are forced, series are told apart by a pattern, a dash or a label', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const kinds = ['column', 'line', 'area', 'pie', 'donut', 'pyramid', 'combo'] as const;
      const series = { x: 'rok', y: 'n', series: 'okres' };
      const rows = [0, 1, 2].flatMap((index) => [
        { okres: 'Liberec', rok: 2019 + index, n: 3 + index },
        { okres: 'Semily', rok: 2019 + index, n: 2 },
      ]);
      const charts = await mountCharts([
        ...kinds.map((kind) => chartTemplate(kind)),
        chartTemplate('scatter', { data: rows, ...series }),
      ]);
      for (const chart of charts) {
        const looks = new Map<string, string>();
        for (const mark of all(chart, '.marks :is(.bar, .slice, .line, .area), .marks path.dot')) {
          const next = mark.nextElementSibling;
          const hatch = next?.classList.contains('hatch') && getComputedStyle(next).display !== 'none' ? next : null;
          const name = mark.getAttribute('class') ?? '';
          // Points differ by their shape, which is drawn from wherever each of them lies.
          const shape = mark.classList.contains('dot') ? (mark.getAttribute('d') ?? '').replace(/[-\d.]+/g, '') : '';
          const look = [getComputedStyle(mark).strokeDasharray, hatch?.getAttribute('fill') ?? '', shape];
          looks.set(name, `${name.split(' ')[0] ?? ''} ${look.join(' ')}`);
        }
        expect(looks.size, chart.kind).to.be.above(1);
        expect(new Set(looks.values()).size, `${chart.kind} ${JSON.stringify([...looks])}`).to.equal(looks.size);
      }
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('36: where colours are forced, the focus is seen, in the system’s colour, and so is the value it is on', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const probe = document.createElement('i');
      probe.style.color = 'Highlight';
      document.body.append(probe);
      const { color: highlight } = getComputedStyle(probe);
      probe.remove();
      for (const kind of ['column', 'line', 'pie'] as const) {
        const chart = await mountChart(chartTemplate(kind));
        await sendKeys({ press: 'Tab' });
        await chart.updateComplete;
        for (const stop of all(chart, '[tabindex="0"], .actions button') as HTMLElement[]) {
          stop.focus();
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
          const what = `${kind} ${plain(stop.textContent)}`;
          expect([outlineStyle, parseFloat(outlineWidth) >= 2, outlineColor], what).to.deep.equal([
            'solid',
            true,
            highlight,
          ]);
        }
        inside(chart, '.stops').focus();
        await until(() => all(chart, '.pointed *').length > 0, 'the value');
        const pointed = all(chart, '.pointed *');
        const strongest = Math.max(
          ...pointed.map((mark) => {
            const { fill, stroke } = getComputedStyle(mark);
            return Math.max(
              ...[fill, stroke]
                .filter((colour) => colour !== 'none')
                .map((colour) => contrastOutside(inside(chart, '.plot'), colour)),
            );
          }),
        );
        expect(strongest, kind).to.be.at.least(3);
        fixtureCleanup();
      }
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('36: forced colours are the same whatever the theme: links, rules and marks too', async () => {
    const looks = (chart: LkChart): string[] =>
      [
        '.actions button',
        '.marks .rule',
        '.marks .zero',
        '.marks .bar',
        '.marks text.tick',
        '.marks text.category',
      ].map((selector) => {
        const { color, fill, stroke } = getComputedStyle(inside(chart, selector));
        return [selector, color, fill, stroke].join(' ');
      });
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const charts = await mountCharts([
        chartTemplate('column', { theme: 'light' }),
        chartTemplate('column', { theme: 'dark' }),
      ]);
      expect(looks(charts[1] as LkChart)).to.deep.equal(looks(charts[0] as LkChart));
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`36: forced colours replace the shades of a heat map in ${theme}, and keep them apart`, async () => {
      const shades = async (): Promise<string[][]> =>
        (await mountCharts([chartTemplate('heatmap', { theme }), differences({ theme })])).map((chart) => [
          ...new Set(all(chart, '.marks .bar').map((cell) => getComputedStyle(cell).fill)),
        ]);
      const own = await shades();
      await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
      try {
        const forced = await shades();
        expect(forced.map(({ length }) => length)).to.deep.equal(own.map(({ length }) => length));
        expect(forced.flat().filter((shade) => own.flat().includes(shade))).to.deep.equal([]);
      } finally {
        await executeServerCommand('emulate-features', []);
      }
    });
  }

  it('37: text keeps a contrast of 4.5 where more contrast is wanted', async () => {
    await executeServerCommand('emulate-features', [{ name: 'prefers-contrast', value: 'more' }]);
    try {
      const poor = faults(await mountEveryKind(), (chart) =>
        writings(chart)
          .filter((text) => contrastBehind(text, inkOf(text)) < 4.5)
          .map((text) => plain(text.textContent)),
      );
      expect(poor).to.deep.equal([]);
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('37: marks and rules of zero keep a contrast of 3 where more contrast is wanted', async () => {
    await executeServerCommand('emulate-features', [{ name: 'prefers-contrast', value: 'more' }]);
    try {
      const poor = faults(await mountEveryKind(), (chart) =>
        all(chart, '.marks :is(.bar, .slice, .line, .zero)').flatMap((mark) => {
          if (chart.kind === 'heatmap') return [];
          const { fill, stroke } = getComputedStyle(mark);
          const ratio = contrastOutside(inside(chart, '.plot'), mark.matches('.line, .zero') ? stroke : fill);
          return ratio >= 3 ? [] : [`${mark.getAttribute('class') ?? ''} ${ratio.toFixed(2)}`];
        }),
      );
      expect([...new Set(poor)]).to.deep.equal([]);
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('28: nothing of a chart moves or flashes by itself once it is drawn, of any kind', async () => {
    for (const chart of await mountEveryKind()) {
      const moving = chart.shadowRoot?.getAnimations().filter(({ playState }) => playState === 'running') ?? [];
      expect(moving.length, chart.kind).to.equal(0);
      const painted = inside(chart, '.marks').innerHTML;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(inside(chart, '.marks').innerHTML, chart.kind).to.equal(painted);
    }
  });

  it('38: no text is in a raster picture, and an exported SVG has a title and a description', async () => {
    for (const chart of await mountEveryKind()) {
      expect(all(chart, 'img, canvas, image'), chart.kind).to.deep.equal([]);
      const picture = new DOMParser().parseFromString(await (await chart.toSvg()).text(), 'image/svg+xml');
      expect(plain(picture.querySelector('title')?.textContent), chart.kind).to.equal(`Graf ${chart.kind}`);
      expect(plain(picture.querySelector('desc')?.textContent), chart.kind).to.have.length.above(20);
      expect(picture.querySelectorAll('text').length, chart.kind).to.be.above(2);
    }
  });
});
