/*
 * The rows of the accessibility checklist for a chart (WCAG 2.2, Chartability, EN 301 549), and where each is held. Titles of the tests
 * in this folder begin with the numbers of their rows.
 *
 *  1 axe in every state          perceivable; dark and English: ../lk-chart-accessible, files: ../lk-chart-downloads
 *  2 name and description        perceivable
 *  3 table in three presses      operable; sort and search: ../lk-chart-table
 *  4 decoration not in the tree  perceivable
 *  5 structure of the table      perceivable; level of the heading: ../lk-chart-accessible
 *  6 order of reading            perceivable
 *  7 both orientations           distinguishable
 *  8 told apart without colour   perceivable (paper); forced colours: ../lk-chart-accessible
 *  9 contrast of text            distinguishable; tokens: ../../render/colour
 * 10 contrast of marks           distinguishable; all colours of the palette: ../../render/colour
 * 11 contrast of controls        operable; tokens: ../../render/colour
 * 12 text twice as large         distinguishable, ../lk-chart-accessible
 * 13 reflow at 320 px            distinguishable, ../lk-chart-accessible
 * 14 spacing of text             distinguishable
 * 15 label on hover and focus    ../lk-chart-pointer, ../lk-chart-keyboard
 * 16 everything by keyboard      ../lk-chart-keyboard, -series, -table, -downloads
 * 17 no trap                     operable
 * 18 single letters              operable
 * 19 one tab stop                operable; thousands of values: ../lk-chart-keyboard
 * 20 focus survives              ../lk-chart-keyboard (refresh), -table (sort), -series (legend)
 * 21 focus is seen               operable
 * 22 focus is not hidden         operable
 * 23 buttons instead of drags    ../lk-chart-pointer
 * 24 pointer can be taken back   ../lk-chart-pointer
 * 25 label in the name           operable
 * 26 size of targets             operable
 * 27 pause                       pausable
 * 28 no flashes                  robust
 * 29 reduced motion              operable
 * 30 language                    robust, ../lk-chart-states
 * 31 nothing happens on focus    robust
 * 32 same name everywhere        robust, in all kinds
 * 33 errors in words             robust
 * 34 role and name               robust
 * 35 live region                 robust; pace of the news: ../../controller/announcement-controller
 * 36 forced colours              robust, ../lk-chart-accessible
 * 37 more contrast, dark         robust; dark: distinguishable
 * 38 no text in pictures         robust
 * 39 no small text               distinguishable, ../lk-chart-accessible
 * 40 frame and page              ../../demo/pages: a frame's name, h1 and main are the page's, and documented
 */
import { expect, fixtureCleanup, html } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';
import type { LkChart } from '../../../src/element/lk-chart.js';
import { chartKinds } from '../../../src/layout/chart/chart-spec.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { violations } from '../../helper/accessible.js';
import { labOf } from '../../helper/colour.js';
import { chartTemplate, examples, mountCharts, mountEveryKind, shownAsTable } from '../../helper/every-kind.js';
import { PageWatch, SERVICES, all, inside, mountChart, plain, until } from '../../helper/mount.js';

