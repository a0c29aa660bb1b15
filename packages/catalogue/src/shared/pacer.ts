/** Milliseconds of work between two breaths: a slow device then still answers a finger or a key within a frame or three. */
const BREATH_MS = 8;

/** Creates a function to call between steps of a long work: it lets the page, or the messages of a worker, go first. */
export function createPacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATH_MS) return;
    await breathe();
    since = performance.now();
  };
}

/** Runs a work of short steps to its end, with a breath between them. */
export async function runPaced<T>(steps: Generator<void, T>): Promise<T> {
  const pace = createPacer();
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await pace();
  return step.value;
}

/** Runs a work of short steps to its end, without a breath. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Lets all other work that waits go first. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    // Browsers hold back time-outs that follow one another, and no messages.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
