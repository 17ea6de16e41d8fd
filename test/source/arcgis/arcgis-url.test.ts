import { expect } from '@open-wc/testing';
import { encodeParameters, parseArcgisUrl } from '../../../src/source/arcgis/arcgis-url.js';
import { parseDatasetUrl } from '../../../src/source/catalogue/hub.js';

const ROOT = 'https://services7.arcgis.com/org/arcgis/rest/services/Skoly/FeatureServer';
const ID = '173ac9a996f34d32a3d8b31a816414bd';

describe('parseArcgisUrl', () => {
  const addresses: [string, string | null][] = [
    ['', null],
    ['/', null],
    ['?f=json', null],
    ['/3', '3'],
    ['/3/', '3'],
    ['/3?f=pjson', '3'],
    ['/3/query', '3'],
    ['/3/query?where=1%3D1&outFields=*&f=json&resultOffset=5', '3'],
  ];
  for (const [suffix, layer] of addresses) {
    it(`reads ${suffix === '' ? 'a service root' : suffix}`, () => {
      expect(parseArcgisUrl(ROOT + suffix)).to.deep.equal({ root: ROOT, layer, where: null, extra: [] });
    });
  }

  it('reads map servers of any host and leaves decomposed letters as they are', () => {
    const url = 'https://gis.example/pub/rest/services/Kongresove%CC%81_/MapServer';
    expect(parseArcgisUrl(`${url}/12`)?.root).to.equal(url);
  });

  it('keeps the filter of a pasted query and parameters that are not its own', () => {
    const parsed = parseArcgisUrl(`${ROOT}/0/query?where=rok%3E2000&token=abc&f=json`);
    expect(parsed?.where).to.equal('rok>2000');
    expect(parsed?.extra).to.deep.equal([['token', 'abc']]);
  });

  it('gives null for what is no service', () => {
    for (const text of ['', 'x', 'https://a.example/data.json', 'https://a.example/FeatureServerX/0']) {
      expect(parseArcgisUrl(text), text).to.equal(null);
    }
  });
});

describe('encodeParameters', () => {
  it('writes the same question the same way, apostrophes escaped', () => {
    expect(encodeParameters({ where: "a = 'x'", f: 'json' })).to.equal(
      encodeParameters({ f: 'json', where: "a = 'x'" }),
    );
    expect(encodeParameters({ where: "a = 'š'", f: 'json' })).to.equal('f=json&where=a%20%3D%20%27%C5%A1%27');
  });

  it('writes a mark for half of a surrogate pair, which has no encoding', () => {
    expect(encodeParameters({ where: 'a\ud800b' })).to.equal('where=a%EF%BF%BDb');
    expect(encodeParameters({ where: '😀' })).to.equal('where=%F0%9F%98%80');
  });
});

describe('parseDatasetUrl', () => {
  it('reads pages by id, by id and layer, by name, and items', () => {
    const portal = 'https://www.datalk.cz';
    expect(parseDatasetUrl(`${portal}/datasets/${ID}`)).to.deep.equal({ portal, id: ID, layer: null, slug: ID });
    expect(parseDatasetUrl(`${portal}/maps/${ID}_3/about`)).to.deep.include({ portal, id: ID, layer: '3' });
    expect(parseDatasetUrl(`${portal}/datasets/Kraj::%C5%A1koly/about`)).to.deep.include({
      id: null,
      slug: 'Kraj::školy',
    });
    expect(parseDatasetUrl(`https://www.arcgis.com/home/item.html?id=${ID}&sublayer=2`)).to.deep.include({
      portal: 'https://hub.arcgis.com',
      id: ID,
      layer: '2',
    });
    expect(parseDatasetUrl(`${portal}/about`)).to.equal(null);
  });
});
