import { escapeHtml, htmlPage, plainText } from '../http/html.js';
import { findItem } from './catalogue.js';

/** @import { PortalAnswer } from '../types.js' */

/**
 * The page of a dataset, which is what a person copies from the address bar.
 *
 * @param {string} origin
 * @param {string} reference item id, `<id>_<layer>` or slug
 * @returns {PortalAnswer}
 */
export function datasetPage(origin, reference) {
  const found = findItem(origin, reference);
  if (!found) return { status: 404, html: htmlPage('Stránka nenalezena', '<p>Takovou datovou sadu portál nemá.</p>') };
  const { item } = found;
  const service = item.layer === null ? item.url : `${item.url}/${item.layer}`;
  const body =
    `<p>${escapeHtml(item.snippet)}</p><p>${escapeHtml(plainText(item.description))}</p>` +
    `<dl><dt>Zdroj</dt><dd>${escapeHtml(item.source)}</dd>` +
    `<dt>Licence</dt><dd>${escapeHtml(plainText(item.licence))}</dd>` +
    `<dt>Služba</dt><dd><a href="${escapeHtml(service)}">${escapeHtml(service)}</a></dd></dl>`;
  return { html: htmlPage(item.title.trim(), body) };
}
