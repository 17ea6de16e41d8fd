import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, findAccessibilityNode, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { LkChart } from '../../src/element/lk-chart.js';
import { violations } from '../helper/accessible.js';
import { PageWatch, SERVICES, all, inside, mountChart, plain, textOf, until } from '../helper/mount.js';

const ROWS = [
  { okres: 'Liberec', rok: 2019, n: 3 },
  { okres: 'Semily', rok: 2019, n: null },
  { okres: 'Liberec', rok: 2020, n: 4 },
  { okres: 'Semily', rok: 2020, n: 2 },
];
const LAYER = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;

const states: Record<string, TemplateResult> = {
  'ready column': html`<lk-chart kind="column" heading="Graf" series="okres" x="rok" y="n" .data=${ROWS}></lk-chart>`,
  'ready bar': html`<lk-chart kind="bar" heading="Graf" x="okres" y="n" .data=${ROWS.slice(0, 2)}></lk-chart>`,
  'ready line': html`<lk-chart kind="line" heading="Graf" series="okres" x="rok" y="n" .data=${ROWS}></lk-chart>`,
  empty: html`<lk-chart heading="Graf" .data=${[]}></lk-chart>`,
  error: html`<lk-chart heading="Graf" src="/nic/tu/neni.json"></lk-chart>`,
  'error with a fallback': html`<lk-chart heading="Graf" src="/nic/tu/neni.json"><p>Text.</p></lk-chart>`,
  stale: html`<lk-chart
    heading="Graf"
    kind="bar"
    x="nazev"
    y="mist"
    portal=${location.origin}
    dataset="7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e07"
  ></lk-chart>`,
};

