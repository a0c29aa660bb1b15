import { isSameMeaning, type FieldValue } from '@inclusion-kit/sdk/contributions';
import type { DetailedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import { endedIn, fieldsOf, shownValue, type OwnerLine } from './owner-statements.ts';

/** The lines that a structure has, not each of its offers: how to reach it, and where it is. */
const ofStructure: readonly OwnerLine[] = ['telephone', 'adresse', 'courriel'];

/** The fields that people read on a line beside those that are corrected under it. */
const beside: Partial<Record<OwnerLine, readonly string[]>> = { adresse: ['code_postal', 'commune'] };

/** Lists the offers of a structure that go on: one that it said to be over has nothing left to correct. */
export function ongoingOf(
  { services }: Pick<DetailedStructure, 'services'>,
  waiting: readonly KeptContribution[],
): Service[] {
  const ended = endedIn(waiting);
  return services.filter(({ id }) => !ended.has(id));
}

/**
 * Lists the lines that say the same of all the offers of a structure that go on, and for which it proposed the same. They are told
 * once, and one correction stands for all.
 */
export function findCommonLines(structure: DetailedStructure, waiting: readonly KeptContribution[]): OwnerLine[] {
  const [first, ...rest] = ongoingOf(structure, waiting);
  if (first === undefined || rest.length === 0) return [];
  const isAlike = (other: Service, field: string): boolean =>
    isSameMeaning(field, shownValue(other, structure, field), shownValue(first, structure, field));
  return ofStructure.filter((line) => {
    const fields = [...fieldsOf(line), ...(beside[line] ?? [])];
    const proposed = proposedFor(first, line, waiting);
    return rest.every(
      (other) => fields.every((field) => isAlike(other, field)) && proposedFor(other, line, waiting) === proposed,
    );
  });
}

/** Tells whether all that a statement changes stands on some lines. A number ticks « Téléphoner » by itself. */
export function isWithin(
  { contribution }: Pick<KeptContribution, 'contribution'>,
  lines: readonly OwnerLine[],
): boolean {
  const changed = Object.keys(contribution.changements ?? {}).filter((field) => field !== 'modes_mobilisation');
  const fields = lines.flatMap(fieldsOf);
  return changed.length > 0 && changed.every((field) => fields.includes(field));
}

/** Says what is proposed for a line of an offer, to be compared. */
function proposedFor({ id }: Service, line: OwnerLine, waiting: readonly KeptContribution[]): string {
  const fields = fieldsOf(line);
  const values = waiting.flatMap(({ contribution: { cible, changements = {} } }): [string, FieldValue][] =>
    cible?.id === id ? Object.entries(changements).filter(([field]) => fields.includes(field)) : [],
  );
  return JSON.stringify(values.toSorted(([a], [b]) => a.localeCompare(b)));
}
