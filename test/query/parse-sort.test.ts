import { expect } from '@open-wc/testing';
import { parseSort } from '../../src/query/parse-sort.js';

const COLUMNS = [
  { name: 'nazev', label: 'Název školy' },
  { name: 'pocet', label: 'Počet žáků' },
  { name: 'okres', label: 'pocet' },
  { name: 'a', label: 'Stejné' },
  { name: 'b', label: 'stejné' },
  { name: 'sum_pocet', label: 'sum_pocet' },
  { name: 'rok DESC', label: 'rok DESC' },
];
const said = (text: string): string[] =>
  parseSort(text, COLUMNS).map(({ column, descending }) => (descending ? `${column}↓` : column));

describe('parseSort', () => {
  it('takes names and the heads that stand over columns, without regard to case', () => {
    expect(said('nazev, POCET DESC')).to.deep.equal(['nazev', 'pocet↓']);
    expect(said('"název školy" desc, "Počet žáků" asc')).to.deep.equal(['nazev↓', 'pocet']);
  });

  it('needs no quotes for names of several words', () => {
    expect(said('Počet žáků DESC, Název školy')).to.deep.equal(['pocet↓', 'nazev']);
    expect(said('  počet žáků  asc ')).to.deep.equal(['pocet']);
  });

  it('takes a name before a head, and what stands in quotes as it stands', () => {
    expect(said('pocet')).to.deep.equal(['pocet']);
    expect(said('"rok DESC"')).to.deep.equal(['rok DESC']);
    expect(said('"rok DESC" DESC')).to.deep.equal(['rok DESC↓']);
  });

  it('takes a measure by what it is called or by how it is asked for', () => {
    expect(said('sum(pocet) DESC, nazev')).to.deep.equal(['sum_pocet↓', 'nazev']);
  });

  it('is none for an empty text', () => {
    expect(said('')).to.deep.equal([]);
    expect(said('  ')).to.deep.equal([]);
  });

  it('refuses what is no column, what could be two, and what is not written so', () => {
    expect(() => said('neni')).to.throw('missing column: neni (there are: nazev, pocet');
    expect(() => said('STEJNÉ')).to.throw('column could be any of Stejné, stejné');
    expect(() => said('nazev,,')).to.throw('expected');
    expect(() => said('"nazev')).to.throw();
  });
});
