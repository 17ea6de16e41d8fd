import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.mjs';
import { libraryScripts } from '../library.mjs';

/** V8 compiles all functions of a file that begins so while it loads, as our published files ask for; peers' do not, unless `hinted`. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * The page of each contestant, `/<name>.html`, with its script: our own from `dist/`, a peer's as one bundle. Nothing is run of a page but
 * what it does before it says `__ready`.
 */
export async function paintingSite(contestants, folder) {
  const files = libraryScripts();
  for (const { name, script, own = false, hinted = false } of contestants) {
    const external = own ? ['/index.js', '/elements/lk-chart.js'] : [];
    const code = await bundle(fileURLToPath(new URL(script, folder)), external);
    files.set(`/${name}.js`, hinted ? Buffer.concat([Buffer.from(HINT), code]) : code);
    const page = readFileSync(new URL('page.html', import.meta.url), 'utf8')
      .replace('<!-- preload -->', '')
      .replace('<!-- script -->', `<script type="module" src="/${name}.js"></script>`);
    files.set(`/${name}.html`, Buffer.from(page));
  }
  return files;
}
