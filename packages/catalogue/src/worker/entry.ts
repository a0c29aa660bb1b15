import { serveDatasets, type Listened } from './serve.ts';

/** The global scope of a worker or of a shared worker. This module does nothing anywhere else. */
const scope = globalThis as unknown as Listened & { WorkerGlobalScope?: unknown; SharedWorkerGlobalScope?: unknown };

if (scope.SharedWorkerGlobalScope !== undefined) {
  scope.addEventListener('connect', (event) => {
    const [port] = (event as MessageEvent).ports;
    if (port !== undefined) serveDatasets(port);
  });
} else if (scope.WorkerGlobalScope !== undefined) {
  serveDatasets(scope);
}
