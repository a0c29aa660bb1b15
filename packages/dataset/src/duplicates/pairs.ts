import { visitCandidates } from './candidates.ts';
import { textOf, textsOf, type Fields } from './fields.ts';
import type { IsOpen } from './score.ts';
import { compareServices, toComparedService, wordsOf, type ServiceComparison } from './services.ts';
import {
  compareStructures,
  keysOf,
  toComparedStructure,
  type ComparedStructure,
  type StructureComparison,
} from './structures.ts';
import { learnTopics, type TopicText } from './topics.ts';
import { createStemNumbers, toStem, toWords } from './words.ts';

/** So many structures that share a phone or a word of their names in one town are still compared by it. */
const MOST_IN_BLOCK = 16;

/** Receives a pair by the numbers of its records, the lower one first. `compare` does the work, as long as the pair is open. */
export type VisitPair<Result> = (a: number, b: number, compare: (isOpen: IsOpen) => Result | null) => void;

/** Visits the pairs of structures that have something in common. */
export function visitStructures(structures: readonly ComparedStructure[], visit: VisitPair<StructureComparison>): void {
  visitCandidates(
    mapLazily(structures, (structure) => keysOf(structure)),
    MOST_IN_BLOCK,
    (a, b) => {
      const [one, other] = [structures[a], structures[b]];
      if (one !== undefined && other !== undefined) visit(a, b, (isOpen) => compareStructures(one, other, isOpen));
    },
  );
}

/** So many services teach the words. Others, evenly spread, are left out. */
const MOST_LEARNT = 10_000;

/** Over so many services in a group, only those that share a word of their name are compared. */
const MOST_COMPARED = 30;

/** Visits the pairs of services within each group, given as lists of numbers. A group is made ready when it is visited. */
export function visitServices(
  records: readonly Fields[],
  groups: Iterable<readonly number[]>,
  visit: VisitPair<ServiceComparison>,
): void {
  const toStems = createStemNumbers();
  const step = Math.ceil(records.length / MOST_LEARNT);
  const taught = mapLazily<Fields, TopicText>(records, (record, number) =>
    number % step > 0 ? null : { stems: toStems(wordsOf(record)), thematiques: textsOf(record['thematiques']) },
  );
  const topics = learnTopics(taught);
  for (const group of groups) {
    const members = group.map((number) => records[number] ?? {});
    const compared = members.map((record) => toComparedService(record, toStems));
    const keys = members.map((record) =>
      textOf(record['structure_id']) === ''
        ? contactKeysOf(record)
        : group.length <= MOST_COMPARED
          ? ['all']
          : toWords(String(record['nom'])).map(toStem),
    );
    visitCandidates(keys, MOST_COMPARED, (left, right) => {
      const [one, other] = [compared[left], compared[right]];
      const [a, b] = [group[left], group[right]];
      if (one === undefined || other === undefined || a === undefined || b === undefined) return;
      visit(Math.min(a, b), Math.max(a, b), (isOpen) => compareServices(one, other, topics, isOpen));
    });
  }
}

/** Returns the keys of a service that names no structure: its phone, its mailbox and its address tell whose it is. */
function contactKeysOf(record: Fields): string[] {
  const { phone, mail, address, townKey } = toComparedStructure(record);
  const street = address === null ? '' : `${address.number ?? ''} ${address.street.map(toStem).join(' ')}`;
  return [phone && `p${phone}`, mail && `m${mail}`, street && `a${street}|${townKey}`].filter((key) => key !== '');
}

function* mapLazily<From, To>(items: Iterable<From>, to: (item: From, number: number) => To | null): Generator<To> {
  let number = 0;
  for (const item of items) {
    const made = to(item, number);
    if (made !== null) yield made;
    number += 1;
  }
}
