import { foldText } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import type { Draft, RawValue } from '../mapping/apply-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { parseListCell } from '../rows/json-rows.ts';
import { isEmptyMark } from './empty-mark.ts';
import { readCourriel, readLien, readTelephone } from './fields/contacts.ts';
import { readDate } from './fields/dates.ts';
import { readFrais } from './fields/frais.ts';
import { readSemaines, readSiret, readVolume } from './fields/numbers.ts';
import { readDescription, readNom, readProse, readText, toTextOf, MAX_CHARACTERS } from './fields/text.ts';
import { readHoraires } from './hours/french-hours.ts';
import { ask, keep, mend, nothing, type Outcome } from './outcome.ts';
import type { Places } from './places/places.ts';
import { readPlace } from './places/read-place.ts';
import { readPoint, splitPoint } from './places/read-point.ts';
import { readFormerZone, readZone } from './places/read-zone.ts';
import { formerTypes } from './values/former-values.ts';
import { createValueReader } from './values/value-reader.ts';

/** The facts that are known besides the file. */
export interface RecordContext {
  /** The source of records that give none. */
  source: string;
  /** Today, `YYYY-MM-DD`. */
  now: string;
  /** The communes and EPCI that exist. */
  places: Places;
  /** The département that « Tout le département » means, or null. */
  departement: string | null;
}

export interface ReadField {
  outcome: Outcome;
  raws: readonly RawValue[];
}

