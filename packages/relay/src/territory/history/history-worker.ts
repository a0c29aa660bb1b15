import { parentPort, workerData } from 'node:worker_threads';
import { createCondenser, type KeptCells, type ToldDays } from './condense.ts';

// Gathers the kept figures of two years in a thread of its own: at the size of the country they take the processor for seconds.

const condenser = createCondenser(workerData as ToldDays);

async function answer(message: KeptCells | 'end'): Promise<void> {
  if (message !== 'end') {
    await condenser.add(message);
    parentPort?.postMessage('added');
    return;
  }
  const history = condenser.finish();
  parentPort?.postMessage(history, [history.rows.buffer, history.counts.buffer, history.before.buffer]);
}

parentPort?.on('message', (message: KeptCells | 'end') => void answer(message));
