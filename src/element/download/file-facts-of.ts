import { withoutSecrets } from '../../controller/question-key.js';
import type { FileFacts } from '../../export/file-facts.js';
import type { FileSource, RowsOptions } from './file-source.js';
import { footerView } from '../footer-view.js';

/** What a file says of its data: what the element's footer says, and what the rows were asked by. */
export function fileFactsOf(source: FileSource, rows: RowsOptions['rows'] = 'shown'): FileFacts {
  const { texts, locale, table, heading, sentence, part } = source;
  const now = Date.now();
  const view = table && footerView(table, texts, locale, { now, stale: source.stale, fetchedAt: source.fetchedAt });
  const updated = table?.meta.updated?.getTime() ?? source.fetchedAt;
  const asked = [
    ['portal', texts.datasetId === null ? null : texts.portal],
    ['dataset', texts.datasetId],
    ['layer', texts.layer],
    ['where', texts.where],
    ['groupBy', texts.groupBy],
    ['measure', texts.measure],
    ['orderBy', texts.orderBy],
    ['limit', texts.limit],
  ] as const;
  return {
    heading,
    // That of a list says which page of it is on screen.
    sentence: source.fetchRows ? '' : sentence.map(({ text }) => text).join(''),
    part: part?.note ?? null,
    total: part !== null && rows === 'shown' ? (part.of ?? table?.length ?? null) : null,
    description: texts.description,
    note: texts.note,
    source: view?.source ?? null,
    sourceUrl: withoutSecrets(view?.sourceUrl ?? null),
    license: view?.license ?? null,
    licenseUrl: view?.licenseUrl ?? null,
    date: updated === null ? null : locale.date(updated, 'day'),
    savedAt: now,
    page: withoutSecrets(document.URL),
    query: asked.flatMap(([name, text]) => (text ? [[name, text] as const] : [])),
  };
}
