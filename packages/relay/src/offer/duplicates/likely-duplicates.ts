import { readFile, rename, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { raceSignal } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Model, Service } from '@inclusion-kit/sdk/schemas';

/** Two records of an offer that are probably one, the one to put behind the other first. */
export interface LikelyPair {
  modele: Model;
  id: string;
  source: string;
  date_maj: string;
  /** The id of the record that would be kept. */
  autre: string;
  /** How likely it is, from 0 to 1. */
  score: number;
  /** The reasons in French, the weightiest first. */
  raisons: readonly string[];
}

/** The part of a record that duplicates are told by. */
export type SlimRecord = Readonly<Record<string, unknown>>;
/** A piece of the lists, or their end. */
export type DuplicatesMessage = { model: Model; records: readonly SlimRecord[] } | 'end';

const shared = ['id', 'source', 'nom', 'date_maj', 'commune', 'code_insee', 'code_postal'];
const fields: Readonly<Record<Model, readonly string[]>> = {
  structure: [...shared, 'adresse', 'latitude', 'longitude', 'telephone', 'courriel', 'site_web', 'siret', 'doublons'],
  service: [...shared, 'structure_id', 'thematiques', 'type', 'publics', 'frais', 'volume_horaire_hebdomadaire'],
};
/** A description is compared by its first words. */
const MOST_READ = 400;
/** So many records are copied at once, which takes a few milliseconds. Then searches have their turn. */
const SLICE = 500;
const PAUSE_MS = 20;

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./duplicates-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Finds the records of an offer that are probably one, in a thread of its own, slice by slice. What was found is kept in a file
 * for the next start with the same records.
 * @param path file to keep them in, or null to keep none
 * @throws the reason of `signal` once it is aborted
 */
export async function findLikely(
  { structures, services }: { structures: readonly ListedStructure[]; services: readonly Service[] },
  { version, path, signal }: { version: string; path: string | null; signal: AbortSignal },
): Promise<LikelyPair[]> {
  const kept = path === null ? null : await readKept(path, version);
  signal.throwIfAborted();
  if (kept !== null) return kept;
  const worker = new Worker(workerUrl, {
    name: 'duplicates',
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const found = new Promise<LikelyPair[]>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('its thread ended')));
  });
  const post = (message: DuplicatesMessage): void => worker.postMessage(message);
  const hand = async (model: Model, records: readonly object[]): Promise<void> => {
    for (let from = 0; from < records.length; from += SLICE) {
      signal.throwIfAborted();
      post({ model, records: records.slice(from, from + SLICE).map((record) => toSlim(model, record)) });
      await setTimeout(PAUSE_MS);
    }
  };
  try {
    await Promise.race([hand('structure', structures).then(() => hand('service', services)), found]);
    post('end');
    const pairs = await raceSignal(found, signal);
    // Where no file can be written they are found anew at the next start.
    if (path !== null) await keep(path, { version, pairs }).catch(() => undefined);
    return pairs;
  } finally {
    await worker.terminate();
  }
}

/** Keeps so many of the pairs of each model: those of structures, which come first, leave room for those of services. */
export function mostOfEach<P extends { readonly model: Model }>(pairs: readonly P[], most: number): P[] {
  return (['structure', 'service'] as const).flatMap((model) =>
    pairs.filter((pair) => pair.model === model).slice(0, most),
  );
}

function toSlim(model: Model, record: object): SlimRecord {
  const slim: Record<string, unknown> = {};
  for (const field of fields[model]) slim[field] = Reflect.get(record, field);
  const description: unknown = Reflect.get(record, 'description');
  if (model === 'service' && typeof description === 'string') slim['description'] = description.slice(0, MOST_READ);
  return slim;
}

interface Kept {
  version: string;
  pairs: LikelyPair[];
}

/** Returns what was found in the same records before, or null. A file that cannot be read is found anew. */
async function readKept(path: string, version: string): Promise<LikelyPair[] | null> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Kept;
    return kept.version === version ? kept.pairs : null;
  } catch {
    return null;
  }
}

async function keep(path: string, kept: Kept): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  await writeFile(partial, JSON.stringify(kept));
  await rename(partial, path);
}
