import type { Commune } from '@inclusion-kit/sdk/geography';
import { foldText } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import type { Draft } from '../../mapping/apply-mapping.ts';
import type { RawValue } from '../../mapping/row-values.ts';
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
import { createCells, createOnce, isOfMednum, none, type Cells, type First, type Read, type Reader } from './cells.ts';
import {
  isRightAbove,
  isTooLong,
  toItems,
  type ReadField,
  type RecordContext,
  type RowPlace,
  type Take,
} from './draft-values.ts';
import { toDayFirst, type MonthFirst } from './month-first.ts';
import { readMobilisation } from './read-mobilisation.ts';
import { readPlaces } from './read-places.ts';
import { readConditions, readCosts, readPublics } from './read-publics.ts';
import { readHelp, readMednumServices } from './read-mednum.ts';
import { readReseaux, readType, readValues } from './read-values.ts';

type Context = RecordContext & { values?: Mapping['values'] | undefined; isMonthFirst: MonthFirst };

/** Reads the values of a draft, field by field. */
export type RecordReader = (draft: Draft, take: Take) => void;

/** Creates what reads drafts. The values of a column mostly repeat: each text is read once. */
export function createRecordReader(context: Context): RecordReader {
  const readOne = (field: string, raw: RawValue, reader: Reader): Outcome => {
    const { value } = raw;
    if (typeof value === 'string' && isIdem(value)) return ask('meme_que_dessus');
    if (isTooLong(value) && !MAY_BE_LONG.test(field)) return ask(field === 'nom' ? 'nom_trop_long' : 'valeur_inconnue');
    const own = context.values?.[field]?.[toTextOf(value).trim()];
    return own === undefined ? reader(value, raw) : toOwn(field, own);
  };
  const cells = createCells(createOnce(readOne));
  const dayOf = remember((text) => readDate(text, context.now));
  const readDay = (value: unknown): Outcome =>
    typeof value === 'string' ? dayOf(value) : readDate(value, context.now);
  const above = { structure: createAbove(), service: createAbove() };
  return (draft, take) => {
    const { place, model } = draft;
    const last = above[model];
    const isBelow = isRightAbove(last, place);
    last.file = place.file;
    last.sheet = place.sheet;
    last.row = place.row;
    cells.open(draft);
    readRecord(draft, context, { cells, readDay }, (field, told) => {
      if (told.outcome.ask !== 'meme_que_dessus') {
        last.values[field] = told.outcome.value;
        take(field, told);
        return;
      }
      // A person says whether the value above is meant. Only the row right above has it.
      if (!isBelow) last.values[field] = null;
      const value = last.values[field] ?? null;
      take(field, value === null ? told : { ...told, outcome: ask('meme_que_dessus', [value]) });
    });
  };
}

/** Texts that may be as long as a description. */
const MAY_BE_LONG = /^description$|_precisions$/;

/** The row that was read last, and its values by field. */
type RowAbove = { -readonly [Part in keyof RowPlace]: RowPlace[Part] } & { values: Record<string, unknown> };

const createAbove = (): RowAbove => ({ file: '', sheet: null, row: -1, values: {} });

/** The readings of the cells of one record. */
interface Readings {
  readonly cells: Cells;
  readonly readDay: (value: unknown) => Outcome;
}

function readRecord(draft: Draft, context: Context, { cells, readDay }: Readings, take: Take): void {
  const { model, values } = draft;
  const { all, first, read, one, onlyOne } = cells;
  const isMednum = isOfMednum(draft);

  take('source', toSource(first('source'), context.source));
  const nom = first('nom');
  if (model === 'service' && nom === undefined && isMednum)
    take('nom', { outcome: mend(fr.mapping.mednumService, 'nom'), raws: none });
  else
    take(
      'nom',
      nom === undefined
        ? { outcome: ask('nom_trop_court'), raws: values.get('nom') ?? none }
        : read('nom', [nom], readNom),
    );
  take('date_maj', toDay(draft, first('date_maj', '_reponse'), context.isMonthFirst, readDay));
  const commune = readPlaces(draft, context, cells, take);
  take('telephone', onlyOne('telephone', readTelephone, '_mobile'));
  take('courriel', onlyOne('courriel', readCourriel));
  take('horaires_accueil', readHours(all('horaires_accueil'), read));
  take('lien_source', one('lien_source', readLien));
  take('description', readTold(draft, first, read));
  if (model === 'structure') {
    take('siret', one('siret', readSiret));
    take('site_web', one('site_web', readLien));
    take('accessibilite_lieu', one('accessibilite_lieu', readLien));
    take('reseaux_porteurs', readReseaux(all));
    return;
  }
  const help = isMednum ? all('_mednum_accompagnement') : none;
  take(
    'type',
    isMednum && all('type').length === 0
      ? read('type', help, (value) => readHelp('type', value))
      : one('type', readType),
  );
  take(
    'thematiques',
    isMednum ? read('thematiques', all('_mednum_services'), readMednumServices) : one('thematiques', readThematiques),
  );
  readCosts(cells, take);
  readPublics(cells, take);
  take('conditions_acces', readConditions(all));
  take(
    'modes_accueil',
    isMednum && all('modes_accueil').length === 0
      ? read('modes_accueil', help, (value) => readHelp('modes_accueil', value))
      : one('modes_accueil', readModes),
  );
  take('zone_eligibilite', readZoneOf(cells, context, commune));
  take('contact_nom_prenom', one('contact_nom_prenom', readText));
  const link = one('lien_mobilisation', readLien, '_rdv', '_formulaire', '_page');
  take('lien_mobilisation', link);
  readMobilisation(cells, take, link.outcome.value !== null);
  take('volume_horaire_hebdomadaire', one('volume_horaire_hebdomadaire', readVolume));
  take('nombre_semaines', one('nombre_semaines', readSemaines));
}

