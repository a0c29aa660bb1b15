import type { MendedDataset, MendedRecord, Question } from './mend-dataset.ts';

/** Tells whether a question keeps its record from being published until somebody says yes. */
export const isOfConsent = ({ code }: Pick<Question, 'code'>): boolean => code === 'accord_incertain';

/** The ids of some records. */
interface Ids {
  readonly structure: ReadonlySet<string>;
  readonly service: ReadonlySet<string>;
}

/** The records of both models. */
interface Records {
  readonly structures: readonly MendedRecord[];
  readonly services: readonly MendedRecord[];
}

/**
 * Finds the records that are held back with those that nobody said may be published: a structure that is made of their rows and of no
 * other, and the services of such a structure.
 */
export function heldBack({ structures, services }: Records, withoutConsent: Ids): Ids {
  const service = new Set(withoutConsent.service);
  const structure = new Set([...withoutConsent.structure, ...madeOf(service, { structures, services })]);
  if (structure.size === 0) return { structure, service };
  for (const { id, structure_id } of services)
    if (typeof structure_id === 'string' && structure.has(structure_id)) service.add(id);
  return { structure, service };
}

/** Finds the structures all of whose services are held back, and that stand in the row of one of them. */
function madeOf(held: ReadonlySet<string>, { structures, services }: Records): string[] {
  if (held.size === 0) return [];
  const rows = new Map<string, Set<string>>();
  const open = new Set<string>();
  for (const service of services) {
    const owner = service['structure_id'];
    if (typeof owner !== 'string') continue;
    // A service inside the item of its structure says nothing of it.
    if (!held.has(service.id) || service._pointer !== undefined) open.add(owner);
    else rows.set(owner, (rows.get(owner) ?? new Set()).add(rowOf(service)));
  }
  return structures
    .filter((one) => !open.has(one.id) && rows.get(one.id)?.has(rowOf(one)) === true)
    .map(({ id }) => id);
}

const rowOf = ({ _sheet = '', _row }: MendedRecord): string => `${_row} ${_sheet}`;

/** Records that their file lets be published. */
export interface PublishableDataset extends MendedDataset {
  /** The number of records that were left out. */
  heldBack: number;
}

/**
 * Leaves out the records that their file does not clearly let be published, as long as nobody has answered. Their questions stay.
 * @example const { structures, services, heldBack } = withoutUnclear(mendDataset(drafts, options));
 */
export function withoutUnclear(dataset: MendedDataset): PublishableDataset {
  const asked = dataset.questions.filter(isOfConsent);
  const idsOf = (model: Question['model']) => new Set(asked.filter((one) => one.model === model).map(({ id }) => id));
  const { structure, service } = heldBack(dataset, { structure: idsOf('structure'), service: idsOf('service') });
  return {
    ...dataset,
    structures: dataset.structures.filter(({ id }) => !structure.has(id)),
    services: dataset.services.filter(({ id }) => !service.has(id)),
    heldBack: structure.size + service.size,
  };
}
