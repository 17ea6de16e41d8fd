import { expect, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { menuFile, openMenu } from '../helper/menu-files.js';
import { PageWatch, SERVICES, all, inside, mountTable, plain, until } from '../helper/mount.js';

const ROWS = ['Č', 'B', 'Ch', 'A', 'H'].map((nazev, index) => ({
  OBJECTID: index,
  nazev,
  skryto: `x${index}`,
  lat: 50 + index,
  lon: 15,
}));
const mount = (attributes: Partial<LkDatasetTable> = {}): Promise<LkDatasetTable> =>
  mountTable(
    html`<lk-dataset-table
      heading="Seznam"
      columns=${attributes.columns ?? 'nazev'}
      page-size="2"
      .sort=${attributes.sort ?? null}
      .search=${attributes.search ?? null}
      .data=${ROWS}
    ></lk-dataset-table>`,
  );
const linesOf = async (file: Blob): Promise<string[]> => (await file.text()).trim().split(/\r?\n/);
const labels = (table: LkDatasetTable): string[] => all(table, '.menu button').map((one) => plain(one.textContent));

const open = openMenu;
const downloaded = async (table: LkDatasetTable, label: string): Promise<{ name: string; text: string }> => {
  const { name, file } = await menuFile(table, label);
  return { name, text: await file.text() };
};

describe('files of lk-dataset-table', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('have the rows of all pages in the order on screen, with the columns on screen', async () => {
    const table = await mount({ sort: 'nazev' });
    expect(await linesOf(await table.toCsv())).to.deep.equal(['nazev', 'A', 'B', 'Č', 'H', 'Ch']);
    expect(table.table?.length).to.equal(2);
  });

  it('have only what was found, or every row with all columns that people can use', async () => {
    const table = await mount({ search: 'c' });
    expect(await linesOf(await table.toCsv({ dialect: 'plain' }))).to.deep.equal(['nazev', 'Č', 'Ch']);
    const everything = await linesOf(await table.toCsv({ dialect: 'plain', rows: 'all' }));
    expect(everything).to.deep.equal([
      'nazev,skryto,lat,lon',
      'Č,x0,50,15',
      'B,x1,51,15',
      'Ch,x2,52,15',
      'A,x3,53,15',
      'H,x4,54,15',
    ]);
  });

  it('are offered whole, and of what was found once something was looked for', async () => {
    const table = await mount();
    await open(table);
    const whole = ['Sešit Excelu (XLSX)', 'CSV pro Excel', 'CSV', 'JSON', 'GeoJSON (s polohou)'];
    expect(labels(table).filter((label) => !label.startsWith('Kop'))).to.deep.equal(whole);
    inside(table, '.actions [aria-expanded]').click();
    await until(() => table.shadowRoot?.querySelector('.menu') === null, 'no menu');
    table.search = 'c';
    await until(() => table.table?.meta.matched === 2, 'the search');
    await table.updateComplete;
    await open(table);
    expect(labels(table).filter((label) => !label.startsWith('Kop'))).to.deep.equal([
      ...whole,
      ...whole.map((label) => `${label} – jen nalezené`),
    ]);
    const { name, text } = await downloaded(table, 'GeoJSON (s polohou) – jen nalezené');
    expect(name).to.match(/^seznam-jen-nalezene-.*\.geojson$/);
    const { features } = JSON.parse(text) as { features: { properties: object; geometry: object }[] };
    expect(features).to.deep.equal([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [15, 50] },
        properties: { nazev: 'Č', lat: 50, lon: 15 },
      },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [15, 52] },
        properties: { nazev: 'Ch', lat: 52, lon: 15 },
      },
    ]);
  });

  it('are not offered as GeoJSON where no row has a place', async () => {
    const table = await mountTable(html`<lk-dataset-table .data=${[{ a: 1, x: 5, y: 6 }]}></lk-dataset-table>`);
    await open(table);
    expect(labels(table)).to.include('JSON').and.not.include('GeoJSON (s polohou)');
  });

  it('have the shapes of a feature service', async () => {
    const table = await mountTable(
      html`<lk-dataset-table
        src="${SERVICES}/obce-vetsi/FeatureServer/0"
        page-size="3"
        loading="eager"
      ></lk-dataset-table>`,
    );
    await open(table);
    const { text } = await downloaded(table, 'GeoJSON (s polohou)');
    const { features } = JSON.parse(text) as { features: { geometry: { type: string } | null }[] };
    expect(features.length).to.equal(table.table?.meta.matched);
    expect(features.some(({ geometry }) => geometry?.type === 'Point')).to.equal(true);
  });

  it('are not offered at all where the author wants none', async () => {
    const table = await mount();
    const button = inside(table, '.actions [aria-expanded]');
    expect(button.offsetHeight).to.be.greaterThan(0);
    table.noDownloads = true;
    await table.updateComplete;
    expect(button.offsetHeight).to.equal(0);
  });

  it('tell how far many rows are, and can be given up', async () => {
    const service = `${SERVICES}/ukazkova-mereni/FeatureServer/0`;
    const table = await mountTable(
      html`<lk-dataset-table src=${service} page-size="2" loading="eager"></lk-dataset-table>`,
    );
    await open(table);
    const entry = all(table, '.menu button').find((one) => plain(one.textContent) === 'CSV') as HTMLElement;
    entry.click();
    await until(() => table.shadowRoot?.querySelector('progress') !== null, 'the progress');
    expect(plain(inside(table, '.told label').textContent)).to.match(/^Načteno [\d ]+ ze? [\d ]+ řádků$/);
    inside(table, '.told button').click();
    const said = (): string => plain(inside(table, '.downloads [role=status]').textContent);
    await until(() => said() === 'Stahování zrušeno.', 'the end');
    expect(table.shadowRoot?.querySelector('progress')).to.equal(null);
    expect(table.shadowRoot?.activeElement).to.equal(inside(table, '.actions [aria-expanded]'));
  });
});
