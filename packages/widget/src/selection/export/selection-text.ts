import { formatDate } from '../../shared/format/date.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import { toNamed, sayRow, toSheetRows, type NamedOffer, type Row } from './selection-rows.ts';
import type { Selection } from '../../shared/selection/selection.ts';

export interface SelectionContext {
  readonly t: SelectionTexts;
  readonly language: Language;
  readonly nameSource: (slug: string) => string;
  /** Returns the address where a person reads an offer, or null when there is none. */
  readonly linkOf: (id: string) => string | null;
  readonly now: Date;
}

/**
 * The longest address of a mail that every browser hands on. Chrome drops an address of more than 2,048 characters with its two
 * quotes on Windows (`kMaxUrlLength` in `chrome/browser/platform_util_win.cc`, raised by later versions), and Firefox takes some
 * 2,008 there. Elsewhere nothing stops at it: Chromium 153 on Linux hands on two million characters.
 */
export const MAIL_LENGTH = 2000;

/** The parts of an offer that a mail which is too long does without, the least needed first. The link leads to all of them. */
const leastNeeded = ['what', 'how', 'who', 'sources', 'site', 'structure', 'mail'] as const;
/**
 * The lengths that conditions are cut to once those parts are gone, and at last they go: from there on a person is told less than
 * is needed.
 */
const BRING_LENGTHS = [120, 60, 0];

type Part = Row['name'] | 'structure' | 'sources';

/** How much of an offer is written. */
interface Measure {
  readonly without: ReadonlySet<Part>;
  readonly bringLength: number;
}

const whole: Measure = { without: new Set(), bringLength: Infinity };

export function toText(selection: Selection, context: SelectionContext, measure = whole): string {
  const { t, language, now } = context;
  const date = formatDate(now.toISOString(), language);
  return [
    t.sheet.title(selection.length),
    ...(measure.without.has('sources') ? [] : [t.sheet.prepared(date)]),
    ...toNamed(selection).map((offer, index) => describe(offer, index, context, measure)),
    ...(measure.without.has('sources') ? [] : [describeSources(selection, context)]),
  ].join('\n\n');
}

export function toShortText(selection: Selection, context: SelectionContext): string {
  return [
    context.t.sheet.title(selection.length),
    ...toNamed(selection).map((offer, index) => toShortOffer(offer, index, context)),
  ].join('\n');
}

function toShortOffer(offer: NamedOffer, index: number, context: SelectionContext): string {
  const { service, note, title } = offer;
  const { linkOf } = context;
  const rows = toSheetRows(offer, context);
  const pick = (name: string) => rows.filter((row) => row.name === name).map(sayRow)[0];
  const contact = pick('phone') ?? pick('mail');
  return [
    `${index + 1}. ${title}`,
    pick('warn'),
    contact,
    pick('address') ?? pick('where'),
    note.trim(),
    linkOf(service.id),
  ]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join('\n');
}

function describe(
  offer: NamedOffer,
  index: number,
  context: SelectionContext,
  { without, bringLength }: Measure,
): string {
  const { service, note, title, beside } = offer;
  const { t, linkOf } = context;
  const rows = toSheetRows(offer, context);
  const isReached = rows.some(({ name }) => name === 'phone' || (name === 'mail' && !without.has(name)));
  const lines = rows
    .filter(({ name }) => !without.has(name) || (!isReached && (name === 'mail' || name === 'site')))
    .map(
      (row) =>
        [
          row.label,
          (row.name === 'bring' ? cut(sayRow(row), bringLength) : sayRow(row)) + (row.isCut ? t.rest : ''),
        ] as const,
    );
  if (note.trim() !== '') lines.push([t.rows.note, note.trim()]);
  const link = linkOf(service.id);
  if (link !== null) lines.push([t.rows.link, link]);
  return [
    `${index + 1}. ${title}`,
    ...(without.has('structure') ? [] : [beside]),
    ...lines.map(([label, text]) => `${label}${t.colon}${text}`),
  ].join('\n');
}

/** Says where the information comes from, and of when it is. */
export function describeSources(selection: Selection, { t, language, nameSource }: SelectionContext): string {
  const sources = [...new Set(selection.map(({ service }) => nameSource(service.source)))].join(', ');
  const dates = selection
    .map(({ service }) => service.date_maj.slice(0, 10))
    .filter((date) => date !== '')
    .sort();
  const [from, to] = [dates[0], dates.at(-1)].map((date) => formatDate(date ?? '', language, 'month'));
  return t.sheet.source(sources, from ?? '', to ?? '');
}

/**
 * Returns the `mailto:` address of a selection. Its text is shortened until the address fits. Hours, price and conditions are the last
 * to go, and `isShortened` tells that they did.
 */
export function toMailto(selection: Selection, context: SelectionContext): { href: string; isShortened: boolean } {
  const { t } = context;
  const write = (body: string) =>
    `mailto:?subject=${encodeURIComponent(t.sheet.title(selection.length))}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const all = write(toText(selection, context));
  if (all.length <= MAIL_LENGTH) return { href: all, isShortened: false };
  for (const measure of measures()) {
    const href = write(toPlainSigns(toText(selection, context, measure)));
    if (href.length <= MAIL_LENGTH) return { href, isShortened: measure.bringLength < Infinity };
  }
  for (let count = selection.length; count > 0; count -= 1) {
    const left = selection.length - count;
    const text = toShortText(selection.slice(0, count), context);
    const href = write(toPlainSigns(left === 0 ? text : `${text}\n${t.more(left)}`));
    if (href.length <= MAIL_LENGTH) return { href, isShortened: true };
  }
  return { href: write(t.more(selection.length)), isShortened: true };
}

/** Gives shorter and shorter measures. */
function* measures(): Generator<Measure> {
  const without = new Set<Part>();
  for (const part of [null, ...leastNeeded]) {
    if (part !== null) without.add(part);
    yield { without, bringLength: Infinity };
  }
  for (const bringLength of BRING_LENGTHS)
    yield { without: bringLength === 0 ? new Set([...without, 'bring' as const]) : without, bringLength };
}

const plainSigns: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u202f': ' ', '’': "'", '–': '-', '·': '-' };

/** Writes signs that take up to nine characters of an address as those of a keyboard. */
function toPlainSigns(text: string): string {
  return text.replace(/[\u00a0\u202f’–·]/g, (sign) => plainSigns[sign] ?? sign);
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

export function toSms(selection: Selection, context: SelectionContext): string {
  return `sms:?&body=${encodeURIComponent(toShortText(selection, context))}`;
}
