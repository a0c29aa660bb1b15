#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled is kept for the next start. In a folder of this package, or where NODE_COMPILE_CACHE says, and not in a
// temporary folder that others of the machine may have made before: what is read from it is run. Where it cannot be written,
// nothing is kept.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/', import.meta.url)));
// Threads take it from the environment.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process.env);
