import { render, surroundings } from './chart-story.js';
import type { Arguments, Story } from './chart-story.js';
import { conditions } from './conditions.js';
import type { Condition } from './conditions.js';
import { examples } from './examples.js';
import type { ExampleName } from './examples.js';

/** What all stories of kinds share; the title must stand in each file, where Storybook reads it without running it. */
export const shared = { component: 'lk-chart', render, decorators: [surroundings] };

/** Arguments of an example in one of the conditions. */
export function argumentsIn(name: ExampleName, condition: Condition): Arguments {
  const { english, ...args } = examples[name];
  return { ...args, ...(condition === 'English' ? english : {}), ...conditions[condition] };
}

/** The story of an example in one of the conditions. */
export const story = (name: ExampleName, condition: Condition): Story => ({ args: argumentsIn(name, condition) });
