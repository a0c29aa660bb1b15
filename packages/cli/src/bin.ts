#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled code is kept for the next start, in a folder of this package or where NODE_COMPILE_CACHE says. A temporary folder
// may have been made before by others of the machine, and the code read from it is run. Where the folder cannot be written,
// nothing is kept.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/', import.meta.url)));
// Threads take it from the environment.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process.env);
