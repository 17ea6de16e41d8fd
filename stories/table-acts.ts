import type { LkDatasetTable } from '../src/element/lk-dataset-table.js';
import { AskedService } from '../src/rows/asked-service.js';

/** What a story does once its list is on screen. */
export type Act = (canvas: { readonly canvasElement: HTMLElement }) => Promise<void>;

const SOON = 600;

/** What matches in the list, once it is there: its code comes when somebody asks for it. */
async function within(list: LkDatasetTable, selector: string): Promise<HTMLElement | null> {
  for (let frame = 0; frame < SOON && list.isConnected; frame++) {
    const found = list.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

async function listIn(canvas: HTMLElement): Promise<LkDatasetTable> {
  const list = canvas.querySelector('lk-dataset-table') as LkDatasetTable;
  await list.ready.catch(() => undefined);
  await list.updateComplete;
  return list;
}

/** With a source out of reach. */
async function cutOff(run: () => Promise<unknown>): Promise<void> {
  const before = window.fetch.bind(window);
  window.fetch = () => Promise.resolve(new Response('', { status: 503 }));
  try {
    await run();
  } finally {
    window.fetch = before;
  }
}

/** Opens the choice of columns and filters, and in it the columns of these numbers, from 1. */
export const openFilters =
  (...columns: readonly number[]): Act =>
  async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    (await within(list, '.adjust'))?.click();
    for (const number of columns) {
      const column = `.columns details:nth-child(${number})`;
      (await within(list, `${column} summary`))?.click();
      await within(list, `${column} :is(fieldset .tick, .hint:not(:empty))`);
    }
  };

/** Has missing values said in words. */
export const askWords: Act = async ({ canvasElement }) => {
  await openFilters()({ canvasElement });
  const list = await listIn(canvasElement);
  (await within(list, '.panel > .acts input'))?.click();
  await within(list, '.missing:not(:has(*))');
};

/** Turns to another page, which does not come. */
export const losePage: Act = async ({ canvasElement }) => {
  const list = await listIn(canvasElement);
  await cutOff(async () => {
    (await within(list, '.pages > button:last-of-type'))?.click();
    await within(list, '.lost');
  });
};

/** Asks the source for news, which does not answer. */
export const failRefresh: Act = async ({ canvasElement }) => {
  const list = await listIn(canvasElement);
  await cutOff(() => list.reload().catch(() => undefined));
  await within(list, '.lost');
};

/** Orders by a column as where its service has too many different texts to be sorted here. */
export const orderElsewhere =
  (column: string): Act =>
  async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    const asked = AskedService.prototype;
    const own = Object.getOwnPropertyDescriptor(asked, 'page') as PropertyDescriptor;
    const page = own.value as typeof asked.page;
    asked.page = async function (...question) {
      return { ...(await page.apply(this, question)), foreignOrder: true };
    };
    try {
      list.sort = column;
      await within(list, '.note');
    } finally {
      Object.defineProperty(asked, 'page', own);
    }
  };
