import type { Commune } from '@inclusion-kit/sdk/geography';
import { foldText } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import type { Draft } from '../../mapping/apply-mapping.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { targetOfName } from '../../columns/column-names.ts';
import type { Mapping } from '../../mapping/mapping.ts';
import { isTicked } from '../../mapping/ticked.ts';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { readCourriel, readLien, readTelephone } from '../../values/fields/contacts.ts';
import { fr } from '../../locales/fr.ts';
import { readDate } from '../../values/fields/dates.ts';
import { readSemaines, readSiret, readVolume } from '../../values/fields/numbers.ts';
import { readDescription, readNom, readText, toTextOf } from '../../values/fields/text.ts';
import { readHoraires } from '../../values/hours/french-hours.ts';
import { ask, keep, mend, nothing, type Outcome } from '../../values/outcome.ts';
import { remember } from '../../values/remember.ts';
import { isNamedAs, readFormerZone, readZone } from '../../values/places/read-zone.ts';
import { isIdem } from '../../values/same-as-above.ts';
import {
  isRightAbove,
  isBlank,
  isTooLong,
  toItems,
  type First,
  type Read,
  type ReadField,
  type RecordContext,
  type RowPlace,
} from './draft-values.ts';
import { readMobilisation } from './read-mobilisation.ts';
import { readPlaces } from './read-places.ts';
import { readConditions, readCosts, readPublics } from './read-publics.ts';
import { readHelp, readMednumServices } from './read-mednum.ts';
import { readReseaux, readType, readValues } from './read-values.ts';

type Context = RecordContext & { values?: Mapping['values'] | undefined };
type Fields = Generator<[field: string, read: ReadField]>;

/** Reads the values of a draft, field by field. */
export type RecordReader = (draft: Draft, take: (field: string, read: ReadField) => void) => void;

/** Longer texts are alike nowhere. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 20_000;

/** Creates what reads drafts. The values of a column mostly repeat: each text is read once. */
export function createRecordReader(context: Context): RecordReader {
  const known = new Map<string, Map<string, Map<string, Map<string, Outcome>>>>();
  const readOne = (field: string, raw: RawValue, reader: Reader): Outcome => {
    const { value } = raw;
    if (typeof value === 'string' && isIdem(value)) return ask('meme_que_dessus');
    if (isTooLong(value) && !/^description$|_precisions$/.test(field))
      return ask(field === 'nom' ? 'nom_trop_long' : 'valeur_inconnue');
    const own = context.values?.[field]?.[toTextOf(value).trim()];
    return own === undefined ? reader(value, raw) : toOwn(field, own);
  };
  const once: Once = (kind, field, raw, reader) => {
    const { value, column } = raw;
    if (typeof value !== 'string' || value.length > LONGEST_KEPT) return readOne(field, raw, reader);
    // One name made of three would be made, and looked up sign by sign, for each value.
    const outcomes = inner(inner(inner(known, kind), field), column);
    const found = outcomes.get(value);
    if (found !== undefined) return found;
    const outcome = readOne(field, raw, reader);
    if (outcomes.size < MOST_KEPT) outcomes.set(value, outcome);
    return outcome;
  };
  const dayOf = remember((text) => readDate(text, context.now));
  const readDay = (value: unknown): Outcome =>
    typeof value === 'string' ? dayOf(value) : readDate(value, context.now);
  const above = { structure: createAbove(), service: createAbove() };
  return (draft, take) => {
    const { place, model } = draft;
    const last = above[model];
    const isBelow = isRightAbove(last, place);
    Object.assign(last, { file: place.file, sheet: place.sheet, row: place.row });
    for (const [field, told] of readRecord(draft, context, { once, readDay })) {
      if (told.outcome.ask !== 'meme_que_dessus') {
        last.values.set(field, told.outcome.value);
        take(field, told);
        continue;
      }
      // A person says whether the value above is meant. Only the row right above has it.
      if (!isBelow) last.values.delete(field);
      const value = last.values.get(field) ?? null;
      take(field, value === null ? told : { ...told, outcome: ask('meme_que_dessus', [value]) });
    }
  };
}

/** The values of the row that was read last. */
const createAbove = (): RowPlace & { values: Map<string, unknown> } => ({
  file: '',
  sheet: null,
  row: -1,
  values: new Map(),
});

type Reader = (value: unknown, raw: RawValue) => Outcome;
type Once = (kind: string, field: string, raw: RawValue, reader: Reader) => Outcome;

/** The readings that are done once for each text. */
interface Readings {
  readonly once: Once;
  readonly readDay: (value: unknown) => Outcome;
}

/** Returns the map of a name in another one, made at its first use. */
function inner<Value>(outer: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  let found = outer.get(name);
  if (found === undefined) outer.set(name, (found = new Map<string, Value>()));
  return found;
}

