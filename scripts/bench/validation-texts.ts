// The texts that validation is measured on, made in a separate thread. Records that never were text have other shapes for the
// engine than parsed records, and the measured code would be compiled for both.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createRecords } from './services.ts';

/** Services and structures as JSON, and the communes they stand in. */
export interface ValidationTexts {
  /** The services alone. */
  services: string;
  /** The structures and the services. */
  whole: string;
  communes: { code: string }[];
}

/** Makes the texts of `count` services. */
export async function createValidationTexts(count: number, day: string): Promise<ValidationTexts> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { count, day } });
  try {
    return await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  } finally {
    await worker.terminate();
  }
}

if (!isMainThread) {
  const { count, day } = workerData as { count: number; day: string };
  const { structures, services, communes } = createRecords(count, day);
  const texts: ValidationTexts = {
    services: JSON.stringify(services),
    whole: JSON.stringify({ structures, services }),
    communes: communes.map(({ code }) => ({ code })),
  };
  parentPort?.postMessage(texts);
}