const IDEM =
  /^(?:idem|id\.?|ibid(?:em)?\.?|〃|"|''|-\s*\/\/\s*-|même chose|meme chose|cf\.? ci-dessus|voir ci-dessus|comme ci-dessus|ditto)$/i;
const isTooLong = (value: unknown): boolean => toTextOf(value).length > MAX_CHARACTERS;
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Reads the values of a draft, field by field. */
export function* readRecord(
  draft: Draft,
  context: RecordContext & { values?: Mapping['values'] | undefined },
): Generator<[field: string, read: ReadField]> {
  const { model, values } = draft;
  const all = (field: string): readonly RawValue[] => (values.get(field) ?? []).filter(({ value }) => !isBlank(value));
  const first = (...fields: readonly string[]): RawValue | undefined => {
    const given = fields.flatMap(all);
    return given.find(({ value }) => typeof value !== 'string' || !isEmptyMark(value)) ?? given[0];
  };
  const read = (
    field: string,
    raws: readonly RawValue[],
    reader: (value: unknown, raw: RawValue) => Outcome,
  ): [string, ReadField] => {
    const [raw] = raws;
    if (raw === undefined) return [field, { outcome: keep(null), raws }];
    if (typeof raw.value === 'string' && IDEM.test(raw.value.trim()))
      return [field, { outcome: ask('meme_que_dessus'), raws }];
    if (isTooLong(raw.value) && !/^description$|_precisions$/.test(field))
      return [field, { outcome: ask(field === 'nom' ? 'nom_trop_long' : 'valeur_inconnue'), raws }];
    const own = context.values?.[field]?.[toTextOf(raw.value).trim()];
    return [field, { outcome: own === undefined ? reader(raw.value, raw) : toOwn(field, own), raws }];
  };
  const one = (
    field: string,
    reader: (value: unknown, raw: RawValue) => Outcome,
    ...others: string[]
  ): [string, ReadField] => {
    const raw = first(field, ...others);
    return read(field, raw === undefined ? [] : [raw], reader);
  };

  yield ['source', toSource(first('source'), context.source)];
  const nom = first('nom');
  if (model === 'service' && nom === undefined && values.has('_mednum_services'))
    yield ['nom', { outcome: mend('Médiation numérique', 'nom'), raws: [] }];
  else
    yield nom === undefined
      ? ['nom', { outcome: ask('nom_trop_court'), raws: values.get('nom') ?? [] }]
      : read('nom', [nom], readNom);
  yield toDay(draft, first('date_maj'), context.now);
  yield* readPlaces(draft, context, all, first);
  yield one('telephone', readTelephone, '_mobile');
  yield joinedList(one('courriel', readCourriel), '; ');
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
  yield one('type', (value) => readType(value));
  yield values.has('_mednum_services') && all('thematiques').length === 0
    ? read('thematiques', all('_mednum_services'), (value) => readValues('thematiques', value))
    : one('thematiques', (value) => readValues('thematiques', value));
  yield* readCosts(first, read);
  yield* readPublics(all, first, read);
  yield readConditions(all);
  yield one('modes_accueil', (value) => readValues('modes_accueil', value));
  yield first('_zone_type') === undefined
    ? one(
        'zone_eligibilite',
        (value, { column }) => readZone(value, context.places, context.departement, column),
        '_zone_code',
        '_zone_nom',
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

type Read = (
  field: string,
  raws: readonly RawValue[],
  reader: (value: unknown, raw: RawValue) => Outcome,
) => [string, ReadField];
type All = (field: string) => readonly RawValue[];
type First = (...fields: readonly string[]) => RawValue | undefined;

const toOwn = (field: string, own: string | readonly string[] | null): Outcome =>
  mend(Array.isArray(own) || own === null || vocabularyKind(field) === 'one' ? own : [own], 'valeur');
const vocabularyKind = (field: string): 'one' | 'list' =>
  field === 'type' || field === 'frais' || vocabularyOf(field).length === 0 ? 'one' : 'list';

function toSource(raw: RawValue | undefined, given: string): ReadField {
  const source = raw === undefined ? nothing : readText(raw.value);
  return { outcome: source.value === null ? mend(given, 'source') : source, raws: raw === undefined ? [] : [raw] };
}

function toDay({ model }: Draft, raw: RawValue | undefined, now: string): [string, ReadField] {
  const raws = raw === undefined ? [] : [raw];
  const outcome = raw === undefined ? nothing : readDate(raw.value, now);
  const isAbsent = outcome.value === null && outcome.ask === undefined;
  // A structure without a date may have that of its services.
  if (isAbsent && model === 'service') return ['date_maj', { outcome: ask('date_absente'), raws }];
  return ['date_maj', { outcome: isAbsent ? keep(null) : outcome, raws }];
}

function* readPlaces(
  { values }: Draft,
  { places, departement }: RecordContext,
  all: All,
  first: First,
): Generator<[string, ReadField]> {
  const address = all('adresse').filter(({ value }) => !isEmptyMark(toTextOf(value)));
  const told = (raw: RawValue | undefined): unknown => (isTooLong(raw?.value) ? null : raw?.value);
  const street: unknown =
    address.length > 1 ? address.map((raw) => toTextOf(told(raw)).trim()).join(' ') : (told(address[0]) ?? null);
  const { outcomes, found } = readPlace(
    {
      adresse: street,
      code_postal: told(first('code_postal')),
      commune: told(first('commune')),
      code_insee: told(first('code_insee')),
    },
    places,
    departement,
  );
  for (const [field, outcome] of Object.entries(outcomes)) {
    const raw = field === 'code_insee' ? first('code_insee', 'commune') : first(field);
    const text = toTextOf(raw?.value).trim();
    const asked = IDEM.test(text) ? ask('meme_que_dessus') : isTooLong(text) ? ask('valeur_inconnue') : outcome;
    yield [field, { outcome: asked, raws: raw === undefined ? [] : [raw] }];
  }
  const more = first('complement_adresse');
  yield [
    'complement_adresse',
    { outcome: more === undefined ? keep(null) : readText(more.value), raws: more === undefined ? [] : [more] },
  ];
  const point = first('_latlon');
  const [latitude, longitude] =
    point === undefined ? [first('latitude')?.value, first('longitude')?.value] : splitPoint(point.value);
  const read = readPoint(latitude, longitude, found);
  if (values.has('_latlon') || values.has('latitude') || values.has('longitude')) {
    yield ['latitude', { outcome: read.latitude, raws: point === undefined ? all('latitude') : [point] }];
    yield ['longitude', { outcome: read.longitude, raws: point === undefined ? all('longitude') : [point] }];
  }
}

/** A list in a cell for one value is read as the text of its items. */
function joinedList([field, { outcome, raws }]: [string, ReadField], separator: string): [string, ReadField] {
  const [raw] = raws;
  const list = Array.isArray(raw?.value) ? (raw.value as unknown[]) : null;
  if (list === null) return [field, { outcome, raws }];
  if (list.some(isTooLong)) return [field, { outcome: ask('courriel_illisible'), raws }];
  return [field, { outcome: readCourriel(list.map((item) => toTextOf(item)).join(separator)), raws }];
}

const DAY = /^(?:.*[.\]])?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?$/;

/** Hours may stand in a column for each day. */
function readHours(raws: readonly RawValue[], read: Read): [string, ReadField] {
  const byDay = raws.filter(({ column }) => DAY.test(foldText(column).trim()));
  if (byDay.length === 0) return read('horaires_accueil', raws.slice(0, 1), readHoraires);
  const open = byDay.filter(({ value }) => !isEmptyMark(toTextOf(value)));
  if (open.length === 0) return ['horaires_accueil', { outcome: nothing, raws: byDay }];
  const text = open
    .map(({ column, value }) => `${DAY.exec(foldText(column).trim())?.[1] ?? ''} : ${toTextOf(value)}`)
    .join(' ; ');
  return ['horaires_accueil', { outcome: readHoraires(text), raws: byDay }];
}

function readTold({ model, values }: Draft, first: First, read: Read): [string, ReadField] {
  const raw = first('description', '_resume');
  const isRequired = model === 'service';
  if (raw === undefined) {
    if (isRequired && values.has('_mednum_services')) {
      const services = toItems(values.get('_mednum_services')?.[0]?.value);
      return [
        'description',
        { outcome: mend(`Services proposés : ${services.join(', ').toLowerCase()}.`, 'description'), raws: [] },
      ];
    }
    return [
      'description',
      { outcome: isRequired ? ask('description_absente') : keep(null), raws: values.get('description') ?? [] },
    ];
  }
  return read('description', [raw], (value) => readDescription(value, isRequired));
}

function toItems(value: unknown): string[] {
  const list = Array.isArray(value)
    ? (value as unknown[])
    : (parseListCell(toTextOf(value)) ?? toTextOf(value).split(/[;|\n]/));
  return list.map((item) => toTextOf(item).trim()).filter((item) => !isEmptyMark(item));
}

function readValues(field: string, value: unknown): Outcome {
  const text = Array.isArray(value) ? JSON.stringify(value) : toTextOf(value).trim();
  if (isEmptyMark(text) || text === '[]') return nothing;
  const { values, reason = 'valeur_inconnue', candidates = [] } = createValueReader(field)(text);
  if (values === null) return ask(reason, candidates);
  if (field === 'publics' && values.length > 1 && values.includes('tous-publics')) {
    return ask('tous_publics_et_autres', [['tous-publics'], values.filter((one) => one !== 'tous-publics')]);
  }
  return Array.isArray(value) && JSON.stringify(value) === JSON.stringify(values)
    ? keep(values)
    : mend(values, 'valeurs');
}

function readType(value: unknown): Outcome {
  const items = toItems(value).flatMap((item) => item.split(/\s*,\s*/));
  const former = new Set(formerTypes.flatMap(([, names]) => names));
  if (
    items.length > 0 &&
    items.every((item) => former.has(item)) &&
    (items.length > 1 || Array.isArray(value) || !vocabularyOf('type').some((one) => one.value === items[0]))
  ) {
    const type = formerTypes.find(([, names]) => names.some((name) => items.includes(name)))?.[0];
    return type === value ? keep(type) : mend(type ?? null, 'type');
  }
  const outcome = readValues('type', value);
  if (!Array.isArray(outcome.value)) return outcome;
  const list = outcome.value as string[];
  const [type] = list;
  if (list.length !== 1 || type === undefined) return ask('valeur_ambigue', list);
  return type === value ? keep(type) : mend(type, 'type');
}

function* readCosts(first: First, read: Read): Generator<[string, ReadField]> {
  const raw = first('frais', '_frais_inverse');
  const frais = read('frais', raw === undefined ? [] : [raw], (value, { column }) => readFrais(value, column));
  yield frais;
  const more = first('frais_precisions');
  const isSameColumn = more !== undefined && more.column === raw?.column;
  if (more !== undefined && !isSameColumn) yield read('frais_precisions', [more], readProse);
  else {
    // The words of a price are kept beside its kind.
    const text = typeof raw?.value === 'string' ? readProse(raw.value) : nothing;
    const isPrice = frais[1].outcome.value === 'payant' && /\d|%/.test(String(text.value));
    yield [
      'frais_precisions',
      { outcome: isPrice ? text : keep(null), raws: isPrice && raw !== undefined ? [raw] : [] },
    ];
  }
}

function* readPublics(all: All, first: First, read: Read): Generator<[string, ReadField]> {
  const raw = first('publics');
  const publics = read('publics', raw === undefined ? [] : [raw], (value) => readValues('publics', value));
  yield publics;
  const more = first('publics_precisions');
  if (more === undefined || publics[1].outcome.ask === 'meme_que_dessus') return;
  const isWords = more.column !== raw?.column || (typeof more.value === 'string' && !isOfficial(more.value));
  yield isWords
    ? read('publics_precisions', [more], readProse)
    : ['publics_precisions', { outcome: keep(null), raws: [] }];
}

const isOfficial = (text: string): boolean =>
  text.startsWith('[') ||
  text.split(/\s*[,;|]\s*/).every((item) => vocabularyOf('publics').some(({ value }) => value === item));

function readConditions(all: All): [string, ReadField] {
  const raws = [...all('conditions_acces'), ...all('_justificatifs')];
  const parts = raws.map(
    ({ value }) =>
      readProse(Array.isArray(value) || parseListCell(toTextOf(value)) !== null ? toItems(value).join(', ') : value)
        .value,
  );
  const text = parts.filter((part) => typeof part === 'string').join('\n');
  return [
    'conditions_acces',
    { outcome: text === '' ? keep(null) : text === raws[0]?.value ? keep(text) : mend(text, 'texte'), raws },
  ];
}

/** Networks that a structure names itself must be known, kinds and labels of older versions may have no equal. */
function readReseaux(all: All): [string, ReadField] {
  const raws = [...all('reseaux_porteurs'), ...all('_labels'), ...all('_typologie')];
  const [own] = all('reseaux_porteurs');
  const read = own === undefined ? nothing : readValues('reseaux_porteurs', own.value);
  if (read.ask !== undefined) return ['reseaux_porteurs', { outcome: read, raws }];
  const former = [...all('_labels'), ...all('_typologie')].flatMap(({ value }) =>
    toItems(value).flatMap((item) => item.split(/\s*,\s*/)),
  );
  const values = [
    ...new Set([
      ...((read.value as string[] | null) ?? []),
      ...former.flatMap((item) => createValueReader('reseaux_porteurs')(item).values ?? []),
    ]),
  ];
  return [
    'reseaux_porteurs',
    {
      outcome:
        values.length === 0
          ? raws.length === 0
            ? keep(null)
            : nothing
          : own !== undefined && former.length === 0
            ? read
            : mend(values, 'valeurs'),
      raws,
    },
  ];
}

/** Modes of orientation of schema v0 say both how and by whom an offer is mobilised. */
function* readMobilisation(all: All, first: First, read: Read, hasLink: boolean): Generator<[string, ReadField]> {
  const usagers = all('_orientation_usagers');
  const professionnels = all('_orientation_professionnels');
  const raws = [...usagers, ...professionnels];
  if (raws.length === 0) {
    const modes = first('modes_mobilisation');
    yield read('modes_mobilisation', modes === undefined ? [] : [modes], (value) =>
      readValues('modes_mobilisation', value),
    );
    const who = first('mobilisable_par');
    yield read('mobilisable_par', who === undefined ? [] : [who], (value) => readValues('mobilisable_par', value));
  } else {
    const codes = raws.flatMap(({ value }) => toItems(value).flatMap((item) => item.split(/\s*,\s*/)));
    const has = (...names: readonly string[]): boolean => names.some((name) => codes.includes(name));
    const modes = [
      ...(has('envoyer-un-mail', 'envoyer-un-mail-avec-une-fiche-de-prescription', 'prendre-rdv')
        ? ['envoyer-un-courriel']
        : []),
      ...(has('se-presenter') ? ['se-presenter'] : []),
      ...(has('telephoner') ? ['telephoner'] : []),
      ...(has('completer-le-formulaire-dadhesion', 'prendre-rdv') || hasLink ? ['utiliser-lien-mobilisation'] : []),
    ];
    yield ['modes_mobilisation', { outcome: modes.length === 0 ? nothing : mend(modes, 'valeurs'), raws }];
    const isGiven = (list: readonly RawValue[]): boolean => list.some(({ value }) => toItems(value).length > 0);
    const who = [...(isGiven(usagers) ? ['usagers'] : []), ...(isGiven(professionnels) ? ['professionnels'] : [])];
    yield ['mobilisable_par', { outcome: who.length === 0 ? nothing : mend(who, 'valeurs'), raws }];
  }
  const told = [
    ...all('mobilisation_precisions'),
    ...all('_orientation_usagers_autres'),
    ...all('_orientation_professionnels_autres'),
  ];
  const text = [
    ...new Set(told.map(({ value }) => readProse(value).value).filter((part) => typeof part === 'string')),
  ].join('\n');
  yield [
    'mobilisation_precisions',
    { outcome: text === '' ? keep(null) : text === told[0]?.value ? keep(text) : mend(text, 'texte'), raws: told },
  ];
}
