import { checkDataset, requireObject } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { UsageError } from '@inclusion-kit/sdk';
import { identified, textOf, type Fields } from '../duplicates/fields.ts';
import type { DatasetToValidate } from '../rules/validate-dataset.ts';
import { mergeFields, type ConflictingField, type FromSource } from './merge-fields.ts';

/** A dataset to merge, with the name by which its values are told from those of others. */
export interface DatasetOfSource extends DatasetToValidate {
  /** The name of the source, each its own. */
  name: string;
}

interface SamePair {
  readonly a: string;
  readonly b: string;
  readonly model?: Model | undefined;
}

/** The options of a merge. */
export interface MergeDatasetsOptions {
  /** The sources by which a field is told, the best first. Other fields follow the order of the datasets. */
  priorities?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Prefers the record with the latest `date_maj`, then the order of the datasets. `priorities` still come first. @default false */
  newest?: boolean | undefined;
  /** Pairs of ids that are one record, such as those of `findDuplicates` with the verdict `same`. Without `model`, of any. */
  same?: Iterable<SamePair> | undefined;
}

/** A record that several sources tell. */
export interface MergedRecord {
  /** The model of the record. */
  model: Model;
  /** The `id` it is kept under, that of its best source. */
  id: string;
  /** The ids that it had elsewhere. */
  others: string[];
  /** The name of its best source, which tells the fields that `provenance` does not name. */
  source: string;
  /** The names of the sources of the other fields. */
  provenance: Record<string, string>;
  /** The fields on which sources differ. */
  conflicts: ConflictingField[];
}

/** Several datasets made one. */
export interface MergedDatasets {
  /** The structures, in the order in which their ids were first met. */
  structures: Fields[];
  /** The services, in the same order. One whose structure was merged names the structure that is kept. */
  services: Fields[];
  /** The records that several sources tell, with the source of each field. */
  merged: MergedRecord[];
}

/**
 * Merges datasets of several sources into one. Records of one `id`, and those that `same` joins, become one record: each field is
 * taken from the first source that tells it. A place is taken whole: no street of one source stands in the commune of another. The
 * latest `date_maj` is kept. Records without an `id` are left out. Nothing that was given is changed.
 * @throws UsageError when a dataset is no object, a list cannot be read one by one, or two sources have one name
 * @example
 * const { structures, services, merged } = mergeDatasets([{ name: 'dora', ...dora }, { name: 'cd59', ...cd59 }], {
 *   priorities: { telephone: ['cd59'] },
 *   same: findDuplicates(both).pairs.filter(({ verdict }) => verdict === 'same'),
 * });
 */
export function mergeDatasets(sources: readonly DatasetOfSource[], options: MergeDatasetsOptions = {}): MergedDatasets {
  requireObject('The options', options);
  for (const source of sources) checkDataset(source);
  if (new Set(sources.map(({ name }) => name)).size < sources.length) {
    throw new UsageError('Two of the datasets have the same name.', { hint: 'Give each source its own name.' });
  }
  const { same = [], ...rules } = options;
  const pairs = [...same];
  const merged: MergedRecord[] = [];
  const mergeAll = (model: Model, lists: readonly (readonly [string, DatasetToValidate['services']])[]): Fields[] => {
    const keptIdOf = joinIds(pairs.filter((pair) => (pair.model ?? model) === model));
    const groups = new Map<string, FromSource[]>();
    for (const [source, list] of lists) {
      for (const [id, record] of identified(model, list)) {
        const told = groups.get(keptIdOf(id));
        if (told === undefined) groups.set(keptIdOf(id), [{ source, record }]);
        else told.push({ source, record });
      }
    }
    return Array.from(groups.values(), (told) => {
      const [only] = told;
      if (told.length === 1 && only !== undefined) return only.record;
      const { record, source, provenance, conflicts } = mergeFields(told, rules);
      const id = textOf(record['id']);
      const others = [...new Set(told.map((one) => textOf(one.record['id'])))].filter((one) => one !== id);
      merged.push({ model, id, others, source, provenance, conflicts });
      return record;
    });
  };
  const structures = mergeAll(
    'structure',
    sources.map((one) => [one.name, one.structures] as const),
  );
  const keptStructures = new Map(merged.flatMap(({ id, others }) => others.map((other) => [other, id] as const)));
  const services = mergeAll(
    'service',
    sources.map((one) => [one.name, one.services] as const),
  ).map((service) => {
    const structure_id = keptStructures.get(textOf(service['structure_id']));
    return structure_id === undefined ? service : { ...service, structure_id };
  });
  return { structures, services, merged };
}

/** Gives each id one id for all those that pairs join, itself when none does. */
function joinIds(pairs: readonly SamePair[]): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(other, one);
  }
  return rootOf;
}
