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

/** Makes a catalogue understand the old values in searches too: addresses and pages keep them for years. */
export function understandOldValues(source: Catalogue, renamed: RenamedValues): Catalogue {
  if (Object.keys(renamed).length === 0) return source;
  const rename = <P extends object>(params: P): P => renameIn(params, listNames, renamed);
  return {
    ...source,
    searchServices: async (params, options) => source.searchServices(rename(params), options),
    facets: async (params, options) => source.facets(rename(params), options),
    search: async (params, options) => source.search(rename(params), options),
    services: async (params = {}, options) => source.services(rename(params), options),
    structures: async (params = {}, options) => source.structures(rename(params), options),
  };
}

/** Reads details from an API with new values in the place of old ones, as the lists in memory have them. */
export function readNewValues(source: DetailSource, renamed: RenamedValues): DetailSource {
  if (Object.keys(renamed).length === 0) return source;
  const rename = <T>(detail: T): T => mapRecords(detail, (record) => renameIn(record, fields, renamed)) as T;
  return {
    service: async (...call) => rename(await source.service(...call)),
    structure: async (...call) => rename(await source.structure(...call)),
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
