import type { ErrorTexts } from './locale.js';

/** Failures in English. */
export const error: ErrorTexts = (code, host, status, reason, column) => {
  const where = host ?? 'the source';
  const own = reason === 'geometry' || reason === 'per' ? reason : null;
  const attribute = own ?? 'src';
  const what = own === 'geometry' ? 'The borders' : own === 'per' ? 'The numbers of inhabitants' : 'The data';
  const failed = `${what} could not be loaded: `;
  switch (code) {
    case 'network':
      if (reason === 'offline')
        return { sentence: `${failed}the device is offline.`, remedy: 'Connect and try again.' };
      if (reason === 'csp') {
        return {
          sentence: `${failed}the page does not allow connections to ${where}.`,
          remedy: `Add connect-src ${where} to the page's Content-Security-Policy.`,
        };
      }
      if (reason === 'mixed-content') {
        return {
          sentence: `${failed}the address of ${where} is not secure, the page is.`,
          remedy: 'Use https in src.',
        };
      }
      return {
        sentence: `${failed}${where} does not answer.`,
        remedy: `Check the connection and the address in ${attribute}.`,
      };
    case 'cors':
      return {
        sentence: `${failed}${where} does not let other sites read it.`,
        remedy: `Check the address in ${attribute}, or ask whoever runs the source for the header Access-Control-Allow-Origin.`,
      };
    case 'timeout':
      return { sentence: `${what} did not arrive in time: ${where} is too slow.`, remedy: 'Try again later.' };
    case 'http':
      return {
        sentence: `${failed}${where} reports an error${status === null ? '' : ` ${status}`}.`,
        remedy: `Check the address in ${attribute}, or try again later.`,
      };
    case 'service':
      return {
        sentence: `The data service ${host ?? ''} refused the query.`.replace('  ', ' '),
        remedy: `Check the address in ${attribute}; what the service said is in the details.`,
      };
    case 'unauthorized':
      return {
        sentence: 'These data are not public.',
        remedy: 'Ask the owner of the data to share the layer with everyone.',
      };
    case 'rate-limited':
      return { sentence: `${where} is overloaded now.`, remedy: 'Try again in a while.' };
    case 'parse':
      return {
        sentence: 'The answer is not in the expected format.',
        remedy: `Check that the address in ${attribute} leads to ${own === 'geometry' ? 'a file of borders' : 'data'}, not to a web page.`,
      };
    case 'no-column':
      if (reason === 'no-match')
        return {
          sentence: 'No row belongs to an area on the map.',
          remedy:
            'Check the attributes key (a column of codes or names of areas) and level; the details have examples of both.',
        };
      if (reason === 'no-value')
        return {
          sentence: 'There is no value in the column that the map shows.',
          remedy: 'Check the attribute value, and per if there is one.',
        };
      if (column)
        return {
          sentence: `The data lack the column “${column.name}”.`,
          remedy:
            column.closest === null
              ? 'Check the names of columns in the attributes; those there are stand in the details.'
              : `Did you mean “${column.closest}”? The columns there are stand in the details.`,
        };
      return {
        sentence: 'The data lack a column that is needed here, or it holds no numbers.',
        remedy: 'Check the names of columns in the attributes; those there are stand in the details.',
      };
    case 'bad-attribute':
      if (reason === 'no-area')
        return {
          sentence: 'The size of the areas is not known, so values per km² can’t be computed.',
          remedy:
            'Give the borders a property km2, use true ones in place of approximate ones, or name a column of sizes in per.',
        };
      if (reason === 'no-population')
        return {
          sentence: 'The inhabitants of the areas are not known, so values per inhabitant can’t be computed.',
          remedy: 'Give the borders a property obyvatel, or name a column of inhabitants in per.',
        };
      if (reason === 'log-zero')
        return {
          sentence: 'A logarithmic axis has no place for zero or negative values.',
          remedy: 'Leave the attribute scale out, or choose positive values with where.',
        };
      if (reason === 'log-bar')
        return {
          sentence: 'Columns and areas start at zero, which a logarithmic axis does not have.',
          remedy: 'Use kind="line" or kind="scatter", or leave the attribute scale out.',
        };
      if (reason === 'negative-part')
        return {
          sentence: `A negative value can't be a part of a whole.`,
          remedy: 'Use kind="bar" or kind="column".',
        };
      return {
        sentence: 'An attribute has a wrong value.',
        remedy: 'Mend it; which one it is and what it may be stands in the details.',
      };
    case 'no-geometry':
      return { sentence: 'The boundaries are missing.', remedy: 'Check the attribute geometry.' };
    case 'too-large':
      return { sentence: 'There are too many data.', remedy: 'Limit them with where, group-by or limit.' };
    case 'unsupported':
      if (reason === 'no-tiles')
        return {
          sentence: 'There are no tiles for areas of this level.',
          remedy: 'Use level="kraj", "okres" or "orp", or another variant.',
        };
      return {
        sentence: 'This source or display is not supported yet.',
        remedy: 'What exactly stands in the details.',
      };
  }
};
