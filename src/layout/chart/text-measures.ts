import { numbersInTexts } from '../../table/numbers-in-texts.js';
import { textMeasures } from './chart-model.js';

/** Lets charts take texts that are numbers for measures; before that they are none. */
export function addTextMeasures(): void {
  textMeasures.read = numbersInTexts;
}
