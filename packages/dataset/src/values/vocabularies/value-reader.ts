import { foldText, isOneEditApart } from '@inclusion-kit/sdk/internal';
import { categories, vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { filterWords } from '@inclusion-kit/sdk/words';
import { parseListCell } from '../list-cell.ts';
import { isEmptyMark } from '../empty-mark.ts';
import { MAX_CHARACTERS, toTextOf } from '../fields/text.ts';
import { remember } from '../remember.ts';
import { formerModes, formerPublics, formerReseaux, formerThematiques } from './former-values.ts';
import { wordings, type Wording } from './french-words.ts';
import { thematiqueMeant, thematiquesNear, thematiquesOfWords } from './thematique-words.ts';

/** The reading of a list of values: the values, or null with the reason when a person has to choose. */
export interface ReadValues {
  values: readonly string[] | null;
  /** Values of an older version that have no equal now were left out. */
  isCut?: boolean;
  reason?: 'categorie' | 'valeur_inconnue' | 'valeur_ambigue' | 'valeur_plus_precise';
  candidates?: readonly string[];
  /** The values of the items that leave no doubt, beside those that a person has to choose. */
  recognised?: readonly string[];
}

type Item =
  { values: readonly string[] } | { reason: NonNullable<ReadValues['reason']>; candidates: readonly string[] } | null;

const toKey = (text: string): string => foldText(text).replace(/[^a-z0-9]+/g, '');
const toSingular = (text: string): string =>
  toPhrase(text)
    .replace(/[sx]\b/g, '')
    .replaceAll(' ', '');
const toPhrase = (text: string): string =>
  foldText(text)
    .replace(/['’]/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Separators of lists, the surest first. Labels may hold the later ones. */
const SEPARATORS: readonly RegExp[] = [
  /(\s*[;|\n•]\s*)/,
  /(\s*,\s*)/,
  /(\s*\/\s*|\s+[-–]\s+|\s*[+&]\s*)/,
  /(\s+(?:et|ou|puis|ainsi que)\s+)/i,
];
/** Pieces and separators of a label behind its first piece: an even number. */
const MOST_JOINED = 12;

const readers = new Map<string, (text: string) => ReadValues>();

/** Returns the reader of the values of a field: official values and labels, those of older versions, and words of people. */
export function createValueReader(field: string): (text: string) => ReadValues {
  const known = readers.get(field);
  if (known !== undefined) return known;
  const readItem = createItemReader(field);
  const reader = remember((text) => toRead(field === 'publics' ? withJobSeekers(text) : text, readItem));
  readers.set(field, reader);
  return reader;
}

/** « DE » between the signs of a list is short for « demandeurs d’emploi », and no word that means nothing. */
const JOB_SEEKERS = /(^|[,;/|+&•\n(]|\s(?:et|ou)\s)\s*D\.?E\.?\s*(?=$|[,;/|+&•\n)]|\s(?:et|ou)\s)/g;
const withJobSeekers = (text: string): string => text.replace(JOB_SEEKERS, '$1 demandeurs d’emploi');

/** Boxes that are ticked, and numbers, before the items of a list. */
const TICKED = /(?:^|\s)(?:\[x\]|[☑☒✓✔])\s*/gi;
const UNTICKED = /\[\s?\]|☐/;
const NUMBERED = /(?:^|\s)\d{1,2}[.)]\s+/g;

function toRead(given: string, readItem: (text: string) => Item): ReadValues {
  const ticked = UNTICKED.test(given) ? given : given.replace(TICKED, ' ; ');
  const text = /^\s*1[.)]\s/.test(ticked) ? ticked.replace(NUMBERED, ' ; ') : ticked;
  // A mark of doubt is for a person.
  if (/\?/.test(text)) return { values: null, reason: 'valeur_ambigue', candidates: [] };
  const listed = parseListCell(text);
  if (listed?.length === 1 && toTextOf(listed[0]) !== '') return toRead(toTextOf(listed[0]), readItem);
  if ((listed ?? [text]).some((one) => toTextOf(one).length > MAX_CHARACTERS))
    return { values: null, reason: 'valeur_inconnue', candidates: [] };
  // « Tout public, dont bRSA » names examples of what it has said.
  const [, main] =
    listed === null ? (/^(.{3,}?),?\s+(?:dont|notamment|y compris|en particulier)\s.+$/is.exec(text) ?? []) : [];
  const leading = main === undefined ? null : readItem(main);
  if (leading !== null && 'values' in leading && leading.values[0] === 'tous-publics')
    return { values: leading.values };
  const items = (listed ?? [text]).flatMap((one) => split(toTextOf(one), readItem, 0));
  const recognised = [...new Set(items.flatMap((item) => (item !== null && 'values' in item ? item.values : [])))];
  const open = WITH_ADULTS.test(foldText(text)) ? null : items.find((item) => item === null || 'reason' in item);
  if (open !== undefined) {
    return open === null || !('reason' in open)
      ? { values: null, reason: 'valeur_inconnue', candidates: [], recognised }
      : { values: null, ...open, recognised };
  }
  const isCut = (items as { values: readonly string[] }[]).some((item) => item.values.length === 0);
  return recognised.length === 0
    ? { values: null, reason: 'valeur_inconnue', candidates: [] }
    : { values: recognised, isCut };
}

/** Cuts a text into items at the surest separators first. Pieces that are one label together are joined again. */
function split(text: string, readItem: (text: string) => Item, level: number): Item[] {
  const bare = text.trim().replace(/^[-•*–]\s+/, '');
  if (bare === '') return [];
  const whole = readItem(bare);
  if (whole !== null && 'values' in whole) return [whole];
  const separator = SEPARATORS[level];
  if (separator === undefined) return [whole];
  // A label may hold a surer sign than the one behind it: « Mobilité douce, partagée ou collective + Lien social ».
  const labels = level === 0 ? labelsOf(bare, readItem) : null;
  if (labels !== null) return labels;
  const pieces = bare.split(separator);
  if (pieces.length === 1) return split(text, readItem, level + 1);
  const items: Item[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    let end = at;
    for (let last = Math.min(pieces.length - 1, at + MOST_JOINED); last > at; last -= 2) {
      const joined = readItem(pieces.slice(at, last + 1).join(''));
      if (joined !== null && 'values' in joined && last - at < pieces.length - 1) {
        items.push(joined);
        end = last;
        break;
      }
    }
    if (end === at) {
      if (isEmptyMark(pieces[at] ?? '')) continue;
      items.push(...split(pieces[at] ?? '', readItem, level + 1));
    }
    at = end;
  }
  // The whole may say more than its pieces: a category with a sign inside.
  return items.some(isUnknown) && !isUnknown(whole) ? [whole] : items;
}

/** Cuts a text at the first separators that leave values alone. */
function labelsOf(text: string, readItem: (text: string) => Item): Item[] | null {
  for (const separator of SEPARATORS.slice(1)) {
    const pieces = text.split(separator).filter((_, at) => at % 2 === 0);
    const items = pieces.length > 1 && pieces.length <= MOST_JOINED ? pieces.map(readItem) : [null];
    if (items.every((item) => item !== null && 'values' in item)) return items;
  }
  return null;
}

/** Tells whether an item is none of the values, nor stands for several of them. */
const isUnknown = (item: Item): boolean => item === null || ('reason' in item && item.reason === 'valeur_inconnue');

function createItemReader(field: string): (text: string) => Item {
  const vocabulary = vocabularyOf(field);
  const byKey = new Map<string, readonly string[]>();
  for (const { value, label } of vocabulary) {
    for (const key of [value, label, value.replace('--', ' ')].map(toKey)) byKey.set(key, [value]);
  }
  const addFormer = (former: Readonly<Record<string, readonly string[]>>): void => {
    for (const [value, now] of Object.entries(former)) {
      byKey.set(toKey(value), now);
      const label = toKey(value.split('--')[1] ?? value);
      if (!byKey.has(label)) byKey.set(label, now);
    }
  };
  const categoryByKey = new Map<string, readonly string[]>();
  if (field === 'thematiques') {
    addFormer(formerThematiques);
    for (const { value, label } of vocabulary) {
      const short = toKey(value.split('--')[1] ?? '');
      if (!byKey.has(short)) byKey.set(short, [value]);
      const category = categories.find((one) => value.startsWith(`${one.value}--`));
      if (category !== undefined) byKey.set(toKey(category.label + label), [value]);
    }
    for (const { value, label } of categories) {
      const all = vocabulary.map((one) => one.value).filter((one) => one.startsWith(`${value}--`));
      for (const key of [value, label, ...(filterWords.fr.thematiques[value]?.split(', ') ?? [])].map(toKey))
        categoryByKey.set(key, all);
    }
  }
  if (field === 'publics') addFormer(formerPublics);
  if (field === 'modes_mobilisation') addFormer(formerModes);
  if (field === 'reseaux_porteurs')
    addFormer(Object.fromEntries(Object.entries(formerReseaux).map(([value, now]) => [value, [now]])));
  const bySingular = new Map(
    vocabulary.flatMap(({ value, label }) => [value, label].map((text) => [toSingular(text), [value]] as const)),
  );
  const keys = [...byKey.keys()].filter((key) => key.length >= 6);
  const wording: Wording | undefined = Object.hasOwn(wordings, field)
    ? wordings[field as keyof typeof wordings]
    : undefined;

  return (text) => {
    const key = toKey(text);
    if (key === '') return null;
    // « CV » is said of its category too.
    const meant = field === 'thematiques' ? thematiqueMeant(toPhrase(text)) : null;
    if (meant !== null) return { values: [meant] };
    const category = categoryByKey.get(key);
    const exact = byKey.get(key);
    if (
      category !== undefined &&
      (exact === undefined || (!text.includes('--') && categoryByKey.has(key) && !isLabel(vocabulary, key)))
    ) {
      return { reason: 'categorie', candidates: category };
    }
    // A value that an older version had and that is no more is left out. The same word of a person is asked: « Jeunes ; Adultes ».
    if (exact !== undefined && (exact.length > 0 || /^[a-z\d-]+$/.test(text))) return { values: exact };
    const singular = bySingular.get(toSingular(text));
    if (singular !== undefined) return { values: singular };
    if (wording !== undefined && !ADULTS.test(foldText(text))) {
      const worded = readWording(toPhrase(text), wording);
      if (worded !== null) return worded;
    }
    if (field === 'thematiques') {
      const found = thematiquesOfWords(toPhrase(text));
      if (found.length === 1) return { values: found };
      if (found.length > 1) return { reason: 'valeur_ambigue', candidates: found };
    }
    const near = new Set(keys.filter((one) => isOneEditApart(key, one)).flatMap((one) => byKey.get(one) ?? []));
    if (key.length >= 6 && near.size === 1) return { values: [...near] };
    const candidates = field === 'thematiques' ? thematiquesNear(toPhrase(text)) : [];
    return candidates.length === 0 ? null : { reason: 'valeur_inconnue', candidates };
  };
}

const isLabel = (vocabulary: readonly { value: string; label: string }[], key: string): boolean =>
  vocabulary.some(({ value, label }) => toKey(label) === key || toKey(value) === key);

/** A sentence, where a list of an older version has the word as a value. */
const WITH_ADULTS = /\b(?:et|ou) +adultes?\b|\badultes? +(?:et|ou)\b/;
/** Adults beside others are people of their own: « Jeunes et adultes ». « Adultes handicapés » are one kind. */
const ADULTS = /(?:[;,|/\n•&+(]|\b(?:et|ou)) *adultes?\b|\badultes? *(?:[;,|/\n•&+]|(?:et|ou)\b)/;

/** Reads words that say one value and nothing else. Words that say less than it are asked. */
function readWording(phrase: string, { patterns, narrower = [], filler }: Wording): Item {
  const inPhrase = narrower.filter(([pattern]) => phrase.search(pattern) !== -1);
  let others = inPhrase.reduce((text, [pattern]) => text.replace(pattern, ' '), phrase);
  // Words that a pattern took say nothing else: « mixte (présentiel et visio) ».
  const told = patterns.filter(([pattern]) => {
    if (others.search(pattern) === -1) return false;
    others = others.replace(pattern, ' ');
    return true;
  });
  const found = [...inPhrase, ...told];
  const [values] = found.map(([, one]) => one);
  if (values === undefined || found.some(([, one]) => one.join() !== values.join())) return null;
  if (others.replace(filler, ' ').trim() !== '') return null;
  return inPhrase.length === 0 ? { values } : { reason: 'valeur_plus_precise', candidates: values };
}
