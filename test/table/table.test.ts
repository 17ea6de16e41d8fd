import { expect } from '@open-wc/testing';
import { ColumnBuilder, problemOf } from '../../src/table/column-builder.js';
import { cellOf, isMissing, missingKind } from '../../src/table/column.js';
import { missing } from '../../src/table/missing.js';
import { Table } from '../../src/table/table.js';

describe('ColumnBuilder', () => {
  it('grows as it is filled and keeps every value', () => {
    const builder = new ColumnBuilder({ name: 'n', type: 'number' }, 1);
    for (let value = 0; value < 1000; value++) builder.pushNumber(value);
    const column = builder.build();
    expect(column.values.length).to.equal(1000);
    expect(cellOf(column, 999)).to.equal(999);
    expect(column.missing).to.equal(null);
  });

  it('marks missing cells late without losing the early ones', () => {
    const builder = new ColumnBuilder({ name: 'n', type: 'number' }, 2);
    for (let value = 0; value < 100; value++) builder.pushNumber(value);
    builder.pushMissing(missing.suppressed);
    builder.pushNumber(NaN);
    const column = builder.build();
    expect([0, 99, 100, 101].map((row) => missingKind(column, row))).to.deep.equal([
      missing.present,
      missing.present,
      missing.suppressed,
      missing.unreadable,
    ]);
    expect([99, 100].map((row) => cellOf(column, row))).to.deep.equal([99, null]);
  });

  it('decodes codes by their text and shows an unknown code itself', () => {
    const builder = new ColumnBuilder({ name: 'c', type: 'text', domain: [{ code: 1, label: 'Obec' }] });
    builder.pushText(1);
    builder.pushText('1');
    builder.pushNumber(9);
    const column = builder.build();
    expect([0, 1, 2].map((row) => cellOf(column, row))).to.deep.equal(['Obec', 'Obec', '9']);
    expect(column.type === 'text' && column.codes).to.deep.equal([1, 1, 9]);
  });

  it('gives booleans and dates back as such', () => {
    const flag = new ColumnBuilder({ name: 'b', type: 'boolean' });
    flag.pushNumber(1);
    flag.pushNumber(0);
    flag.pushMissing(missing.null);
    expect([0, 1, 2].map((row) => cellOf(flag.build(), row))).to.deep.equal([true, false, null]);
    const date = new ColumnBuilder({ name: 'd', type: 'date' });
    date.pushNumber(-1000);
    expect(cellOf(date.build(), 0)).to.deep.equal(new Date(-1000));
  });

  it('refuses text in a column of numbers', () => {
    expect(() => new ColumnBuilder({ name: 'n', type: 'number' }).pushText('x')).to.throw(
      'text pushed into a number column: n',
    );
  });
});

describe('Table', () => {
  const column = new ColumnBuilder({ name: 'a', type: 'text' }).build();

  it('refuses columns of another length', () => {
    expect(() => new Table(1, [column])).to.throw('column of another length: a');
  });

  it('is empty without rows, and finds columns by name', () => {
    const table = new Table(0, [column]);
    expect(table.rows()).to.deep.equal([]);
    expect(table.column('a')).to.equal(column);
    expect(table.column('b')).to.equal(undefined);
    expect(table.meta.matched).to.equal(null);
    expect(table.withMeta({ title: 'T' }).meta.title).to.equal('T');
  });

  it('takes a row beyond the end for absent', () => {
    const builder = new ColumnBuilder({ name: 'n', type: 'number' });
    builder.pushMissing(missing.null);
    expect(missingKind(builder.build(), 5)).to.equal(missing.absent);
    expect(isMissing(builder.build(), 0)).to.equal(true);
  });

  it('cuts long values short in problems', () => {
    expect(problemOf(1, 'a', 'x'.repeat(500), 'r').value.length).to.equal(200);
    expect(problemOf(1, 'a', { b: 1 }, 'r').value).to.equal('{"b":1}');
  });
});
