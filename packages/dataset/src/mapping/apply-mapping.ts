import { foldText } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { SourceRow } from '../rows/row.ts';
import type { Mapping } from './mapping.ts';
import { createNamedStructures, isNowhere, toTown, type NamedStructures, type Town } from './named-structures.ts';
import { createPlans, type TablePlan } from './plan.ts';
import { stateOf } from './row-state.ts';
import { isIdem } from '../values/same-as-above.ts';
import { withheldOf } from './withheld.ts';
import { firstText, valuesOf, type RawValue } from './row-values.ts';

/** A record before its values are read. */
export interface Draft {
  /** The model that its row was read as. */
  model: 'structure' | 'service';
  /** The place of its row, as the person sees it. */
  place: Pick<SourceRow, 'file' | 'sheet' | 'row' | 'isItem' | 'pointer'>;
  /** The id that the file gives, or one made of its columns. */
  id: string;
  /** The id of its structure, null for structures and where none is given. */
  structure_id: string | null;
  /** Values by field or part, those of several columns in their order. */
  values: Map<string, RawValue[]>;
  /** Tells whether the offer seems ended or suspended. */
  isEnded: boolean;
  /** Tells whether the file does not say clearly that the record may be published. */
  isUncertain?: boolean;
  /** Tells whether the structure is made of the columns of its services. */
  isMade: boolean;
  /** Tells whether a record before it has the same id in the file. */
  isRepeated?: boolean;
}

/** The options of applying a mapping: facts about all files. */
export interface ApplyOptions {
  /** The source of records that give none. */
  source: string;
  /** Today, `YYYY-MM-DD`. */
  now: string;
}

/**
 * Makes structures and services of rows. Ids are made stable: the source and the id of the file, else the source and names. A
 * structure that only its services name is made once from their columns, once a town when these tell several. Archived rows are
 * left out.
 * @returns the records, and sentences about the rows that were left out
 */
