import type { TemplateResult } from 'lit';
import { mapTable } from '../../layout/map/map-table.js';
import { withinOf } from '../../layout/map/within.js';
import type { TableSource } from '../../layout/table-source.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { ValueTable } from '../value-table.js';
import { Kept } from './kept.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import { besideOf } from './view-neighbours.js';

/** All municipalities of a region. */
const ROWS = 250;

/** The values of a map as a table; fetched when a reader asks for it. */
export class MapTable {
  readonly #table: ValueTable;
  readonly #sources = new Kept<TableSource>();

  constructor(hands: MapHands) {
    this.#table = new ValueTable(hands, ROWS);
  }

  /** The table of a map under a heading. */
  render(view: MapView, locale: Locale, heading: string): TemplateResult {
    const { model, values, text, names, territories } = view;
    const source = this.#sources.get([text, names, locale], () => {
      const within = (unit: number): string => withinOf(territories, unit);
      return mapTable(model, values, text, names, within, besideOf(view, locale), mapLateWords(locale));
    });
    return this.#table.render(source, locale, heading, view.times[view.at]);
  }
}
