import type { Catalogue } from '@inclusion-kit/catalogue';
import type { OfferSource } from '@inclusion-kit/sdk';
import { fieldsWith, listNames } from '@inclusion-kit/sdk/internal';
import { mapRecords } from '../../privacy/protect.ts';

/** New values of vocabularies by the old ones. */
export type RenamedValues = Readonly<Record<string, string>>;

const fields = fieldsWith(({ vocabulary }) => vocabulary !== undefined);

/** Returns records with new values in the place of old ones. Records without an old value stay the same objects. */
export function renameInRecords<T extends object>(records: readonly T[], renamed: RenamedValues): T[] {
  return records.map((record) => renameIn(record, fields, renamed));
}

/** Returns parameters of a search with new values in the place of old ones: addresses and pages keep them for years. */
export const renameInParams = <P extends object>(params: P, renamed: RenamedValues): P =>
  renameIn(params, listNames, renamed);

/** Returns an answer, a page or a detail, with new values in the place of old ones in its records. */
export const renameInAnswer = <T>(answer: T, renamed: RenamedValues): T =>
  Object.keys(renamed).length === 0 ? answer : (mapRecords(answer, (record) => renameIn(record, fields, renamed)) as T);

/** Makes a catalogue understand the old values in searches too. */
export function understandOldValues(source: Catalogue, renamed: RenamedValues): Catalogue {
  if (Object.keys(renamed).length === 0) return source;
  const rename = <P extends object>(params: P): P => renameInParams(params, renamed);
  return {
    ...source,
    searchServices: async (params, options) => source.searchServices(rename(params), options),
    facets: async (params, options) => source.facets(rename(params), options),
    points: async (params, options) => source.points(rename(params), options),
    question: async (params, options) => source.question(rename(params), options),
    search: async (params, options) => source.search(rename(params), options),
    services: async (params = {}, options) => source.services(rename(params), options),
    structures: async (params = {}, options) => source.structures(rename(params), options),
  };
}

/** Reads details from an API with new values in the place of old ones, as the lists in memory have them. */
export function readNewValues(source: DetailSource, renamed: RenamedValues): DetailSource {
  if (Object.keys(renamed).length === 0) return source;
  return {
    service: async (...call) => renameInAnswer(await source.service(...call), renamed),
    structure: async (...call) => renameInAnswer(await source.structure(...call), renamed),
  };
}

type DetailSource = Pick<OfferSource, 'service' | 'structure'>;

function renameIn<T extends object>(owner: T, names: readonly string[], renamed: RenamedValues): T {
  const changed: Record<string, unknown> = {};
  for (const name of names) {
    const value: unknown = Reflect.get(owner, name);
    const after = renameValue(value, renamed);
    if (after !== value) changed[name] = after;
  }
  return Object.keys(changed).length === 0 ? owner : { ...owner, ...changed };
}

function renameValue(value: unknown, renamed: RenamedValues): unknown {
  const toNew = (old: unknown): unknown =>
    typeof old === 'string' && Object.hasOwn(renamed, old) ? renamed[old] : old;
  if (!Array.isArray(value)) return toNew(value);
  const values: readonly unknown[] = value;
  const after = values.map(toNew);
  // Two values may have become one.
  return after.some((one, index) => one !== values[index]) ? [...new Set(after)] : value;
}
