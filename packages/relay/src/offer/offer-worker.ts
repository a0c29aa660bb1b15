import { parentPort, workerData } from 'node:worker_threads';
import { buildOffer, type BuiltOffer } from './build-offer.ts';
import { toPlainError, type OfferCall, type OfferMessage } from './call-protocol.ts';
import type { OfferSpec } from './offer-spec.ts';

// Builds an offer and answers from it in a thread of its own: reading 200,000 records takes seconds, during which the
// relay goes on answering from the offer before.

const send = (message: OfferMessage): void => parentPort?.postMessage(message);

async function answer(offer: BuiltOffer, { id, on, method, args }: OfferCall): Promise<void> {
  try {
    const target = on === 'offer' ? offer : offer[on];
    const call: unknown = Reflect.get(target, method);
    if (typeof call !== 'function') throw new Error(`No ${on} has a method ${method}.`);
    send({ kind: 'answer', id, value: await (Reflect.apply(call, target, args) as unknown) });
  } catch (error) {
    send({ kind: 'refusal', id, error: toPlainError(error) });
  }
}

try {
  const offer = await buildOffer(workerData as OfferSpec, (line, fields) => send({ kind: 'tell', line, fields }));
  parentPort?.on('message', (call: OfferCall) => void answer(offer, call));
  send({ kind: 'ready', summary: offer.summary });
} catch (error) {
  send({ kind: 'refused', error: toPlainError(error) });
  parentPort?.close();
}
