import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { all, inside, plain, until } from '../helper/mount.js';
import { violations } from '../helper/accessible.js';
import { mountMap, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';

const borders = topologyUrl(squares(3, 2, (unit) => ({ population: 1000 * (unit + 1) })));
const data = [0, 1, 2, 3, 4, 5].map((unit) => ({ kod: String(unit + 1), n: 100 * unit }));

describe('the sizes in the legend of lk-cartogram', () => {
  for (const [variant, name] of [
    ['symbols', 'Plocha kruhu odpovídá hodnotě.'],
    ['dorling', 'Plocha kruhu odpovídá počtu obyvatel.'],
  ] as const) {
    it(`say how large circles of ${variant} are, and of what`, async () => {
      const map = await mountMap(
        html`<lk-cartogram
          loading="eager"
          variant=${variant}
          .geometry=${borders}
          key="kod"
          value="n"
          .data=${data}
        ></lk-cartogram>`,
      );
      await until(() => all(map, '.sizes circle').length > 0, 'the circles');
      const texts = all(map, '.sizes text').map((one) => plain(one.textContent));
      expect(plain(inside(map, '.sizes').getAttribute('aria-label'))).to.equal(`${name} ${texts.join(', ')}`);
      expect(await violations(map)).to.deep.equal([]);
      inside(map, '.zoom button').click();
      const before = texts[0];
      await until(() => plain(all(map, '.sizes text')[0]?.textContent) !== before, 'those of larger circles');
    });
  }

  for (const fontPx of [16, 32])
    it(`are those of the map in letters of ${fontPx} px, and so are their figures`, async () => {
      const map = await mountMap(
        html`<lk-cartogram
          loading="eager"
          style="width:320px"
          variant="symbols"
          classification="equal"
          .geometry=${borders}
          key="kod"
          value="n"
          .data=${data}
        ></lk-cartogram>`,
      );
      inside(map, '.root').style.fontSize = `${fontPx}px`;
      map.requestUpdate();
      await until(() => all(map, '.sizes circle').length > 0, 'the circles');
      const largest = (name: string): number =>
        Math.max(...all(map, name).map((one) => one.getBoundingClientRect().width));
      expect(plain(inside(map, '.sizes text').textContent)).to.equal('500');
      await until(() => Math.abs(largest('.sizes circle') - largest('.ground .territory')) < 1, 'circles of one size');
      expect(inside(map, '.sizes text').getBoundingClientRect().height).to.be.within(0.75 * fontPx, 1.25 * fontPx);
      expect(all(map, '.sizes text')[0]?.getBoundingClientRect().right).to.be.below(
        inside(map, '.sizes').getBoundingClientRect().right + 0.5,
      );
    });

  it('are none where territories are drawn as they are', async () => {
    const map = await mountMap(
      html`<lk-cartogram loading="eager" .geometry=${borders} key="kod" value="n" .data=${data}></lk-cartogram>`,
    );
    await until(() => all(map, '.choose').length > 0, 'what comes after the first drawing');
    expect(all(map, '.sizes')).to.be.empty;
  });
});
