import { foldText } from '@inclusion-kit/sdk/internal';
import type { SourceRow } from '../rows/row.ts';
import { MAX_CHARACTERS, toTextOf } from '../mending/fields/text.ts';
import { isEmptyMark } from '../mending/empty-mark.ts';
import type { Mapping } from './mapping.ts';
import { createNamedStructures, isNowhere, toTown, type NamedStructures, type Town } from './named-structures.ts';
import { createPlans, type PlannedTarget, type TablePlan } from './plan.ts';

/** A value as a cell gives it. */
export interface RawValue {
  /** The value as the file gives it. */
  value: unknown;
  /** Name of the column, as the file writes it. */
  column: string;
  /** The part that fits the field, or null, of a cell that also holds what no field takes. A person decides on such a cell. */
  part?: string | null;
}

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
 */
export function applyMapping(
  rows: Iterable<SourceRow>,
  mapping: Mapping,
  options: ApplyOptions,
): { structures: Draft[]; services: Draft[] } {
  const planOf = createPlans(mapping);
  const structures = new Map<string, Draft>();
  const named = createNamedStructures();
  const services: Draft[] = [];
  const waiting: Waiting[] = [];
  const ids = new Set<string>();
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
    if (state === 'archived') continue;
    const values = { structure: new Map<string, RawValue[]>(), service: new Map<string, RawValue[]>() };
    const cut: Contacts[] = [];
    for (const { column, targets } of plan.columns) {
      const value = row.cells[column];
      if (value === null || value === undefined) continue;
      const contacts =
        targets.length > 1 && isText(value) && String(value).length <= MAX_CHARACTERS
          ? contactsOf(targets, { value: String(value), column })
          : null;
      for (const target of targets) {
        const own = contacts === null ? value : contacts.parts[target.field];
        if (own !== undefined) add(values, target, { value: own === contacts?.whole.value ? value : own, column });
      }
      if (contacts?.isWhole === false) cut.push(contacts);
    }
    for (const contacts of cut) askWhole(values, contacts);
    addDefaults(values, mapping, plan);
    const place = {
      ...{ file: row.file, sheet: row.sheet, row: row.row, pointer: row.pointer },
      ...(row.isItem === undefined ? {} : { isItem: row.isItem }),
    };
    const textOf = (model: 'structure' | 'service', field: string): string => firstText(values[model].get(field));
    const source = textOf('service', 'source') || textOf('structure', 'source') || options.source;
    const name = toKey(textOf('structure', 'nom'));
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
    if (state === 'left-out' || isOwnTable) continue;
    if (plan.kind === 'services' && row.pointer === null && isWithoutService(plan, values.service)) continue;
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
      isMade: false,
      isRepeated: given !== '' && id !== wanted,
    };
    services.push(service);
    if (wait !== null) wait.service = service;
  }
  const resolve = createResolver(waiting, named);
  for (const one of waiting) {
    const id = resolve(one);
    if (one.service !== null) one.service.structure_id = id;
    if (id !== null) addStructure({ ...one.draft, id });
  }
  return { structures: [...structures.values()], services };
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

const CONTACTS = ['telephone', 'courriel', 'contact_nom_prenom'] as const;
type Contact = (typeof CONTACTS)[number];

const MAIL = /[^\s<>;,/()]+@[^\s<>;,/()]+/g;
/** Numbers of five digits and more, and the short ones that are called, such as « 3949 » and « 115 ». */
const NUMBER = /(?:\+|\()?(?:\d\)?[\s.\-/_(]*){5,}|\b(?:[13]\d{3}|3\d[\s.]\d{2}|11[2-9])\b/g;
/** A number alone, however short: digits and no word. */
const NUMBER_ALONE = /^(?=(?:\P{L}*\d){2})(?!.*\p{L}{2})/u;
/** Words that say what stands behind them. */
const LABEL =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?s?|portables?|mobile|fixe|e-?mail|mail(?:to)?|courriel|m[ée]l|fax|poste|ext|standard|accueil|secr[ée]tariat|contacts?|num[ée]ro|ligne directe|n°)(?!\p{L})\.?/giu;
/** Signs and small words that join a name to what stands beside it. */
const JOINS = /^(?:[^\p{L}]|(?:ou|et|puis|par|au|à)(?!\p{L}))+|(?:[^\p{L}.)]|(?<!\p{L})(?:ou|et|puis|par|au|à))+$/giu;
/** Words beside a number that are no name: digits, days and ways to write « @ ». */
const NO_NAME =
  /[\d@]|(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|matins?|midi|soirs?|jours?|heures?|h|rdv|rendez|sms|urgences?|gratuit|arobase|at)(?!\p{L})/iu;

/** A cell of contacts in its parts. `isWhole`: its fields take all of it. */
interface Contacts {
  targets: readonly PlannedTarget[];
  whole: RawValue & { value: string };
  parts: Readonly<Partial<Record<string, string>>>;
  isWhole: boolean;
}

