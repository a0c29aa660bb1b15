import { foldText } from '@inclusion-kit/sdk/internal';
import { isEmptyMark } from '../values/empty-mark.ts';
import { readCourriel, readTelephone } from '../values/fields/contacts.ts';
import { readFrais } from '../values/fields/frais.ts';
import { readSiret } from '../values/fields/numbers.ts';
import { MAX_CHARACTERS, toTextOf } from '../values/fields/text.ts';
import type { Outcome } from '../values/outcome.ts';
import type { Places } from '../values/places/places.ts';
import { createValueReader } from '../values/vocabularies/value-reader.ts';

/** Values that are looked at, and the share of them that tells a field. */
export const MOST_SAMPLES = 100;
export const MOST_OF_THEM = 0.8;
const FEWEST_VALUES = 5;
/** Names of communes leave less doubt than words. */
const FEWEST_TOWNS = 3;
/** Texts longer than this on average are no values of a vocabulary, and as long as a description from here on. */
const LONGEST_WORDS = 200;
const DESCRIPTION_LENGTH = 80;

/** Returns the values of a column that say something, as texts. */
export const textsOf = (samples: readonly unknown[]): string[] =>
  samples.map((sample) => toTextOf(sample).trim()).filter((text) => !isEmptyMark(text));

/** Returns the share of texts that fit, 0–1. */
export const shareOf = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;

