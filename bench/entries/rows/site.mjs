import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../lib/bundle.mjs';
import { libraryScripts } from '../../lib/library.mjs';

const require = createRequire(import.meta.url);

/** The page of each script, `/<name>.html`: our own from `dist/`, a peer's as one bundle, with the styles it comes with. */
export async function rowsSite(scripts, folder) {
  const files = libraryScripts();
  for (const { name, own = false, style } of scripts) {
    const external = own ? ['/index.js', '/elements/lk-dataset-table.js'] : [];
    files.set(`/${name}.js`, await bundle(fileURLToPath(new URL(`${name}.js`, folder)), external));
    const css = style ? `<style>${readFileSync(require.resolve(style), 'utf8')}</style>` : '';
    const page = readFileSync(new URL('page.html', import.meta.url), 'utf8')
      .replace('<!-- style -->', () => css)
      .replace('<!-- script -->', `<script type="module" src="/${name}.js"></script>`);
    files.set(`/${name}.html`, Buffer.from(page));
  }
  return files;
}
