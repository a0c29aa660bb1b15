import { parentPort, workerData } from 'node:worker_threads';
import { createCheckPart, type Part } from '../rules/parts/check-part.ts';
import type { ValidationOptions } from '../rules/validation-options.ts';

// Checks parts of files in a thread, in the order they come.

const check = createCheckPart(workerData as ValidationOptions);
parentPort?.on('message', (part: Part) => {
  const answer = check(part);
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
