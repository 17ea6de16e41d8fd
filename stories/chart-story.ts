import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StoryObj, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import type { LkChart } from '../src/element/lk-chart.js';
import { surround } from './surroundings.js';
import type { Surroundings } from './surroundings.js';

type Named =
  | 'kind'
  | 'x'
  | 'y'
  | 'series'
  | 'stack'
  | 'curve'
  | 'unit'
  | 'xLabel'
  | 'yLabel'
  | 'yMin'
  | 'yMax'
  | 'deepLink'
  | 'group'
  | 'annotations'
  | 'reference'
  | 'confidence'
  | 'scale'
  | 'format'
  | 'facet'
  | 'src'
  | 'where'
  | 'groupBy'
  | 'measure'
  | 'orderBy'
  | 'limit'
  | 'heading'
  | 'description'
  | 'note'
  | 'attribution'
  | 'license'
  | 'theme'
  | 'height'
  | 'highlight'
  | 'refresh'
  | 'data';

/** Arguments of a story: attributes and `data`, by the names of the properties, plus what is around the chart. */
export type Arguments = Partial<Pick<LkChart, Named>> & Surroundings & { readonly id?: string };
export type Story = StoryObj<Arguments>;

const given = (value: string | null | undefined): string | undefined => value ?? undefined;

export function render(args: Arguments): TemplateResult {
  return html`
    <div class="story" lang=${args.lang ?? 'cs'}>
      <lk-chart
        loading="eager"
        id=${ifDefined(args.id)}
        kind=${args.kind ?? 'auto'}
        x=${ifDefined(given(args.x))}
        y=${ifDefined(given(args.y))}
        series=${ifDefined(given(args.series))}
        stack=${args.stack ?? 'none'}
        curve=${args.curve ?? 'linear'}
        unit=${ifDefined(given(args.unit))}
        x-label=${ifDefined(given(args.xLabel))}
        y-label=${ifDefined(given(args.yLabel))}
        y-min=${ifDefined(given(args.yMin))}
        y-max=${ifDefined(given(args.yMax))}
        ?deep-link=${args.deepLink ?? false}
        group=${ifDefined(given(args.group))}
        annotations=${ifDefined(given(args.annotations))}
        reference=${ifDefined(given(args.reference))}
        confidence=${ifDefined(given(args.confidence))}
        scale=${ifDefined(given(args.scale))}
        format=${ifDefined(given(args.format))}
        facet=${ifDefined(given(args.facet))}
        src=${ifDefined(given(args.src))}
        where=${ifDefined(given(args.where))}
        group-by=${ifDefined(given(args.groupBy))}
        measure=${ifDefined(given(args.measure))}
        order-by=${ifDefined(given(args.orderBy))}
        limit=${ifDefined(given(args.limit))}
        heading=${ifDefined(given(args.heading))}
        description=${ifDefined(given(args.description))}
        note=${ifDefined(given(args.note))}
        attribution=${ifDefined(given(args.attribution))}
        license=${ifDefined(given(args.license))}
        theme=${args.theme ?? 'auto'}
        height=${ifDefined(given(args.height))}
        highlight=${ifDefined(given(args.highlight))}
        refresh=${ifDefined(given(args.refresh))}
        .data=${args.data ?? null}
      ></lk-chart>
    </div>
  `;
}

export const surroundings: DecoratorFunction<WebComponentsRenderer, Arguments> = (story, { args }) =>
  surround(story() as TemplateResult, args);