describe('the accessibility of lk-chart', () => {
  for (const [state, template] of Object.entries(states)) {
    for (const [scheme, background] of [
      ['light', '#ffffff'],
      ['dark', '#16191d'],
    ] as const) {
      it(`has nothing for axe to find: ${state}, ${scheme}`, async () => {
        const watch = new PageWatch();
        try {
          const box = await fixture<HTMLElement>(html`<div lang="cs">${template}</div>`);
          box.style.background = background;
          const chart = box.querySelector('lk-chart') as LkChart;
          await chart.ready.catch(() => undefined);
          chart.requestUpdate();
          await chart.updateComplete;
          expect(inside(chart, '.root').dataset['theme']).to.equal(scheme);
          expect(await violations(box)).to.deep.equal([]);
        } finally {
          watch.stop();
        }
      });
    }
  }

  it('has nothing for axe to find while it is loading', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><lk-chart heading="Graf" src="/fault/hang${LAYER}"></lk-chart></div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.updateComplete;
    expect(chart.status).to.equal('loading');
    expect(await violations(box)).to.deep.equal([]);
  });

  it('has nothing for axe to find as a table, in English, and with a label open', async () => {
    const chart = await mountChart(html`<div lang="en">${states['ready column']}</div>`);
    await until(() => chart.shadowRoot?.querySelector('[role=listbox]') !== null, 'the plot in English');
    inside(chart, '[role=listbox]').focus();
    await chart.updateComplete;
    expect(await violations(chart)).to.deep.equal([]);
    inside<HTMLButtonElement>(chart, '.actions button').click();
    await until(() => chart.shadowRoot?.querySelector('table') !== null, 'the table');
    expect(inside(chart, 'table')).to.be.an.instanceOf(HTMLTableElement);
    expect(await violations(chart)).to.deep.equal([]);
  });

  it('gives assistive technology its name, its sentence and its values, and no marks', async () => {
    const chart = await mountChart(states['ready bar'] as TemplateResult);
    interface TreeNode {
      readonly role: string;
      readonly name?: string;
      readonly description?: string;
      readonly children: TreeNode[];
    }
    const tree = (await a11ySnapshot({})) as unknown as TreeNode;
    const plot = findAccessibilityNode<TreeNode>(tree, ({ role, name }) => role === 'listbox' && name === 'Graf');
    expect(plot?.description).to.contain('3 (Liberec)');
    // How it is read belongs to the plot: it is no paragraph of its own that would be said a second time.
    expect(plot?.description).to.contain('šipkami');
    expect(findAccessibilityNode<TreeNode>(tree, ({ name }) => name?.includes('šipkami') === true)).to.equal(null);
    expect(all(chart, '[role=listbox] [role=option]').map(({ ariaLabel }) => plain(ariaLabel))).to.deep.equal([
      'Liberec: 3',
      'Semily: údaj chybí',
    ]);
    expect(
      findAccessibilityNode<TreeNode>(tree, ({ role, name }) => role === 'heading' && name === 'Graf'),
    ).not.to.equal(null);
    // The names beside the bars are drawn, not said a second time.
    expect(findAccessibilityNode<TreeNode>(tree, ({ name }) => name === 'Semily')).to.equal(null);
  });

  it('tells one sentence apart from the next to those who hear them', async () => {
    const rows = [
      { obec: 'Liberec', n: 3, podíl: 1 },
      { obec: 'Semily', n: 2, podíl: 2 },
    ];
    for (const chart of [
      html`<lk-chart kind="bar" heading="Graf" x="obec" y="n" reference="Cíl: 2.5" .data=${rows}></lk-chart>`,
      html`<lk-chart kind="bar" heading="Graf" x="obec" stack="stacked" .data=${rows}></lk-chart>`,
    ]) {
      const mounted = await mountChart(chart);
      const tree = await a11ySnapshot({});
      const plot = findAccessibilityNode<{ role: string; description?: string }>(
        tree as never,
        ({ role }) => role === 'listbox',
      );
      const sentence = textOf(mounted, '[part=sentence]');
      expect(sentence).to.match(/\. [NV]/);
      expect(plain(plot?.description)).to.contain(sentence);
      fixtureCleanup();
    }
  });

  it('reads in the order: heading, sentence, plot, legend, footer', async () => {
    const chart = await mountChart(states['ready column'] as TemplateResult);
    const order = ['[part=heading]', '[part=sentence]', '[part=plot]', '[part=legend]', '[part=footer]'].map(
      (selector) => inside(chart, selector),
    );
    for (const [index, part] of order.slice(1).entries()) {
      expect(order[index]?.compareDocumentPosition(part)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('has a heading of the level the author asked for', async () => {
    const chart = await mountChart(html`<lk-chart heading="Graf" heading-level="4" .data=${ROWS}></lk-chart>`);
    expect(inside(chart, '[part=heading]').localName).to.equal('h4');
  });

  it('fits 320 px without moving the page sideways, and no text is under 12 px', async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      for (const state of ['ready column', 'ready bar', 'ready line', 'error'] as const) {
        const watch = new PageWatch();
        const chart = await mountChart(states[state] as TemplateResult);
        expect(document.documentElement.scrollWidth, state).to.be.at.most(320);
        for (const text of chart.shadowRoot?.querySelectorAll('text, p, li, button, a') ?? []) {
          expect(parseFloat(getComputedStyle(text).fontSize), text.textContent).to.be.at.least(12);
        }
        watch.stop();
      }
    } finally {
      await setViewport({ width: 1000, height: 900 });
    }
  });

  it('uses system colours and patterns when colours are forced', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const chart = await mountChart(states['ready column'] as TemplateResult);
      const ink = getComputedStyle(document.body).color;
      expect(getComputedStyle(inside(chart, 'text.category')).fill).to.equal(ink);
      expect(getComputedStyle(inside(chart, 'rect.hatch')).display).to.equal('inline');
    } finally {
      await executeServerCommand('emulate-features', []);
    }
  });

  it('draws its texts as large as the reader wants all texts', async () => {
    const chart = await mountChart(states['ready column'] as TemplateResult);
    const size = (): number => inside(chart, 'text.category').getBoundingClientRect().height;
    const before = size();
    inside(chart, '.root').style.fontSize = '32px';
    chart.requestUpdate();
    await until(() => Math.abs(size() - 2 * before) < 2, 'texts twice as large');
    const plot = inside(chart, '.plot').getBoundingClientRect();
    const drawing = inside(chart, '.marks').getBoundingClientRect();
    expect(drawing.width).to.be.closeTo(plot.width, 1);
    for (const text of all(chart, '.marks text')) {
      expect(text.getBoundingClientRect().right, text.textContent).to.be.at.most(plot.right + 1);
    }
  });

  it('moves nothing, so that reduced motion has nothing to reduce', async () => {
    const chart = await mountChart(states['ready column'] as TemplateResult);
    const moving = (chart.shadowRoot as ShadowRoot & DocumentOrShadowRoot).getAnimations();
    expect(moving).to.deep.equal([]);
  });

  it('is itself on a page that styles everything', async () => {
    const hostile = document.createElement('style');
    hostile.textContent =
      'html{font-size:62.5%}*{color:red;letter-spacing:5px;line-height:3;text-transform:uppercase;font-style:italic}';
    const clean = await mountChart(states['ready column'] as TemplateResult);
    const read = (chart: LkChart): unknown[] =>
      ['[part=heading]', '[part=sentence]', '.footer', 'text.category'].map((selector) => {
        const { color, letterSpacing, lineHeight, textTransform, fontStyle, fontSize } = getComputedStyle(
          inside(chart, selector),
        );
        return { color, letterSpacing, lineHeight, textTransform, fontStyle, fontSize };
      });
    const expected = read(clean);
    document.head.append(hostile);
    try {
      expect(read(await mountChart(states['ready column'] as TemplateResult))).to.deep.equal(expected);
    } finally {
      hostile.remove();
    }
  });
});
