import { expect } from '@open-wc/testing';
import type { ColumnFilter } from '../../src/query/column-filter.js';
import { chooseValue, valueChoices } from '../../src/query/value-choices.js';

const text = (value: string) => ({ kind: 'text', value }) as const;
const values = [
  { value: text('Liberec'), label: 'Liberec', count: 3 },
  { value: null, label: null, count: 1 },
];

describe('values to choose from', () => {
  it('are those that a filter names first where they are not among the others', () => {
    const filter: ColumnFilter = { kind: 'set', values: [null, text('Praha')] };
    const choices = valueChoices({ values, more: false }, filter);
    expect(choices.map(({ value, count, chosen }) => [value?.value ?? null, count, chosen])).to.deep.equal([
      ['Praha', 0, true],
      ['Liberec', 3, false],
      [null, 1, true],
    ]);
    // It may be among those that are not listed.
    expect(valueChoices({ values, more: true }, filter)[0]?.count).to.equal(null);
  });

  it('tell a number from a text of the same digits', () => {
    const filter: ColumnFilter = { kind: 'set', values: [{ kind: 'number', value: 1 }] };
    expect(valueChoices({ values: [{ value: text('1'), label: '1', count: 1 }], more: false }, filter)).to.have.length(
      2,
    );
  });

  it('make a filter, which is gone with the last of them', () => {
    const one = chooseValue({ kind: 'text', text: 'lib' }, text('Liberec'), true);
    expect(one).to.deep.equal({ kind: 'set', values: [text('Liberec')] });
    const two = chooseValue(one, null, true);
    expect(two).to.deep.equal({ kind: 'set', values: [text('Liberec'), null] });
    expect(chooseValue(two, text('Liberec'), true)).to.deep.equal({ kind: 'set', values: [null, text('Liberec')] });
    expect(chooseValue(chooseValue(two, text('Liberec'), false), null, false)).to.equal(null);
  });
});
