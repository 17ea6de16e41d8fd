import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StoryObj, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import type { LkEnergyDashboard } from '../src/element/lk-energy-dashboard.js';
import { conditions } from './conditions.js';
import { surround } from './surroundings.js';

/** Everything that a dashboard is looked at in. */
export const energyConditions = {
  ...conditions,
  NarrowDark: { ...conditions.Dark, ...conditions.Narrow },
  Wide: { width: '1280px' },
} as const;
export type EnergyCondition = keyof typeof energyConditions;

type Named = 'building' | 'deepLink' | 'delay' | 'group' | 'height' | 'period' | 'src' | 'view';

/** Arguments of a story: attributes by the names of the properties, and what it is looked at in. */
export type EnergyArguments = Partial<Pick<LkEnergyDashboard, Named>> & { readonly condition?: EnergyCondition };
export type EnergyStory = StoryObj<EnergyArguments>;

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

export function renderEnergy({ condition = 'Light', ...args }: EnergyArguments): TemplateResult {
  return html`
    <div class="story" lang=${condition === 'English' ? 'en' : 'cs'}>
      <lk-energy-dashboard
        loading="eager"
        src=${ifDefined(given(args.src))}
        building=${ifDefined(given(args.building))}
        ?deep-link=${args.deepLink ?? false}
        delay=${ifDefined(given(args.delay))}
        group=${ifDefined(given(args.group))}
        height=${ifDefined(given(args.height))}
        period=${ifDefined(given(args.period))}
        view=${ifDefined(given(args.view))}
      ></lk-energy-dashboard>
    </div>
  `;
}

/** Puts a dashboard into the condition that it is looked at in. */
export function surroundEnergy(story: TemplateResult, { condition = 'Light' }: EnergyArguments): HTMLElement {
  return surround(story, energyConditions[condition]);
}

export const energySurroundings: DecoratorFunction<WebComponentsRenderer, EnergyArguments> = (story, { args }) =>
  surroundEnergy(story() as TemplateResult, args);

export const inEnergyCondition = (story: EnergyStory, condition: EnergyCondition): EnergyStory => ({
  args: { ...story.args, condition },
});
