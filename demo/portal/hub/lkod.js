import { plainText } from '../http/html.js';
import { catalogue } from './catalogue.js';

/**
 * @import { PortalAnswer } from '../types.js'
 * @import { CatalogueItem } from './catalogue.js'
 */

const CONTEXT =
  'https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/kontexty/rozhraní-katalogů-otevřených-dat.jsonld';
const PUBLISHER = 'https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/70891508';
const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency';
const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type';
const MEDIA_TYPE = 'http://www.iana.org/assignments/media-types';
const TERMS = 'https://data.gov.cz/podmínky-užití';

/** Frequencies by code of ISO 19115. */
const FREQUENCIES = new Map([
  ['002', 'DAILY'],
  ['008', 'ANNUAL'],
]);

/**
 * The portal as a local catalogue of Czech open data (LKOD, DCAT-AP-CZ): the catalogue lists addresses alone, and every dataset has a document of
 * its own, in which the layer is listed as if it were a JSON to download.
 *
 * @param {string} origin
 * @param {string} path `/katalog.jsonld` or `/lkod/<id>.jsonld`
 * @returns {PortalAnswer}
 */
export function lkod(origin, path) {
  const items = catalogue(origin).filter(({ dataset }) => dataset !== null);
  const headers = { 'content-type': 'application/ld+json; charset=utf-8' };
  if (path === '/katalog.jsonld') return { json: catalogueOf(items, origin), headers };
  const item = items.find(({ id }) => path === `/lkod/${id}.jsonld`);
  return item ? { json: datasetOf(item, origin), headers } : { status: 404, json: { message: `Cannot GET ${path}` } };
}

/** @param {CatalogueItem[]} items @param {string} origin */
function catalogueOf(items, origin) {
  return {
    '@context': CONTEXT,
    iri: `${origin}/katalog.jsonld`,
    typ: 'Katalog',
    domovská_stránka: origin,
    název: { cs: 'Katalog ukázkových dat' },
    popis: { cs: 'Místní katalog pro zkoušení.' },
    poskytovatel: PUBLISHER,
    kontaktní_bod: { typ: 'Organizace', jméno: { cs: 'Ukázkový správce' } },
    datová_sada: items.map(({ id }) => `${origin}/lkod/${id}.jsonld`),
  };
}

/** @param {CatalogueItem} item @param {string} origin */
function datasetOf(item, origin) {
  const { id, title, description, tags, layer, url, maintenance } = item;
  const download = (format) => `${origin}/api/download/v1/items/${id}/${format}?layers=${layer}`;
  return {
    '@context': CONTEXT,
    iri: `${origin}/lkod/${id}.jsonld`,
    typ: 'Datová sada',
    poskytovatel: PUBLISHER,
    název: { cs: title },
    popis: { cs: plainText(description) },
    klíčové_slovo: { cs: tags },
    téma: ['http://publications.europa.eu/resource/authority/data-theme/REGI'],
    periodicita_aktualizace: `${FREQUENCY}/${FREQUENCIES.get(maintenance ?? '') ?? 'OTHER'}`,
    prvek_rúian: ['https://linked.cuzk.cz/resource/ruian/vusc/78'],
    distribuce: [
      distribution('ArcGIS Hub Dataset', 'text/html', 'HTML', `${origin}/datasets/${id}_${layer}`),
      distribution('ArcGIS GeoService', 'application/json', 'JSON', `${url}/${layer}`),
      distribution('CSV', 'text/csv', 'CSV', download('csv')),
      distribution('Shapefile', 'application/zip', 'SHP', download('shapefile')),
    ],
  };
}

function distribution(name, media, type, address) {
  return {
    typ: 'Distribuce',
    iri: address,
    název: { cs: name },
    soubor_ke_stažení: address,
    přístupové_url: address,
    typ_média: `${MEDIA_TYPE}/${media}`,
    formát: `${FILE_TYPE}/${type}`,
    podmínky_užití: {
      typ: 'Specifikace podmínek užití',
      autorské_dílo: `${TERMS}/neobsahuje-autorská-díla/`,
      databáze_jako_autorské_dílo: `${TERMS}/není-autorskoprávně-chráněnou-databází/`,
      databáze_chráněná_zvláštními_právy: `${TERMS}/není-chráněna-zvláštním-právem-pořizovatele-databáze/`,
      osobní_údaje: `${TERMS}/neobsahuje-osobní-údaje/`,
    },
  };
}
