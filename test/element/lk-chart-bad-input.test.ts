import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { LkErrorEvent } from '../../src/element/events.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { PageWatch, SERVICES, inside, mountChart, textOf, until } from '../helper/mount.js';

const LAYER = 'obyvatelstvo-orp/FeatureServer/0';
const SIBLING = [{ a: 'x', v: 1 }];

/** What must be the same for whatever comes in: one warning, an event, words in place, a rejected promise, a live sibling. */
async function expectFailure(
  src: string,
  code: string,
  words: RegExp,
  attributes: Partial<LkChart> = {},
): Promise<void> {
  const watch = new PageWatch();
  const events: LkErrorEvent[] = [];
  try {
    const box = await fixture<HTMLElement>(html`
      <div @lk-error=${(event: LkErrorEvent): void => void events.push(event)}>
        <lk-chart kind="bar" src=${src} .where=${attributes.where ?? null} .y=${attributes.y ?? null}></lk-chart>
        <lk-chart kind="bar" .data=${SIBLING}></lk-chart>
      </div>
    `);
    const [chart, sibling] = [...box.querySelectorAll('lk-chart')] as [LkChart, LkChart];
    const reason = await chart.ready.then(
      () => null,
      (error: unknown) => error,
    );
    await chart.updateComplete;
    await sibling.ready;
    expect(reason).to.be.an('error').with.property('code', code);
    expect(chart.status).to.equal('error');
    expect(events.map((event) => event.code)).to.deep.equal([code]);
    expect(events[0]).to.include({ retryInMs: null });
    expect(textOf(chart, '.what')).to.match(words);
    expect(inside(chart, '.message button').textContent).to.contain('Zkusit znovu');
    expect(watch.warnings.join('\n')).to.match(/^<lk-chart>: /);
    expect(watch.warnings).to.have.length(1);
    expect(watch.errors).to.deep.equal([]);
    expect(sibling.status).to.equal('ready');
    expect(inside(sibling, 'rect.bar')).to.be.an.instanceOf(Element);
  } finally {
    watch.stop();
  }
}

describe('lk-chart with bad input', () => {
  it('says that an unknown service refused', () =>
    expectFailure(`${SERVICES}/neni-tu/FeatureServer/0`, 'service', /odmítla dotaz/));
  it('says that an address is not found', () => expectFailure('/nic/tady/neni.json', 'http', /hlásí chybu/));
  it('says that an HTML page is no data', () =>
    expectFailure(`/fault/html${SERVICES}/${LAYER}`, 'parse', /není v očekávaném formátu/));
  it('sees an error inside an answer with status 200', () =>
    expectFailure(`/fault/error=400${SERVICES}/${LAYER}`, 'service', /odmítla dotaz/));
  it('says that data behind a login are not public', () =>
    expectFailure(`/fault/error=499${SERVICES}/${LAYER}`, 'unauthorized', /nejsou veřejná/));
  it('names a column that the data lack', () =>
    expectFailure(`${SERVICES}/${LAYER}`, 'no-column', /chybí sloupec/, { where: 'okresek = 1' }));
  it('names a column that the chart wants and the data lack', () =>
    expectFailure(`${SERVICES}/${LAYER}`, 'no-column', /chybí sloupec/, { y: 'obyvatelek' }));
  it('names a filter that is no filter', () =>
    expectFailure(`${SERVICES}/${LAYER}`, 'bad-attribute', /atribut/, { where: 'rok = = 1' }));
  it('sees a JSON cut in the middle', () =>
    expectFailure(`/fault/truncate${SERVICES}/${LAYER}`, 'parse', /není v očekávaném formátu/));

  it('says that a service that asks for patience is overloaded, without asking again too soon', () =>
    expectFailure(`/fault/429;retry-after=600${SERVICES}/${LAYER}`, 'rate-limited', /přetížený/));

  it('gives up on a service that never answers', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const failure = expectFailure(`/fault/hang${SERVICES}/${LAYER}`, 'timeout', /příliš pomalu/);
      // The request leaves in its own time, so the clock follows it.
      for (let step = 0; step < 30; step++) {
        await new Promise(requestAnimationFrame);
        await clock.tickAsync(1000);
      }
      await failure;
    } finally {
      clock.restore();
    }
  });

  it('reads inline JSON that is none as an error, not as nothing', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(
        html`<lk-chart kind="bar"
          ><script type="application/json">
            {"a":
          </script></lk-chart
        >`,
      );
      expect(chart.status).to.equal('error');
      expect(textOf(chart, '.detail')).to.contain('inline JSON');
    } finally {
      watch.stop();
    }
  });

  it('names a wrong attribute and what it may be', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(html`<lk-chart kind="kolac" .data=${SIBLING}></lk-chart>`);
      expect(chart.status).to.equal('error');
      expect(textOf(chart, '.message')).to.contain('kind="kolac": one of auto, column, bar, line');
      chart.kind = 'bar';
      await until(() => chart.status === 'ready', 'ready after the attribute was mended');
      expect(inside(chart, 'rect.bar')).to.be.an.instanceOf(Element);
    } finally {
      watch.stop();
    }
  });

  it('treats no rows as empty, not as an error', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(html`<lk-chart kind="bar" src="${SERVICES}/prazdna/FeatureServer/0"></lk-chart>`);
      expect(chart.status).to.equal('empty');
      await chart.ready;
      expect(textOf(chart, '.what')).to.equal('Žádná data k zobrazení.');
      expect(watch.warnings).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it('shows the fallback, and not the message, when loading fails', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(
        html`<lk-chart kind="bar" src="/nic/tady/neni.json"><p>Tabulka je na webu úřadu.</p></lk-chart>`,
      );
      expect(chart.status).to.equal('error');
      expect(chart.shadowRoot?.querySelector('.message')).to.equal(null);
      expect(chart.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
    } finally {
      watch.stop();
    }
  });

  it('lets a fallback that is wider than a phone scroll within itself when loading fails', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(
        html`<lk-chart kind="bar" src="/nic/tady/neni.json" style="inline-size: 300px"
          ><div style="inline-size: 900px">Tabulka</div></lk-chart
        >`,
      );
      expect(chart.status).to.equal('error');
      expect(chart.querySelector('div')?.getBoundingClientRect().width).to.equal(900);
      expect(chart.scrollWidth).to.equal(300);
      const { scrollWidth } = inside(chart, '.fallback');
      expect(scrollWidth).to.be.at.least(900);
    } finally {
      watch.stop();
    }
  });
});
