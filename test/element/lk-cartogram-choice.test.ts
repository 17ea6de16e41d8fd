import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { violations } from '../helper/accessible.js';
import { mountMap, topologyUrl, openChoice } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

/** Six municipalities, three in each of two ORP. */
const borders = topologyUrl(
  squares(3, 2, (unit) => ({
    population: 100,
    properties: { orp: unit < 3 ? '5101' : '5102', orp_nazev: unit < 3 ? 'Česká Lípa' : 'Frýdlant' },
  })),
);
const rows = [0, 1, 2, 3, 4, 5].map((unit) => ({ kod: String(unit + 1), pocet_kotlu: unit === 4 ? null : 10 * unit }));

const key = (map: LkCartogram, name: string): void =>
  void inside(map, '.stops').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
/** How many are drawn, with and without a value. */
const territories = (map: LkCartogram): number =>
  all(map, '.legend .number').reduce((sum, one) => sum + Number(one.textContent), 0);
const options = (map: LkCartogram, field: number): string[] =>
  [...(all(map, '.choice select')[field] as HTMLSelectElement).options].map(({ value }) => value);
const choose = (map: LkCartogram, field: number, value: string): void => {
  const select = all(map, '.choice select')[field] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

describe('the choice of a reader of lk-cartogram', () => {
  const before = location.href;
  watchedPage();
  afterEach(() => history.replaceState(null, '', before));

  const mounted = async (more: Partial<LkCartogram> = {}): Promise<LkCartogram> => {
    const map = await mountMap(
      html`<lk-cartogram
        id="mapa"
        loading="eager"
        .geometry=${more.geometry ?? borders}
        level="obec"
        key="kod"
        .value=${more.value ?? 'pocet_kotlu'}
        .per=${more.per ?? null}
        .unit=${more.unit ?? null}
        .data=${more.data ?? rows}
        ?deep-link=${more.deepLink ?? false}
      ></lk-cartogram>`,
    );
    await until(() => all(map, 'button.choose').length > 0, 'the button of the choice');
    return map;
  };
  const opened = async (more: Partial<LkCartogram> = {}): Promise<LkCartogram> => {
    const map = await mounted(more);
    await openChoice(map);
    return map;
  };

  it('is of the methods of classes, and is told', async () => {
    const map = await opened();
    expect(inside(map, 'button.choose').getAttribute('aria-expanded')).to.equal('true');
    expect(options(map, 1)).to.deep.equal(['quantile', 'jenks', 'equal', 'nice', 'stddev']);
    choose(map, 1, 'equal');
    await until(() => textOf(map, '[role=status]') === 'Třídy stejně široké: 5 tříd.', 'what was chosen');
    expect(all(map, '.legend button .range').map((one) => plain(one.textContent))).to.deep.equal([
      '50',
      '30–49',
      '20–29',
      '10–19',
      '0–9',
    ]);
  });

  it('adds values up by larger territories, and says what sums lack', async () => {
    const map = await opened();
    expect(options(map, 0)).to.deep.equal(['okres', 'orp', 'obec']);
    choose(map, 0, 'orp');
    await until(() => territories(map) === 2, 'two territories');
    expect(textOf(map, '[part=sentence]')).to.contain('nejvíce 80 (Frýdlant), nejméně 30 (Česká Lípa)');
    expect(textOf(map, '.remarks')).to.contain('Součty nejsou úplné, údaj chybí: 1 obec.');
    choose(map, 0, 'obec');
    await until(() => territories(map) === 6, 'the municipalities again');
    expect(
      all(map, '.remarks p')
        .map((one) => plain(one.textContent))
        .join(),
    ).not.to.contain('Součty');
  });

  it('tells of the level that was chosen last, not of the one before while that is on its way', async () => {
    const geometry = topologyUrl(
      squares(3, 2, (unit) => ({
        properties: {
          orp: unit < 3 ? '5101' : '5102',
          orp_nazev: unit < 3 ? 'Česká Lípa' : 'Frýdlant',
          pou: `5101${1 + (unit % 3)}`,
          pou_nazev: `Úřad ${unit % 3}`,
        },
      })),
    );
    const map = await opened({ geometry });
    const told: string[] = [];
    Object.assign(map, { say: (text: string) => told.push(plain(text)) });
    choose(map, 0, 'orp');
    await until(() => told.length === 1, 'the first level');
    choose(map, 0, 'pou');
    await until(() => told.length === 2, 'the second level');
    expect(told).to.deep.equal(['obvody ORP: 2 obvody ORP.', 'obvody POÚ: 3 obvody POÚ.']);
  });

  it('stays where it is when nothing is known inside a territory, says so, and lets the others be entered', async () => {
    const map = await opened({
      data: rows.map((row, unit) => ({ ...row, pocet_kotlu: unit < 3 ? null : row.pocet_kotlu })),
    });
    choose(map, 0, 'orp');
    await until(() => territories(map) === 2, 'two territories');
    key(map, 'End');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    key(map, 'ArrowUp');
    await until(() => textOf(map, '.tooltip-title') === 'Česká Lípa', 'the one without values');
    key(map, 'Enter');
    const refusal = 'Hranice nebo údaje těchto území nejsou k dispozici.';
    await until(() => textOf(map, '[role=status]') === refusal, 'the refusal');
    expect([map.status, territories(map), all(map, '.path').length]).to.deep.equal(['ready', 2, 0]);
    expect(textOf(map, '.choice')).to.contain(refusal);
    expect(options(map, 0)).to.contain('obec');
    key(map, 'ArrowDown');
    key(map, 'Enter');
    await until(() => territories(map) === 3, 'the municipalities of the other');
    expect(textOf(map, '.path strong')).to.equal('Frýdlant');
  });

  it('offers a level no more that nobody has borders of, and shows what it did', async () => {
    const map = await opened({
      geometry: topologyUrl(squares(3, 2)),
      data: [...rows, { kod: 'CZ051', pocet_kotlu: 7 }, { kod: 'CZ052', pocet_kotlu: 9 }],
    });
    expect(options(map, 0)).to.contain('kraj');
    choose(map, 0, 'kraj');
    // One level is no choice: what is left is that of the classes.
    await until(() => all(map, '.choice select').length === 1, 'no such level any more');
    expect(options(map, 0)).to.contain('jenks');
    expect(textOf(map, '.choice')).to.contain('Hranice nebo údaje těchto území nejsou k dispozici.');
    expect([map.status, territories(map)]).to.deep.equal(['ready', 6]);
  });

  it('divides sums by sums of what has a value', async () => {
    const map = await opened({ per: 'obyvatel' });
    choose(map, 0, 'orp');
    await until(() => territories(map) === 2, 'two territories');
    // 80 boilers of 200 inhabitants, as one of three municipalities has no value.
    expect(textOf(map, '[part=sentence]')).to.contain('nejvíce 400 (Frýdlant), nejméně 100 (Česká Lípa)');
  });

  it('offers no sums of shares', async () => {
    const map = await opened({ unit: '%' });
    expect(all(map, '.choice select')).to.have.length(1);
    expect(plain(all(map, '.choice label')[0]?.textContent)).to.match(/^Třídy/);
  });

  it('goes into a territory by Enter, and back by a button', async () => {
    const map = await opened();
    choose(map, 0, 'orp');
    await until(() => territories(map) === 2, 'two territories');
    key(map, 'Home');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    key(map, 'Enter');
    await until(() => territories(map) === 3, 'the municipalities of one');
    expect(textOf(map, '.path strong')).to.equal('Frýdlant');
    expect(textOf(map, '[part=sentence]')).to.contain('nejvíce 50 (C2)');
    expect(
      all(map, '.remarks')
        .map((one) => plain(one.textContent))
        .join(),
    ).not.to.contain('řádky bez území');
    await until(() => textOf(map, '[role=status]') === 'Frýdlant: 3 obce.', 'what is shown');
    inside(map, '.path .back').click();
    await until(() => territories(map) === 2, 'the larger ones again');
    expect(all(map, '.path')).to.be.empty;
  });

  it('is right for axe with its menus, and inside a territory', async () => {
    const map = await opened();
    expect(await violations(map)).to.deep.equal([]);
    choose(map, 0, 'orp');
    await until(() => territories(map) === 2, 'two territories');
    key(map, 'Home');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    key(map, 'Enter');
    await until(() => all(map, '.path').length === 1, 'the way back');
    expect(await violations(map)).to.deep.equal([]);
  }).timeout(20_000);

  it('goes nowhere from what is not parted', async () => {
    const map = await mounted();
    key(map, 'Home');
    await until(() => all(map, '.tooltip-title').length > 0, 'a label');
    key(map, 'Enter');
    await map.updateComplete;
    expect(territories(map)).to.equal(6);
  });

  it('is kept in the address and taken from there', async () => {
    const map = await opened({ deepLink: true });
    choose(map, 0, 'orp');
    choose(map, 1, 'equal');
    await until(() => /mapa\.level=orp.*mapa\.method=equal/.test(location.search), 'the address');
    map.remove();
    const search = `${new URL(before).search || '?'}&mapa.level=obec&mapa.in=orp-5101&mapa.method=equal`;
    history.replaceState(null, '', location.pathname + search);
    const other = await mounted({ deepLink: true });
    await until(() => territories(other) === 3, 'the municipalities of one');
    expect(textOf(other, '.path strong')).to.equal('Česká Lípa');
    await until(() => location.search.includes('mapa.in=orp-5101'), 'the address as it was');
  });

  it('has a picture with the classes in it', async () => {
    const map = await mounted();
    const drawing = await (await map.toSvg()).text();
    for (const range of all(map, '.legend button .range'))
      expect(plain(drawing)).to.contain(`>${plain(range.textContent)}<`);
  });
});
