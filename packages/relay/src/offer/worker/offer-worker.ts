import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { toPlainError, withoutRecords, type Withheld } from '@inclusion-kit/sdk/internal';
import { readVersion } from '../../shared/version.ts';
import { useOwnDispatcher } from '../../shared/own-dispatcher.ts';
import type { Overlays } from '../overlays/overlays.ts';
import { toAsked } from '../reading/left-out.ts';
import { toBytes, type Presentation } from '../reading/present.ts';
import { fr } from '../../locales/fr.ts';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { findLikely } from '../duplicates/likely-duplicates.ts';
import { buildOffer, type BuiltOffer } from './build-offer.ts';
import { buildWords } from './build-words.ts';
import type { OfferAsk, OfferLook, OfferMessage, OfferRead, OfferWords } from './call-protocol.ts';
import type { OfferSpec } from './offer-spec.ts';

// Builds an offer and answers from it in a separate thread: reading 200,000 records takes seconds, during which the relay
// goes on answering from the offer before.

/** The overlays that were handed over last. Later calls name their version alone. */
let handed: Overlays | null = null;
/** The records to leave out that were handed over last beside a question for a value. */
let handedWithheld: Withheld | null = null;

const send = (message: OfferMessage): void => parentPort?.postMessage(message);

async function answer(offer: BuiltOffer, call: OfferAsk | OfferRead): Promise<void> {
  const { id } = call;
  try {
    if ('read' in call) {
      const { name } = call.read;
      // Before the reading: one that fails, or that shows no record, hands its overlays over all the same.
      const presentation = withHanded(call.read.presentation);
      const asked = toAsked({ ...call.read, presentation });
      const bytes = toBytes(name, await callOf(offer.source, name, name === 'sources' ? [] : [asked]), presentation);
      // Handed over, not copied: nothing here looks at it again.
      parentPort?.postMessage({ kind: 'answer', id, value: bytes } satisfies OfferMessage, [bytes.buffer]);
      return;
    }
    const { on, method, args, withheld } = call;
    if (withheld !== null && withheld !== 'same') handedWithheld = withheld;
    const [first, ...others] = args;
    const asked = withheld === null ? args : [withoutRecords(first ?? {}, handedWithheld), ...others];
    send({ kind: 'answer', id, value: await callOf(on === 'offer' ? offer : offer[on], method, asked) });
  } catch (error) {
    send({ kind: 'refusal', id, error: toPlainError(error) });
  }
}

function withHanded(presentation: Presentation): Presentation {
  const { overlays } = presentation;
  if (overlays === undefined || overlays === null) return presentation;
  if (overlays.list !== null) handed = overlays;
  return handed?.version === overlays.version ? { ...presentation, overlays: handed } : presentation;
}

/** Returns the function that looks for duplicates once the offer answers, or stops. Without them it answers all the same. */
function createLook({ records, summary, twins }: BuiltOffer, { databasePath }: OfferSpec, words: Promise<void>) {
  const path = databasePath === IN_MEMORY ? null : join(dirname(databasePath), 'doublons.cache.json');
  let running: AbortController | null = null;
  let isOver = false;

  async function run({ signal }: AbortController): Promise<void> {
    try {
      await words;
      // Another version of the software may find others in the same records.
      const pairs = await findLikely(records, { version: `${readVersion()} ${summary.version}`, path, signal });
      for (const { modele, id, autre } of pairs) {
        if (modele !== 'service') continue;
        twins.set(id, [...(twins.get(id) ?? []), autre]);
        twins.set(autre, [...(twins.get(autre) ?? []), id]);
      }
      send({ kind: 'duplicates', pairs });
    } catch (error) {
      if (signal.aborted) return;
      send({ kind: 'tell', line: fr.log.noDuplicates, fields: { error: String(error) } });
    }
    isOver = true;
  }

  return (looks: boolean): void => {
    if (!looks) {
      running?.abort();
      running = null;
    } else if (running === null && !isOver) {
      running = new AbortController();
      void run(running);
    }
  };
}

async function callOf(target: object, method: string, args: readonly unknown[]): Promise<unknown> {
  const call: unknown = Reflect.get(target, method);
  if (typeof call !== 'function') throw new Error(`No part of an offer has a method ${method}.`);
  return (await Reflect.apply(call, target, args)) as unknown;
}

try {
  await useOwnDispatcher();
  const spec = workerData as OfferSpec;
  const offer = await buildOffer(spec, (line, fields) => send({ kind: 'tell', line, fields }));
  let lookForDuplicates: (looks: boolean) => void = () => undefined;
  parentPort?.on('message', (message: OfferAsk | OfferRead | OfferLook | OfferWords) => {
    if ('words' in message) offer.useWords(message.words);
    else if ('looks' in message) lookForDuplicates(message.looks);
    else void answer(offer, message);
  });
  send({ kind: 'ready', summary: offer.summary });
  const words = buildWords(offer.source).then(() => send({ kind: 'words' }));
  if (spec.duplicates === true) lookForDuplicates = createLook(offer, spec, words);
  lookForDuplicates(true);
} catch (error) {
  send({ kind: 'refused', error: toPlainError(error) });
  parentPort?.close();
}
