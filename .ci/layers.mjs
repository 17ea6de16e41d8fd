// The one table of who may import whom: ESLint's import zones are made from it.
// A folder may import itself, the folders listed here and the packages listed here; nothing else.
export const layers = {
  // table, time and locale are the vocabulary; time is its ground: dates in cells and in texts are Prague's.
  table: { folders: ['time'], packages: [] },
  time: { folders: [], packages: [] },
  locale: { folders: ['table', 'time'], packages: ['d3-format'] },
  query: { folders: ['table', 'time'], packages: [] },
  geo: { folders: ['table'], packages: [] },
  source: { folders: ['table', 'time', 'query', 'geo'], packages: ['jsonstat-toolkit'] },
  // What makes files of shapes, in Node: no page has it.
  atlas: {
    folders: ['geo'],
    packages: ['fflate', 'topojson-simplify'],
    files: ['load-territories', 'read-territories'],
  },
  // What answers questions to a list of rows with the help of both a service and our own means.
  rows: { folders: ['table', 'query', 'source', 'transform'], packages: [] },
  transform: { folders: ['table', 'time', 'query'], packages: [] },
  energy: { folders: ['table', 'time', 'query'], packages: [] },
  // What reads the meters of a building: sources into intervals, within what the site document lets be seen.
  metering: { folders: ['table', 'time', 'source', 'energy'], packages: [], files: ['load'] },
  scale: { folders: ['table', 'locale', 'time'], packages: ['simple-statistics'] },
  layout: { folders: ['table', 'locale', 'time', 'geo', 'energy', 'scale'], packages: ['d3-sankey'] },
  render: { folders: ['layout', 'locale'], packages: ['lit'] },
  export: { folders: ['table', 'locale', 'time', 'layout'], packages: ['fflate'] },
  controller: { folders: ['table', 'locale'], packages: ['lit'] },
  element: {
    folders: [
      'table',
      'time',
      'locale',
      'query',
      'source',
      'geo',
      'transform',
      'energy',
      'scale',
      'layout',
      'render',
      'export',
      'controller',
    ],
    packages: ['lit'],
    files: ['load', 'open-rows', 'load-site', 'load-territories', 'load-population'],
  },
  embed: { folders: ['locale', 'element', 'layout', 'controller'], packages: [] },
};
