import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sdkProgram, sdkProgramResult } from './sdk-program.ts';

/** The globals that pages, workers and servers have alike. Timers are the host's, all else is the platform's. */
const webGlobals = [
  'AbortController',
  'AbortSignal',
  'clearTimeout',
  'DOMException',
  'Headers',
  'performance',
  'ReadableStream',
  'Request',
  'Response',
  'setTimeout',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
] as const;

test('the SDK works with the globals of the web alone, where no code is made of text', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as sdk from '@inclusion-kit/sdk'; import * as testing from '@inclusion-kit/sdk/testing';${sdkProgram}
        globalThis.ended = use(sdk, testing).then(JSON.stringify);`,
      resolveDir: new URL('.', import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    conditions: ['inclusion-kit-source', 'worker'],
  });
  const globals = Object.fromEntries(webGlobals.map((name) => [name, globalThis[name]]));
  const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  runInContext(outputFiles[0]?.text ?? '', context);
  const ended = (context as { ended?: Promise<string> }).ended;
  expect(JSON.parse((await ended) ?? 'null')).toEqual(sdkProgramResult);
});
