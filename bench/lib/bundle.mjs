import { build } from 'esbuild';

/** One minified ES module of a script and all it imports, but for what is `external`. */
export async function bundle(file, external = []) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    external,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].contents;
}
