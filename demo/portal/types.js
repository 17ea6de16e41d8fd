/**
 * The shapes that the portal's modules hand each other; JSDoc only.
 *
 * @typedef {'OID' | 'SmallInteger' | 'Integer' | 'Double' | 'String' | 'Date' | 'DateOnly'} FieldType
 *
 * @typedef {{ type: 'codedValue', name: string, codedValues: { name: string, code: string | number }[] }
 *   | { type: 'range', name: string, range: [number, number] }} Domain
 *
 * @typedef {object} FieldDefinition
 * @property {string} name
 * @property {FieldType} type
 * @property {string} [alias]
 * @property {number} [length] of a String
 * @property {Domain} [domain]
 *
 * @typedef {Record<string, string | number | null>} Row  Date: epoch ms UTC; DateOnly: `yyyy-mm-dd`
 *
 * @typedef {object} Dataset
 * @property {string} id 32 hexadecimal digits, the item id on the portal
 * @property {string} name slug of its page, and name of its service
 * @property {string} title
 * @property {string} snippet
 * @property {string} description plain text or HTML, as authors of items write it
 * @property {string} licence free text, as it comes on real portals
 * @property {string} source
 * @property {string} owner
 * @property {string[]} tags
 * @property {string} category
 * @property {string} copyrightText
 * @property {number} created epoch ms
 * @property {number} modified epoch ms: the item's text
 * @property {string} [maintenance] code of ISO 19115's MD_MaintenanceFrequencyCode, where the portal's record names one: 008 annual
 * @property {number} dataLastEditDate epoch ms: the rows
 * @property {string} objectIdField
 * @property {string} displayField
 * @property {FieldDefinition[]} fields the first one is the object id
 * @property {[string, string]} [timeFields] start and end field of `timeInfo`
 * @property {() => Row[]} rows made when first asked for
 * @property {(row: Row) => [number, number] | null} [point] WGS84 longitude and latitude
 * @property {(row: Row) => object | null} [polygon] a GeoJSON Polygon or MultiPolygon; what has neither this nor a point is a table
 * @property {boolean} [bins] the layer says that it knows `queryBins`
 *
 * @typedef {object} Service
 * @property {string} name
 * @property {'FeatureServer' | 'MapServer'} type
 * @property {{ id: number, dataset: Dataset }[]} layers
 * @property {'old' | 'token'} [mode] old: no statistics, no pages, no order; token: nothing without one
 *
 * @typedef {object} Layer one layer or table under one service
 * @property {number} id
 * @property {Service} service
 * @property {Dataset} dataset
 * @property {KoopFeature[]} features
 *
 * @typedef {{ type: 'Feature', properties: Row, geometry: { type: string, coordinates: unknown[] } | null }} KoopFeature
 *
 * @typedef {Record<string, string>} Params of the query string and the form body, together
 *
 * @typedef {object} PortalRequest
 * @property {string} method
 * @property {string} path decoded, without the fault prefix
 * @property {Params} params
 * @property {string} origin as the client sees it, `http://127.0.0.1:8080`
 * @property {string} lastEventId header of that name, or empty
 * @property {string} ifNoneMatch header of that name, or empty
 *
 * @typedef {object} PortalAnswer
 * @property {number} [status] 200
 * @property {Record<string, string>} [headers]
 * @property {unknown} [json]
 * @property {string} [html]
 * @property {string} [text] with a content-type among the headers
 * @property {AsyncIterable<string>} [stream] pieces of a body that need not end, with a content-type among the headers
 */
export {};
