import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilterWords } from '../locale/filter-words.js';
import { columnFields, tick } from './column-fields.js';
import type { ColumnFields, FieldActions } from './column-fields.js';

/** A column in the choice of columns and filters. */
export interface PanelColumn {
  readonly name: string;
  readonly label: string;
  /** Its filter in words; empty where there is none. */
  readonly says: string;
  readonly shown: boolean;
  /** The only one that is shown. */
  readonly last: boolean;
  readonly first: boolean;
  /** Nothing stands behind it. */
  readonly end: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  /** Null while it is folded. */
  readonly fields: ColumnFields | null;
}

export interface ColumnActions extends FieldActions {
  unfold(open: boolean): void;
  clear(): void;
  order(descending: boolean): void;
  /** Adds it to the order there is, or takes it out. */
  addOrder(): void;
  show(shown: boolean): void;
  move(by: -1 | 1): void;
}

export interface PanelActions {
  of(column: string): ColumnActions;
  worded(on: boolean): void;
  allColumns(): void;
  close(): void;
}

export interface PanelTexts {
  readonly title: string;
  readonly loading: string;
  readonly words: FilterWords;
}

/** One that leads nowhere keeps its place and the focus. */
const step = (label: string, off: boolean, press: () => void): TemplateResult =>
  html`<button type="button" aria-disabled=${off ? 'true' : nothing} @click=${() => off || press()}>${label}</button>`;

const pressed = (label: string, on: boolean, press: () => void): TemplateResult =>
  html`<button type="button" aria-pressed=${on} @click=${press}>${label}</button>`;

function columnTemplate(
  column: PanelColumn,
  index: number,
  { words, loading }: PanelTexts,
  actions: ColumnActions,
): TemplateResult {
  const { label, says, shown, last, first, end, sorted, fields } = column;
  return html`<details
    ?open=${fields !== null}
    @toggle=${(event: Event) => actions.unfold((event.target as HTMLDetailsElement).open)}
  >
    <summary>
      <span class="name">${label}</span>
      ${says === '' ? nothing : html`<span class="says">${says}</span>`}
      ${shown ? nothing : html`<span class="hint">${words.hidden}</span>`}
    </summary>
    ${
      fields === null
        ? nothing
        : html`<div class="column" role="group" aria-label=${label}>
            ${columnFields(fields, `hint-${index}`, words, loading, actions)}
            <div class="all-acts">
              <div class="acts">
                ${pressed(words.sortUp, sorted === 'ascending', () => actions.order(false))}
                ${pressed(words.sortDown, sorted === 'descending', () => actions.order(true))}
                ${step(sorted ? words.dropSort : words.addSort, false, () => actions.addOrder())}
              </div>
              <div class="acts">
                ${tick(words.show, shown, (on) => actions.show(on), last)}
                ${step(words.earlier, !shown || first, () => actions.move(-1))}
                ${step(words.later, !shown || end, () => actions.move(1))}
                ${says === '' ? nothing : step(words.clear, false, () => actions.clear())}
              </div>
            </div>
          </div>`
    }
  </details>`;
}

/** Columns of a list: which of them are shown and where, what they are filtered by, in which order the rows are. */
export function columnPanel(
  columns: readonly PanelColumn[],
  worded: boolean,
  texts: PanelTexts,
  actions: PanelActions,
): TemplateResult {
  const { words, title } = texts;
  return html`<div class="panel" part="filters" role="group" aria-label=${title}>
    <div class="columns">
      ${columns.map((column, index) => columnTemplate(column, index, texts, actions.of(column.name)))}
    </div>
    <div class="acts">
      ${tick(words.worded, worded, (on) => actions.worded(on))}
      ${step(
        words.allColumns,
        columns.every(({ shown }) => shown),
        () => actions.allColumns(),
      )}
      ${step(words.close, false, () => actions.close())}
    </div>
  </div>`;
}
