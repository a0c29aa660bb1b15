import { checkDataset, requireObject } from '@inclusion-kit/sdk/internal';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';
import {
  formatMetres,
  oneContact,
  oneStructure,
  serviceReasons,
  structureReasons,
  throughOthers,
} from '../locales/duplicates.ts';
import type { DatasetToValidate } from '../rules/validate-dataset.ts';
import { clusterPairs, type ScoredPair } from './clusters.ts';
import { identified, textOf, type Fields } from './fields.ts';
import { visitServices, visitStructures, type VisitPair } from './pairs.ts';
import { createIsOpen, toBits, toProbability, type Comparison, type PairWeights } from './score.ts';
import { metresApart, toComparedStructure } from './structures.ts';
import { serviceWeights, structureWeights } from './weights.generated.ts';

/**
 * The verdict on a pair: one structure or service written twice, two that are bound (a town hall and its CCAS, a site and its
 * branch), or two that merely look alike.
 */
export type DuplicateVerdict = 'same' | 'related' | 'distinct';

/** Two records that look alike, with the verdict on them. */
export interface DuplicatePair {
  /** The model of both records. */
  model: Model;
  /** The `id` of one. */
  a: string;
  /** The `id` of the other. */
  b: string;
  /** The verdict. */
  verdict: DuplicateVerdict;
  /** How likely it is that both are the same, from 0 to 1. */
  score: number;
  /** The reasons in French, the weightiest first. */
  reasons: string[];
}

/** The options of a search for duplicates. */
export interface FindDuplicatesOptions {
  /** A second list, such as the commons: pairs across both lists are told too, pairs within the second are not. */
  against?: DatasetToValidate | undefined;
}

/** The pairs that were found. */
export interface FoundDuplicates {
  /** Structures, then services. Within a model those that are the same come first, each verdict by falling score. */
  pairs: DuplicatePair[];
}

/**
 * Finds the structures and services that a dataset holds twice. Every pair that shares a phone, a mailbox, a domain, a SIREN, an
 * address or a word of its name in one commune is compared field by field. Services are compared within structures that are the
 * same. Records without an `id` are left out. Lists are read once.
 * @throws UsageError when a dataset is no object, or a list cannot be read one by one
 * @example
 * const { pairs } = findDuplicates({ structures, services });
 * for (const { a, b, verdict, reasons } of pairs) if (verdict === 'same') console.info(a, b, reasons.join(', '));
 */
export function findDuplicates(dataset: DatasetToValidate, options: FindDuplicatesOptions = {}): FoundDuplicates {
  checkDataset(dataset);
  requireObject('The options', options);
  const { against = {} } = options;
  checkDataset(against);
  const structures = readBoth('structure', dataset.structures, against.structures);
  const services = readBoth('service', dataset.services, against.services);

  const compared = withPlaces(structures, services).map(toComparedStructure);
  const found = judge(
    structures,
    structureWeights,
    (visit) => {
      visitStructures(compared, visit);
    },
    ({ a, b }, comparison, weights) => {
      const [one, other] = [compared[a], compared[b]];
      const metres = one === undefined || other === undefined ? null : metresApart(one, other);
      // How far they are is always worth a word, whatever it weighs.
      const bits = weights['point']?.[comparison['point'] ?? ''] ?? 0;
      const far =
        metres === null
          ? []
          : [{ reason: formatMetres(metres), bits: metres < NEAR_METRES ? Math.max(bits, 0.01) : bits }];
      return [...toReasons(comparison, weights, structureReasons), ...far];
    },
  );

  const groups = groupServices(services, structures, found.groups);
  const foundServices = judge(
    services,
    serviceWeights,
    (visit) => {
      visitServices(services.records, groups, visit);
    },
    ({ a }, comparison, weights) => [
      { reason: textOf(services.records[a]?.['structure_id']) === '' ? oneContact : oneStructure, bits: Infinity },
      ...toReasons(comparison, weights, serviceReasons),
    ],
  );
  return { pairs: [...found.pairs, ...foundServices.pairs] };
}

/** The facts that a structure without a place has of its services, where all of them say the same. */
const OF_SERVICES = ['commune', 'code_postal', 'code_insee', 'adresse', 'telephone', 'courriel'];

/** Gives structures that tell neither commune nor contact those of their services: files of services name them, and no more. */
function withPlaces({ records, ids }: Listed, services: Listed): Fields[] {
  const bare = new Map<string, Map<string, unknown>>();
  for (const [at, record] of records.entries())
    if (OF_SERVICES.every((field) => textOf(record[field]) === '')) bare.set(ids[at] ?? '', new Map());
  if (bare.size === 0) return records;
  for (const service of services.records) {
    const told = bare.get(textOf(service['structure_id']));
    if (told === undefined) continue;
    for (const field of OF_SERVICES) {
      const value = textOf(service[field]);
      if (value === '') continue;
      const known = told.get(field);
      told.set(field, known === undefined || known === value ? value : null);
    }
  }
  return records.map((record, at) => {
    const told = bare.get(ids[at] ?? '');
    return told === undefined ? record : { ...record, ...Object.fromEntries(told) };
  });
}

/** The records of both lists, those of the dataset first. */
interface Listed {
  model: Model;
  records: Fields[];
  ids: string[];
  /** How many belong to the dataset. */
  own: number;
}

