import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ColumnFilter } from '../../src/query/column-filter.js';
import { filtersText, parseFilters } from '../../src/query/filters-text.js';

const columns = [
  { name: 'okres', label: 'Okres', type: 'text' },
  { name: 'kapacita', label: 'Počet míst', type: 'number' },
  { name: 'zahájení & konec', label: 'Od a do', type: 'date' },
] as const;

describe('parseFilters', () => {
  it('reads filters of several columns, whose names may be written in other case', () => {
    expect([...parseFilters('Okres=Liberec|Semily&kapacita=10..50', columns)]).to.deep.equal([
      [
        'okres',
        {
          kind: 'set',
          values: [
            { kind: 'text', value: 'Liberec' },
            { kind: 'text', value: 'Semily' },
          ],
        },
      ],
      ['kapacita', { kind: 'range', min: 10, max: 50 }],
    ]);
    expect(parseFilters('', columns).size).to.equal(0);
  });

  it('takes the heads of columns for their names', () => {
    const filters = parseFilters('počet míst=10..50&Od a do=2020-01-01..', columns);
    expect([...filters.keys()]).to.deep.equal(['kapacita', 'zahájení & konec']);
  });

  it('reads a coded value by its code or its label, whichever the author wrote', () => {
    const coded = [
      {
        name: 'zrizovatel',
        label: 'Zřizovatel',
        type: 'text',
        domain: [
          { code: 'O', label: 'Obec' },
          { code: 'Kraj', label: 'Kraj' },
          { code: 7, label: 'Kraj' },
        ],
      },
    ] as const;
    const values = (text: string): unknown[] => {
      const filter = parseFilters(`zrizovatel=${text}`, coded).get('zrizovatel');
      return filter?.kind === 'set' ? filter.values.map((value) => value?.value) : [];
    };
    expect(values('O|obec|Obec')).to.deep.equal(['O', 'O', 'O']);
    // A code has the word.
    expect(values('Kraj')).to.deep.equal(['Kraj']);
    expect(values('Církev')).to.deep.equal(['Církev']);
  });

  it('refuses a column that is not there, and a filter of another type', () => {
    expect(() => parseFilters('kraj=Liberecký', columns)).to.throw('kraj');
    expect(() => parseFilters('kapacita=~deset', columns)).to.throw('kapacita=~deset');
    expect(() => parseFilters('kapacita', columns)).to.throw('filter');
  });

  it('writes no sign that an address takes for another', () => {
    const filters = new Map<string, ColumnFilter>([['okres', { kind: 'text', text: '1+1 & 2 = 4 %' }]]);
    const text = filtersText(filters);
    expect(text).to.equal('okres=~1%2B1 %26 2 %3D 4 %25');
    expect(text.replaceAll('+', ' ')).to.equal(text);
  });

  it('reads what was written, with every sign that has a meaning of its own', () => {
    const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a&b=c', '100 %', 'x|y', '~', '+', '%26', '..'));
    const filters = fc.record(
      {
        okres: fc.oneof(
          text.map((one): ColumnFilter => ({ kind: 'text', text: one })),
          fc
            .array(text, { minLength: 1, maxLength: 3 })
            .map((values): ColumnFilter => ({ kind: 'set', values: values.map((value) => ({ kind: 'text', value })) })),
        ),
        kapacita: fc.constant<ColumnFilter>({ kind: 'range', min: -1.5, max: null }),
        'zahájení & konec': fc.constant<ColumnFilter>({ kind: 'days', from: null, to: '2026-03-29' }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (given) => {
        const map = new Map(Object.entries(given));
        expect([...parseFilters(filtersText(map), columns)]).to.deep.equal([...map]);
      }),
    );
  });
});
