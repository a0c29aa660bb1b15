import { toNumber } from '../values/fields/numbers.ts';
import type { Places } from '../values/places/places.ts';
import { foldColumn, namesAnOffer, serviceFields, targetOfName, type ColumnTarget } from '../columns/column-names.ts';
import {
  codeOf,
  fieldOfForms,
  isLink,
  isPoint,
  isStreet,
  MOST_OF_THEM,
  namesATown,
  PHONE,
  shareOf,
  shareOfWords,
  SOME,
  textsOf,
  VOCABULARIES,
} from './value-forms.ts';

/** A column with some of its values. */
export interface SampledColumn {
  readonly name: string;
  readonly samples: readonly unknown[];
  /** Counts the rows that give a value. */
  readonly filled: number;
}

/** The goal of a column by its name and its content. `isOpen`: several goals are possible, and a person has to choose. */
export interface Settled {
  readonly target: ColumnTarget | null;
  readonly isByContent?: true;
  readonly isOpen?: true;
  /** Names the structure beside another column that does so on more rows. */
  readonly isSecondOwner?: true;
  /** Gives in metres of a grid the point that other columns give in degrees. */
  readonly isSecondPoint?: true;
}

/** Forms that a value of a field may have at all. A column of which hardly any value has it bears the wrong name. */
const WORDS = /^(?!\S+@\S+$|(?:https?:|www\.)\S+$)(?=.*\p{L}{2})/iu;
const POSSIBLE: Readonly<Record<string, RegExp>> = {
  telephone: /^[^@]*\d[^@]*\d[^@]*$/,
  _mobile: /^[^@]*\d[^@]*\d[^@]*$/,
  courriel: /@|\bat\b|arobas/i,
  site: /^[^@\s]+\.\p{L}{2}|https?:|www|\[/iu,
  siret: /(?:\d[\s.]*){9}/,
  code_postal: /\d[\s.]*\d[\s.]*\d[\s.]*\d/,
  commune: WORDS,
  nom: WORDS,
  adresse: WORDS,
  // « Modif » may name who made it, or what changed.
  date_maj: /\d/,
  // « N° » may be that of a phone.
  id: /^(?!\s*(?:\+33|0)[\s.-]*[1-9](?:[\s.-]*\d{2}){4}\s*$)/,
};

/** Fields of data. A column of yes and no is none of them: « Modifié » with « oui », « Courriel » with « N ». */
const DATA = new Set(Object.keys(POSSIBLE).filter((field) => field !== 'id'));
const YES_OR_NO = /^(?:o|oui|y|yes|true|vrai|n|non|no|false|faux)$/i;

/** The fewest values that tell something, and the shares of them that do. */
const FEWEST_SAMPLES = 3;
const FEWEST_NAMES = 5;
const HARDLY_ANY = 0.2;
const MOSTLY = 0.5;

/** Settles the goals of the columns of one table: names that hold for several fields, and names that the values contradict. */
export function settleTargets(
  columns: readonly SampledColumn[],
  targets: readonly (ColumnTarget | null)[],
  places: Places | undefined,
): Settled[] {
  const isKnown = places?.isKnown === true;
  const isTown = (text: string): boolean => namesATown(text, places);
  const texts = columns.map(({ samples }) => textsOf(samples));
  const settled = targets.map((target, at): Settled => {
    if (target === null) return { target };
    const own = texts[at] ?? [];
    return (
      contradicted(target, own, { isTown, places }) ?? otherVocabulary(target, own, columns[at]?.name) ?? { target }
    );
  });
  const has = (field: string, model?: 'structure'): boolean =>
    settled.some(({ target }) => target?.field === field && (model === undefined || target.model === model));
  const who = columns.findIndex(({ name }, at) => targets[at] === null && isWho(name));
  if (who !== -1 && !has('nom', 'structure') && areBodies(texts[who] ?? []))
    settled[who] = { target: { model: 'structure', field: 'nom' }, isByContent: true };
  // Names of services inside name no structure.
  const isNamed = ({ model }: ColumnTarget): boolean =>
    settled.some(
      ({ target }, at) =>
        target?.field === 'nom' && target.model === model && columns[at]?.name.includes('[].') !== true,
    );
  for (const [at, { target }] of settled.entries()) {
    const own = texts[at] ?? [];
    if (target?.field === '_lieu')
      settled[at] = toPlace(own, has, { isTown: isKnown ? isTown : null, isWhere: isWhere(columns[at]?.name ?? '') });
    else if (target?.field === '_labels') settled[at] = toName(columns[at]?.name ?? '', own, isNamed) ?? { target };
    else if (target?.field === '_duree') settled[at] = toDuration(own);
    else if (target?.field === 'contact_nom_prenom' || target?.field === '_latlon')
      settled[at] = toContacts(target, own, has) ?? { target };
  }
  return withOnePoint(columns, withOneName(columns, withName(texts, targets, settled)));
}

/** Names of offers are this long, on average, and about half of them are met once. */
const SHORT_NAME = 8;
const LONGEST_NAME = 80;

/**
 * Finds the column that names the offers of a table that says who makes them and what they are: the only one of an unknown name whose texts
 * are as long as names, and mostly different.
 */
function withName(
  texts: readonly (readonly string[])[],
  targets: readonly (ColumnTarget | null)[],
  settled: readonly Settled[],
): Settled[] {
  const has = (field: string, model: 'structure' | null): boolean =>
    settled.some(({ target }) => target?.field === field && target.model === model);
  const next = [...settled];
  const isOfOffers = has('description', null) && serviceFields.some((field) => has(field, null));
  if (!isOfOffers || has('nom', null) || !has('nom', 'structure')) return next;
  const named = settled.flatMap((_, at) => (targets[at] === null && areNames(texts[at] ?? []) ? [at] : []));
  const [only] = named;
  if (only !== undefined && named.length === 1)
    next[only] = { target: { model: null, field: 'nom' }, isByContent: true };
  return next;
}

function areNames(texts: readonly string[]): boolean {
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return (
    texts.length >= FEWEST_NAMES &&
    length >= SHORT_NAME &&
    length <= LONGEST_NAME &&
    new Set(texts).size >= texts.length * MOSTLY &&
    shareOf(texts, (text) => WORDS.test(text) && !isStreet(text)) >= MOST_OF_THEM &&
    fieldOfForms(texts) === null &&
    VOCABULARIES.every((field) => shareOfWords(texts, field) < SOME)
  );
}

/**
 * Returns the field that nearly all values have the form of, where hardly any may be one of the field that the name tells, and none for a
 * column of yes and no.
 */
function contradicted(
  { field, model }: ColumnTarget,
  texts: readonly string[],
  { isTown, places }: { isTown: (text: string) => boolean; places: Places | undefined },
): Settled | null {
  if (DATA.has(field) && texts.length > 0 && texts.every((text) => YES_OR_NO.test(text))) return { target: null };
  if (field === 'modes_mobilisation' && texts.length >= FEWEST_SAMPLES && shareOf(texts, isLink) >= MOST_OF_THEM)
    return { target: { model, field: 'lien_mobilisation' }, isByContent: true };
  const possible = POSSIBLE[field];
  if (possible === undefined || texts.length < FEWEST_SAMPLES) return null;
  if (shareOf(texts, (text) => possible.test(text)) > HARDLY_ANY) return null;
  const code = codeOf(texts, places);
  if (code !== null)
    return code.field === null
      ? { target: null, isOpen: true }
      : { target: { model, field: code.field }, isByContent: true };
  const found = fieldOfForms(texts)?.field ?? (shareOf(texts, isTown) >= MOST_OF_THEM ? 'commune' : null);
  if (found !== null) return { target: { model, field: found }, isByContent: true };
  return field === 'date_maj' ? { target: null } : null;
}

/** Returns the vocabulary that nearly all values are words of, where hardly any is one of that of the name: « Catégorie » with « Atelier ». */
function otherVocabulary({ field, model }: ColumnTarget, texts: readonly string[], name = ''): Settled | null {
  if (field === name || texts.length < FEWEST_SAMPLES || !VOCABULARIES.some((one) => one === field)) return null;
  if (shareOfWords(texts, field) >= SOME) return null;
  const [found, ...others] = VOCABULARIES.filter((one) => one !== field && shareOfWords(texts, one) >= MOST_OF_THEM);
  return found === undefined || others.length > 0 ? null : { target: { model, field: found }, isByContent: true };
}

/**
 * « Lieu » may be a commune, an address or the structure that receives people. Where no communes are known, a commune reads as a
 * structure does: only streets leave no doubt.
 */
function toPlace(
  texts: readonly string[],
  has: (field: string, model?: 'structure') => boolean,
  { isTown, isWhere }: { isTown: ((text: string) => boolean) | null; isWhere: boolean },
): Settled {
  const open: Settled = { target: null, isOpen: true };
  const told = (field: string, model: 'structure' | null = null): Settled => ({
    target: { model, field },
    isByContent: true,
  });
  // « Lieu » with « Sur place », « En visio » tells how people are received.
  if (!has('modes_accueil') && shareOfWords(texts, 'modes_accueil') >= MOSTLY) return told('modes_accueil');
  if (isTown !== null && shareOf(texts, (text) => isTown(text) && !isStreet(text)) >= MOST_OF_THEM) {
    if (has('commune') || has('code_postal, commune')) return open;
    return told(shareOf(texts, (text) => /\d{5}/.test(text)) >= MOST_OF_THEM ? 'code_postal, commune' : 'commune');
  }
  if (shareOf(texts, isStreet) >= MOST_OF_THEM) return has('adresse') ? open : told('adresse');
  // « Où ? » names no structure: with some streets among them, its values are places.
  if (isWhere) return isTown !== null && !has('adresse') && shareOf(texts, isStreet) >= SOME ? told('adresse') : open;
  return isTown === null ||
    has('nom', 'structure') ||
    shareOf(texts, isStreet) > HARDLY_ANY ||
    shareOf(texts, isTown) > HARDLY_ANY
    ? open
    : told('nom', 'structure');
}

/** Names of columns that ask who makes the offer, or say that they have addresses. */
const isWho = (name: string): boolean => foldColumn(name) === 'qui';
const isWhere = (name: string): boolean => foldColumn(name) === 'ou' || /\((?:adresse|address)[^)]*\)/i.test(name);