const none: readonly RawValue[] = [];
const isMark = ({ value }: RawValue): boolean => typeof value === 'string' && isEmptyMark(value);

function* readRecord(draft: Draft, context: Context, { once, readDay }: Readings): Fields {
  const { model, values } = draft;
  const isMednum = values.has('_mednum_services');
  // Places of médiation numérique have other readers for the same fields.
  const kind = isMednum ? `${model} mednum` : model;
  const all = (field: string): readonly RawValue[] => {
    const raws = values.get(field);
    return raws === undefined
      ? none
      : raws.some(({ value }) => isBlank(value))
        ? raws.filter(({ value }) => !isBlank(value))
        : raws;
  };
  const first = (...fields: readonly string[]): RawValue | undefined => {
    let given: RawValue | undefined;
    for (const field of fields) {
      for (const raw of values.get(field) ?? none) {
        if (isBlank(raw.value)) continue;
        // Most fields have one value, which counts even if it is a mark: only of several is one looked for that tells something.
        if (given === undefined) given = raw;
        else if (!isMark(given)) return given;
        else if (!isMark(raw)) return raw;
      }
    }
    return given;
  };
  const read = (
    field: string,
    raws: readonly RawValue[],
    reader: (value: unknown, raw: RawValue) => Outcome,
  ): [string, ReadField] => {
    const [given] = raws;
    if (given === undefined) return [field, { outcome: keep(null), raws }];
    const raw = Array.isArray(given.value) ? { ...given, value: toOneValue(field, given.value) } : given;
    if (raw.part !== undefined && !isIdem(toTextOf(raw.value))) {
      const { value, candidates = [] } = raw.part === null ? keep(null) : reader(raw.part, raw);
      return [field, { outcome: ask('valeur_inconnue', value === null ? candidates : [value]), raws }];
    }
    return [field, { outcome: once(kind, field, raw, reader), raws }];
  };
  const one = (
    field: string,
    reader: (value: unknown, raw: RawValue) => Outcome,
    ...others: string[]
  ): [string, ReadField] => {
    const raw = first(field, ...others);
    return read(field, raw === undefined ? [] : [raw], reader);
  };

  /** Reads a contact that several columns of its name may give. Two different ones are asked, as those of one cell are. */
  const onlyOne = (field: string, reader: (value: unknown) => Outcome, ...others: string[]): [string, ReadField] => {
    const given = all(field);
    if (given.length < 2) return one(field, reader, ...others);
    const raws = given.filter(
      ({ value, column }) =>
        (typeof value !== 'string' || !isEmptyMark(value)) && targetOfName(column)?.field === field,
    );
    const read = raws.length < 2 ? [] : [...new Set(raws.map(({ value }) => reader(value).value))];
    return read.length < 2 || read.includes(null)
      ? one(field, reader, ...others)
      : [field, { outcome: ask(field === 'telephone' ? 'deux_telephones' : 'deux_courriels', read), raws }];
  };

  yield ['source', toSource(first('source'), context.source)];
  const nom = first('nom');
  if (model === 'service' && nom === undefined && isMednum)
    yield ['nom', { outcome: mend(fr.mapping.mednumService, 'nom'), raws: [] }];
  else
    yield nom === undefined
      ? ['nom', { outcome: ask('nom_trop_court'), raws: values.get('nom') ?? [] }]
      : read('nom', [nom], readNom);
  yield toDay(draft, first('date_maj', '_reponse'), readDay);
  const commune = yield* readPlaces(draft, context, all, first);
  yield onlyOne('telephone', readTelephone, '_mobile');
  yield onlyOne('courriel', readCourriel);
  yield readHours(all('horaires_accueil'), read);
  yield one('lien_source', readLien);
  yield readTold(draft, first, read);
  if (model === 'structure') {
    yield one('siret', readSiret);
    yield one('site_web', readLien);
    yield one('accessibilite_lieu', readLien);
    yield readReseaux(all);
    return;
  }
  const help = all('_mednum_accompagnement');
  yield isMednum && all('type').length === 0
    ? read('type', help, (value) => readHelp('type', value))
    : one('type', (value) => readType(value));
  yield isMednum
    ? read('thematiques', all('_mednum_services'), readMednumServices)
    : one('thematiques', (value) => readValues('thematiques', value));
  yield* readCosts(first, read);
  yield* readPublics(all, first, read);
  yield readConditions(all);
  yield isMednum && all('modes_accueil').length === 0
    ? read('modes_accueil', help, (value) => readHelp('modes_accueil', value))
    : one('modes_accueil', (value) => readValues('modes_accueil', value));
  yield first('_zone_type') === undefined
    ? inOwnCommune(
        one(
          'zone_eligibilite',
          (value, { column }) => readZone(value, context.places, context.departement, column),
          '_zone_code',
          '_zone_nom',
        ),
        commune,
        context,
      )
    : [
        'zone_eligibilite',
        {
          outcome: readFormerZone(first('_zone_type')?.value, first('_zone_code')?.value, context.places),
          raws: all('_zone_code'),
        },
      ];
  yield one('contact_nom_prenom', readText);
  const link = one('lien_mobilisation', readLien, '_rdv', '_formulaire', '_page');
  yield link;
  yield* readMobilisation(all, first, read, link[1].outcome.value !== null);
  yield one('volume_horaire_hebdomadaire', readVolume);
  yield one('nombre_semaines', readSemaines);
}

