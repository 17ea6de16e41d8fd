// The one table of who may import whom: ESLint's import zones are made from it.
// A folder may import itself, the folders listed here and the packages listed here; nothing else.
export const layers = {
  table: { folders: [], packages: [] },
  time: { folders: [], packages: [] },
  locale: { folders: ['table', 'time'], packages: [] },
  query: { folders: ['table', 'time'], packages: [] },
  source: { folders: ['table', 'time', 'query'], packages: [] },
  transform: { folders: ['table', 'time', 'query'], packages: ['d3-array'] },
  scale: { folders: ['table', 'locale', 'time'], packages: ['d3-array'] },
  layout: { folders: ['table', 'locale', 'time', 'scale'], packages: ['d3-array', 'd3-shape'] },
  render: { folders: ['layout', 'locale'], packages: ['lit'] },
  export: { folders: ['table', 'locale', 'time', 'layout'], packages: [] },
  controller: { folders: ['table', 'locale'], packages: ['lit'] },
  element: {
    folders: [
      'table',
      'time',
      'locale',
      'query',
      'source',
      'transform',
      'scale',
      'layout',
      'render',
      'export',
      'controller',
    ],
    packages: ['lit'],
    files: ['data'],
  },
  embed: { folders: ['locale', 'element', 'layout'], packages: [], files: ['data'] },
};
