import { expect, fixtureCleanup } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';
import { chartKinds } from '../../../src/layout/chart-spec.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { violations } from '../../helper/accessible.js';
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
      const names = options.map(({ textContent }) => plain(textContent));
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
});
