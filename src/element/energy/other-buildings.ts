import type { BuildingData } from '../../energy/building-data.js';
import type { Building, Site } from '../../energy/site-document.js';
import { loadBuilding } from '../../load-site.js';
import type { BuildingQuestion } from '../../load-site.js';

/** The buildings of a site beside one, for views that show all: one that can't be read is missing from these, no failure of that one. */
export const otherBuildings = (
  site: Site,
  own: Building,
  question: BuildingQuestion,
): Promise<readonly BuildingData[]> =>
  Promise.all(
    site.buildings
      .filter((building) => building !== own)
      .map((building) =>
        loadBuilding(site, building, question).catch((): BuildingData => {
          question.signal?.throwIfAborted();
          return { site, building, channels: [] };
        }),
      ),
  );
