import { expect, html } from '@open-wc/testing';
import { spy } from 'sinon';
import { Rush } from '../../src/controller/rush.js';
import { cellOf } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { all, inside, mountChart, nameOf, plain, SERVICES, textOf, until } from '../helper/mount.js';

/** Rows of the portal asked for here, by plain pages, apart from the library's own client. */
async function rowsOf(service: string, layer = 0, page = 500): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (;;) {
    const url = `${SERVICES}/${service}/FeatureServer/${layer}/query?where=1%3D1&outFields=*&orderByFields=OBJECTID&resultOffset=${rows.length}&resultRecordCount=${page}&f=json`;
    const answer = (await (await fetch(url)).json()) as { features: { attributes: Record<string, unknown> }[] };
    rows.push(...answer.features.map(({ attributes }) => attributes));
    if (answer.features.length < page) return rows;
  }
}

const numbers = (table: Table | null, name: string): unknown[] => {
  const column = table?.column(name);
  return column ? [...Array(table?.length).keys()].map((row) => cellOf(column, row)) : [];
};

describe('the data of lk-chart', () => {
  it('are timed once a drawing, so that a stream of them is drawn the less often the longer that takes', async () => {
    const ends = spy(Rush.prototype, 'ends');
    try {
      const rows = (value: number): object[] => [
        { rok: 2024, a: value },
        { rok: 2025, a: 2 },
      ];
      const chart = await mountChart(html`<lk-chart kind="line" x="rok" .data=${rows(1)}></lk-chart>`);
      for (const value of [3, 5, 7]) {
        if (value === 5) {
          // What times them comes with the second data.
          await import('../../src/controller/rush.js');
          ends.resetHistory();
        }
        chart.data = rows(value) as Record<string, unknown>[];
        await until(() => numbers(chart.table, 'a')[0] === value, 'the new rows');
        await chart.updateComplete;
      }
      expect(ends.callCount).to.equal(2);
    } finally {
      ends.restore();
    }
  });

  it('draws all 4 812 rows of a service that gives 2 000 at a time', async () => {
    const expected = await rowsOf('ukazkova-odecty');
    const chart = await mountChart(
      html`<lk-chart kind="line" x="datum" y="odecet" src="${SERVICES}/ukazkova-odecty/FeatureServer/0"></lk-chart>`,
    );
    expect(expected).to.have.length(4812);
    expect(chart.status).to.equal('ready');
    expect(chart.table?.length).to.equal(4812);
    const sum = (values: readonly unknown[]): number =>
      values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
    expect(sum(numbers(chart.table, 'odecet'))).to.be.closeTo(sum(expected.map(({ odecet }) => odecet)), 1e-6);
    // So many values are pixels.
    const { width, height } = inside<HTMLCanvasElement>(chart, 'canvas');
    expect(Math.min(width, height)).to.be.greaterThan(200);
  });

  it('draws sums that the service computed from 120 960 rows as bars of the right length', async () => {
    const chart = await mountChart(html`
      <lk-chart
        kind="bar"
        group-by="budova"
        measure="sum(kwh) as kwh"
        order-by="kwh DESC"
        src="${SERVICES}/ukazkova-mereni/FeatureServer/0"
      ></lk-chart>
    `);
    const expected = new Map<string, number>();
    // One building is enough to check the arithmetic against its 10 080 single readings.
    const url = `${SERVICES}/ukazkova-mereni/FeatureServer/0/query?where=budova%3D'MŠ%20Štěňátko'&outFields=budova,kwh&orderByFields=OBJECTID&f=json`;
    for (let offset = 0; ;) {
      const answer = (await (await fetch(`${url}&resultOffset=${offset}`)).json()) as {
        features: { attributes: { budova: string; kwh: number | null } }[];
        exceededTransferLimit?: boolean;
      };
      for (const { attributes } of answer.features) {
        expected.set(attributes.budova, (expected.get(attributes.budova) ?? 0) + (attributes.kwh ?? 0));
      }
      offset += answer.features.length;
      if (!answer.exceededTransferLimit) break;
    }
    const rows = chart.table?.rows() ?? [];
    expect(rows).to.have.length(12);
    const kennel = rows.find(({ budova }) => budova === 'MŠ Štěňátko');
    expect(kennel?.['kwh']).to.be.closeTo(expected.get('MŠ Štěňátko') ?? NaN, 1e-6);
    const widths = all(chart, 'rect.bar').map((bar) => Number(bar.getAttribute('width')));
    const values = rows.map(({ kwh }) => Number(kwh));
    widths.forEach((width, index) => {
      expect(width / (widths[0] ?? NaN)).to.be.closeTo((values[index] ?? NaN) / (values[0] ?? NaN), 0.002);
    });
  });

  it('finds the layer, title, source, licence and date of a dataset by its id on the portal', async () => {
    const chart = await mountChart(html`
      <lk-chart
        portal=${location.origin}
        dataset="7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e02"
        kind="line"
        x="rok"
        y="obyvatel"
        series="okres"
      ></lk-chart>
    `);
    expect(textOf(chart, '[part=heading]')).to.equal('Počet obyvatel okresů Libereckého kraje');
    expect(all(chart, 'path.line')).to.have.length(4);
    const liberec = chart.table?.rows().filter(({ okres }) => okres === 'Liberec') ?? [];
    expect(liberec.map(({ obyvatel }) => obyvatel)).to.deep.equal([163448, 169795, 171385, 173948, 175465]);
    // 175 465 / 163 448 = 1.0735…
    expect(textOf(chart, '[part=sentence]')).to.contain('7,4 % (Liberec)');
    const footer = textOf(chart, '[part=footer]');
    expect(footer).to.contain('Zdroj: Český statistický úřad').and.to.contain('licence CC');
    expect(inside(chart, '[part=age]').textContent).to.match(/data z\s1\.\s6\.\s2021/);
  });

  it('draws inline JSON with a query run here', async () => {
    const chart = await mountChart(html`
      <lk-chart kind="bar" where=${"okres = 'semily' OR n > 4"} order-by="n DESC">
        <script type="application/json">
          [
            { "okres": "Liberec", "n": 3 },
            { "okres": "Semily", "n": 1 },
            { "okres": "Česká Lípa", "n": 5 }
          ]
        </script>
      </lk-chart>
    `);
    expect(all(chart, 'text.category').map((text) => text.textContent)).to.deep.equal(['Česká Lípa', 'Semily']);
    expect(all(chart, 'text.value').map((text) => text.textContent)).to.deep.equal(['5', '1']);
  });

  it('draws the HTML table inside it, with Czech numbers and missing cells', async () => {
    const chart = await mountChart(html`
      <lk-chart kind="column">
        <table>
          <caption>
            Návštěvníci
          </caption>
          <tr>
            <th>Muzeum</th>
            <th>Návštěvy</th>
          </tr>
          <tr>
            <td>A</td>
            <td>1 234,5</td>
          </tr>
          <tr>
            <td>B</td>
            <td></td>
          </tr>
        </table>
      </lk-chart>
    `);
    expect(textOf(chart, '[part=heading]')).to.equal('Návštěvníci');
    expect(chart.table?.rows()).to.deep.equal([
      { Muzeum: 'A', Návštěvy: 1234.5 },
      { Muzeum: 'B', Návštěvy: null },
    ]);
    expect(all(chart, 'rect.bar')).to.have.length(1);
    expect(plain(inside(chart, 'text.missing').textContent)).to.equal('údaj chybí');
  });

  it('takes rows from a script, and draws again when they are replaced', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${[{ a: 'x', v: 1 }]}></lk-chart>`);
    expect(all(chart, 'rect.bar')).to.have.length(1);
    chart.data = [
      { a: 'x', v: 1 },
      { a: 'y', v: 2 },
    ];
    await chart.updateComplete;
    await chart.ready;
    expect(all(chart, 'rect.bar')).to.have.length(2);
  });

  it('takes an x and a y for the axes of rows that have nothing else but series, and for coordinates of rows that have', async () => {
    const rows = ['A', 'B', 'C'].map((x, index) => ({ x, y: index + 1 }));
    const named = await mountChart(html`<lk-chart loading="eager" .data=${rows}></lk-chart>`);
    expect(all(named, 'rect.bar')).to.have.length(3);
    const split = rows.flatMap((row) => ['a', 'b'].map((druh) => ({ ...row, druh })));
    const series = await mountChart(
      html`<lk-chart loading="eager" kind="column" series="druh" .data=${split}></lk-chart>`,
    );
    expect(all(series, '.marks rect.bar')).to.have.length(6);
    const numbers = rows.map(({ y }) => ({ x: y * y, y }));
    const line = await mountChart(html`<lk-chart loading="eager" kind="line" .data=${numbers}></lk-chart>`);
    expect(all(line, 'path.line')).to.have.length(1);
    const points = await mountChart(html`<lk-chart loading="eager" .data=${numbers}></lk-chart>`);
    await until(() => all(points, '[role=option]').length === 3, 'three points');
    expect(all(points, '.marks rect.bar')).to.have.length(0);
    // The number of places is a measure, where they lie is none.
    const places = numbers.map((row) => ({ ...row, nazev: `místo ${row.y}`, pocet: 7 }));
    const measured = await mountChart(html`<lk-chart loading="eager" .data=${places}></lk-chart>`);
    expect(all(measured, '.marks rect.bar')).to.have.length(3);
  });

  it('keeps texts of the data texts', async () => {
    const hostile = '<img src=x onerror="window.hit=1">';
    const chart = await mountChart(
      html`<lk-chart
        kind="bar"
        heading=${hostile}
        attribution=${hostile}
        .data=${[{ nazev: hostile, v: 1 }]}
      ></lk-chart>`,
    );
    expect(chart.shadowRoot?.querySelector('img')).to.equal(null);
    expect(textOf(chart, '[part=heading]')).to.equal(hostile);
    expect(nameOf(chart, '[role=option]')).to.contain(hostile);
  });

  it('names the x axis as the author does, in the drawing and in the table', async () => {
    const chart = await mountChart(
      html`<lk-chart
        kind="line"
        x="h"
        y="t"
        x-label="Hloubka (m)"
        .data=${[
          { h: 0, t: 21 },
          { h: 4, t: 17 },
        ]}
      ></lk-chart>`,
    );
    expect(all(chart, 'text.axis').map((text) => text.textContent)).to.include('Hloubka (m)');
    inside<HTMLButtonElement>(chart, '.actions button').click();
    await until(() => all(chart, 'thead th').length > 0, 'the table');
    expect(all(chart, 'thead th').map((head) => plain(head.textContent))).to.deep.equal(['Hloubka (m)', 't']);
    expect(all(chart, 'tbody th').map((cell) => plain(cell.textContent))).to.deep.equal(['0', '4']);
  });
});
