import { html, render } from 'lit';
import type { ReactiveController } from 'lit';
import { mapTable } from '../../layout/map/map-table.js';
import { withinOf } from '../../layout/map/within.js';
import { orderedView } from '../../layout/table-view.js';
import { chartWords } from '../../locale/chart-words.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { paperTable } from '../../render/paper-table.js';
import { paperStyles } from '../chart/paper-styles.js';
import type { MapHands } from './map-hands.js';

/** More rows fill pages that nobody reads. */
const MOST_ROWS = 400;

/** Prints a map with the table of its values, from the highest down. Fetched at the first move of a reader, as paper waits for no network. */
class MapPaper implements ReactiveController {
  readonly #hands: MapHands;
  readonly #box = document.createElement('div');

  constructor(hands: MapHands) {
    this.#hands = hands;
    this.#box.className = 'paper';
    hands.adopt(paperStyles);
    hands.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
  }

  readonly #onPrinted = (): void => {
    this.#box.remove();
  };

  readonly #onPrint = (): void => {
    const locale = this.#hands.locale();
    const view = locale && this.#hands.rows(locale);
    const footer = this.#hands.host.renderRoot.querySelector('.footer');
    if (!view || !footer) return;
    if (this.#hands.asTable()) {
      // A table that the reader asked for is there already; what of it is not is told.
      const left = Number(footer.parentElement?.querySelector<HTMLButtonElement>('.scroll ~ .more')?.value ?? 0);
      if (left > 0) render(html`<p class="left">${locale.strings.more(left)}</p>`, this.#box);
      if (left > 0) footer.before(this.#box);
      return;
    }
    const words = chartWords(locale);
    const { model, values, text, names } = view;
    const source = mapTable(
      model,
      values,
      text,
      names,
      (unit) => withinOf(view.territories, unit),
      // As the classes, on paper the map tells it.
      null,
      mapLateWords(locale),
    );
    // Ranks are told by the order, classes by the map: names and values alone stand in several columns.
    const placed = source.heads.length > 4;
    const [name, value] = [source.heads[0], source.heads[placed ? 2 : 1]];
    const heads = [name, value].flatMap((head) => head ?? []);
    const twice = new Set(names.filter((one, index) => names.indexOf(one) !== index));
    const cells = (row: number): readonly string[] => {
      const all = source.cells(row);
      const [called = '', within = ''] = all;
      return [placed && twice.has(called) ? `${called} (${within})` : called, all[placed ? 2 : 1] ?? ''];
    };
    const order = [...new Uint32Array(source.total).keys()];
    const time = view.times[view.at];
    const caption = time ? `${words.tableOf} (${time})` : words.tableOf;
    render(
      order.length > MOST_ROWS
        ? html`<p>${words.notPrinted(order.length)}</p>`
        : paperTable(orderedView({ ...source, heads, cells }, order, null, caption, order.length), null),
      this.#box,
    );
    footer.before(this.#box);
  };
}

/** Has a map printed with everything. */
export const printMap = (hands: MapHands): unknown => new MapPaper(hands);
