import { erasureOf, hasOwnHours, hoursOf, phoneOf } from '@inclusion-kit/sdk/internal';
import { formatPhone, toPlainText, toRealNewlines } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { describeWeek } from '../../shared/format/hours/week-in-words.ts';
import { formatDate } from '../../shared/format/date.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { formatUrl } from '../../shared/format/safe-link.ts';
import { inLanguage, langOf } from '../../shared/format/labels.ts';
import { capitalise, toLowerStart } from '../../shared/format/text.ts';
import { localeOf, type Language } from '../../shared/texts/language.ts';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import { labelOfPublic, sortPublics } from '../../shared/offers/facts.ts';
import { toSentences } from '../../shared/offers/sentences.ts';
import { closureIn, isGone, sayClosure, stalenessOf } from '../../shared/offers/standing.ts';
import { sayMasked } from '../../shared/offers/masked.ts';
import { toHidden, toWays, type Way } from '../../shared/offers/ways.ts';
import type { SelectedOffer, Selection } from '../../shared/selection/selection.ts';

/** A fact of an offer for a person, on paper or by message: a label and a text. */
export interface Row {
  readonly name:
    | 'warn'
    | 'what'
    | 'who'
    | 'how'
    | 'phone'
    | 'masked'
    | 'erased'
    | 'mail'
    | 'site'
    | 'address'
    | 'where'
    | 'when'
    | 'price'
    | 'bring';
  readonly label: string;
  /** Words of ours before the text, « Gratuit : ». Empty where there are none. */
  readonly lead: string;
  readonly text: string;
  /** The text is the source's own, in French. */
  readonly isSource: boolean;
  /** The text ends before that of the source. */
  readonly isCut: boolean;
  /** The source does not say it: the person asks. */
  readonly isUnknown: boolean;
}

/** Says a row in one text, its label left out. */
export const sayRow = ({ lead, text }: Row): string => `${lead}${text}`;

/** An offer kept aside with its two names for a person: the one that tells it from the others first. */
export interface NamedOffer extends SelectedOffer {
  readonly title: string;
  readonly beside: string;
}

/** Names the offers of a selection. Those that share their name have the one of their structure as title, with the commune if it is shared too. */
export function toNamed(selection: Selection): NamedOffer[] {
  const isShared = (name: string, nameOf: (service: DetailedService) => string): boolean =>
    selection.filter(({ service }) => nameOf(service) === name).length > 1;
  return selection.map((offer) => {
    const { nom, structure, commune } = offer.service;
    if (!isShared(nom, (service) => service.nom)) return { ...offer, title: nom, beside: structure.nom };
    const hasPlace = commune !== null && isShared(structure.nom, (service) => service.structure.nom);
    return { ...offer, title: hasPlace ? `${structure.nom}, ${commune}` : structure.nom, beside: nom };
  });
}

/** Characters of a description, which says in a word what is offered. */
const WHAT_LENGTH = 160;
/** Characters of prices and conditions: a person who is not told one of them goes there for nothing. */
const TERMS_LENGTH = 1500;

const ours = { lead: '', isSource: false, isCut: false, isUnknown: false } as const;

/** Flattens a text of a source, and shortens it to whole sentences. */
function toSource(text: string | null, maxLength: number): Pick<Row, 'text' | 'isCut'> {
  // A first sentence may be twice as long.
  const whole = text === null ? '' : toPlainText(text, { maxLength: maxLength * 3 });
  const kept = toSentences(whole, maxLength);
  return { text: kept, isCut: kept !== whole };
}

/** Sets the lines of a plain text apart, as those of a list, where they end without a mark. */
const toList = (text: string | null): string | null =>
  text === null
    ? null
    : toRealNewlines(text)
        .trim()
        .replace(/([^\s.,:;!?…·])[^\S\n]*\n\s*/g, '$1 · ');

/** The words and the moment that an offer is written with. */
export interface Writing {
  readonly t: SelectionTexts;
  readonly language: Language;
  readonly now: Date;
}

/**
 * Writes all that a person has to know of an offer, its warning first. Of one that is no more there is nothing else to write:
 * nobody is sent to a place that has closed.
 */
export function toSheetRows(offer: SelectedOffer, writing: Writing): Row[] {
  const { t, language } = writing;
  const text = warnOf(offer, writing);
  const warned: Row[] = text === '' ? [] : [{ ...ours, name: 'warn', label: t.rows.warn, text }];
  return isOver(offer, writing.now) ? warned : [...warned, ...toRows(offer.service, t, language)];
}

/** Tells whether an offer is no more: closed for good, or without a record at its source. */
export const isOver = ({ service, isLost = false }: SelectedOffer, now: Date): boolean =>
  isLost || isGone(service, now);

/** Says that an offer is closed, or was not checked for long, as its card does. Says nothing of others. */
function warnOf({ service, isLost = false }: SelectedOffer, { t, language, now }: Writing): string {
  const { standing, warned } = t;
  if (isLost) return warned.gone(warned.lost);
  const found = closureIn(service, now);
  if (found !== null) {
    const said = sayClosure(found, standing, language);
    return found.isGone ? warned.gone(said) : `${said}.`;
  }
  const stale = stalenessOf(service, now);
  if (stale === null) return '';
  const { months, corrected } = stale;
  const said = corrected === null ? standing.stale(months) : warned.partly(formatDate(corrected, language), months);
  return warned.first(said, phoneOf(service) !== null);
}

