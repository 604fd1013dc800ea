import { build } from 'esbuild';

await build({
  entryPoints: ['src/app.tsx'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
});