export const PHONE = /(?:\d[\s.\-/]*){9}/;
/** The beginning of a number that only phones have: others have as many digits. */
const CALLED = /(?<!\d)(?:\+|\(?0)/;
const WEB = /^\s*<?(?:https?|htt?ps?|www)\b[:./]/i;
/** A name of a day or its usual short form, or one for several days, and a time, in either order: « De 9 heures à midi le mardi ». */
const DAY =
  /(?<![\p{L}-])(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|(?:lun|mar|mer|jeu|ven|sam|dim)(?!\p{L})|tlj|7 ?j ?\/ ?7|l-m-m-j-v|tous les jours)(?!\p{L})/iu;
const TIME = /(?<!\d)\d{1,2}\s?(?:h(?:eures?)?(?:\d\d)?(?!\p{L})|:\d\d)|(?<!\d)\d{4}\s?-\s?\d{4}(?!\d)/iu;
/** Tells whether a text is a link and nothing else. */
export const isLink = (text: string): boolean => WEB.test(text) && !/\s\S+\s/.test(text);
const FREE = /gratui|sans frais|offert|^0(?:[.,]0+)? ?(?:€|eur)/i;
export const SOME = 0.3;

/** Tells whether a value was read, or is asked because it holds two. */
const isRead = ({ value, ask }: Outcome): boolean => value !== null || ask?.startsWith('deux_') === true;

/** Forms of values that tell a field by themselves: those that mending reads. */
const FORMS: readonly (readonly [field: string, fits: (text: string) => boolean])[] = [
  ['courriel', (text) => /@|\b(?:at|arobase)\b/i.test(text) && isRead(readCourriel(text))],
  ['telephone', (text) => PHONE.test(text) && isRead(readTelephone(text))],
  ['site', isLink],
  ['siret', (text) => readSiret(text).value !== null],
  ['horaires_accueil', (text) => DAY.test(text) && TIME.test(text)],
];

/** Finds the field that nearly all values have the form of. */
export function fieldOfForms(texts: readonly string[]): { field: string; share: number } | null {
  for (const [field, fits] of FORMS) {
    const share = shareOf(texts, (text) => text.length <= MAX_CHARACTERS && fits(text));
    // Nine digits may be the number of a company.
    if (share >= MOST_OF_THEM && (field !== 'telephone' || shareOf(texts, (text) => CALLED.test(text)) >= SOME))
      return { field, share };
  }
  return null;
}

const CODE = /^(?:\d{5}|2[AB]\d{3})$/;
const CORSICAN = /^2[AB]/;
const ROUND = /[05]00$/;
/** One INSEE code in ten ends with 0, and nearly all postal codes outside large towns. */
const MOSTLY = 0.6;
const FEWEST_CODES = 5;

/** Finds the code that nearly all values of a column have the form of. `field` is null where it may be one or the other. */
export function codeOf(
  texts: readonly string[],
  places: Places | undefined,
): { field: 'code_insee' | 'code_postal' | null } | null {
  const codes = texts.map((text) =>
    text
      .toUpperCase()
      .replace(/^F-|[.,]0+$|\s/g, '')
      .trim(),
  );
  return shareOf(codes, (code) => CODE.test(code)) >= MOST_OF_THEM ? { field: toCode(codes, places) } : null;
}

/**
 * Tells INSEE codes from postal codes, which have as many signs: by the communes, else by their form. Several different codes that end
 * with 0 are postal ones, and only INSEE codes have the letters of Corsica. Sums are mostly round. Returns null where a doubt is left.
 */
function toCode(codes: readonly string[], places: Places | undefined): 'code_insee' | 'code_postal' | null {
  const insee = shareOf(codes, (code) => places?.commune(code) !== undefined);
  const postal = shareOf(codes, (code) => (places?.ofPostal(code).length ?? 0) > 0);
  const areBoth = Math.min(insee, postal) >= MOST_OF_THEM;
  if (insee >= MOST_OF_THEM && !areBoth) return 'code_insee';
  const different = [...new Set(codes)];
  if (different.length > 1 && shareOf(different, (code) => ROUND.test(code)) >= MOSTLY) return null;
  if (places?.isKnown === true && !areBoth) return postal >= MOSTLY && postal > insee ? 'code_postal' : null;
  if (different.length >= FEWEST_CODES && shareOf(different, (code) => code.endsWith('0')) >= MOSTLY)
    return 'code_postal';
  return different.some((code) => CORSICAN.test(code)) ? 'code_insee' : null;
}

/** Two numbers of degrees are a point, whose digits may look like those of a phone. */
const DEGREES = String.raw`-?\d{1,3}[.,]\d+`;
const POINT = new RegExp(String.raw`^[[(]?\s*${DEGREES}\s*[,;/\s]\s*${DEGREES}\s*[\])]?$`);
export const isPoint = (text: string): boolean => POINT.test(text);
/** Digits behind the sign of a number that no price has. */
const FINE = /[.,]\d{4}/;

const STREET =
  /^\d{1,4}(?: ?[-/] ?\d{1,4})?\s*(?:bis|ter|quater|[a-d])?[\s,]+[^\d\s]|^z\.? ?[ai]\.? |^(?:rez de chaussee|rdc|bat(?:iment)?|avenue|av|bd|boulevard|place|pl|chemin|allee|impasse|route|rte|quai|cours|square|lieu ?dit|za|zi|zac|zone|hameau|faubourg|passage|voie|rond ?point|esplanade|residence|immeuble|lotissement)\b/;

/** Tells whether a text begins as an address does. */
export const isStreet = (text: string): boolean => STREET.test(foldText(text));

/** Tells whether a text is the name of a commune, beside its postal code or alone. */
export const namesATown = (text: string, places: Places | undefined): boolean =>
  places !== undefined && places.named(text.replace(/\d{5}/, ' ').trim()).length > 0;

/** The fields whose values are words of a vocabulary. */
export const VOCABULARIES = [
  'thematiques',
  'publics',
  'type',
  'modes_accueil',
  'modes_mobilisation',
  'mobilisable_par',
] as const;

/** Returns the share of values that are words of the vocabulary of a field. */
export function shareOfWords(texts: readonly string[], field: string): number {
  const read = createValueReader(field);
  return shareOf(texts, (text) => read(text).values !== null);
}

/** Finds the field that most values of a column of an unknown name look like, among those that no other column gives. */
export function fieldOfContent(
  samples: readonly unknown[],
  isFree: (field: string) => boolean,
  places: Places | undefined,
): { field: string; share: number } | null {
  const texts = textsOf(samples);
  // Communes alone may be those of a zone: beside a code of a place they are its own.
  const isPlaced = !isFree('code_postal') || !isFree('code_insee');
  const isTown = (text: string): boolean => namesATown(text, places);
  if (texts.length >= FEWEST_TOWNS && isPlaced && isFree('commune') && shareOf(texts, isTown) >= MOST_OF_THEM)
    return { field: 'commune', share: 1 };
  if (texts.length < FEWEST_VALUES) return null;
  const code = codeOf(texts, places);
  if (code !== null) return code.field !== null && isFree(code.field) ? { field: code.field, share: 1 } : null;
  const arePoints = shareOf(texts, isPoint) >= MOST_OF_THEM && shareOf(texts, (text) => FINE.test(text)) >= SOME;
  if (arePoints) return ['latitude', 'longitude', '_latlon'].every(isFree) ? { field: '_latlon', share: 1 } : null;
  const form = fieldOfForms(texts);
  const ofForm = form?.field === 'site' ? 'lien_mobilisation' : form?.field;
  if (form !== null && ofForm !== undefined && isFree(ofForm)) return { field: ofForm, share: form.share };
  if (isFree('adresse') && shareOf(texts, isStreet) >= MOST_OF_THEM) return { field: 'adresse', share: 1 };
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  if (length <= LONGEST_WORDS) {
    for (const field of VOCABULARIES) {
      const share = shareOfWords(texts, field);
      if (share >= MOST_OF_THEM && isFree(field))
        return { field: field === 'publics' ? 'publics, publics_precisions' : field, share };
    }
    // Sums alone may be those of a budget.
    const share = shareOf(texts, (text) => readFrais(text, '').value !== null);
    if (share >= MOST_OF_THEM && shareOf(texts, (text) => FREE.test(text)) >= SOME && isFree('frais'))
      return { field: 'frais, frais_precisions', share };
  }
  return length > DESCRIPTION_LENGTH && isFree('description') ? { field: 'description', share: 0.75 } : null;
}
