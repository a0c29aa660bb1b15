import { foldText } from '@inclusion-kit/sdk/internal';
import { parseHoraires } from '@inclusion-kit/sdk/normalise';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { MAX_CHARACTERS, toPlain, toTextOf } from '../fields/text.ts';
import { remember } from '../remember.ts';
import { takeClosedHalves, takeClosures, takeEarlierEnds } from './exceptions.ts';
import { asLists } from './groups.ts';
import { NAMES, toWeek } from './week.ts';
import { toTokens } from './words.ts';

/** « Fermé le lundi, ouvert du mardi… »: where the days that are closed end. */
const CLOSED_BEFORE_OPEN =
  /(?<=\bfermee?s? [^,;\n]{1,40})(?:(?:[,.]| et| mais)\s+(?=ouvert)|[,.]\s+(?=du (?:lun|mar|mer|jeu|ven|sam)))/g;
/** « Du lundi au vendredi… Samedi 10h-12h (en période scolaire seulement) »: the brackets may speak of the last day alone. */
const SOME_IN_TERM = /[;.\n][^;.\n(\d]*\d[^;.\n(]*\((?=[^()]*scolaire)[^()]*(?:uniquement|seulement)/;
const APPOINTMENT =
  /\b(?:rdv|rendez[- ]?vous|nous (?:contacter|consulter|appeler)|se renseigner|sur demande|sur inscription|contacter|variables?|selon)\b/;

const DAY_AND_NIGHT = String.raw`(?:24 ?h?(?:eures)? ?(?:/|sur) ?24(?: ?h)?|h ?24)`;
const EVERY_DAY = String.raw`(?:7 ?j(?:ours)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|tous les jours)`;
const ALWAYS = new RegExp(
  `^(?:ouvert )?(?:${DAY_AND_NIGHT}(?:[ ,;et-]*${EVERY_DAY})?|${EVERY_DAY}[ ,;et-]*${DAY_AND_NIGHT})$`,
);

/** Rules of school holidays, which the reader of OpenStreetMap's hours does not know. */
const SCHOOL_HOLIDAYS =
  /;\s*SH(?:\s+(?:off|closed|\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*))\s*(?=;|$)/g;

const OF_MAPS_DAY = `(?:${NAMES.join('|')})`;
const OF_MAPS_TIMES = String.raw`\d{2}:\d{2}-\d{2}:\d{2}`;
const OF_MAPS_RULE = `(?:${OF_MAPS_DAY}(?:-${OF_MAPS_DAY})?,?)+ ${OF_MAPS_TIMES}(?:,${OF_MAPS_TIMES})*`;
const OF_MAPS = new RegExp(`^${OF_MAPS_RULE}(?:; ${OF_MAPS_RULE})*$`);

/** Two pairs of hours behind a day, the second of which is in the afternoon: no day of a month, and no date. */
const BARE_HALVES =
  /([a-z]{2}\.? ?:? )(?:de )?([6-9]|1[0-2]) ?(?:-|a) ?(1[0-3]) ?(?:[/,&]|et(?: de)?) ?(1[3-5]) ?(?:-|a) ?(1[6-9]|2[0-2])(?! ?[\dh:.,/-])/g;

/** Signs that OpenStreetMap's hours do not have: other dashes, a letter or a full stop in a time, days in small letters. */
const MISWRITTEN = /[–—−]|\d[h.]\d|^(?:mo|tu|th)\b/;
/** Days that only English has: « WE » is the week-end, « Sa » is samedi too, and « Su » or « Fr » may be anything. */
const ENGLISH_DAY = /\b(?:mo|tu|th)\b/i;
/** A time before it is that of no public, and may be a price. */
const EARLIEST = '05:00';

/** Writes OpenStreetMap's hours with its own signs. Returns null for hours that are not so. */
function toMaps(text: string): string | null {
  if (!MISWRITTEN.test(text) || !ENGLISH_DAY.test(text)) return null;
  const hours = text
    .replace(/[–—−]/g, '-')
    .replace(
      /\b(?:mo|tu|we|th|fr|sa|su)\b/gi,
      ([first = '', second = '']) => first.toUpperCase() + second.toLowerCase(),
    )
    .replace(/\b(\d{1,2})[h.:](\d{2})\b/g, (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`)
    .replace(/ *([-,]) */g, '$1')
    .replace(/ *; */g, '; ');
  if (!OF_MAPS.test(hours) || parseHoraires(hours) === null) return null;
  const areDays = [...hours.matchAll(/(\d{2}:\d{2})-(\d{2}:\d{2})/g)].every(
    ([, from = '', to = '']) => EARLIEST <= from && from < to,
  );
  return areDays ? hours : null;
}

const ENGLISH_DAYS: readonly (readonly [pattern: RegExp, day: string])[] = [
  [/\bmon(?:days?)?\b/gi, 'lundi'],
  [/\btue(?:s(?:days?)?)?\b/gi, 'mardi'],
  [/\bwed(?:nesdays?)?\b/gi, 'mercredi'],
  [/\bthu(?:r(?:s(?:days?)?)?)?\b/gi, 'jeudi'],
  [/\bfri(?:days?)?\b/gi, 'vendredi'],
  [/\bsat(?:urdays?)?\b/gi, 'samedi'],
  [/\bsun(?:days?)?\b/gi, 'dimanche'],
];
const IN_FRENCH = /\b(?:lun|mar|mer|jeu|ven|sam|dim)/i;
const OF_HALF = /\b(1[0-2]|[1-9])(?::([0-5]\d))? ?([ap])\.?m\b\.?/gi;

/** Names the days of English hours in French, and counts their afternoons on from noon: « Mon-Fri 9 AM-5 PM ». */
function toFrench(text: string): string {
  if (IN_FRENCH.test(text) || !ENGLISH_DAYS.some(([pattern]) => text.search(pattern) !== -1)) return text;
  return ENGLISH_DAYS.reduce((told, [pattern, day]) => told.replace(pattern, day), text)
    .replace(
      OF_HALF,
      (_, hour: string, minute = '00', half: string) => `${(Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)}:${minute}`,
    )
    .replace(/\bto\b/gi, '-')
    .replace(/\band\b/gi, 'et')
    .replace(/\bclosed\b/gi, 'fermé');
}

/** Reads opening hours in French words and writes them as OpenStreetMap does. Hours without a day, or with other words, are asked. */
export const readHoraires = (value: unknown): Outcome => readText(toTextOf(value));

const readText = remember((raw): Outcome => {
  const text = toPlain(raw).trim();
  if (isEmptyMark(text)) return nothing;
  if (text.length > MAX_CHARACTERS) return ask('horaires_illisibles');
  const maps = toMaps(text);
  if (maps !== null) return mend(maps, 'horaires');
  if (
    /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|24\/7|\d)/.test(text) &&
    parseHoraires(text.replace(SCHOOL_HOLIDAYS, '')) !== null &&
    /[A-Z]|24\/7/.test(text)
  ) {
    return text === raw ? keep(raw) : mend(text, 'horaires');
  }
  // Hours as OpenStreetMap writes them are those of the file, though a day from midnight to midnight is asked about.
  if (OF_MAPS.test(text)) return ask('horaires_illisibles', [], text);
  const folded = foldText(toFrench(text))
    .replace(/[’`´]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/-+>/g, '-')
    // A day that has a dash for its hours is closed.
    .replace(/(?<=[a-z]\.? ?:) *-(?= *(?:[|;\n]|$))/g, ' ferme')
    .replace(/(?<=\d ?h?)\s*[>→]\s*(?=\d)|(?<=[a-z]\.?)\s*[>→]\s*(?=[a-z])/g, '-')
    .replace(/→/g, ' ')
    // « lu-ve 9-12 / 14-17 »: hours of two halves of a day, without any letter.
    .replace(BARE_HALVES, '$1$2h-$3h, $4h-$5h')
    // The days that are closed stand before those that are open.
    .replace(CLOSED_BEFORE_OPEN, ' ;')
    .replace(/[^\S\n]+/g, ' ');
  if (APPOINTMENT.test(folded)) return ask('horaires_rendez_vous');
  if (SOME_IN_TERM.test(folded)) return ask('horaires_illisibles');
  const { bare, rules } = takeClosures(folded);
  if (ALWAYS.test(bare.trim())) return mend(['24/7', ...rules].join('; '), 'horaires');
  const { rest, halves } = takeClosedHalves(bare);
  const { kept, ends } = takeEarlierEnds(rest);
  // « (9h-12h ; 14h-17h) » are hours of the days before them.
  const joined = kept.replace(/\(([^()]*)\)/g, (_, inner: string) => ` ${inner.replaceAll(';', ',')} `);
  const tokens = toTokens(joined.replace(/[()]/g, ' '));
  if (tokens === null) return ask('horaires_illisibles');
  const listed = asLists(tokens);
  if (listed === null) return ask('horaires_illisibles');
  const week = toWeek(listed, ends, halves);
  if (typeof week === 'string') return ask(week);
  const always = week.length === 1 && week[0] === 'Mo-Su 00:00-24:00';
  return mend([...(always ? ['24/7'] : week), ...rules].join('; '), 'horaires');
});
