import { formatDate } from '../../shared/format/date.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import { toRows } from './selection-rows.ts';
import type { SelectedOffer, Selection } from '../../shared/selection/selection.ts';

export interface SelectionContext {
  readonly t: SelectionTexts;
  readonly language: Language;
  readonly nameSource: (slug: string) => string;
  /** Returns the address where a person reads an offer, or null when there is none. */
  readonly linkOf: (id: string) => string | null;
  readonly now: Date;
}

/** Longest address of a mail that every mail program takes: Outlook and Windows stop near 2,080 characters. */
export const MAIL_LENGTH = 1950;

export function toText(selection: Selection, context: SelectionContext): string {
  const { t, language, now } = context;
  const date = formatDate(now.toISOString(), language);
  return [
    t.sheet.title(selection.length),
    t.sheet.prepared(date),
    ...selection.map((offer, index) => describe(offer, index, context)),
    describeSources(selection, context),
  ].join('\n\n');
}

export function toShortText(selection: Selection, context: SelectionContext): string {
  return [
    context.t.sheet.title(selection.length),
    ...selection.map((offer, at) => toShortOffer(offer, at, context)),
  ].join('\n');
}

function toShortOffer(
  { service, note }: SelectedOffer,
  index: number,
  { t, language, linkOf }: SelectionContext,
): string {
  const rows = toRows(service, t, language);
  const pick = (name: string) => rows.find((row) => row.name === name)?.text;
  const contact = pick('phone') ?? pick('mail');
  return [`${index + 1}. ${service.nom}`, contact, pick('address') ?? pick('where'), note.trim(), linkOf(service.id)]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join('\n');
}

function describe({ service, note }: SelectedOffer, index: number, context: SelectionContext): string {
  const { t, language, linkOf } = context;
  const lines: (readonly [label: string, text: string])[] = toRows(service, t, language).map(({ label, text }) => [
    label,
    text,
  ]);
  if (note.trim() !== '') lines.push([t.rows.note, note.trim()]);
  const link = linkOf(service.id);
  if (link !== null) lines.push([t.rows.link, link]);
  return [
    `${index + 1}. ${service.nom}`,
    service.structure.nom,
    ...lines.map(([label, text]) => `${label}${t.colon}${text}`),
  ].join('\n');
}

/** Says where the information comes from, and of when it is. */
export function describeSources(selection: Selection, { t, language, nameSource }: SelectionContext): string {
  const sources = [...new Set(selection.map(({ service }) => nameSource(service.source)))].join(', ');
  const dates = selection.map(({ service }) => service.date_maj.slice(0, 10)).sort();
  const [from, to] = [dates[0], dates.at(-1)].map((date) => formatDate(date ?? '', language, 'month'));
  return t.sheet.source(sources, from ?? '', to ?? '');
}

/** Returns the `mailto:` address of a selection. Its text is shortened until the address fits, and `isShortened` tells so. */
export function toMailto(selection: Selection, context: SelectionContext): { href: string; isShortened: boolean } {
  const { t } = context;
  const write = (body: string) =>
    `mailto:?subject=${encodeURIComponent(t.sheet.title(selection.length))}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const whole = write(toText(selection, context));
  if (whole.length <= MAIL_LENGTH) return { href: whole, isShortened: false };
  for (let count = selection.length; count > 0; count -= 1) {
    const left = selection.length - count;
    const text = toShortText(selection.slice(0, count), context);
    const href = write(left === 0 ? text : `${text}\n${t.more(left)}`);
    if (href.length <= MAIL_LENGTH) return { href, isShortened: true };
  }
  return { href: write(t.more(selection.length)), isShortened: true };
}

export function toSms(selection: Selection, context: SelectionContext): string {
  return `sms:?&body=${encodeURIComponent(toShortText(selection, context))}`;
}