/** Tells names of bodies from people who are received, and from contacts. */
const areBodies = (texts: readonly string[]): boolean =>
  texts.length >= FEWEST_SAMPLES &&
  shareOf(texts, (text) => WORDS.test(text) && !PHONE.test(text) && !text.includes('@') && !PERSON.test(text)) >=
    MOST_OF_THEM &&
  VOCABULARIES.every((field) => shareOfWords(texts, field) < HARDLY_ANY);

/** « Durée » is one in weeks where as many of its values say so as say anything else. It may be that of a visit else, or in months. */
const IN_WEEKS = /\d ?sem(?:aines?|\.)?(?!\p{L})/iu;
const IN_WORDS = /\d ?\p{L}/u;
function toDuration(texts: readonly string[]): Settled {
  const inWords = texts.filter((text) => IN_WORDS.test(text));
  return inWords.length > 0 && shareOf(inWords, (text) => IN_WEEKS.test(text)) >= 0.5
    ? { target: { model: null, field: 'nombre_semaines' }, isByContent: true }
    : { target: null };
}

/** The label of a record in an export: at its top, or in what holds a structure. */
const LABEL = /^(?:(?:properties|attributes)\.)?(?:(?:structure|organi[sz]ation|provider|association)\.)?label$/i;

/**
 * « label » names a structure as programs write it, where nothing else names one and nearly all values are different: those of networks are
 * few. Returns null when it tells labels.
 */