/** Writes an offer in short rows, in the order of use. A fact that is not given has no row, except the price and the hours of a place. */
export function toRows(service: DetailedService, t: SelectionTexts, language: Language): Row[] {
  const { rows } = t;
  const known = toWays(service, formatAddress);
  const hidden = toHidden(service);
  // A professional who signs people up asks for it.
  const isNumberMasked = hidden?.isMasked === true && hidden.kind !== 'mail' && !isByProfessionalOnly(service);
  const ways = new Map(known.map(({ kind, value }) => [kind, value]));
  const phone = phoneOf(service);
  const link = ways.get('link');
  const isRemote = service.modes_accueil !== null && !service.modes_accueil.includes('en-presentiel');
  const address = isRemote ? null : (formatAddress(service) ?? formatAddress(service.structure));
  const hours = describeWeek(hoursOf(service), language);
  const row = (name: Row['name'], label: string, text: string, isSource = false): Row[] =>
    text === '' ? [] : [{ ...ours, name, label, text, isSource }];
  const source = (name: Row['name'], label: string, said: Pick<Row, 'text' | 'isCut'>): Row[] =>
    said.text === '' ? [] : [{ ...ours, name, label, ...said, isSource: true }];
  return [
    // The act, the place, the hours and the number come first: the person holds the sheet in the street.
    ...row('how', rows.how, describeHow(service, known, t, language)),
    ...(isRemote ? row('where', t.where, rows.remote) : row('address', rows.address, address ?? '', true)),
    ...(hours === null && address !== null
      ? [{ ...ours, name: 'when' as const, label: rows.when, text: t.unknown, isUnknown: true }]
      : row(
          'when',
          hasOwnHours(service) ? rows.when : rows.whenOfStructure,
          hours?.text ?? '',
          hours?.isSource ?? false,
        ).map((one) => ({ ...one, lead: hours?.isAsWritten === true ? t.hoursAsWritten : '' }))),
    ...row('phone', rows.phone, phone === null ? '' : formatPhone(phone)),
    ...row('masked', rows.phone, isNumberMasked && known.length > 0 ? t.maskedRow : ''),
    ...row('erased', rows.phone, known.length > 0 ? sayErased(service, t) : ''),
    ...row('mail', rows.mail, ways.get('mail') ?? ''),
    ...row('site', rows.site, link === undefined ? '' : formatUrl(link)),
    ...describePrice(service, t),
    ...source('bring', rows.bring, toSource(toList(service.conditions_acces), TERMS_LENGTH)),
    ...describePublics(service, t, language),
    // It says in a word what is offered: nothing is missing for who reads it.
    ...source('what', rows.what, { ...toSource(service.description, WHAT_LENGTH), isCut: false }),
  ];
}

/** Says whom an offer is for, in the words of its source where it gives no value. An offer for everybody has no row. */
function describePublics(
  { publics, publics_precisions }: DetailedService,
  t: SelectionTexts,
  language: Language,
): Row[] {
  const name = 'who';
  const label = t.rows[name];
  if (publics === null || publics.length === 0) {
    const said = toSource(publics_precisions, WHAT_LENGTH);
    return said.text === '' ? [] : [{ ...ours, name, label, ...said, isSource: true }];
  }
  if (publics.includes('tous-publics')) return [];
  const labels = sortPublics(publics).map((value) => inLanguage(labelOfPublic, value, language));
  const [first = '', ...rest] = labels;
  // A value that the language has no name for keeps its French one.
  const isSource = language !== 'fr' && publics.some((value) => langOf(value, language) === 'fr');
  const text = [first, ...rest.map(toLowerStart)].join(language === 'ar' ? '، ' : ', ');
  return [{ ...ours, name, label, text, isSource }];
}

export function isByProfessionalOnly({ mobilisable_par }: DetailedService): boolean {
  return mobilisable_par !== null && mobilisable_par.length > 0 && !mobilisable_par.includes('usagers');
}

/** Says that the number of an offer was told to be wrong, or taken away, where no other is known. Says nothing of others. */
export function sayErased(service: DetailedService, { how }: SelectionTexts): string {
  const erasure = erasureOf([service, service.structure], 'telephone');
  return erasure === null ? '' : how.erased[erasure];
}

function describeHow(service: DetailedService, ways: readonly Way[], t: SelectionTexts, language: Language): string {
  const { how } = t;
  if (isByProfessionalOnly(service)) return how.pro;
  const hidden = toHidden(service);
  if (ways.length === 0 && hidden?.isMasked === true) return sayMasked(hidden, ways, t, language);
  if (ways.length === 0) {
    const erased = sayErased(service, t);
    return erased === '' ? how.none : `${erased} ${how.erased.alone}`;
  }
  const list = new Intl.ListFormat(localeOf(language), { type: 'disjunction' });
  return `${capitalise(list.format(ways.map(({ kind }) => how[kind])), language)}.`;
}

function describePrice({ frais, frais_precisions }: DetailedService, t: SelectionTexts): Row[] {
  const said = toSource(frais_precisions, TERMS_LENGTH);
  const label = t.rows.price;
  if (frais === 'gratuit' && said.text === '') return [{ ...ours, name: 'price', label, text: t.free }];
  // Free for some, at a price for others: the words of the source say so, and may say « gratuit » themselves.
  const isTold = /gratuit/i.test(said.text);
  if (frais === 'gratuit' && !isTold)
    return [{ ...ours, name: 'price', label, ...said, lead: `${t.free}${t.colon}`, isSource: true }];
  if (said.text !== '') return [{ ...ours, name: 'price', label, ...said, isSource: true }];
  if (frais === 'payant') return [{ ...ours, name: 'price', label, text: t.paidUnknown }];
  return [{ ...ours, name: 'price', label, text: t.unknown, isUnknown: true }];
}
