import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { LkChart } from '../../src/element/lk-chart.js';
import { violations } from '../helper/accessible.js';
import { PageWatch, all, inside, mountChart, plain, until } from '../helper/mount.js';

const ROWS = [
  { orp: 'Liberec', obyvatel: 149_306 },
  { orp: 'Turnov', obyvatel: 33_195 },
];

const mount = (lang = 'cs'): Promise<LkChart> =>
  mountChart(
    html`<div lang=${lang}>
      <lk-chart kind="bar" heading="Obyvatelé podle ORP" height="300" .data=${ROWS}></lk-chart>
    </div>`,
  );
const button = (chart: LkChart): HTMLElement => inside(chart, '[aria-expanded]');
const isOpen = (chart: LkChart): boolean => chart.shadowRoot?.querySelector('.menu') !== null;
const labels = (chart: LkChart): string[] => all(chart, '.menu button').map(({ textContent }) => plain(textContent));

async function opened(lang?: string): Promise<LkChart> {
  const chart = await mount(lang);
  button(chart).focus();
  button(chart).click();
  await until(() => isOpen(chart), 'the menu');
  return chart;
}

async function choose(chart: LkChart, label: string): Promise<void> {
  const entry = all(chart, '.menu button').find(({ textContent }) => plain(textContent) === label);
  if (!entry) throw new Error(`not in the menu: ${label}`);
  (entry as HTMLElement).click();
  const told = (): string => plain(inside(chart, '.downloads [role=status]').textContent);
  await until(() => told() !== '' && told() !== 'Připravuje se…', 'the end of it');
}

/** What the page is handed as a download while `act` runs. */
async function downloaded(act: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const files: { name: string; blob: Blob }[] = [];
  const fetches: Promise<void>[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    const { download: name, href } = this;
    fetches.push(fetch(href).then(async (answer) => void files.push({ name, blob: await answer.blob() })));
  };
  try {
    await act();
    await Promise.all(fetches);
  } finally {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  expect(files.length).to.equal(1);
  return files[0] as { name: string; blob: Blob };
}

describe('the menu of files', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('is opened and closed by its button, which says which it is', async () => {
    const chart = await mount();
    expect(button(chart).getAttribute('aria-expanded')).to.equal('false');
    button(chart).click();
    await until(() => isOpen(chart), 'the menu');
    expect(button(chart).getAttribute('aria-expanded')).to.equal('true');
    button(chart).click();
    await until(() => !isOpen(chart), 'no menu');
    expect(button(chart).getAttribute('aria-expanded')).to.equal('false');
  });

  it('offers tables, pictures and copies', async () => {
    expect(labels(await opened())).to.deep.equal([
      'Sešit Excelu (XLSX)',
      'CSV pro Excel',
      'CSV',
      'Obrázek PNG',
      'Obrázek SVG',
      'Kopírovat obrázek',
      'Kopírovat tabulku',
    ]);
    expect(labels(await opened('en'))[3]).to.equal('PNG picture');
  });

  it('offers no copies on a page that may not write to the clipboard', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'isSecureContext') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    try {
      expect(labels(await opened()).at(-1)).to.equal('Obrázek SVG');
    } finally {
      Object.defineProperty(globalThis, 'isSecureContext', own);
    }
  });

  it('is closed by Escape, and the focus is back on its button', async () => {
    const chart = await opened();
    await sendKeys({ press: 'Tab' });
    expect(plain(chart.shadowRoot?.activeElement?.textContent)).to.equal('Sešit Excelu (XLSX)');
    await sendKeys({ press: 'Escape' });
    expect(isOpen(chart)).to.equal(false);
    expect(chart.shadowRoot?.activeElement).to.equal(button(chart));
  });

  it('is closed by a press elsewhere, and by the focus going on', async () => {
    const chart = await opened();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen(chart)).to.equal(false);
    button(chart).click();
    await until(() => isOpen(chart), 'the menu');
    all(chart, '.menu button').forEach((one) => (one as HTMLElement).focus());
    inside(chart, '[role=listbox]').focus();
    expect(isOpen(chart)).to.equal(false);
  });

  for (const [label, ending, type] of [
    ['Sešit Excelu (XLSX)', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['CSV pro Excel', 'csv', 'text/csv'],
    ['Obrázek PNG', 'png', 'image/png'],
    ['Obrázek SVG', 'svg', 'image/svg+xml'],
  ] as const) {
    it(`saves under a name a person understands, says so, and closes: ${label}`, async () => {
      const chart = await opened();
      const { name, blob } = await downloaded(() => choose(chart, label));
      expect(name).to.match(new RegExp(`^obyvatele-podle-orp-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      // Some browsers leave the encoding out when they hand on a blob.
      expect(blob.type.split(';')[0]).to.equal(type);
      expect(plain(inside(chart, '.downloads [role=status]').textContent)).to.equal(`Uloženo jako ${name}.`);
      expect(isOpen(chart)).to.equal(false);
      expect(chart.shadowRoot?.activeElement).to.equal(button(chart));
    });
  }

  it('saves a CSV in the dialect that was chosen', async () => {
    const chart = await opened();
    const { blob } = await downloaded(() => choose(chart, 'CSV'));
    expect(await blob.text()).to.equal('orp,obyvatel\r\nLiberec,149306\r\nTurnov,33195\r\n');
  });

  it('copies table and picture, and says so where it was chosen', async () => {
    const written: ClipboardItem[] = [];
    navigator.clipboard.write = (items): Promise<void> => Promise.resolve(void written.push(...items));
    try {
      const chart = await opened();
      await choose(chart, 'Kopírovat tabulku');
      expect(plain(inside(chart, '.menu .told').textContent)).to.equal('Tabulka je ve schránce.');
      expect(written[0]?.types).to.have.members(['text/plain', 'text/html']);
      expect(await (await written[0]?.getType('text/plain'))?.text()).to.equal(
        'orp\tobyvatel\nLiberec\t149306\nTurnov\t33195\n',
      );
      await choose(chart, 'Kopírovat obrázek');
      await until(() => written.length === 2, 'the picture');
      expect((await written[1]?.getType('image/png'))?.type).to.equal('image/png');
      expect(isOpen(chart)).to.equal(true);
    } finally {
      Reflect.deleteProperty(navigator.clipboard, 'write');
    }
  });

  it('says when it could not', async () => {
    navigator.clipboard.write = (): Promise<void> => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    try {
      const chart = await opened();
      await choose(chart, 'Kopírovat tabulku');
      expect(plain(inside(chart, '.menu .told').textContent)).to.contain('Do schránky se nepodařilo zapsat.');
    } finally {
      Reflect.deleteProperty(navigator.clipboard, 'write');
    }
  });

  for (const width of [1000, 320]) {
    it(`stays inside its element at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      try {
        const chart = await opened();
        const menu = inside(chart, '.menu').getBoundingClientRect();
        const box = chart.getBoundingClientRect();
        expect(menu.left).to.be.at.least(box.left);
        expect(menu.right).to.be.at.most(box.right);
        expect(menu.top).to.be.at.least(box.top);
        expect(menu.bottom).to.be.at.most(box.bottom);
        expect(menu.bottom).to.be.at.most(button(chart).getBoundingClientRect().top);
      } finally {
        await setViewport({ width: 1000, height: 900 });
      }
    });
  }

  it('has nothing for axe to find, in Czech and English', async () => {
    for (const lang of ['cs', 'en']) expect(await violations(await opened(lang))).to.deep.equal([]);
  });
});
