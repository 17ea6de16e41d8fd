import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StoryObj, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import type { LkDatasetTable } from '../src/element/lk-dataset-table.js';
import { conditions } from './conditions.js';
import type { Condition } from './conditions.js';
import { surround } from './surroundings.js';

type Named =
  | 'attribution'
  | 'columns'
  | 'data'
  | 'description'
  | 'filter'
  | 'heading'
  | 'height'
  | 'license'
  | 'noSearch'
  | 'page'
  | 'pageSize'
  | 'search'
  | 'sort'
  | 'src';

/** Everything that a table is looked at in. */
export const tableConditions = {
  ...conditions,
  LargeText: { textSize: 2 },
  NarrowDark: { ...conditions.Dark, ...conditions.Narrow },
} as const;
export type TableCondition = keyof typeof tableConditions;

/** Arguments of a story: attributes and `data`, by the names of the properties, and what it is looked at in. */
export type TableArguments = Partial<Pick<LkDatasetTable, Named>> & {
  readonly condition?: TableCondition;
  /** In English its own words are English as well. */
  readonly english?: Partial<Pick<LkDatasetTable, Named>>;
};
export type TableStory = StoryObj<TableArguments>;

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

export function renderTable({ condition = 'Light', english, ...own }: TableArguments): TemplateResult {
  const args = condition === 'English' ? { ...own, ...english } : own;
  return html`
    <div class="story" lang=${condition === 'English' ? 'en' : 'cs'}>
      <lk-dataset-table
        loading="eager"
        attribution=${ifDefined(given(args.attribution))}
        columns=${ifDefined(given(args.columns))}
        description=${ifDefined(given(args.description))}
        filter=${ifDefined(given(args.filter))}
        heading=${ifDefined(given(args.heading))}
        height=${ifDefined(given(args.height))}
        license=${ifDefined(given(args.license))}
        ?no-search=${args.noSearch ?? false}
        page=${ifDefined(given(args.page))}
        page-size=${ifDefined(given(args.pageSize))}
        search=${ifDefined(given(args.search))}
        sort=${ifDefined(given(args.sort))}
        src=${ifDefined(given(args.src))}
        .data=${args.data ?? null}
      ></lk-dataset-table>
    </div>
  `;
}

/** Puts a table into the condition that it is looked at in. */
export function surroundTable(
  story: TemplateResult,
  { condition = 'Light' }: Pick<TableArguments, 'condition'>,
): HTMLElement {
  return surround(story, tableConditions[condition]);
}

export const tableSurroundings: DecoratorFunction<WebComponentsRenderer, TableArguments> = (story, { args }) =>
  surroundTable(story() as TemplateResult, args);

export const inCondition = (story: TableStory, condition: TableCondition | Condition): TableStory => ({
  args: { ...story.args, condition },
});
