import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { missing } from '../../src/table/missing.js';
import { Table } from '../../src/table/table.js';
import { all, plain, until } from '../helper/mount.js';
import { mountMap, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';

const shapes = squares(3, 2);
const borders = topologyUrl(shapes);
/** Nothing of B1, and C2 is withheld. */
const data = new Table(6, [
  { name: 'kod', label: 'kod', type: 'number', values: Float64Array.from([1, 2, 3, 4, 5, 6]), missing: null },
  {
    name: 'n',
    label: 'n',
    type: 'number',
    values: Float64Array.from([1, NaN, 3, 4, 5, NaN]),
    missing: Uint8Array.from([0, missing.null, 0, 0, 0, missing.suppressed]),
  },
]);

const mounted = (facet: string | null = null): Promise<LkCartogram> =>
  mountMap(
    html`<lk-cartogram
      loading="eager"
      .geometry=${borders}
      level="obec"
      key="kod"
      value="n"
      .facet=${facet}
      .data=${facet ? shapes.units.map(({ code }, unit) => ({ kod: code, n: unit, rok: 2000 + (unit % 2) })) : data}
    ></lk-cartogram>`,
  );
const drawn = async (map: LkCartogram): Promise<Document> =>
  new DOMParser().parseFromString(await (await map.toSvg()).text(), 'image/svg+xml');
const said = (picture: Document): string[] =>
  [...picture.querySelectorAll('text')].map((one) => plain(one.textContent));

describe('a file of lk-cartogram', () => {
  it('says what is said beside the map, and what marks stand for in place of colours', async () => {
    const texts = said(await drawn(await mounted()));
    expect(texts).to.include('Šrafování: neuvedeno; tečky: důvěrný údaj.');
    expect(texts).to.include('Ze sousedů se nejvíc liší A2 (4) a A1 (1).');
  });

  it('has names that can be read on any colour', async () => {
    const map = await mounted();
    const names = [...(await drawn(map)).querySelectorAll('text')].filter((one) => /^[A-C][12]$/.test(one.textContent));
    expect(names).to.have.length(6);
    for (const name of names) expect(name.getAttribute('paint-order')).to.equal('stroke');
  });

  it('has a path for each territory, and files of rows have the rows', async () => {
    const map = await mounted();
    const text = await (await map.toSvg()).text();
    expect(text).to.contain('<svg').and.contain('N: nejvíce');
    expect(text.match(/<path/g)?.length).to.be.at.least(8);
    expect(await (await map.toCsv()).text()).to.contain('kod;n');
  });

  it('says so of small maps as well, which have neighbours each of its own', async () => {
    const map = await mounted('rok');
    await until(() => all(map, '.facet').length > 1, 'small maps');
    const texts = said(await drawn(map));
    expect(texts).to.include('Tečkovaný obrys: není v datech.');
    expect(texts.join()).not.to.contain('sousedů');
  });
});
