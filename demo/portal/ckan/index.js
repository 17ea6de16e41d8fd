import { htmlPage } from '../http/html.js';
import { CkanError } from './ckan-error.js';
import { findPackage, findResource, findStore } from './packages.js';
import { searchStore } from './search.js';

/** @import { PortalAnswer, PortalRequest } from '../types.js' */

const ACTION = /^\/ckan\/api\/(?:3\/)?action\/(\w+)\/?$/;
const PAGE = /^\/ckan\/dataset\/([^/]+)/;

/**
 * The part of CKAN's Action API that reads (https://docs.ckan.org/en/latest/api/), and datasets' pages.
 *
 * @param {PortalRequest} request
 * @returns {PortalAnswer}
 */
export function ckan({ path, params, origin }) {
  const [, name] = PAGE.exec(path) ?? [];
  if (name !== undefined) {
    const found = findPackage(name, origin);
    return found ? { html: htmlPage(found.title, '') } : { status: 404, html: htmlPage('404 Not Found', '') };
  }
  const [, action] = ACTION.exec(path) ?? [];
  const help = `${origin}/ckan/api/3/action/help_show?name=${action}`;
  try {
    return { json: { help, success: true, result: resultOf(action, params, origin) } };
  } catch (error) {
    if (!(error instanceof CkanError)) throw error;
    return { status: error.status, json: { help, success: false, error: error.body } };
  }
}

function resultOf(action, params, origin) {
  switch (action) {
    case 'package_show':
      return found(findPackage(params.id, origin));
    case 'resource_show':
      return found(findResource(params.id, origin));
    case 'datastore_search':
      return searchStore(found(findStore(params.resource_id)), params);
    default:
      // As a portal that keeps SQL switched off.
      throw new CkanError(400, 'Bad request', { message: `Action name not known: ${action}` });
  }
}

function found(value) {
  if (value === undefined) throw new CkanError(404, 'Not Found Error', { message: 'Not found' });
  return value;
}
