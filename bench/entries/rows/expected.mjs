import { eachRow } from './data.js';

/** Row numbers, and names of rows, in the order that everybody must show them in: `null` is as they came. */
export class Expected {
  #rows = [];
  #orders = new Map();

  constructor(count) {
    eachRow(count, ({ nazev, obec }) => this.#rows.push({ nazev, obec }));
  }

  order(column) {
    let order = this.#orders.get(column);
    if (!order) {
      const { compare } = new Intl.Collator('cs');
      order = [...this.#rows.keys()];
      if (column !== null) order.sort((a, b) => compare(this.#rows[a][column], this.#rows[b][column]));
      this.#orders.set(column, order);
    }
    return order;
  }

  /** Throws when these are not the first names. */
  checkFirst(who, names, column) {
    const order = this.order(column);
    if (names.length < 8) throw new Error(`${who}: only ${names.length} rows`);
    names.slice(0, 8).forEach((name, place) => {
      const wanted = this.#rows[order[place]].nazev;
      if (name !== wanted) throw new Error(`${who}, by ${column}: ${place} is ${name}, not ${wanted}`);
    });
  }

  /** Throws when these are not the numbers of all rows. */
  checkAll(who, ids, column) {
    const order = this.order(column);
    const wrong = order.findIndex((row, place) => row !== ids[place]);
    if (ids.length !== order.length || wrong >= 0) throw new Error(`${who}, by ${column}: another row at ${wrong}`);
  }

  nameOf(row) {
    return this.#rows[row].nazev;
  }
}
