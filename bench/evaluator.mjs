import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defaultServerConditions } from 'vite';

/** Prints how fast the evaluator is: `node bench/evaluator.mjs`. */
const root = join(import.meta.dirname, '..');
const outDir = join(root, '.cache/bench/evaluator');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  // The doors of the pure folders are their sources, as in vite.config.ts.
  ssr: { resolve: { conditions: ['own-source', ...defaultServerConditions] } },
  build: {
    ssr: 'bench/evaluator.ts',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
const { measureEvaluator } = await import(pathToFileURL(join(outDir, 'evaluator.mjs')).href);
const { decisionsPerSecond, explanationsPerSecond, compilationsPerSecond, report } = measureEvaluator();

const thousands = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US').padStart(12);
console.log(`decisions per second     ${thousands(decisionsPerSecond)}   (at least 500,000)`);
console.log(`explanations per second  ${thousands(explanationsPerSecond)}`);
console.log(`compilations per second  ${thousands(compilationsPerSecond)}`);
for (const [by, [median, p95]] of Object.entries(report)) {
  console.log(
    `access report, nodes by ${by.padEnd(6)} ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms   (at most 2 ms)`,
  );
}