/** Parts the text of a column of contacts into numbers, addresses of mail and a name. Returns null for another column. */
function contactsOf(targets: readonly PlannedTarget[], whole: Contacts['whole']): Contacts | null {
  const own = targets.filter(({ field }) => CONTACTS.some((contact) => contact === field));
  const isOwn = (field: Contact): boolean => own.some((target) => target.field === field);
  if (CONTACTS.filter(isOwn).length < 2) return null;
  const { isWhole, ...parts } = toContactParts(whole.value);
  const isTaken = isWhole && CONTACTS.every((field) => parts[field] === undefined || isOwn(field));
  return { targets: own, whole, parts, isWhole: isTaken || isEmptyMark(whole.value) };
}

/** Has a cell asked that holds what no field takes: for a field without a value, else for one that this cell gives. */
function askWhole(values: RawValues, { targets, whole, parts }: Contacts): void {
  const listOf = ({ model, field }: PlannedTarget): RawValue[] | undefined => values[model].get(field);
  const empty = targets.find((target) => firstText(listOf(target)) === '');
  const target = empty ?? targets.findLast((one) => listOf(one)?.[0]?.column === whole.column);
  if (target === undefined) return;
  const part = (empty === undefined ? parts[target.field] : undefined) ?? null;
  values[target.model].set(target.field, [{ ...whole, part }]);
}

/** The parts of a text by their fields. `isWhole`: they hold all of its words. */
function toContactParts(text: string): Partial<Record<Contact, string>> & { isWhole: boolean } {
  const mails = text.match(MAIL) ?? [];
  const rest = text.replace(MAIL, ' ');
  const isNumber = rest.search(NUMBER) !== -1 || NUMBER_ALONE.test(rest.replace(LABEL, ' '));
  if (mails.length === 0 && !isNumber)
    return /@|arobase/i.test(text) ? { courriel: text, isWhole: true } : { contact_nom_prenom: text, isWhole: true };
  const joined = rest.replace(NUMBER, ' ').replace(LABEL, ' ').replace(/\s+/g, ' ').replace(JOINS, '');
  const name = joined.includes('(') ? joined : joined.replace(/\)+$/, '');
  const isWords = /\p{L}{2}/u.test(name);
  const isName = isWords && !NO_NAME.test(name);
  return {
    ...(mails.length === 0 ? {} : { courriel: mails.join(' ; ') }),
    ...(isNumber ? { telephone: mails.length === 0 ? text : rest } : {}),
    ...(isName ? { contact_nom_prenom: name } : {}),
    isWhole: isName || !isWords,
  };
}

type RawValues = Record<'structure' | 'service', Map<string, RawValue[]>>;

const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function add(values: RawValues, { model, field }: PlannedTarget, raw: RawValue): void {
  const list = values[model].get(field);
  if (list === undefined) values[model].set(field, [raw]);
  else list.push(raw);
}

function addDefaults(values: RawValues, { defaults = {} }: Mapping, { kind }: TablePlan): void {
  for (const [name, value] of Object.entries(defaults)) {
    const [, prefix, field = name] = /^(structure|service)\.(.+)$/.exec(name) ?? [];
    const model = (prefix ?? (kind === 'structures' ? 'structure' : 'service')) as 'structure' | 'service';
    if (firstText(values[model].get(field)) === '') values[model].set(field, [{ value, column: '' }]);
  }
}

/** Takes what a later row of the same structure adds. */
function fillIn(known: Draft, draft: Draft): void {
  for (const [field, raws] of draft.values) {
    if (firstText(known.values.get(field)) === '') known.values.set(field, raws);
  }
}

function isWithoutService(plan: TablePlan, values: ReadonlyMap<string, RawValue[]>): boolean {
  const isNested = plan.columns.some(({ column }) => column.includes('[].'));
  return isNested && firstText(values.get('nom')) === '';
}

function firstText(raws: readonly RawValue[] | undefined): string {
  if (raws === undefined) return '';
  for (const { value } of raws) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '' && !isEmptyMark(text)) return text.replace(/^(\d+)[.,]0$/, '$1');
  }
  return '';
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

const ARCHIVED = /archiv|supprim|corbeille|effac/;
const ENDED = /suspend|termin|clos|clotur|fini|inacti|ferme|annul|arret|desactiv|obsolete|expire/;

type State = 'open' | 'ended' | 'archived' | 'left-out';

/** Tells whether a row is still an offer, by the columns that tell its state. A service left out of a structure leaves it there. */
function stateOf({ cells }: SourceRow, { states }: TablePlan, now: string): State {
  let state: State = 'open';
  for (const { column, isDay, name } of states) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    const text = foldText(toTextOf(value)).trim();
    if (isDay) {
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
      const date =
        year === undefined
          ? text.slice(0, 10)
          : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
      if (/^\d{4}-\d{2}-\d{2}$/.test(date) && date < now) state = 'ended';
      continue;
    }
    const isYes = value === true || /^(?:true|vrai|oui|1|x)$/.test(text);
    const isNo = value === false || /^(?:false|faux|non|0)$/.test(text);
    if (/archiv|supprim/.test(name) ? isYes : ARCHIVED.test(text))
      return column.includes('[].') ? 'left-out' : 'archived';
    if (ENDED.test(name) ? isYes : ENDED.test(text) || (/acti|publi|en ligne|visible/.test(name) && isNo))
      state = 'ended';
  }
  return state;
}
