import { steppedSpan } from '../../energy/stepped-span.js';
import { spanText } from '../../layout/energy/energy-span.js';
import type { ChoiceActions, ChoiceView } from '../../render/energy-choice.js';
import type { EnergyHands, EnergyState } from './energy-view.js';

/** What the choice of time shows of a state. */
export function timeView(state: EnergyState): Pick<ChoiceView, 'period' | 'span' | 'current'> {
  const { period, span, nowMs } = state;
  return { period, span: spanText(state), current: nowMs < span.to };
}

/** What a reader does with the choice. */
export const timeActions = ({ nowMs }: EnergyState, hands: EnergyHands): Required<ChoiceActions> => ({
  onChoose: (pressed, by) => {
    if (by === 0) return hands.choose({ period: pressed, at: null });
    // From what was chosen last, which may be on its way yet.
    const { period, at } = hands.choice();
    hands.choose({ period: period ?? pressed, at: steppedSpan(period ?? pressed, at ?? nowMs, by, nowMs) });
  },
  onQuantity: (quantity) => hands.choose({ quantity }),
});
