import { ZipError } from './zip.ts';

/** A row of a sheet is far shorter: a text longer than this without end is broken. */
const MAX_ELEMENT = 16_000_000;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const CLOSING = '</t>';
const SPACE = 0x20;
const END = 0x3e;

const attributePatterns = new Map<string, RegExp>();

export interface XmlElement {
  readonly attributes: string;
  readonly content: string;
  /** Where it begins and where it ends, in the text that it was cut from. */
  readonly start: number;
  readonly end: number;
}

/** Cuts the elements of one name out of the XML of a workbook, where such elements do not hold each other. */
export async function* readElements(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): AsyncGenerator<XmlElement> {
  for await (const lot of readElementLots(pieces, name)) yield* lot;
}

/** Cuts the elements of one name out of XML, those of a piece in one lot. */
export async function* readElementLots(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): AsyncGenerator<XmlElement[]> {
  const cut = createCutter(name);
  let text = '';
  /** An element whose end is far is looked for again once there is twice as much text: each sign is looked at a few times. */
  let enough = 0;
  for await (const piece of pieces) {
    text += piece;
    if (text.length < enough) continue;
    const lot: XmlElement[] = [];
    const at = cut(text, lot);
    yield lot;
    text = text.slice(at);
    if (text.length > MAX_ELEMENT) throw new ZipError();
    enough = Math.min(text.length * 2, MAX_ELEMENT + 1);
  }
  const lot: XmlElement[] = [];
  cut(text, lot);
  yield lot;
}

/** Cuts the elements of one name out of XML that is whole. One without an end is left out, with all that stands behind it. */
export function elementsOf(text: string, name: string): XmlElement[] {
  const elements: XmlElement[] = [];
  createCutter(name)(text, elements);
  return elements;
}

/** Creates what adds the elements of a text to a list, and returns where the rest of the text begins. */
function createCutter(name: string): (text: string, elements: XmlElement[]) => number {
  const open = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g');
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  return (text, elements) => {
    for (let at = 0; ;) {
      open.lastIndex = at;
      const start = open.exec(text);
      // The name may go on in the next piece.
      if (start === null) return Math.max(at, text.lastIndexOf('<'));
      const tagEnd = endOfTag(text, open.lastIndex);
      if (tagEnd === -1) return start.index;
      if (text[tagEnd - 1] === '/') {
        at = tagEnd + 1;
        elements.push({ attributes: text.slice(open.lastIndex, tagEnd - 1), content: '', start: start.index, end: at });
        continue;
      }
      close.lastIndex = tagEnd;
      const end = close.exec(text);
      if (end === null) return start.index;
      at = close.lastIndex;
      elements.push({
        attributes: text.slice(open.lastIndex, tagEnd),
        content: text.slice(tagEnd + 1, end.index),
        start: start.index,
        end: at,
      });
    }
  };
}

export function attributeOf(attributes: string, name: string): string | null {
  let pattern = attributePatterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const value = pattern.exec(attributes);
  return value === null ? null : decodeText(value[1] ?? value[2] ?? '');
}

/** Joins the texts (`<t>`) of a string, without the pronunciation that some languages add. */
export function joinTexts(content: string): string {
  const only = onlyText(content);
  if (only !== null) return unescapeText(decodeText(only));
  let text = '';
  for (const [, part = ''] of withoutSounds(content).matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    text += part;
  return unescapeText(decodeText(text));
}

/** Leaves the pronunciation (`<rPh>`) out. One without an end stays: all that stands behind it would go. */
function withoutSounds(content: string): string {
  if (!content.includes('rPh')) return content;
  const open = /<(?:\w+:)?rPh[\s>]/g;
  const close = /<\/(?:\w+:)?rPh>/g;
  let kept = '';
  let at = 0;
  for (let start = open.exec(content); start !== null; start = open.exec(content)) {
    close.lastIndex = open.lastIndex;
    if (close.exec(content) === null) break;
    kept += content.slice(at, start.index);
    at = open.lastIndex = close.lastIndex;
  }
  return kept + content.slice(at);
}

/** Returns the text of a string that is one plain element, as nearly all are, else null. */
function onlyText(content: string): string | null {
  if (!content.startsWith('<t')) return null;
  const sign = content.charCodeAt(2);
  if (sign !== END && sign !== SPACE) return null;
  const start = content.indexOf('>', 2) + 1;
  const end = content.indexOf('<', 1);
  const isWhole = start > 0 && end >= start && end + CLOSING.length === content.length && content.endsWith(CLOSING);
  return isWhole ? content.slice(start, end) : null;
}

/** Decodes the entities of XML, and those of characters beyond the sixteen bits too. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

/** Workbooks write what XML forbids as `_x000D_`. */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let i = start; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return i;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}
