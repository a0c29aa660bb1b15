#!/usr/bin/env node
// This file is JavaScript of 2020, without types: an engine that is too old must be able to read it, and say so.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENDED_WITHOUT_ANSWER = 13;

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const least = engines.node.replace('>=', '');
const isOld = process.versions.node.localeCompare(least, 'en', { numeric: true }) < 0;

// A reader that has read enough, as `head` does, closes the pipe. Nothing failed: the command goes on, and ends with its own code.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

async function start() {
  const { enableCompileCache } = await import('node:module');
  // Compiled code is kept for the next start, in a folder of this package or where NODE_COMPILE_CACHE says. A temporary folder
  // may have been made before by others of the machine, and the code read from it is run. Where the folder cannot be written,
  // nothing is kept.
  const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/', import.meta.url)));
  // Threads take it from the environment.
  if (directory !== undefined && process.env.NODE_COMPILE_CACHE === undefined) {
    process.env.NODE_COMPILE_CACHE = directory;
  }
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), process.env);
}

if (isOld) {
  console.error(
    `inclusion-kit demande Node ${least} ou plus récent, et celui-ci est ${process.versions.node} : installez-en un, par exemple depuis https://nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = ENDED_WITHOUT_ANSWER;
  void start();
}
