import { communeOf, type Commune } from '@inclusion-kit/sdk/geography';
import { isEmptyMark } from '../empty-mark.ts';
import { readText, toClean, toTextOf } from '../fields/text.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { remember } from '../remember.ts';
import { findCommune, toCommuneKey, type Places } from './places.ts';

type PlaceField = 'adresse' | 'code_postal' | 'commune' | 'code_insee';

/** The reading of an address. `found` is its commune, null when it is not sure. */
export interface ReadPlace {
  outcomes: Readonly<Record<PlaceField, Outcome>>;
  found: Commune | null;
}

/** Reads an address. Commune and postal code together give the INSEE code and the official spelling. */
export function readPlace(
  raw: Readonly<Record<PlaceField, unknown>>,
  places: Places,
  departement: string | null,
): ReadPlace {
  let adresse = readText(raw.adresse);
  let commune = toTown(tidy(raw.commune));
  let postal = toPostal(raw.code_postal);
  let isPostalText = postal === null && tidy(raw.code_postal) !== '';
  // One column for both, with the code alone.
  const isCodeAlone = postal !== null && toPostal(commune) === postal;
  if (isCodeAlone) commune = '';
  // A commune and its postal code, each in the column of the other one.
  const exchanged = isPostalText ? toPostal(raw.commune) : null;
  if (exchanged !== null && findCommune(toTown(tidy(raw.code_postal)), places.ofPostal(exchanged)) !== null) {
    postal = exchanged;
    commune = toTown(tidy(raw.code_postal));
    isPostalText = false;
  }
  // « 72000 Le Mans » or « Le Mans (72000) » in one cell.
  const both = splitTown(commune) ?? (isPostalText && commune === '' ? splitTown(tidy(raw.code_postal)) : null);
  if (both !== null && (postal === null || postal === both.postal)) ({ postal, commune } = both);
  if (commune === '' && (postal === null || isCodeAlone) && typeof adresse.value === 'string' && places.isKnown) {
    // A postal code may have lost its zero here too.
    const [, street = '', digits = '', town = ''] =
      /^(.*?)[\s,;–-]*\b(\d{4,5})\s+(\D+?)(?:[\s,–-]+france)?\s*$/is.exec(adresse.value) ?? [];
    const code = toPostal(digits);
    const inside = code === null ? null : findCommune(town, places.ofPostal(code));
    if (inside !== null && code !== null && (postal === null || postal === code)) {
      postal = code;
      commune = town.trim();
      adresse = street.trim() === '' ? nothing : mend(street.trim(), 'adresse');
    }
  }
  const given = toInsee(raw.code_insee);
  const ofCode = given === null ? undefined : places.commune(given);
  const isCedex = /cedex/i.test(commune);
  const isGuessed = postal !== null && isGuess(postal, { commune, isCedex, ofCode, raw }, places);
  const lostDigit = isGuessed ? readLostDigit(postal ?? '', commune, places, departement) : NO_TOWN;
  const told = (): ToldPlace => ({
    adresse,
    postal: isGuessed ? null : postal,
    commune,
    isPostalText: isPostalText || isGuessed,
    postals: isGuessed ? lostDigit.postals : [],
  });
  // An arrondissement, unless it is written as its own commune, may be meant or its city.
  if (/^(?:paris|lyon|marseille)\b[^a-z]*\d/i.test(commune) && !isCedex && ofCode?.nom !== commune) {
    const read = toPlace(told(), raw, null, readInsee(raw.code_insee, given, ofCode, null, places), null, []);
    return given === null ? { ...read, outcomes: { ...read.outcomes, code_insee: ask('insee_inconnu') } } : read;
  }
  let found: Commune | null = null;
  let isConflict = isCodeAlone && commune === '';
  if (ofCode !== undefined && ofCode.nom === commune) found = ofCode;
  else if (commune !== '' && postal !== null && places.isKnown) {
    const among = places.ofPostal(postal);
    found = findCommune(commune, among);
    if (found === null) {
      const isCorsican = postal.startsWith('20');
      const named = places
        .named(commune, departementOfPostal(postal))
        .filter((one) => !isCorsican || /^2[AB]$/.test(one.code_departement));
      // A postal code of companies (cedex) is that of no commune.
      if (!isGuessed && (among.length === 0 || isCedex) && named.length === 1) found = named[0] ?? null;
      else isConflict = ofCode === undefined || communeOf(ofCode.code) === ofCode.code;
      if (ofCode !== undefined && toCommuneKey(ofCode.nom) === toCommuneKey(commune)) {
        found = ofCode;
        isConflict = false;
      }
    }
  } else if (ofCode !== undefined && (commune === '' || toCommuneKey(ofCode.nom) === toCommuneKey(commune))) {
    found = ofCode;
  } else if (commune !== '' && places.isKnown && departement !== null) {
    const named = places.named(commune, departement);
    // Without a postal code, the name alone gives its spelling, and no code.
    if (named.length === 1 && ofCode === undefined) return toPlace(told(), raw, null, nothing, named[0] ?? null);
  }
  return toPlace(
    told(),
    raw,
    isConflict ? null : found,
    readInsee(raw.code_insee, given, ofCode, found, places),
    found,
    isConflict ? (isGuessed ? lostDigit.towns : namesOf(postal, places)) : null,
  );
}