function toName(name: string, texts: readonly string[], isNamed: (target: ColumnTarget) => boolean): Settled | null {
  if (!LABEL.test(name) || texts.length < FEWEST_NAMES || !areDifferent(texts)) return null;
  const target = targetOfName(name.replace(/label$/i, 'name'));
  return target === null || isNamed(target) ? null : { target, isByContent: true };
}

const areDifferent = (texts: readonly string[]): boolean => new Set(texts).size >= texts.length * MOST_OF_THEM;

/** A person with a title: « Mme Le Goff ». */
const PERSON = /(?<!\p{L})(?:M\.|Mr|Mme|Mlle|Melle|Dr)\s+\p{Lu}/u;
const FEW = 0.1;

/** A column of contacts may have names, phones and addresses. Returns null when the name of the column holds. */
function toContacts(
  { field }: ColumnTarget,
  texts: readonly string[],
  has: (field: string) => boolean,
): Settled | null {
  if (field === '_latlon' && shareOf(texts, isPoint) >= MOST_OF_THEM) return null;
  const phones = shareOf(texts, (text) => PHONE.test(text.replace(/\S+@\S+/g, ' ')));
  const mails = shareOf(texts, (text) => text.includes('@'));
  // A few values tell it where none of them is a name.
  if (Math.max(phones, mails) < (texts.length < FEWEST_SAMPLES ? 1 : SOME)) return null;
  const fields = [
    ...(phones > 0 && !has('telephone') ? ['telephone'] : []),
    ...(mails > 0 && !has('courriel') ? ['courriel'] : []),
  ];
  const areNamed = shareOf(texts, (text) => PERSON.test(text)) >= FEW;
  const isNames = areNamed || (field === 'contact_nom_prenom' && phones + mails < MOST_OF_THEM);
  if (fields.length === 0) return { target: null, isOpen: true };
  return {
    target: { model: null, field: [...fields, ...(isNames ? ['contact_nom_prenom'] : [])].join(', ') },
    isByContent: true,
  };
}

