import { parentPort, workerData } from 'node:worker_threads';
import { createCheckPiece, type PieceAsk } from '../rules/pieces/check-piece.ts';
import type { ValidationOptions } from '../rules/validation-options.ts';

// Checks parts of files in a thread, in the order they come.

const check = createCheckPiece(workerData as ValidationOptions);
parentPort?.on('message', (ask: PieceAsk) => parentPort?.postMessage(check(ask)));
