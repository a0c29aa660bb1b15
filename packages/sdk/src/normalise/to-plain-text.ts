import { toOptions, toText } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { toVisible } from './to-visible.ts';

/** The options of `toPlainText`. */
export interface PlainTextOptions {
  /** Longest result in characters, cut between words with « … ». The text stays whole when absent. */
  maxLength?: number;
}

// Texts come from strangers: a card reads no more than this of a text it shortens.
const READ_PER_CHARACTER = 8;
const READ_AT_LEAST = 2000;

// Five times the longest description that the commons keeps.
const READ_AT_MOST = 50_000;

/**
 * Flattens Markdown to one line of plain text, for a card. Marks, HTML tags, invisible and direction-changing characters are
 * removed. Headings and list items are separated by « · » where no punctuation separates them.
 * Only the first 50,000 characters of a huge text are read.
 * The result is text: show it as text, never as HTML.
 * @returns the empty text when there is none
 * @throws UsageError when `maxLength` is no whole number from 1
 * @example toPlainText('# Atelier\\n- **CV**, [lettre](https://a.fr)') // 'Atelier · CV, lettre'
 */
export function toPlainText(markdown: string | null | undefined, options: PlainTextOptions = {}): string {
  const { maxLength } = toOptions(options);
  if (maxLength !== undefined && !(Number.isInteger(maxLength) && maxLength >= 1)) {
    throw new UsageError('maxLength must be a whole number from 1.');
  }
  const wanted = maxLength === undefined ? READ_AT_MOST : Math.max(READ_AT_LEAST, maxLength * READ_PER_CHARACTER);
  const read = toText(markdown).slice(0, Math.min(wanted, READ_AT_MOST));
  const text = toVisible(MARK.test(read) ? flatten(read) : read)
    .replace(/\s+/gu, ' ')
    .replace(/(?: ?\ue000)+ ?/g, setApart)
    .trim();
  return maxLength === undefined ? text : shorten(text, maxLength);
}

/**
 * Turns the two characters backslash and n, which some sources write for a line break, into one.
 * @returns the empty text when there is none
 * @example toRealNewlines('Sur rendez-vous\\nou sans') // two lines
 */
export function toRealNewlines(text: string | null | undefined): string {
  return toText(text).replace(/(?:\\r)?\\n/g, '\n');
}

/** A sign that may be part of a mark, a tag or a reference. Most descriptions hold none, and many patterns have nothing to do there. */
const MARK = /[\\<>&`~[\]|*_=#\ue000-\uf8ff]|^[ \t]*(?:[-+:]|\d{1,3}[.)])/m;

function flatten(markdown: string): string {
  return decodeEntities(unshield(stripMarks(stripTags(shield(toRealNewlines(markdown))))));
}

// Where a heading or a list item begins, or a heading ends, until the lines are one.
const BREAK = '\ue000';

/** Separates the parts that stood on separate lines, unless the text before ends with punctuation. */
function setApart(found: string, start: number, text: string): string {
  const end = start + found.length;
  if (start === 0 || end === text.length) return ' ';
  return /[.,:;!?…·]/.test(text.charAt(start - 1)) ? ' ' : ' · ';
}

// An escaped mark waits in the private area of Unicode while the others are taken away.
const SHIELD = 0xe000;

function shield(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => String.fromCharCode(SHIELD + mark.charCodeAt(0)));
}

function unshield(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - SHIELD));
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return (
    text
      .replace(/<!--[^]*?-->/g, ' ')
      .replace(/<(script|style)\b[^>]{0,500}>[^]*?<\/\1\s*>/gi, ' ')
      .replace(/<((?:https?:|mailto:)[^<>\s]{1,2000})>/gi, '$1')
      // Words that follow each other, none with a value, are no tag: « salaire <smic et >18 ans ».
      .replace(/<\/?[a-z](?![^<>\s=]*\s+[^<>\s/=][^<>=]*>)[^<>]{0,2000}>/gi, ' ')
  );
}

function stripMarks(text: string): string {
  return text
    .replace(/^[ \t]*(?:```|~~~).*$/gm, ' ')
    .replace(/^[ \t]*\[[^\]\n]{1,200}\]:[ \t]+\S.*$/gm, ' ')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ' ')
    .replace(/^[ \t]*=+[ \t]*$/gm, ' ')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, `${BREAK} `)
    .replace(/^[ \t]*#{1,6}[ \t]+(.*)$/gm, (_, title: string) => `${BREAK} ${withoutClosing(title)} ${BREAK}`)
    .replace(/^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*(?:\|[ \t]*)?$/gm, ' ')
    .replace(/^[ \t]*\||\|[ \t]*$/gm, ' ')
    .replace(/!?\[([^[\]]{0,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^[\]\n]{0,200}\])/g, '$1')
    .replace(/(\*{1,3}|~~)(?=\S)([^*~\n]{1,2000}?\S?)\1/g, '$2')
    .replace(/(^|[\s(«"'’])(_{1,3})(?=\S)([^_\n]{1,2000}?)\2(?=$|[\s.,;:!?)»"'’])/gm, '$1$3')
    .replace(/`([^`\n]{1,2000})`/g, '$1');
}

/** Drops the signs that close a heading, with a space before them. Walks back: a pattern would try anew from each of many. */
function withoutClosing(title: string): string {
  const whole = title.trimEnd();
  let end = whole.length;
  while (whole.charAt(end - 1) === '#') end -= 1;
  return /^[ \t]?$/.test(whole.charAt(end - 1)) ? whole.slice(0, end) : whole;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ugrave: 'ù',
  Eacute: 'É',
  Agrave: 'À',
  oelig: 'œ',
};

/**
 * Reads the character references that converted texts still carry, such as `&nbsp;` or `&#39;`. Leaves unknown names as written,
 * and nothing in the place of a number that is no character.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        const known = [name, name.toLowerCase()].find((one) => Object.hasOwn(entities, one));
        return known === undefined ? whole : (entities[known] ?? whole);
      }
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

function shorten(text: string, maxLength: number): string {
  const characters = Array.from(text);
  if (characters.length <= maxLength) return text;
  const cut = characters.slice(0, Math.max(0, maxLength - 1)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:·…-]+$/u, '')}…`;
}
