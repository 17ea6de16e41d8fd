import { html, render } from 'lit';
import type { ReactiveController } from 'lit';
import { chartWords } from '../../locale/chart-words.js';
import { tableView } from '../../layout/table-view.js';
import { paperTable } from '../../render/paper-table.js';
import type { ChartHands } from './chart-hands.js';
import { paperStyles } from './paper-styles.js';

/** The text width of an A4 page, px: what is drawn for a wider screen would be scaled down with its texts. */
const PAPER_PX = 680;
/** A page of it with a heading and a sentence. */
const PAGE_PX = 800;
/** More rows fill pages that nobody reads. */
const MOST_ROWS = 400;

/** Prints a chart with all that is folded and the table of its values. Fetched at the first move of a reader, as paper waits for no network. */
class ChartPaper implements ReactiveController {
  readonly #hands: ChartHands;
  readonly #box = document.createElement('div');
  /** What it is to be on the screen again; null while it is not printed. */
  #unfolded: boolean | null = null;

  constructor(hands: ChartHands) {
    this.#hands = hands;
    this.#box.className = 'paper';
    hands.adopt(paperStyles);
    hands.host.addController(this);
  }

  hostConnected(): void {
    // Before those who paint pixels anew, which they are to do for the new drawing.
    addEventListener('beforeprint', this.#onPrint, true);
    addEventListener('afterprint', this.#onPrinted, true);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint, true);
    removeEventListener('afterprint', this.#onPrinted, true);
  }

  readonly #onPrint = (): void => {
    // Browsers tell of one printing more than once.
    this.#unfolded ??= this.#hands.resize(PAPER_PX, true);
    const scene = this.#hands.scene();
    // Bars that are cut by the end of a page say less than the table, which has all of them.
    if (scene && !scene.panels && scene.height > PAGE_PX) this.#hands.resize(PAPER_PX, false);
    this.#fill();
  };

  readonly #onPrinted = (): void => {
    this.#box.remove();
    if (this.#unfolded !== null) this.#hands.resize(Infinity, this.#unfolded);
    this.#unfolded = null;
  };

  #fill(): void {
    const [chart, locale, root] = [this.#hands.chart(), this.#hands.locale(), this.#hands.host.renderRoot];
    const footer = root.querySelector('.footer');
    if (!chart || !locale || !footer) return;
    if (this.#hands.asTable()) {
      const left = this.#fillTable(root);
      if (left > 0) {
        render(html`<p class="left">${locale.strings.more(left)}</p>`, this.#box);
        footer.before(this.#box);
      }
      return;
    }
    const words = chartWords(locale);
    const note = this.#hands.view()?.note(locale);
    const rows = chart.model.positions.length;
    const caption = note ? `${words.tableOf} (${note})` : words.tableOf;
    const folded = this.#hands.scene()?.folded ?? 0;
    render(
      rows > MOST_ROWS
        ? html`<p>${words.notPrinted(rows)}</p>`
        : paperTable(
            tableView(chart.model, chart.text, locale, caption, rows),
            folded > 0 ? locale.strings.more(folded) : null,
          ),
      this.#box,
    );
    footer.before(this.#box);
  }

  /** The table that the reader asked for has its other rows on paper as well, found and ordered as they are; gives how many it has no room for. */
  #fillTable(root: ParentNode): number {
    const button = (): HTMLButtonElement | null => root.querySelector<HTMLButtonElement>('.scroll ~ .more');
    // A press adds as many rows as are there at first.
    for (let presses = 0; presses < 2 && root.querySelectorAll('.scroll tbody tr').length < MOST_ROWS; presses++) {
      button()?.click();
      this.#hands.resize(PAPER_PX, true);
    }
    return Number(button()?.value ?? 0);
  }
}

/** Has a chart printed with everything. */
export const printChart = (hands: ChartHands): unknown => new ChartPaper(hands);