const readThematiques = (value: unknown): Outcome => readValues('thematiques', value);
const readModes = (value: unknown): Outcome => readValues('modes_accueil', value);

/** Reads the zone of a service: that of schema v0 where its kind is told. */
function readZoneOf({ all, first, one }: Cells, context: Context, commune: Commune | null): ReadField {
  const { places, departement } = context;
  const former = first('_zone_type');
  if (former === undefined) {
    const read = (value: unknown, { column }: RawValue): Outcome => readZone(value, places, departement, column);
    return inOwnCommune(one('zone_eligibilite', read, '_zone_code', '_zone_nom'), commune, context);
  }
  const outcome = readFormerZone(former.value, first('_zone_code')?.value, places);
  return { outcome, raws: all('_zone_code') };
}

const toOwn = (field: string, own: string | readonly string[] | null): Outcome =>
  mend(Array.isArray(own) || own === null || vocabularyKind(field) === 'one' ? own : [own], 'valeur');
const vocabularyKind = (field: string): 'one' | 'list' =>
  field === 'type' || field === 'frais' || vocabularyOf(field).length === 0 ? 'one' : 'list';

function toSource(raw: RawValue | undefined, given: string): ReadField {
  const source = raw === undefined ? nothing : readText(raw.value);
  return { outcome: source.value === null ? mend(given, 'source') : source, raws: raw === undefined ? [] : [raw] };
}

function toDay(
  { model, place }: Draft,
  raw: RawValue | undefined,
  isMonthFirst: MonthFirst,
  readDay: Readings['readDay'],
): ReadField {
  const raws = raw === undefined ? [] : [raw];
  const outcome =
    raw === undefined ? nothing : readDay(isMonthFirst(place, raw.column) ? toDayFirst(raw.value) : raw.value);
  const isAbsent = outcome.value === null && outcome.ask === undefined;
  // A structure without a date may have that of its services.
  if (isAbsent && model === 'service') return { outcome: ask('date_absente'), raws };
  return { outcome: isAbsent ? keep(null) : outcome, raws };
}

const DAY =
  /^(?:.*[.\]])?(?:(?:horaires?|heures?|ouvertures?|permanences?)(?: d['’](?:ouverture|accueil))? ?(?:[:–-] ?)?(?:du |le )?)?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?: ?[:–-]? ?\(?(?:matin|apres[ -]?midi|soir|am|pm)\)?)?$/;

/** Folds the name of a column, which a form may write in brackets: « Horaires [Lundi][Matin] ». */
const toDayName = (column: string): string =>
  foldText(column)
    .replace(/\[([^\]\d]+)\]/g, ' $1')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads a zone that is asked, and has the name of the commune of its service, as that commune. */
function inOwnCommune(zone: ReadField, commune: Commune | null, { places }: Context): ReadField {
  const { outcome, raws } = zone;
  const isOwn = outcome.ask === 'zone_ambigue' && commune !== null && isNamedAs(raws[0]?.value, commune, places);
  return isOwn ? { outcome: mend([commune.code], 'zone'), raws } : zone;
}

/** Hours may stand in a column for each day. */
function readHours(raws: readonly RawValue[], read: Read): ReadField {
  const byDay = raws.filter(({ column }) => DAY.test(toDayName(column)));
  if (byDay.length === 0) return read('horaires_accueil', raws.slice(0, 1), readHoraires);
  // A day that is ticked may be open or closed, and has no hours.
  if (byDay.some(({ value }) => isTicked(value) === true)) return { outcome: ask('horaires_illisibles'), raws: byDay };
  const open = byDay.filter(({ value }) => !isEmptyMark(toTextOf(value)));
  if (open.length === 0) return { outcome: nothing, raws: byDay };
  // The morning and the afternoon of a day may each have a column.
  const days = new Map<string, string[]>();
  for (const { column, value } of open) {
    const day = DAY.exec(toDayName(column))?.[1] ?? '';
    days.set(day, [...(days.get(day) ?? []), toTextOf(value)]);
  }
  const text = [...days].map(([day, hours]) => `${day} : ${hours.join(', ')}`).join(' ; ');
  return { outcome: readHoraires(text), raws: byDay };
}

function readTold({ model, values }: Draft, first: First, read: Read): ReadField {
  const raw = first('description', '_resume');
  const isRequired = model === 'service';
  if (raw === undefined) {
    if (isRequired && values.has('_mednum_services')) {
      const services = toItems(values.get('_mednum_services')?.[0]?.value);
      return { outcome: mend(services.join(', '), 'description'), raws: none };
    }
    return {
      outcome: isRequired ? ask('description_absente') : keep(null),
      raws: values.get('description') ?? none,
    };
  }
  return read('description', [raw], isRequired ? readRequired : readOptional);
}

const readRequired = (value: unknown): Outcome => readDescription(value, true);
const readOptional = (value: unknown): Outcome => readDescription(value, false);
