import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StoryObj, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import type { LkCartogram } from '../src/element/lk-cartogram.js';
import { surroundTable, tableConditions } from './table-story.js';
import type { TableCondition } from './table-story.js';

type Named =
  | 'breaks'
  | 'classes'
  | 'classification'
  | 'compare'
  | 'data'
  | 'deepLink'
  | 'facet'
  | 'geometry'
  | 'group'
  | 'heading'
  | 'highlight'
  | 'key'
  | 'level'
  | 'locator'
  | 'midpoint'
  | 'noZoom'
  | 'per'
  | 'points'
  | 'src'
  | 'time'
  | 'unit'
  | 'value'
  | 'variant';

export const mapConditions = tableConditions;

/** Arguments of a story: attributes and `data`, by the names of the properties, and what it is looked at in. */
export type MapArguments = Partial<Pick<LkCartogram, Named>> & {
  readonly condition?: TableCondition;
  /** In English its own words are English as well. */
  readonly english?: Partial<Pick<LkCartogram, Named>>;
};
export type MapStory = StoryObj<MapArguments>;

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

export function renderMap({ condition = 'Light', english, ...own }: MapArguments): TemplateResult {
  const args = condition === 'English' ? { ...own, ...english } : own;
  return html`
    <div class="story" lang=${condition === 'English' ? 'en' : 'cs'}>
      <lk-cartogram
        loading="eager"
        attribution="ukázková data"
        breaks=${ifDefined(given(args.breaks))}
        classes=${ifDefined(given(args.classes))}
        compare=${ifDefined(given(args.compare))}
        classification=${ifDefined(given(args.classification))}
        ?deep-link=${args.deepLink ?? false}
        facet=${ifDefined(given(args.facet))}
        geometry=${ifDefined(given(args.geometry))}
        group=${ifDefined(given(args.group))}
        heading=${ifDefined(given(args.heading))}
        highlight=${ifDefined(given(args.highlight))}
        key=${ifDefined(given(args.key))}
        level=${ifDefined(given(args.level))}
        ?locator=${args.locator ?? false}
        midpoint=${ifDefined(given(args.midpoint))}
        ?no-zoom=${args.noZoom ?? false}
        per=${ifDefined(given(args.per))}
        points=${ifDefined(given(args.points))}
        src=${ifDefined(given(args.src))}
        time=${ifDefined(given(args.time))}
        unit=${ifDefined(given(args.unit))}
        value=${ifDefined(given(args.value))}
        variant=${ifDefined(given(args.variant))}
        .data=${args.data ?? null}
      ></lk-cartogram>
    </div>
  `;
}

export const mapSurroundings: DecoratorFunction<WebComponentsRenderer, MapArguments> = (story, { args }) =>
  surroundTable(story() as TemplateResult, args);

/** The same story in another condition. */
export const inCondition = ({ args = {} }: MapStory, condition: TableCondition): MapStory => ({
  args: { ...args, condition },
});