export function applyMapping(
  rows: Iterable<SourceRow>,
  mapping: Mapping,
  options: ApplyOptions,
): { structures: Draft[]; services: Draft[]; notes: string[] } {
  const planOf = createPlans(mapping);
  const structures = new Map<string, Draft>();
  const named = createNamedStructures();
  const services: Draft[] = [];
  const waiting: Waiting[] = [];
  /** Rows that tell more of services of other tables. */
  const more: Told[] = [];
  /** The values that tables of places give, by the codes of their rows. */
  const places = new Map<string, Draft['values']>();
  const ids = new Set<string>();
  let archived = 0;
  let refused = 0;
  const toUnique = { structure: createUniqueIds(structures), service: createUniqueIds(ids) };

  const addStructure = (draft: Draft): string => {
    const known = structures.get(draft.id);
    if (known === undefined) structures.set(draft.id, draft);
    else if (known.isMade || draft.isMade) fillIn(known, draft);
    else {
      const id = toUnique.structure(draft.id);
      structures.set(id, { ...draft, id, isRepeated: true });
      return id;
    }
    return draft.id;
  };

  for (const row of rows) {
    const plan = planOf(row);
    const state = stateOf(row, plan, options.now);
    if (state === 'archived') {
      archived += 1;
      continue;
    }
    const withheld = withheldOf(row, plan.permissions);
    if (withheld.state === 'refused') {
      refused += 1;
      continue;
    }
    const isUncertain = withheld.state === 'asked';
    const values = valuesOf(row, plan, mapping, withheld.fields);
    if (plan.isOfPlaces) {
      places.set(toPlaceKey(values.service), values.service);
      continue;
    }
    const place = {
      ...{ file: row.file, sheet: row.sheet, row: row.row, pointer: row.pointer },
      ...(row.isItem === undefined ? {} : { isItem: row.isItem }),
    };
    const textOf = (model: 'structure' | 'service', field: string): string => firstText(values[model].get(field));
    const source = textOf('service', 'source') || textOf('structure', 'source') || options.source;
    const isAsAbove = plan.kind === 'services' && isIdem(textOf('structure', 'nom'));
    const name = isAsAbove ? '' : toKey(textOf('structure', 'nom'));
    const ownId = textOf('structure', 'id');
    const isOwnTable = plan.kind === 'structures';
    let structureId =
      ownId !== '' ? prefixed(ownId, source) : name === '' ? null : `${source}--${toSlug(textOf('structure', 'nom'))}`;
    const isMade = !isOwnTable && plan.kind !== 'both';
    let wait: Waiting | null = null;
    if (isOwnTable || name !== '') {
      const id = structureId ?? `${source}--${row.row}`;
      const at = {
        ...place,
        pointer: isMade && row.pointer !== null ? (/^\/[^/]+/.exec(row.pointer)?.[0] ?? null) : row.pointer,
      };
      const town = toTown(
        textOf('structure', 'commune'),
        textOf('structure', 'code_postal'),
        textOf('structure', 'siret'),
      );
      const draft: Draft = {
        model: 'structure',
        place: at,
        id,
        structure_id: null,
        values: values.structure,
        isEnded: isOwnTable && state === 'ended',
        isUncertain: isOwnTable && isUncertain,
        isMade,
      };
      if (isMade && ownId === '') {
        wait = { draft, name, town, service: null };
        waiting.push(wait);
      } else {
        const added = addStructure(draft);
        if (structureId !== null) structureId = added;
        if (name !== '') named.add(name, { town, id: added });
      }
    }
    if (state === 'left-out' || withheld.state === 'left-out' || isOwnTable) continue;
    if (plan.kind === 'services' && row.pointer === null && isWithoutService(plan, values.service)) continue;
    if (plan.isMore && name === '' && textOf('service', 'id') !== '') {
      const id = prefixed(textOf('service', 'id'), source);
      const isEnded = state === 'ended';
      const draft: Draft = {
        ...{ model: 'service', place, id, structure_id: structureId, values: values.service },
        ...{ isEnded, isUncertain, isMade: false },
      };
      more.push({ table: JSON.stringify([row.file, row.sheet, row.table]), draft });
      continue;
    }
    const given = textOf('service', 'id') || (plan.kind === 'both' ? ownId : '');
    const label = textOf('service', 'nom') || textOf('structure', 'nom');
    const wanted =
      given === ''
        ? `${source}--${[name === '' ? '' : toSlug(textOf('structure', 'nom')), toSlug(label) || String(row.row)].filter(Boolean).join('--')}`
        : prefixed(given, source);
    const id = toUnique.service(wanted);
    ids.add(id);
    const service: Draft = {
      model: 'service',
      place,
      id,
      structure_id: structureId,
      values: values.service,
      isEnded: state === 'ended',
      isUncertain,
      isMade: false,
      isRepeated: given !== '' && id !== wanted,
    };
    // « Idem » names no structure: which one is asked.
    if (isAsAbove) service.values.set('structure_id', values.structure.get('nom') ?? []);
    services.push(service);
    if (wait !== null) wait.service = service;
  }
  const resolve = createResolver(waiting, named);
  for (const one of waiting) {
    const id = resolve(one);
    if (one.service !== null) one.service.structure_id = id;
    if (id !== null) addStructure({ ...one.draft, id });
  }
  addMore(services, more, ids);
  addPlaces(services, places);
  putZerosBack(services, structures);
  const notes = [
    ...(refused === 0 ? [] : [fr.mapping.refused(refused)]),
    ...(archived === 0 ? [] : [fr.mapping.archived(archived)]),
  ];
  return { structures: [...structures.values()], services, notes };
}

/** A structure that the columns of a service name. Its own row may stand in a sheet behind. */
interface Waiting {
  draft: Draft;
  name: string;
  town: Town;
  service: Draft | null;
}

/** Creates the function that returns the id of a structure named by a service, null when several of the name may be meant. */
function createResolver(waiting: readonly Waiting[], own: NamedStructures): (one: Waiting) => string | null {
  const ofOwn = ({ name, town }: Waiting): string | null | undefined => {
    const found = own.find(name, town);
    if (found !== undefined) return found.id;
    const open = isNowhere(town) ? own.of(name) : own.nowhere(name);
    const [first] = open;
    if (first === undefined) return undefined;
    return open.every(({ id, town: other }) => id === first.id || own.find(name, other) === first) ? first.id : null;
  };
  const made = createNamedStructures();
  for (const one of waiting) {
    const { draft, name, town } = one;
    if (isNowhere(town) || ofOwn(one) !== undefined || made.find(name, town) !== undefined) continue;
    made.add(name, { town, id: `${draft.id}--${town.commune === '' ? town.code : town.commune}` });
  }
  return (one) => {
    const known = ofOwn(one);
    if (known !== undefined) return known;
    const isAlone = made.of(one.name).length + own.of(one.name).length < 2;
    return isAlone ? one.draft.id : (made.find(one.name, one.town)?.id ?? one.draft.id);
  };
}

