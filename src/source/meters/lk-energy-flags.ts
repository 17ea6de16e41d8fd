import { maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { maybeInstant } from './maybe-instant.js';

/** What a relay says of a stretch of time. */
export interface RelayFlag {
  readonly kind: string;
  readonly medium: string | null;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number | null;
  readonly text: string | null;
  readonly source: string | null;
}

/** What people noted in a document of `lk-energy/1`. */
export function lkEnergyFlags(document: Json): readonly RelayFlag[] {
  return objectsIn(document['flags']).flatMap((one): RelayFlag[] => {
    const from = maybeInstant(one['from']);
    const kind = maybeText(one['kind']);
    if (from === null || kind === null) return [];
    const [medium, text, source] = [maybeText(one['medium']), maybeText(one['text']), maybeText(one['source'])];
    return [{ kind, medium, from, to: maybeInstant(one['to']), text, source }];
  });
}
