import { Table } from '../table/table.js';
import type { CsvOptions, FileKind, FileSource } from './file-source.js';

/** A file of an element. The code that writes a kind is fetched with the first file of it. */
export async function makeFile(kind: FileKind, source: FileSource, options: CsvOptions = {}): Promise<Blob> {
  switch (kind) {
    case 'csv': {
      const { tableToCsv } = await import('../export/csv.js');
      const { dialect = 'cs', rows } = options;
      const table = (rows === 'all' ? source.loaded : source.shown) ?? new Table(0, []);
      const bom = dialect === 'plain' ? '' : '\ufeff';
      return new Blob([bom + tableToCsv(table, dialect)], { type: 'text/csv;charset=utf-8' });
    }
    case 'json': {
      const { tableToJson } = await import('../export/json.js');
      return new Blob([tableToJson(source.shown ?? new Table(0, []))], { type: 'application/json' });
    }
    case 'xlsx': {
      const [{ tableToXlsx }, { loadFileWords }, { fileFactsOf }] = await Promise.all([
        import('../export/xlsx.js'),
        import('../locale/file-words.js'),
        import('./file-facts-of.js'),
      ]);
      const words = await loadFileWords(source.locale.lang);
      return tableToXlsx(source.shown ?? new Table(0, []), fileFactsOf(source), words, source.locale);
    }
    case 'svg': {
      const [{ pictureToSvg }, { pictureOf }] = await Promise.all([
        import('../export/svg.js'),
        import('./picture-of.js'),
      ]);
      return new Blob([pictureToSvg(pictureOf(source, await source.describe()))], { type: 'image/svg+xml' });
    }
    case 'png': {
      const [{ pictureToPng }, { pictureOf }] = await Promise.all([
        import('../export/png.js'),
        import('./picture-of.js'),
      ]);
      return pictureToPng(pictureOf(source, await source.describe()));
    }
  }
}
