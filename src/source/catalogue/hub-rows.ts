import { openArcgisRows } from '../arcgis/arcgis-rows.js';
import { findDataset } from './hub.js';
import type { RowService, ServiceRequest } from '../row-service.js';

/** A dataset of an ArcGIS Hub as a list of rows; null where it is none that a feature service gives page by page. */
export async function openHubRows(request: ServiceRequest): Promise<RowService | null> {
  const { clientFor, signal } = request;
  const { serviceUrl, layer, about } = await findDataset({ ...request, client: clientFor(signal) });
  return openArcgisRows({ ...request, url: serviceUrl, layer }, about);
}
