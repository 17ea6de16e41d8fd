import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.mjs';
import { libraryScripts } from '../library.mjs';

/** Two frames after the drawing says it is done, the picture is on screen. The icon's address keeps it from being asked for. */
const CLOCK = `<link rel="icon" href="data:," />
<script>
var __painted = new Promise(function (resolve) {
  window.__done = function () {
    requestAnimationFrame(function () { requestAnimationFrame(function () { resolve(performance.now()); }); });
  };
});
</script>`;

function fill(page, parts) {
  const filled = page.replace(/<!-- (\w+) -->/g, (whole, name) => parts[name] ?? whole);
  const [missing] = /<!-- \w+ -->/.exec(filled) ?? [];
  if (missing) throw new Error(`nothing to put in place of: ${missing}`);
  return filled;
}

/** All that the pages of charts ask for: path → bytes. The page of a contestant is `/<name>.html`. */
export async function chartSite(contestants, parts, folder) {
  const files = libraryScripts();
  for (const { name, page, script } of contestants) {
    const own = { ...parts, clock: CLOCK };
    if (script) {
      files.set(`/${name}.js`, await bundle(fileURLToPath(new URL(script, folder))));
      own.script = `<script type="module" src="/${name}.js"></script>`;
    }
    files.set(`/${name}.html`, Buffer.from(fill(readFileSync(new URL(page, folder), 'utf8'), own)));
  }
  return files;
}
