import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import * as stories from '../../stories/lk-dataset-table.stories.js';
import type { Act } from '../../stories/table-acts.js';
import { renderTable, surroundTable, tableConditions } from '../../stories/table-story.js';
import type { TableArguments, TableCondition, TableStory } from '../../stories/table-story.js';
import { violations } from '../helper/accessible.js';
import { all, inside, textOf, until } from '../helper/mount.js';
import '../../src/lk-dataset-table.js';

const { default: meta, ...byName } = stories;
const names = Object.keys(byName) as (keyof typeof byName)[];
const conditionNames = Object.keys(tableConditions) as readonly TableCondition[];
const statuses: Readonly<Partial<Record<string, string>>> = {
  Loading: 'loading',
  Empty: 'empty',
  NoneFound: 'empty',
  Stale: 'stale',
  LostPage: 'stale',
  FailedRefresh: 'stale',
  Failed: 'error',
};

/** The table of a story in a condition, painted or as it stays. */
async function shown(name: keyof typeof byName, condition: TableCondition): Promise<LkDatasetTable> {
  const story: TableStory = byName[name];
  const args: TableArguments = { ...meta.args, ...story.args, condition };
  const act = story.play as Act | undefined;
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const box = surroundTable(renderTable(args), args);
  page.append(box);
  const table = box.querySelector('lk-dataset-table');
  if (!table) throw new Error('no table');
  if (name !== 'Loading') await table.ready.catch(() => undefined);
  await table.updateComplete;
  await act?.({ canvasElement: box });
  return table;
}

describe('stories of lk-dataset-table', () => {
  afterEach(() => fixtureCleanup());

  it('show its columns in every condition under its own name', () => {
    for (const name of conditionNames.filter((one) => one !== 'Light' && one !== 'Greyscale'))
      expect((byName as Record<string, TableStory>)[name]?.args, name).to.deep.equal({
        ...stories.EveryColumn.args,
        condition: name,
      });
  });

  for (const name of names.filter((one) => !(one in tableConditions))) {
    it(`draw ${name} in every condition, and axe finds nothing wrong`, async () => {
      for (const condition of conditionNames) {
        const table = await shown(name, condition);
        expect(table.status, condition).to.equal(statuses[name] ?? 'ready');
        const box = table.parentElement?.parentElement as HTMLElement;
        expect(box.scrollWidth, `${condition}: nothing sticks out`).to.be.at.most(box.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        if (condition === 'Print' && (table.table?.length ?? 0) > 0) {
          await until(() => getComputedStyle(inside(table, '.tools')).display === 'none', 'the rules for paper');
          const rows = inside(table, '.scroll');
          expect(rows.scrollWidth, 'all columns are on paper').to.be.at.most(rows.clientWidth);
        }
        // What differs for axe: colours, words, and rows as cards.
        if (['Light', 'Dark', 'Narrow', 'English'].includes(condition))
          expect(await violations(table), condition).to.deep.equal([]);
        fixtureCleanup();
      }
    }).timeout(60_000);
  }

  it('have larger letters bring cards where the same place has columns, and pages where it has one long list', async () => {
    const cell = (table: LkDatasetTable): string => getComputedStyle(inside(table, 'tbody td')).display;
    expect(cell(await shown('EveryColumn', 'Light'))).to.equal('table-cell');
    // How large letters are is known of rows that are in the page once these are drawn.
    const cards = await shown('EveryColumn', 'LargeText');
    await until(() => cell(cards) === 'grid', 'cards');
    const long = await shown('OneLongList', 'LargeText');
    await until(() => all(long, '.pages').length === 1, 'pages');
    expect(textOf(long, '[part=sentence]')).to.equal('Zobrazeno 1–25 z 20 000 řádků.');
  });

  it('show what a reader opens, and what does not come', async () => {
    const text = async (name: keyof typeof byName, selector: string): Promise<string> => {
      const list = await shown(name, 'Light');
      await until(() => textOf(list, selector).length > 40, `all of ${name}`);
      return textOf(list, selector);
    };
    expect(await text('Filtered', '.chips ul')).to.match(
      /^Okres: Liberec, Semily Kapacita: 100–9 000 .*hledáno: stadion/,
    );
    expect(await text('LostPage', '.lost')).to.match(/hlásí chybu 503\. .* Zkusit znovu$/);
    expect(await text('FailedRefresh', '.lost')).to.match(/hlásí chybu 503\. .* Zkusit znovu$/);
    expect(await text('ForeignOrder', '.note')).to.match(/^Texty řadí zdroj dat podle svých pravidel/);
    const open = await shown('FiltersOpen', 'Light');
    expect(all(open, '.panel .fields')).to.have.length(2);
    expect(all(open, '.panel fieldset .tick')).to.have.length(4);
    expect(
      all(await shown('MissingInWords', 'Light'), '.missing').map(({ textContent }) => textContent),
    ).to.have.length(5);
  });

  it('have the rules for paper apply: everything is there, and nothing to press', async () => {
    const table = await shown('EveryColumn', 'Print');
    await until(() => getComputedStyle(inside(table, '.pages')).display === 'none', 'the rules for paper');
    const box = inside(table, '.scroll');
    expect(getComputedStyle(inside(table, '.tools')).display).to.equal('none');
    expect(box.scrollHeight).to.equal(box.clientHeight);
    expect(getComputedStyle(inside(table, 'tbody th')).position).to.equal('static');
  });
});