/** Communes of a postal code that are named to choose from. */
const MOST_NAMED = 8;

function namesOf(postal: string | null, places: Places): readonly string[] {
  const among = postal === null ? [] : places.ofPostal(postal);
  return among.length > MOST_NAMED ? [] : among.map(({ nom }) => nom);
}

/** The parts of an address as they were read. */
interface ToldPlace {
  readonly adresse: Outcome;
  readonly postal: string | null;
  readonly commune: string;
  /** A postal code was written that is none, or a guess. */
  readonly isPostalText: boolean;
  /** The postal codes that it may be. */
  readonly postals: readonly string[];
}

function toPlace(
  { adresse, postal, commune, isPostalText, postals }: ToldPlace,
  raw: Readonly<Record<PlaceField, unknown>>,
  found: Commune | null,
  code_insee: Outcome,
  spelled: Commune | null,
  /** The communes to choose from where the commune and its postal code do not agree. */
  conflict: readonly string[] | null = null,
): ReadPlace {
  const town = (): Outcome => {
    if (commune === '') return conflict === null ? nothing : ask('commune_inconnue', conflict);
    const official = spelled?.nom ?? commune;
    if (conflict !== null)
      return ask(
        'commune_inconnue',
        conflict,
        toTextOf(raw.commune).trim() === '' ? commune : toTextOf(raw.commune).trim(),
      );
    if (official === toTextOf(raw.commune)) return keep(official);
    return mend(official, tidy(raw.commune) === '' ? 'commune_trouvee' : 'commune');
  };
  const code = (): Outcome => {
    if (postal === raw.code_postal && postal !== null) return keep(postal);
    // One that its own cell does not tell stood in the address, or beside the commune.
    if (postal !== null)
      return mend(postal, toPostal(raw.code_postal) === postal ? 'code_postal' : 'code_postal_trouve');
    return isPostalText ? ask('code_postal_faux', postals) : nothing;
  };
  return { outcomes: { adresse, code_postal: code(), commune: town(), code_insee }, found };
}

function readInsee(
  raw: unknown,
  given: string | null,
  ofCode: Commune | undefined,
  found: Commune | null,
  places: Places,
): Outcome {
  if (given === null) {
    if (!isEmptyMark(tidy(raw))) return found === null ? ask('insee_inconnu') : mend(found.code, 'code_insee');
    return found === null ? nothing : mend(found.code, 'code_insee');
  }
  if (!places.isKnown || ofCode !== undefined) {
    if (found !== null && ofCode !== undefined && communeOf(found.code) !== communeOf(ofCode.code)) {
      return ask('insee_autre_commune', [found.code, ofCode.code], given);
    }
    return given === raw ? keep(given) : mend(given, 'code_insee');
  }
  return found === null ? ask('insee_inconnu', [], given) : mend(found.code, 'code_insee');
}

const tidy = (value: unknown): string => tidyText(toTextOf(value));

const tidyText = remember((given) => {
  const text = toClean(given).replace(/\s+/gu, ' ').trim();
  return isEmptyMark(text) ? '' : text;
});

/** Leaves out what people write around the name of a commune. */
const toTown = (text: string): string => text.replace(/^(?:ville|commune) de\s+(?=\S)|,\s*france$/gi, '');

