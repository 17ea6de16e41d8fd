import { expect } from '@open-wc/testing';
import { chartKinds, extraNames } from '../../src/layout/chart/chart-spec.js';

/** The charts of the page of all elements, as its author wrote it. */
async function gallery(): Promise<readonly Element[]> {
  const answer = await fetch(new URL('../../demo/vse/index.html', import.meta.url));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll('.widget lk-chart')];
}

describe('the gallery of the demo', () => {
  it('shows every kind, and everything that charts of several kinds can have', async () => {
    const charts = await gallery();
    expect(charts.map((chart) => chart.getAttribute('kind'))).to.include.members([...chartKinds]);
    for (const name of [...extraNames, 'series', 'stack', 'curve', 'highlight', 'deep-link', 'group']) {
      expect(
        charts.some((chart) => chart.hasAttribute(name)),
        name,
      ).to.equal(true);
    }
  });

  it('shows every kind on figures that are not invented', async () => {
    const real = (await gallery()).filter((chart) => {
      const { textContent } = chart;
      const words = [...chart.attributes].map(({ value }) => value).join(' ');
      return (
        !/ukázkov|skoly-soupis|stare|prazdna|fault/i.test(words) &&
        (chart.hasAttribute('src') || textContent.trim() !== '')
      );
    });
    expect(real.map((chart) => chart.getAttribute('kind'))).to.include.members([...chartKinds]);
  });
});
