import { decodedUri } from '../decoded-uri.js';

/** What a CKAN URL names. */
export interface CkanUrl {
  /** Where the portal is, without a slash at its end. */
  readonly base: string;
  /** Id or name of the dataset; null when the URL names a resource only. */
  readonly dataset: string | null;
  /** Id of the resource; null when the URL names a dataset only. */
  readonly resource: string | null;
  /** The URL is a search of the DataStore: what it filters by holds as well. */
  readonly search: Readonly<Record<string, string>> | null;
}

const PAGE = /^(.*)\/dataset\/([^/.]+)(?:\/resource\/([\w-]+))?\/?$/;
const ACTION = /^(.*)\/api\/(?:3\/)?action\/(package_show|resource_show|datastore_search)\/?$/;
/** Parameters of a pasted search that choose rows; how many and in what order is the query's business. */
const CHOOSING = ['filters', 'q', 'plain', 'language'];

/** Reads the address of a dataset's or resource's page, or of `package_show`, `resource_show`, `datastore_search`; null for any other. */
export function parseCkanUrl(text: string): CkanUrl | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const [, pageBase = '', dataset, resource = null] = PAGE.exec(url.pathname) ?? [];
  if (dataset !== undefined) {
    return { base: url.origin + pageBase, dataset: decodedUri(dataset), resource, search: null };
  }
  const [, actionBase = '', action] = ACTION.exec(url.pathname) ?? [];
  const id = url.searchParams.get(action === 'datastore_search' ? 'resource_id' : 'id');
  if (action === undefined || !id) return null;
  const base = url.origin + actionBase;
  if (action === 'package_show') return { base, dataset: id, resource: null, search: null };
  const chosen = CHOOSING.map((name) => [name, url.searchParams.get(name)] as const);
  const search = Object.fromEntries(chosen.filter((entry): entry is [string, string] => entry[1] !== null));
  return { base, dataset: null, resource: id, search: action === 'datastore_search' ? search : null };
}