/** Reads a postal code, its lost zero put back. Returns null when it is none. */
const toPostal = (value: unknown): string | null => postalOf(toTextOf(value));

const postalOf = remember((text): string | null => {
  const digits = tidyText(text)
    .replace(/^(?:F|FR|CP)[\s:.-]+/i, '')
    .replace(/[.,]0+$/, '')
    // Signs by which a workbook keeps a code from being a number.
    .replace(/^=?["'’]|["']$/g, '')
    .replace(/[\s.]/g, '');
  if (/^\d{5}$/.test(digits)) return digits === '00000' ? null : digits;
  return /^[1-9]\d{3}$/.test(digits) ? `0${digits}` : null;
});

const toInsee = (value: unknown): string | null => inseeOf(toTextOf(value));

const inseeOf = remember((text): string | null => {
  const code = tidyText(text)
    .replace(/[.,]0+$/, '')
    .replace(/\s/g, '')
    .toUpperCase();
  if (/^(?:\d{5}|2[AB]\d{3})$/.test(code)) return code;
  return /^[1-9]\d{3}$/.test(code) ? `0${code}` : null;
});

function splitTown(text: string): { postal: string; commune: string } | null {
  if (!/\d/.test(text)) return null;
  const [, first = '', town = ''] = /^(?:F-)?(\d{2} ?\d{3})[\s,–-]+(\D.*)$/.exec(text) ?? [];
  const [, name = '', last = ''] = /^(\D+?)[\s,(–-]+(\d{2} ?\d{3})\)?$/.exec(text) ?? [];
  const postal = (first || last).replace(' ', '');
  return postal === '' ? null : { postal, commune: (town || name).trim() };
}

/** Tells whether a zero that was put back is a guess: any other digit may be the lost one while no commune of the code agrees. */
function isGuess(
  postal: string,
  {
    commune,
    isCedex,
    ofCode,
    raw,
  }: { commune: string; isCedex: boolean; ofCode: Commune | undefined; raw: Readonly<Record<PlaceField, unknown>> },
  places: Places,
): boolean {
  if (!postal.startsWith('0') || `${toTextOf(raw.code_postal)} ${toTextOf(raw.commune)}`.includes(postal)) return false;
  const among = places.ofPostal(postal);
  if (commune === '') return ofCode === undefined ? among.length === 0 : !among.includes(ofCode);
  if (findCommune(commune, among) !== null) return false;
  // A postal code of companies is that of no commune.
  return !isCedex || places.named(commune, departementOfPostal(postal)).length === 0;
}

/** The towns that may be meant, with the postal codes to choose from. */
interface MeantTowns {
  readonly towns: readonly string[];
  readonly postals: readonly string[];
}
const NO_TOWN: MeantTowns = { towns: [], postals: [] };

/** Reads a postal code that lost a digit by the town beside it: its codes that are the digits with one more, else all of its codes. */
function readLostDigit(postal: string, commune: string, places: Places, departement: string | null): MeantTowns {
  if (!places.isKnown) {
    // The zero at the start is that of a département, which a town may be far from.
    const isNear = commune === '' || departement === departementOfPostal(postal);
    return { towns: [], postals: isNear ? [postal] : [] };
  }
  const digits = postal.slice(1);
  const lacksOne = (code: string): boolean =>
    Array.from(code).some((_, at) => code.slice(0, at) + code.slice(at + 1) === digits);
  const named = places.named(commune);
  const among = named.length > 0 ? named : places.begunBy(commune);
  const like = among.filter(({ codes_postaux }) => codes_postaux.some(lacksOne));
  const [town] = like.length > 0 ? like : among;
  const postals =
    like.length > 0
      ? [...new Set(like.flatMap(({ codes_postaux }) => codes_postaux.filter(lacksOne)))]
      : among.length === 1
        ? (town?.codes_postaux ?? [])
        : [];
  if (postals.length > MOST_NAMED) return NO_TOWN;
  return { towns: named.length > 0 ? [] : [...new Set(like.map(({ nom }) => nom))], postals };
}

const departementOfPostal = (postal: string): string | null =>
  postal.startsWith('97') || postal.startsWith('98')
    ? postal.slice(0, 3)
    : postal.startsWith('20')
      ? null
      : postal.slice(0, 2);
