import { expect } from '@open-wc/testing';
import { fileFormat, isPacked } from '../../src/source/file-format.js';

describe('fileFormat', () => {
  for (const [names, source] of [
    [['CSV'], 'csv'],
    [['text/tab-separated-values'], 'csv'],
    [['text/csv; charset=utf-8'], 'csv'],
    [['JSON', 'CSV'], 'csv'],
    [['JSON-stat'], 'jsonstat'],
    [['JSONSTAT'], 'jsonstat'],
    [['application/json-stat+json'], 'jsonstat'],
    [['GeoJSON'], 'geojson'],
    [['GEO_JSON'], 'geojson'],
    [['application/vnd.geo+json'], 'geojson'],
    [['json', 'geo+json'], 'geojson'],
    [['application/json'], 'file'],
    [['application/geo+json-seq'], null],
    [['TopoJSON'], null],
    [['JSONL'], null],
    [['JSON_LD'], null],
    [['XLSX', 'HTML', ''], null],
    [[], null],
  ] as const) {
    it(`reads ${names.join(' or ') || 'nothing'} as ${source ?? 'none of ours'}`, () => {
      expect(fileFormat(names)?.source ?? null).to.equal(source);
    });
  }

  it('tells what is packed by the end of an address or of a media type', () => {
    const packed = ['https://a.example/x.csv.zip?v=1', 'https://a.example/x.csv.gz#y', 'application/gzip', 'ZIP'];
    expect(packed.filter(isPacked)).to.deep.equal(packed);
    expect(['https://a.example/zip/x.csv', 'https://a.example/x.csv?f=a.zip', 'text/csv', ''].filter(isPacked)).to.be
      .empty;
  });
});