const toOwn = (field: string, own: string | readonly string[] | null): Outcome =>
  mend(Array.isArray(own) || own === null || vocabularyKind(field) === 'one' ? own : [own], 'valeur');
const vocabularyKind = (field: string): 'one' | 'list' =>
  field === 'type' || field === 'frais' || vocabularyOf(field).length === 0 ? 'one' : 'list';

function toSource(raw: RawValue | undefined, given: string): ReadField {
  const source = raw === undefined ? nothing : readText(raw.value);
  return { outcome: source.value === null ? mend(given, 'source') : source, raws: raw === undefined ? [] : [raw] };
}

function toDay({ model }: Draft, raw: RawValue | undefined, readDay: Readings['readDay']): [string, ReadField] {
  const raws = raw === undefined ? [] : [raw];
  const outcome = raw === undefined ? nothing : readDay(raw.value);
  const isAbsent = outcome.value === null && outcome.ask === undefined;
  // A structure without a date may have that of its services.
  if (isAbsent && model === 'service') return ['date_maj', { outcome: ask('date_absente'), raws }];
  return ['date_maj', { outcome: isAbsent ? keep(null) : outcome, raws }];
}

/** A list in a cell for one value is read as the text of its items. */
const toOneValue = (field: string, value: unknown): unknown =>
  Array.isArray(value) && vocabularyOf(field).length === 0 && field !== 'zone_eligibilite'
    ? value.map((item) => toTextOf(item)).join(' ; ')
    : value;

const DAY =
  /^(?:.*[.\]])?(?:(?:horaires?|heures?|ouvertures?|permanences?)(?: d['’](?:ouverture|accueil))? ?(?:[:–-] ?)?(?:du |le )?)?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?: ?[:–-]? ?\(?(?:matin|apres[ -]?midi|soir|am|pm)\)?)?$/;

/** Reads a zone that is asked, and has the name of the commune of its service, as that commune. */
function inOwnCommune(zone: [string, ReadField], commune: Commune | null, { places }: Context): [string, ReadField] {
  const [field, { outcome, raws }] = zone;
  const isOwn = outcome.ask === 'zone_ambigue' && commune !== null && isNamedAs(raws[0]?.value, commune, places);
  return isOwn ? [field, { outcome: mend([commune.code], 'zone'), raws }] : zone;
}

/** Hours may stand in a column for each day. */
function readHours(raws: readonly RawValue[], read: Read): [string, ReadField] {
  const byDay = raws.filter(({ column }) => DAY.test(foldText(column).trim()));
  if (byDay.length === 0) return read('horaires_accueil', raws.slice(0, 1), readHoraires);
  // A day that is ticked may be open or closed, and has no hours.
  if (byDay.some(({ value }) => isTicked(value) === true))
    return ['horaires_accueil', { outcome: ask('horaires_illisibles'), raws: byDay }];
  const open = byDay.filter(({ value }) => !isEmptyMark(toTextOf(value)));
  if (open.length === 0) return ['horaires_accueil', { outcome: nothing, raws: byDay }];
  // The morning and the afternoon of a day may each have a column.
  const days = new Map<string, string[]>();
  for (const { column, value } of open) {
    const day = DAY.exec(foldText(column).trim())?.[1] ?? '';
    days.set(day, [...(days.get(day) ?? []), toTextOf(value)]);
  }
  const text = [...days].map(([day, hours]) => `${day} : ${hours.join(', ')}`).join(' ; ');
  return ['horaires_accueil', { outcome: readHoraires(text), raws: byDay }];
}

function readTold({ model, values }: Draft, first: First, read: Read): [string, ReadField] {
  const raw = first('description', '_resume');
  const isRequired = model === 'service';
  if (raw === undefined) {
    if (isRequired && values.has('_mednum_services')) {
      const services = toItems(values.get('_mednum_services')?.[0]?.value);
      return ['description', { outcome: mend(services.join(', '), 'description'), raws: [] }];
    }
    return [
      'description',
      { outcome: isRequired ? ask('description_absente') : keep(null), raws: values.get('description') ?? [] },
    ];
  }
  return read('description', [raw], (value) => readDescription(value, isRequired));
}
