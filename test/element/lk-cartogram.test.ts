import { expect, oneEvent } from '@open-wc/testing';
import { missing } from '../../src/table/missing.js';
import { Table } from '../../src/table/table.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { territoriesOf, topologyUrl, slideTo } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { borders, finished, mounted, rows } from '../helper/small-map.js';
import { watchedPage } from '../helper/watched-page.js';

describe('lk-cartogram', () => {
  const watch = watchedPage();

  it('draws a path for each territory, darker the higher its class, and says what is highest and lowest', async () => {
    const map = await mounted({ classes: '3', classification: 'quantile' });
    expect(map.status).to.equal('ready');
    expect(territoriesOf(map)).to.deep.equal(
      ['s9', 's9', 's12', 's12', 's15', 's15'].map((slot) => `territory ${slot}`),
    );
    expect(textOf(map, '[part="sentence"]')).to.equal(
      'Hodnota: nejvíce 50 (C2), nejméně 0 (A1); polovina má nejvýše 20.',
    );
    expect(all(map, '.legend .range').map((one) => plain(one.textContent))).to.deep.equal(['40–50', '20–39', '0–19']);
  });

  it('tells the page how rows met territories, and the reader as well', async () => {
    const data = [...rows.slice(0, 4), { kod: '999', nazev: 'X', hodnota: 1, chyby: 1 }];
    const box = document.createElement('lk-cartogram');
    Object.assign(box, { loading: 'eager', geometry: borders, level: 'obec', key: 'kod', value: 'hodnota', data });
    const loaded = oneEvent(box, 'lk-load');
    document.body.append(box);
    const { joined, territories, unmatched } = (await loaded) as unknown as Readonly<Record<string, unknown>>;
    expect([joined, territories, unmatched]).to.deep.equal([4, 6, ['999']]);
    await until(() => all(box, '.remarks').length > 0, 'remarks');
    expect(all(box, '.remarks p').map((said) => plain(said.textContent))).to.deep.equal([
      'Ze sousedů se nejvíc liší A2 (30) a A1 (0).',
      'Data jsou k 4 ze 6 obcí; řádky bez území: 999; území bez řádku: B2, C2.',
    ]);
    box.remove();
  });

  it('says which neighbours differ the most, but of small maps, which have others each', async () => {
    const data = rows.map((row, unit) => ({ ...row, hodnota: unit === 5 ? 90 : row.hodnota }));
    const map = await mounted({ data });
    await until(() => all(map, '.remarks').length > 0, 'remarks');
    expect(plain(all(map, '.remarks p')[0]?.textContent)).to.equal('Ze sousedů se nejvíc liší C2 (90) a C1 (20).');
    map.facet = 'nazev';
    await until(() => all(map, '.facet').length > 1, 'small maps');
    expect(map.shadowRoot?.textContent).not.to.contain('Ze sousedů');
  });

  it('tells four kinds of missing apart, on the map and in the legend', async () => {
    const { present, suppressed, notApplicable } = missing;
    const kinds = [present, missing.null, suppressed, notApplicable, present];
    const data = new Table(5, [
      { name: 'kod', label: 'kod', type: 'number', values: Float64Array.from([1, 2, 3, 4, 5]), missing: null },
      {
        name: 'hodnota',
        label: 'hodnota',
        type: 'number',
        values: Float64Array.from([4, NaN, NaN, NaN, 7]),
        missing: Uint8Array.from(kinds),
      },
    ]);
    const map = await mounted({ data, classes: '2' });
    expect(territoriesOf(map)).to.have.length(2);
    const looks = all(map, '.layers path').map((one) => one.getAttribute('class'));
    expect(looks).to.include.members(['gap', 'withheld', 'dash', 'void', 'seam', 'border']);
    expect(all(map, '.legend .missing .range').map((one) => plain(one.textContent))).to.deep.equal([
      'neuvedeno',
      'důvěrný údaj',
      'nemůže nastat',
      'není v datech',
    ]);
    expect(textOf(map, '[part="sentence"]')).to.contain('Údaj chybí u 4 ze 6 obcí.');
  });

  it('divides by inhabitants and by area', async () => {
    const per = await mounted({ value: 'chyby', per: 'obyvatel' });
    expect(textOf(per, '.measure')).to.equal('chyby na 1 000 obyvatel');
    expect(textOf(per, '[part="sentence"]')).to.contain('nejvíce 8,33 (C2)');
    const area = await mounted({ value: 'hodnota', per: 'km2' });
    expect(textOf(area, '.measure')).to.equal('hodnota na km²');
    expect(textOf(area, '[part="sentence"]')).to.contain('nejvíce 5 (C2)');
  });

  it('changes colours at a midpoint', async () => {
    const data = rows.map((row) => ({ ...row, hodnota: row.hodnota - 25 }));
    const map = await mounted({ data, classes: '2' });
    expect(territoriesOf(map)).to.deep.equal(
      ['s16', 's16', 's16', 's22', 's22', 's22'].map((slot) => `territory ${slot}`),
    );
    const fillOf = (slot: string): string => getComputedStyle(all(map, `.territory.${slot}`)[0] as Element).fill;
    expect([fillOf('s16'), fillOf('s22')]).to.deep.equal(['rgb(0, 81, 160)', 'rgb(136, 53, 0)']);
  });

  it('has two-sided colours where the author parts values on both sides of zero', async () => {
    const data = rows.map((row) => ({ ...row, hodnota: row.hodnota - 25 }));
    const map = await mounted({ data, breaks: '-5, 0, 5' });
    const fills = all(map, '.territory').map((one) => getComputedStyle(one).fill);
    expect(fills).to.include('rgb(0, 81, 160)');
    expect(fills).to.include('rgb(136, 53, 0)');
  });

  it('makes a class stand out while it is pointed at, and until it is pressed again', async () => {
    const map = await mounted({ classes: '2', classification: 'quantile' });
    const [highest] = all(map, '.legend button') as [HTMLElement];
    highest.dispatchEvent(new PointerEvent('pointerenter'));
    expect(territoriesOf(map).map((name) => name.includes('receding'))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    highest.dispatchEvent(new PointerEvent('pointerleave'));
    expect(territoriesOf(map).some((name) => name.includes('receding'))).to.equal(false);
    highest.click();
    await map.updateComplete;
    expect(highest.getAttribute('aria-pressed')).to.equal('true');
    expect(territoriesOf(map).filter((name) => name.includes('receding'))).to.have.length(3);
  });

  it('fetches natural classes when they are asked for', async () => {
    const data = [1, 2, 3, 50, 51, 52].map((hodnota, unit) => ({ kod: String(unit + 1), hodnota }));
    const map = await mounted({ data, classes: '2', classification: 'jenks' });
    expect(all(map, '.legend .range').map((one) => plain(one.textContent))).to.deep.equal(['50–52', '1–49']);
  });

  it('goes through times on a slider with the same classes, and plays them', async () => {
    const data = [2019, 2020, 2021].flatMap((rok) =>
      rows.map((row) => ({ ...row, rok, hodnota: row.hodnota + rok - 2019 })),
    );
    const map = await finished(await mounted({ data, time: 'rok', classes: '2' }));
    expect(textOf(map, '.time output')).to.equal('2021');
    expect(textOf(map, '[part="sentence"]')).to.contain('2021: nejvíce 52');
    const slider = inside<HTMLInputElement>(map, '.time input');
    const before = all(map, '.legend .range').map((one) => one.textContent);
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await map.updateComplete;
    expect(textOf(map, '.time output')).to.equal('2019');
    expect(slider.getAttribute('aria-valuetext')).to.equal('2019');
    await until(() => textOf(map, '[part="sentence"]').includes('2019: nejvíce 50'), 'the sentence');
    expect(all(map, '.legend .range').map((one) => one.textContent)).to.deep.equal(before);
  });

  it('changes only colours and the name of the time at once, and what is read when no other step follows', async () => {
    const data = [2019, 2020].flatMap((rok) =>
      rows.map((row, unit) => ({ ...row, rok, hodnota: unit * (rok - 2019) })),
    );
    const map = await finished(await mounted({ data, time: 'rok', classes: '2', classification: 'equal' }));
    const before = territoriesOf(map);
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName } of records)
        changed.push(`${type} ${(target as Element).localName} ${attributeName ?? ''}`.trim());
    });
    observer.observe(map.shadowRoot as ShadowRoot, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    slideTo(map, 0);
    expect(territoriesOf(map)).to.deep.equal(before.map(() => 'territory s9'));
    await Promise.resolve();
    expect(changed.sort()).to.deep.equal(['attributes input aria-valuetext', 'childList g', 'childList output']);
    expect(textOf(map, '[part="sentence"]')).to.contain('2020');
    await until(() => textOf(map, '[part="sentence"]').includes('2019'), 'the sentence');
    observer.disconnect();
  });

  it('says in its place what is wrong with an attribute, a column or the borders', async () => {
    for (const [more, code] of [
      [{ classification: 'krásná' }, 'bad-attribute'],
      [{ classes: '12' }, 'bad-attribute'],
      [{ value: 'nic' }, 'no-column'],
      [{ per: 'nic' }, 'no-column'],
      [{ geometry: 'data:application/json,{}' }, 'no-geometry'],
    ] as const) {
      const map = document.createElement('lk-cartogram');
      Object.assign(map, {
        loading: 'eager',
        geometry: borders,
        level: 'obec',
        key: 'kod',
        value: 'hodnota',
        data: rows,
        ...more,
      });
      const failed = oneEvent(map, 'lk-error');
      document.body.append(map);
      expect(((await failed) as unknown as { code: string }).code, JSON.stringify(more)).to.equal(code);
      map.remove();
    }
  });

  it('says why no territory has a value, and what to do about it', async () => {
    const bare = topologyUrl(squares(3, 2));
    const approximate = bare.replace('data:application/json,', 'data:application/json,').replace('%22type%22%3A%22Topology%22', '%22approximate%22%3Atrue%2C%22type%22%3A%22Topology%22'); // prettier-ignore
    for (const [more, sentence] of [
      [{ geometry: bare, per: 'obyvatel' }, 'Počet obyvatel území není znám, na obyvatele hodnoty přepočítat nejde.'],
      [{ geometry: approximate, per: 'km2' }, 'Rozloha území není známa, na km² hodnoty přepočítat nejde.'],
      [{ variant: 'tiles' }, 'Dlaždice pro území této úrovně nemáme.'],
      [{ variant: 'tiles', geometry: null }, 'Dlaždice pro území této úrovně nemáme.'],
      [{ key: 'chyby', data: [{ chyby: 'x', hodnota: 1 }] }, 'Žádný řádek nepatří k území na mapě.'],
      [
        { data: rows.map(({ kod }) => ({ kod, hodnota: null })) },
        'Ve sloupci, který mapa ukazuje, není žádná hodnota.',
      ],
    ] as const) {
      const map = await mounted(more);
      expect(map.status).to.equal('error');
      expect(textOf(map, '[part="status"]')).to.contain(sentence);
    }
    expect(watch().warnings.join())
      .to.contain('per="km2": the borders have no areas')
      .and.contain('x; on the map: 1 (A1)');
  });

  it('tells nothing of neighbours where borders are approximate', async () => {
    const geometry = topologyUrl(squares(3, 2)).replace('%22type%22%3A%22Topology%22', '%22approximate%22%3Atrue%2C%22type%22%3A%22Topology%22'); // prettier-ignore
    const map = await mounted({ geometry });
    const [toggle] = all(map, '.actions button') as [HTMLElement];
    toggle.click();
    await until(() => all(map, 'tbody tr').length > 0, 'a table');
    expect(
      all(map, 'thead th')
        .map((head) => plain(head.textContent))
        .join(),
    ).not.to.contain('sousedů');
  });

  it('is a table as well, that can be sorted and searched', async () => {
    const map = await mounted({ classes: '2' });
    const [toggle] = all(map, '.actions button') as [HTMLElement];
    toggle.click();
    await until(() => all(map, 'tbody tr').length > 0, 'a table');
    const cells = (): string[] =>
      all(map, 'tbody tr').map((row) => [...row.children].map((cell) => plain(cell.textContent)).join(' | '));
    expect(cells()[0]).to.equal('C2 | 50 | 1. ze 6 | 25–50 | 20–40');
    expect(plain(all(map, 'thead th').at(-1)?.textContent)).to.contain('U sousedů');
    expect(all(map, '.map')).to.be.empty;
    (all(map, 'thead button')[1] as HTMLElement).click();
    await map.updateComplete;
    expect(cells()[0]).to.equal('A1 | 0 | 6. ze 6 | 0–24 | 10–30');
    for (let press = 0; press < 2; press++) {
      (all(map, 'thead button')[4] as HTMLElement).click();
      await map.updateComplete;
    }
    expect(cells()[0]).to.equal('B2 | 40 | 2. ze 6 | 25–50 | 10–50');
    toggle.click();
    await until(() => territoriesOf(map).length === 6, 'the map again');
  });

  it('writes each range and rank of its table in one line, however narrow it is', async () => {
    const map = await mounted({ classes: '2' });
    (map.parentElement as HTMLElement).style.width = '120px';
    (all(map, '.actions button')[0] as HTMLElement).click();
    await until(() => all(map, 'tbody tr').length > 0, 'a table');
    const lines = (cell: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const cells = [...(all(map, 'tbody tr')[0] as Element).children].slice(1);
    expect(cells.map((cell) => `${plain(cell.textContent)}: ${lines(cell)}`)).to.deep.equal([
      '50: 1',
      '1. ze 6: 1',
      '25–50: 1',
      '20–40: 1',
    ]);
  });

  it('is drawn in English', async () => {
    const map = await mounted({ lang: 'en', classes: '2' });
    expect(textOf(map, '[part="sentence"]')).to.equal('Hodnota: most 50 (C2), least 0 (A1); half have 20 at the most.');
  });
});
