/** Makes the worker that reads files. */
export type MakeWorker = () => Worker;

let make: MakeWorker | null = null;

/** Sets how the worker is made. The entry calls it once. */
export function registerWorker(maker: MakeWorker): void {
  make = maker;
}

/** Makes the worker. @throws Error where the page allows none */
export function makeWorker(): Worker {
  if (make === null) throw new Error('No entry of <di-dataset> is on the page.');
  return make();
}
