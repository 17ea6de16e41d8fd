import type { ReactiveController } from 'lit';
import type { GroupPlace } from '../../controller/group-channel.js';
import { GroupMember } from '../../controller/group-member.js';
import type { GroupDeed } from '../../controller/group-member.js';
import { periodSpan } from '../../energy/period-span.js';
import type { SpanPeriod } from '../../energy/period-span.js';
import { spanOfPart } from '../../energy/span-of-part.js';
import { pastInstant } from '../../energy/stepped-span.js';
import { foldKey } from '../../layout/fold-key.js';
import type { EnergyHands, EnergyState } from './energy-view.js';
import type { ReaderChoice } from './reader-choice.js';

/**
 * Makes a dashboard one of a group: the time that a reader chose on one element is shown on the others, and a building chosen elsewhere, by its
 * name or id, is shown here. Its charts are of the same group by themselves.
 */
export class EnergyGroup implements ReactiveController {
  readonly #hands: EnergyHands;
  readonly #member: GroupMember;
  /** The time that the group knows of. */
  #known: string;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    // What is shown by now is no choice.
    this.#known = timeKey(hands.choice());
    this.#member = new GroupMember({
      host: hands.host,
      name: () => hands.host.group,
      ready: () => hands.state() !== null,
      show: () => null,
      follow: (deed) => this.#follow(deed),
    });
    hands.host.addController(this.#member);
    hands.host.addController(this);
  }

  hostUpdated(): void {
    const [state, choice] = [this.#hands.state(), this.#hands.choice()];
    if (!state || timeKey(choice) === this.#known) return;
    this.#known = timeKey(choice);
    this.#member.tell({ act: 'time', span: toldSpan(choice, state) });
  }

  #follow(deed: GroupDeed): void {
    const state = this.#hands.state();
    if (!state || deed.act === 'series') return;
    if (deed.act === 'select') this.#select(deed.place, state);
    else if (deed.span === null) this.#goTo(null, null);
    else {
      const { period, at } = spanOfPart(deed.span, this.#hands.choice().period ?? state.period);
      this.#goTo(period, pastInstant(period, at, state.nowMs));
    }
  }

  #select(place: GroupPlace | null, { data, period, nowMs }: EnergyState): void {
    const named = data.site.buildings.find(({ id, name }) =>
      [id, name].some((text) => place?.names.includes(foldKey(text))),
    );
    if (named || !place) this.#hands.choose({ building: named?.id ?? null });
    else if (place.at !== null) this.#goTo(this.#hands.choice().period ?? period, pastInstant(period, place.at, nowMs));
  }

  #goTo(period: SpanPeriod | null, at: number | null): void {
    this.#known = timeKey({ period, at });
    this.#hands.choose({ period, at });
  }
}

const timeKey = ({ period, at }: Pick<ReaderChoice, 'period' | 'at'>): string => `${period} ${at}`;

/** First and last instant of what a reader chose; null for what the author did. */
function toldSpan({ period, at }: ReaderChoice, state: EnergyState): readonly [number, number] | null {
  if (period === null && at === null) return null;
  const { from, to } = periodSpan(period ?? state.period, at ?? state.nowMs);
  return [from, to - 1];
}