/** A number that may have lost its zeros, at the end of an id. */
const NUMBERED = /--0*(?=\d+$)/;

/** A row that tells more of a service of another table, with the name of its own one. */
interface Told {
  table: string;
  draft: Draft;
}

/** Adds what each of the other tables tells of a service once. More rows of one table about it are services of their own. */
function addMore(services: Draft[], more: readonly Told[], ids: Set<string>): void {
  if (more.length === 0) return;
  const known = new Map<string, Draft>();
  for (const service of services) {
    const key = service.id.replace(NUMBERED, '--');
    if (!known.has(key)) known.set(key, service);
  }
  const toUnique = createUniqueIds(ids);
  const told = new Map<string, Set<string>>();
  for (const { table, draft } of more) {
    const key = draft.id.replace(NUMBERED, '--');
    const own = known.get(key);
    const before = told.get(table) ?? new Set();
    told.set(table, before);
    if (own === undefined || before.has(key)) {
      const id = toUnique(draft.id);
      ids.add(id);
      services.push({ ...draft, id, isRepeated: id !== draft.id });
      continue;
    }
    before.add(key);
    fillIn(own, draft);
    own.structure_id ??= draft.structure_id;
    own.isEnded ||= draft.isEnded;
    own.isUncertain = own.isUncertain === true || draft.isUncertain === true;
  }
}

const toPlaceKey = (values: ReadonlyMap<string, RawValue[]>): string => firstText(values.get('_lieu_id'));

/** Gives services the place that another table has under the code that they tell. */
function addPlaces(services: readonly Draft[], places: ReadonlyMap<string, Draft['values']>): void {
  if (places.size === 0) return;
  for (const { values } of services) {
    const key = toPlaceKey(values);
    values.delete('_lieu_id');
    const told = key === '' ? undefined : places.get(key);
    if (told !== undefined) fillIn({ values }, { values: told });
  }
}

/** Finds the structures of services whose code lost its zeros in their table: « 7 » for « 007 ». */
function putZerosBack(services: readonly Draft[], structures: ReadonlyMap<string, Draft>): void {
  const lost = services.filter(({ structure_id: id }) => id !== null && !structures.has(id) && NUMBERED.test(id));
  if (lost.length === 0) return;
  const byNumber = new Map<string, string | null>();
  for (const id of structures.keys()) {
    const key = NUMBERED.test(id) ? id.replace(NUMBERED, '--') : null;
    if (key !== null) byNumber.set(key, byNumber.has(key) ? null : id);
  }
  for (const service of lost) {
    const id = byNumber.get((service.structure_id ?? '').replace(NUMBERED, '--'));
    if (id != null) service.structure_id = id;
  }
}

/** Takes what a later row of the same structure adds. */
function fillIn(known: Pick<Draft, 'values'>, draft: Pick<Draft, 'values'>): void {
  for (const [field, raws] of draft.values) {
    if (firstText(known.values.get(field)) === '') known.values.set(field, raws);
  }
}

function isWithoutService(plan: TablePlan, values: ReadonlyMap<string, RawValue[]>): boolean {
  const isNested = (): boolean => plan.columns.some(({ column }) => column.includes('[].'));
  return firstText(values.get('nom')) === '' && isNested();
}

/** The name of a structure as it is compared: folded, without signs. */
const toKey = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const toSlug = (name: string): string => toKey(name).replaceAll(' ', '-').slice(0, 80).replace(/-+$/, '');
const prefixed = (id: string, source: string): string =>
  /^[a-z0-9][a-z0-9-]*?--./i.test(id) ? id : `${source}--${id}`;

/** Creates the function that returns an id, with the next rank behind it when it is taken. */
function createUniqueIds(taken: { has(id: string): boolean }): (id: string) => string {
  const ranks = new Map<string, number>();
  return (id) => {
    let unique = id;
    for (let rank = ranks.get(id) ?? 2; taken.has(unique); rank += 1) {
      unique = `${id}-${rank}`;
      ranks.set(id, rank + 1);
    }
    return unique;
  };
}
