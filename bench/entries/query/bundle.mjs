import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script of this folder with all it imports as one classic script; ours from `src/`, as a bundler of a page would take it. */
export async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