describe('a chart can be perceived', () => {
  afterEach(() => fixtureCleanup());

  const old = { updated: new Date(Date.UTC(2020, 0, 1)), periodMs: 86_400_000 };
  const states = {
    ready: () => mountEveryKind(),
    empty: () => mountEveryKind({ data: [] }),
    error: () => mountEveryKind({ src: '/nic/tu/neni.json' }),
    stale: () => {
      return mountCharts(
        chartKinds.map((kind) => chartTemplate(kind, { data: tableFromRows(examples[kind].data, { meta: old }) })),
      );
    },
    loading: async () => {
      void mountCharts(
        chartKinds.map((kind) => chartTemplate(kind, { src: `/fault/hang${SERVICES}/prazdna/FeatureServer/0` })),
      );
      await until(() => document.querySelectorAll('lk-chart').length === chartKinds.length, 'charts on the page');
      const mounted = [...document.querySelectorAll('lk-chart')];
      await Promise.all(mounted.map((chart) => chart.updateComplete));
      return mounted;
    },
  };
  for (const [state, mount] of Object.entries(states)) {
    it(`1: axe finds nothing in any kind that is ${state}`, async function () {
      this.timeout(30_000);
      const watch = new PageWatch();
      try {
        const charts = await mount();
        expect(charts.map(({ status }) => status)).to.deep.equal(chartKinds.map(() => state));
        expect(await violations(charts[0]?.parentElement as Element)).to.deep.equal([]);
      } finally {
        watch.stop();
      }
    });
  }

  it('2: every kind has its title for a name and its sentence for a description', async () => {
    interface TreeNode {
      readonly role: string;
      readonly name?: string;
      readonly description?: string;
      readonly children?: TreeNode[];
    }
    const charts = await mountEveryKind();
    const flat = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(flat)];
    const plots = flat((await a11ySnapshot({})) as unknown as TreeNode).filter(({ role }) => role === 'listbox');
    expect(plots.map(({ name }) => name)).to.deep.equal(chartKinds.map((kind) => `Graf ${kind}`));
    for (const [index, chart] of charts.entries()) {
      const sentence = plain(inside(chart, '[part=sentence]').textContent);
      expect(sentence, chart.kind).to.have.length.above(20);
      expect(plain(plots[index]?.description), chart.kind).to.contain(sentence);
    }
  });

  it('4: no mark, rule or text of a drawing is in the tree, every value is once', async () => {
    for (const chart of await mountEveryKind()) {
      const drawings = all(chart, 'svg').filter((svg) => !svg.closest('[aria-hidden=true]'));
      expect(drawings, chart.kind).to.deep.equal([]);
      const options = all(chart, '[role=option]');
      expect(options.length, chart.kind).to.be.within(1, examples[chart.kind as 'bar'].data.length * 3);
      const names = options.map(({ ariaLabel }) => plain(ariaLabel));
      expect(new Set(names).size, chart.kind).to.equal(names.length);
    }
  });

  it('5: the table has a caption, scopes, and tells the sorted column only', async () => {
    const chart = await mountChart(chartTemplate('column'));
    await shownAsTable(chart);
    expect(plain(inside(chart, 'caption').textContent)).to.equal('Tabulka: Graf column');
    expect(all(chart, 'thead th').map((cell) => cell.getAttribute('scope'))).to.deep.equal([
      'col',
      'col',
      'col',
      'col',
    ]);
    expect(all(chart, 'tbody tr > :first-child').map((cell) => cell.getAttribute('scope'))).to.deep.equal(
      Array<string>(4).fill('row'),
    );
    expect(all(chart, '[aria-sort]')).to.have.length(0);
    (all(chart, 'thead button')[1] as HTMLButtonElement).click();
    await until(() => all(chart, '[aria-sort]').length > 0, 'sorted');
    expect(all(chart, 'thead th').map((cell) => cell.hasAttribute('aria-sort'))).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('6: every kind has title, sentence, chart, legend and source in this order', async () => {
    const order = ['[part=heading]', '[part=sentence]', '[part=plot]', '[part=legend]', '[part=footer]'];
    for (const chart of await mountEveryKind()) {
      const parts = all(chart, order.join()).map((part) => `[part=${part.getAttribute('part') ?? ''}]`);
      expect(parts, chart.kind).to.deep.equal(order.filter((part) => parts.includes(part)));
      expect(parts, chart.kind).to.include.members(order.filter((part) => part !== '[part=legend]'));
    }
  });

  it('8: series without colour are told apart by a pattern, a dash or a label', async () => {
    await emulateMedia({ media: 'print' });
    try {
      const charts = await mountCharts(
        (['column', 'line', 'area', 'pie', 'donut', 'pyramid', 'combo'] as const).map((kind) => chartTemplate(kind)),
      );
      for (const chart of charts) {
        const looks = new Map<string, string>();
        for (const mark of all(chart, '.marks :is(.bar, .slice, .line, .area)')) {
          const name = mark.getAttribute('class') ?? '';
          const next = mark.nextElementSibling;
          const hatch = next?.classList.contains('hatch')
            ? `${next.getAttribute('fill') ?? ''} ${getComputedStyle(next).display}`
            : '';
          looks.set(name, `${name.split(' ')[0] ?? ''} ${getComputedStyle(mark).strokeDasharray} ${hatch}`);
        }
        const direct = all(chart, '.marks text.direct').length;
        expect(new Set(looks.values()).size, `${chart.kind} ${JSON.stringify([...looks])} ${direct}`).to.equal(
          looks.size,
        );
      }
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('8: lines that have no names at their ends are told apart by dashes on any screen, others need none', async () => {
    const LONG = 'Správní obvod obce s rozšířenou působností';
    const [wide, long] = await mountCharts([
      chartTemplate('line'),
      chartTemplate('line', {
        data: examples.line.data.map((row) => ({ ...row, okres: `${LONG} ${row['okres'] ?? ''}` })),
      }),
    ]);
    const dashes = (chart: LkChart | undefined): string[] =>
      all(chart as LkChart, '.marks .line').map((line) => getComputedStyle(line).strokeDasharray);
    expect(all(wide as LkChart, '.marks text.direct')).to.have.length(3);
    expect(dashes(wide)).to.deep.equal(['none', 'none', 'none']);
    expect(all(long as LkChart, '.marks text.direct')).to.have.length(0);
    expect(new Set(dashes(long)).size).to.equal(3);
    const samples = all(long as LkChart, '.legend .line').map((line) => getComputedStyle(line).strokeDasharray);
    expect(samples).to.deep.equal(dashes(long));
  });

  for (const background of ['#ffffff', '#16191d']) {
    it(`8: columns of any two series differ by lightness or pattern on a screen that only looks grey, on ${background}`, async () => {
      const data = [...'abcdefgh'].map((druh, index) => ({ obec: 'Liberec', druh, n: index + 1 }));
      const chart = await mountChart(html`
        <div style="background: ${background}">
          <lk-chart kind="column" x="obec" y="n" series="druh" .data=${data}></lk-chart>
        </div>
      `);
      const looks = all(chart, '.marks .bar').map((bar) => {
        const hatch = bar.nextElementSibling?.matches('.hatch') ? bar.nextElementSibling : null;
        const shown = hatch !== null && getComputedStyle(hatch).display !== 'none';
        const pattern = shown ? /#([^)]*)/.exec(hatch.getAttribute('fill') ?? '')?.[1] : undefined;
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(bar).fill.match(/\d+/g) ?? []).map(Number);
        const hex = `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
        const d = pattern && chart.shadowRoot?.querySelector(`#${pattern} path`)?.getAttribute('d');
        return { lightness: labOf(hex)[0], pattern: d ?? '' };
      });
      expect(looks).to.have.length(8);
      looks.forEach((one, index) => {
        for (const other of looks.slice(index + 1)) {
          const apart = one.pattern !== other.pattern || Math.abs(one.lightness - other.lightness) >= 8;
          expect(apart, JSON.stringify([one, other])).to.equal(true);
        }
      });
    });
  }

  it('8: the shades of a heat map are those of paper when a dark page is printed', async () => {
    const [light, dark] = await mountCharts([
      chartTemplate('heatmap', { theme: 'light' }),
      chartTemplate('heatmap', { theme: 'dark' }),
    ]);
    const looks = (chart: LkChart | undefined): string[] =>
      all(chart as LkChart, '.marks :is(.bar, text.cell)').map((mark) => getComputedStyle(mark).fill);
    expect(looks(dark)).not.to.deep.equal(looks(light));
    await emulateMedia({ media: 'print' });
    try {
      expect(looks(dark)).to.deep.equal(looks(light));
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