function readBoth(
  model: Model,
  own: Iterable<RawRecord> | undefined = [],
  against: Iterable<RawRecord> | undefined = [],
): Listed {
  const listed: Listed = { model, records: [], ids: [], own: 0 };
  for (const list of [own, against]) {
    for (const [id, record] of identified(model, list)) {
      listed.records.push(record);
      listed.ids.push(id);
    }
    if (list === own) listed.own = listed.ids.length;
  }
  return listed;
}

interface Reason {
  reason: string;
  bits: number;
}
type Explain = (pair: ScoredPair, comparison: Comparison, weights: PairWeights['same']['fields']) => Reason[];
interface Judged extends ScoredPair {
  linked: number;
  comparison: Comparison;
}

/** Points of one house differ by so much between sources. */
const NEAR_METRES = 200;

/** Pairs below these bits on both questions are not worth a word. */
const WORTH_KEEPING = -6;
const WORTH_TELLING = -2;

function judge(
  { model, ids, own }: Listed,
  weights: PairWeights,
  visitAll: (visit: VisitPair<Comparison>) => void,
  explain: Explain,
): { pairs: DuplicatePair[]; groups: number[][] } {
  const kept: Judged[] = [];
  const isOpen = createIsOpen(weights.same, WORTH_KEEPING);
  visitAll((a, b, compare) => {
    // The lower number decides: when it is of the second list, both are.
    if (a >= own || ids[a] === ids[b]) return;
    const comparison = compare(isOpen);
    if (comparison === null) return;
    // Branches of one organisation in a large city share its name and domain.
    const same = areApart(comparison)
      ? Math.min(0, toBits(weights.same, comparison))
      : toBits(weights.same, comparison);
    if (same > WORTH_KEEPING) kept.push({ a, b, same, linked: toBits(weights.linked, comparison), comparison });
  });
  const groups = clusterPairs(kept);
  const groupOf = new Map(groups.flatMap((group) => group.map((member) => [member, group] as const)));
  const pairs: DuplicatePair[] = [];
  const told = new Set<string>();
  const tell = (pair: ScoredPair, verdict: DuplicateVerdict, reasons: string[]): void => {
    const [a = '', b = ''] = [ids[pair.a], ids[pair.b]];
    const bits = verdict === 'same' ? Math.max(0, pair.same) : pair.same;
    pairs.push({ model, a, b, verdict, score: toProbability(bits), reasons });
  };
  for (const pair of kept) {
    const { a, b, same, linked, comparison } = pair;
    const isSame = groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
    if (!isSame && Math.max(same, linked) < WORTH_TELLING) continue;
    const verdict = isSame ? 'same' : linked > 0 ? 'related' : 'distinct';
    if (isSame) told.add(`${a} ${b}`);
    const question = verdict === 'same' ? weights.same : weights.linked;
    const reasons = explain(pair, comparison, question.fields).sort(
      (one, other) => Math.abs(other.bits) - Math.abs(one.bits),
    );
    const fitting = isSame && same > 0 ? reasons.filter(({ bits }) => bits > 0) : reasons;
    const words = fitting.map(({ reason }) => reason);
    tell(pair, verdict, isSame && same <= 0 ? [throughOthers, ...words] : words);
  }
  for (const group of groups) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const [a, b] = [Math.min(one, other), Math.max(one, other)];
        if (a < own && ids[a] !== ids[b] && !told.has(`${a} ${b}`)) tell({ a, b, same: 0 }, 'same', [throughOthers]);
      }
    }
  }
  const order = ['same', 'related', 'distinct'];
  pairs.sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict) || other.score - one.score);
  return { pairs, groups };
}

/**
 * Tells two records that are not the same, though much of them is:
 * - two structures of one name that are far apart, with no contact and no number in common
 * - two sites of one organisation in two towns, which share its phone and its mailbox
 * - two structures or services that one source has in two towns
 * - two units of two names and two numbers at one address
 * - two services for people of other ages, on other days or in another language
 * - two services of which one alone is at a distance
 */
const areApart = ({
  name,
  address,
  point,
  phone,
  mail,
  siret,
  town,
  source,
  marks,
  publics,
  age,
  mode,
}: Comparison): boolean =>
  marks === 'other' ||
  (publics === 'other' && age === 'other') ||
  mode === 'other' ||
  (name === 'conflict' && (siret === 'other' || siret === 'siren')) ||
  (address === 'other' && point === 'far' && phone !== 'equal' && mail !== 'equal' && siret !== 'equal') ||
  (address === 'town' && (siret === 'siren' || (source === 'equal' && siret !== 'equal'))) ||
  (town === 'other' && source === 'equal');

function toReasons(
  comparison: Comparison,
  weights: PairWeights['same']['fields'],
  reasons: typeof structureReasons,
): Reason[] {
  return Object.entries(comparison).flatMap(([field, level]) => {
    const reason = reasons[field]?.[level];
    return reason === undefined ? [] : [{ reason, bits: weights[field]?.[level] ?? 0 }];
  });
}

/**
 * Lists the services of each structure, structures that are the same taken for one. Structures that are not listed count too. Services that
 * name none are one list.
 */
function groupServices(services: Listed, structures: Listed, same: readonly (readonly number[])[]): number[][] {
  const firstOf = new Map(
    same.flatMap((group) =>
      group.map((member) => [structures.ids[member] ?? '', structures.ids[group[0] ?? 0] ?? ''] as const),
    ),
  );
  const groups = new Map<string, number[]>();
  for (const [number, record] of services.records.entries()) {
    const id = textOf(record['structure_id']);
    const key = firstOf.get(id) ?? id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [number]);
    else group.push(number);
  }
  return [...groups.values()].filter((group) => group.length > 1 && (group[0] ?? 0) < services.own);
}
