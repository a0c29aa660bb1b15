import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { findDuplicates } from '@inclusion-kit/dataset/duplicates';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { mostOfEach, type DuplicatesMessage, type LikelyPair, type SlimRecord } from './likely-duplicates.ts';

// Finds duplicates in a thread of its own, which ends with them: its memory is given back.

/** More pairs of a model than these are no list that anybody works through. */
const MOST_PAIRS = 20_000;

// Linux gives each thread its own priority. Elsewhere the whole relay would be slowed down.
if (process.platform === 'linux') setPriority(19);

const lists: Record<Model, SlimRecord[]> = { structure: [], service: [] };

parentPort?.on('message', (message: DuplicatesMessage) => {
  if (message !== 'end') lists[message.model].push(...message.records);
  else parentPort?.postMessage(find());
});

function find(): LikelyPair[] {
  const { structure: structures, service: services } = lists;
  const records = new Map([...structures, ...services].map((record) => [String(record['id']), record]));
  const same = findDuplicates({ structures, services }).pairs.filter(({ verdict }) => verdict === 'same');
  return mostOfEach(same, MOST_PAIRS).map(({ model: modele, a, b, score, reasons: raisons }) => {
    const [id, autre] = dayOf(a) <= dayOf(b) ? [a, b] : [b, a];
    return { modele, id, source: textOf(id, 'source'), date_maj: dayOf(id), autre, score, raisons };
  });

  function textOf(id: string, field: string): string {
    const value = records.get(id)?.[field];
    return typeof value === 'string' ? value : '';
  }
  function dayOf(id: string): string {
    return textOf(id, 'date_maj').slice(0, 10);
  }
}
