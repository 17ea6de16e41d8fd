import { expect } from '@open-wc/testing';
import { detectSource } from '../../src/source/detect.js';

const ROOT = 'https://services7.arcgis.com/46Lck1orT7mvuzK5/arcgis/rest/services/Muzea/FeatureServer';
const ID = 'cdf44a45086548b1a450c96fcdef04c1';

describe('detectSource', () => {
  const sources: [string, string | null][] = [
    [`${ROOT}/0`, 'arcgis'],
    [`https://www.datalk.cz/datasets/${ID}_0`, 'hub'],
    [`https://www.datalk.cz/maps/${ID}_0/explore`, 'hub'],
    ['https://www.datalk.cz/datasets/Kakraj::skoly/about', 'hub'],
    [`https://www.arcgis.com/home/item.html?id=${ID}`, 'hub'],
    ['https://www.datalk.cz/documents/Kakraj::rozpocet', 'hub'],
    // Other regions' and towns' portals, which are the same software.
    ...['www.datakhk.cz', 'www.datazapad.cz', 'www.dataok.cz', 'data.msk.cz', 'data.jmk.cz', 'data.brno.cz'].map(
      (host): [string, string] => [`https://${host}/datasets/mesto::skoly-1/explore?location=49.2`, 'hub'],
    ),
    ['https://a.example/documents/rozpocet', null],
    ['https://a.example/data.json', null],
    ['https://a.example/datasets/skoly.json', null],
    ['https://a.example/api/items/list', null],
  ];
  for (const [url, source] of sources) {
    it(`takes ${url} for ${source ?? 'what its answer says'}`, () => expect(detectSource(url)).to.equal(source));
  }
});
