import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Territories } from '../../geo/territories.js';
import { countryLocator, partLocator } from '../../layout/map/locator.js';
import type { MapZoom } from '../../layout/map/map-zoom.js';
import { wholeMap } from '../../layout/map/map-zoom.js';
import { loadTerritories } from '../../load-territories.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { locatorTemplate } from '../../render/map-locator.js';
import type { MapHands } from './map-hands.js';

/** Letters of a map and of its legend in a drawing. */
const [PLOT_EM_PX, LEGEND_EM_PX] = [16, 13];

/** Shows in a corner which part of a map is seen, or where in the country all of it lies; fetched with the first of them. */
export class MapLocator {
  readonly #hands: MapHands;
  #country: Territories | null = null;
  #fetched: Promise<void> | null = null;

  constructor(hands: MapHands) {
    this.#hands = hands;
  }

  /** Which part of the map is seen; nothing where that is all of it. */
  renderPart(part: MapZoom, locale: Locale): TemplateResult | typeof nothing {
    const view = this.#hands.view();
    const locator = view && part.scale !== wholeMap.scale ? partLocator(view.territories, part, view.size) : null;
    return locator ? locatorTemplate(locator, mapLateWords(locale).locator.part, PLOT_EM_PX) : nothing;
  }

  /** Where in the country the map lies. */
  renderCountry(locale: Locale): TemplateResult | typeof nothing {
    // Out of reach, the map is there without.
    this.#fetched ??= loadTerritories({ level: 'kraj', registry: '' }).then(
      (territories) => {
        this.#country = territories;
        this.#hands.host.requestUpdate();
      },
      () => undefined,
    );
    const view = this.#hands.view();
    const locator = view && this.#country && countryLocator(this.#country, view.territories);
    return locator ? locatorTemplate(locator, mapLateWords(locale).locator.country, LEGEND_EM_PX) : nothing;
  }
}