/** Names are mostly shorter than this, and a text about one is so many times as long. */
const LONG_NAME = 40;
const LONGER = 2;

function lengthOf(column: SampledColumn | undefined): number {
  const texts = textsOf(column?.samples ?? []);
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
}

/** One column names the offer. Beside « Nom de l’action », « Nom » is that of the structure. */
function withOneName(columns: readonly SampledColumn[], settled: readonly Settled[]): Settled[] {
  const named = settled.flatMap(({ target }, at) => (target?.field === 'nom' && target.model === null ? [at] : []));
  const ofOffer = named.filter((at) => namesAnOffer(columns[at]?.name ?? ''));
  const owners = settled.flatMap(({ target }, at) =>
    target?.field === 'nom' && target.model === 'structure' ? [at] : [],
  );
  const next = [...settled];
  const [own = -1] = ofOffer;
  const other = named.find((at) => at !== own) ?? -1;
  if (ofOffer.length === 1 && named.length === 2) {
    // « Quoi » beside « Nom de l’atelier » says what is done there.
    const isTold = settled.some(({ target }) => target?.field === 'description');
    const isLong = lengthOf(columns[other]) > Math.max(LONG_NAME, LONGER * lengthOf(columns[own]));
    const target: ColumnTarget | null =
      isLong && !isTold
        ? { model: null, field: 'description' }
        : !isLong && owners.length === 0
          ? { model: 'structure', field: 'nom' }
          : null;
    next[other] = target === null ? { target, isOpen: true } : { target, isByContent: true };
  }
  // Two names of structures would fill the gaps of one another. The one with the fewest gaps leaves the fewest rows without any.
  const filled = (at: number): number => columns[at]?.filled ?? 0;
  const most = Math.max(...owners.map(filled));
  const kept = owners.find((at) => filled(at) === most);
  for (const at of owners) if (at !== kept) next[at] = { target: null, isOpen: true, isSecondOwner: true };
  return next;
}

/** No latitude or longitude is as large: metres of a grid are. */
const MOST_DEGREES = 180;
const isCoordinate = ({ target }: Settled): boolean => /^(?:latitude|longitude)$/.test(target?.field ?? '');

/** Leaves metres of a grid out beside columns that give the point of as many rows in degrees: converted, they would be a little beside it. */
function withOnePoint(columns: readonly SampledColumn[], settled: readonly Settled[]): Settled[] {
  const inMetres = (at: number): boolean => {
    const numbers = (columns[at]?.samples ?? []).map((value) => Math.abs(toNumber(value) ?? 0));
    return numbers.length > 0 && numbers.filter((number) => number > MOST_DEGREES).length >= numbers.length * MOSTLY;
  };
  const filled = (at: number): number => columns[at]?.filled ?? 0;
  const metres = settled.flatMap((one, at) => (isCoordinate(one) && inMetres(at) ? [at] : []));
  const rows = Math.max(0, ...metres.map(filled));
  const inDegrees = (field: string): boolean =>
    settled.some(({ target }, at) => target?.field === field && !metres.includes(at) && filled(at) >= rows);
  if (metres.length === 0 || !(inDegrees('_latlon') || (inDegrees('latitude') && inDegrees('longitude'))))
    return [...settled];
  return settled.map((one, at) => (metres.includes(at) ? { target: null, isOpen: true, isSecondPoint: true } : one));
}
