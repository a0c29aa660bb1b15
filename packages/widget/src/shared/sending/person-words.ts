import { emailSpans, type Span } from '@inclusion-kit/sdk/internal';

/** Words that lead to a number and say nothing without it. */
const LEAD = String.raw`(?<!\p{L})(?:au|tél(?:éphone)?|tel|phone|numéro|n°)\.?\s*:?\s*`;
const FULL_DAY = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*`;

/** A name begins with a capital. One of the small words of names may come before. */
const NAME = String.raw`(?:(?:de|du|di|da|van|von|ben|el|al|d’|d')\s*)?\p{Lu}[\p{L}\p{M}’'-]*`;

const FORMS: readonly RegExp[] = [
  // A telephone, of France or written with the sign of a country
  new RegExp(
    String.raw`(?:${LEAD})?(?<![\d+])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s./-]*\d{2}){4}(?!\d)`,
    'giu',
  ),
  new RegExp(String.raw`(?:${LEAD})?\+\d(?:[\s.()-]*\d){7,13}(?!\d)`, 'giu'),
  // A number of social security, with or without its key
  /(?<!\d)[12]\s?\d{2}\s?(?:0[1-9]|[1-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/giu,
  // A birth: a day after « né », or a full day of a year that no need is about
  new RegExp(
    String.raw`(?<!\p{L})(?:née?|born|nacid[oa]|народ\p{L}+|من مواليد)\s+(?:(?:le|on|el)\s+)?(?:${FULL_DAY}(?:\d{2}){1,2}|\d{1,2}(?:er)?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4})(?!\d)`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\d)${FULL_DAY}(?:19\d\d|20(?:0\d|1[0-5]))(?!\d)`, 'gu'),
  // A title and a name. « M. le maire » names nobody
  new RegExp(
    String.raw`(?<!\p{L})(?:MM?\.?|[Mm](?:r|mes?|lles?|rs|s)\.?|[Mm](?:onsieur|adame|ademoiselle)|[Ss]ra?\.|[Ss]eñora?|[Пп]ані?)\s+${NAME}(?:[\s-]${NAME})*`,
    'gu',
  ),
  // Titles that are written in haste
  /(?<!\p{L})(?:mme|mr|mlle)\.?\s+(?!(?:l[ae]s?|et|ou|qui|que|de|des|du|est|a|en|pour|avec|[àéj])(?!\p{L})|l['’])\p{L}[\p{L}’'-]+/gu,
  // A name that its bearer gives. « Je suis Marocaine » names nobody
  /(?<!\p{L})(?:[Jj]e\s+m[’']appelle|[Mm]on\s+(?:pré)?nom\s+est|[Mm]y\s+name\s+is|[Mm]e\s+llamo|[Мм]ене\s+звати|اسمي)\s+[\p{L}\p{M}’'-]+(?:[\s-]\p{Lu}[\p{L}\p{M}’'-]*)*/gu,
  new RegExp(
    String.raw`(?<!\p{L})(?:[Jj]e\s+suis|I\s+am|I['’]m|[Ss]oy)\s+\p{Lu}\p{Ll}[\p{L}’'-]*(?:[\s-]${NAME})+`,
    'gu',
  ),
  /(?<!\p{L})(?:[Jj]e\s+suis|I\s+am|I['’]m|[Ss]oy)\s+(?!\p{L}+(?:ais|ois|ain|ien|éen|an|ol|and|ish|ese|an[oa]|in[oa])(?:n?e)?(?!\p{L}))\p{Lu}\p{Ll}+(?=\s*(?:[,.;!]|$))/gu,
  /(?:السيدة|السيد)\s+(?!ال)[\p{L}\p{M}]+/gu,
];

/** Finds the words that tell who a person is: a name after a title, a telephone, an e-mail, a birth, a number of social security. */
export function personSpans(text: string): Span[] {
  const found = [
    ...emailSpans(text),
    ...FORMS.flatMap((form) =>
      [...text.matchAll(form)].map(({ 0: { length }, index }): Span => [index, index + length]),
    ),
  ].sort(([a], [b]) => a - b);
  return found.filter(([start], at) => found.slice(0, at).every(([, end]) => start >= end));
}

/** Returns the words that tell who a person is, as they are written. */
export const personWords = (text: string): string[] => personSpans(text).map(([start, end]) => text.slice(start, end));

/** Takes the words that tell who a person is out of a text. */
export function withoutPerson(text: string): string {
  const kept = personSpans(text).reduceRight((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
  return kept
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[,.\n]|$)/g, '')
    .trim();
}
