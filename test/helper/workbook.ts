import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  /** `n`, `b`, or `s` of a text. */
  readonly type: string;
  readonly value: string;
  readonly style: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly document: Document;
  /** By address: `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

export interface ReadWorkbook {
  /** By name in the archive. */
  readonly files: ReadonlyMap<string, Document>;
  readonly sheets: readonly ReadSheet[];
}

/** Takes a workbook apart by its relations, as a spreadsheet does; throws for a part that is no XML. */
export async function readWorkbook(blob: Blob): Promise<ReadWorkbook> {
  const entries = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
  const files = new Map(entries.map(([name, bytes]) => [name, parsed(name, strFromU8(bytes))]));
  const at = (name: string): Document => {
    const found = files.get(name);
    if (!found) throw new Error(`missing in the workbook: ${name}`);
    return found;
  };
  const strings = [...at('xl/sharedStrings.xml').querySelectorAll('si')].map((item) => decoded(item.textContent ?? ''));
  const targets = new Map(
    [...at('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((relation) => [
      relation.getAttribute('Id'),
      relation.getAttribute('Target'),
    ]),
  );
  const sheets = [...at('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => {
    const document = at(`xl/${targets.get(sheet.getAttribute('r:id'))}`);
    const cells = [...document.querySelectorAll('c')].map((cell) => {
      const type = cell.getAttribute('t') ?? 'n';
      const raw = cell.querySelector('v')?.textContent ?? '';
      const value = type === 's' ? (strings[Number(raw)] ?? '?') : raw;
      return [cell.getAttribute('r') ?? '', { type, value, style: Number(cell.getAttribute('s') ?? 0) }] as const;
    });
    return { name: sheet.getAttribute('name') ?? '', document, cells: new Map(cells) };
  });
  return { files, sheets };
}

function parsed(name: string, text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`${name}: ${error.textContent}`);
  return document;
}

const decoded = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
