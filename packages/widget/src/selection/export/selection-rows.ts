import { formatPhone, toPlainText } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { hoursOf } from '../../shared/format/opening.ts';
import { describeWeek } from '../../shared/format/hours/week-in-words.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { formatUrl } from '../../shared/format/safe-link.ts';
import { localeOf, type Language } from '../../shared/texts/language.ts';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import { toWays } from '../../shared/offers/ways.ts';
import type { SelectedOffer, Selection } from '../../shared/selection/selection.ts';

/** A fact of an offer for a person, on paper or by message: a label and a text. */
export interface Row {
  readonly name: 'what' | 'how' | 'phone' | 'mail' | 'site' | 'address' | 'where' | 'when' | 'price' | 'bring';
  readonly label: string;
  readonly text: string;
  /** The text is the source's own, in French. */
  readonly isSource: boolean;
}

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

const WHAT_LENGTH = 220;
const BRING_LENGTH = 300;

/** Writes an offer in short rows, in the order of use. A fact that is not given has no row, except the price. */
export function toRows(service: DetailedService, t: SelectionTexts, language: Language): Row[] {
  const { rows } = t;
  const source = (text: string | null, maxLength: number) =>
    text === null ? '' : toPlainText(text, { maxLength }).replace(/\s+/g, ' ').trim();
  const ways = new Map(toWays(service, formatAddress).map(({ kind, value }) => [kind, value]));
  const phone = service.telephone ?? service.structure.telephone;
  const link = ways.get('link');
  const isRemote = service.modes_accueil !== null && !service.modes_accueil.includes('en-presentiel');
  const address = isRemote ? null : (formatAddress(service) ?? formatAddress(service.structure));
  const hours = describeWeek(hoursOf(service), language);
  const row = (name: Row['name'], label: string, text: string, isSource = false): Row[] =>
    text === '' ? [] : [{ name, label, text, isSource }];
  return [
    ...row('what', rows.what, source(service.description, WHAT_LENGTH), true),
    ...row('how', rows.how, describeHow(service, [...ways.keys()], t, language)),
    ...row('phone', rows.phone, phone === null ? '' : formatPhone(phone)),
    ...row('mail', rows.mail, ways.get('mail') ?? ''),
    ...row('site', rows.site, link === undefined ? '' : formatUrl(link)),
    ...(isRemote ? row('where', t.where, rows.remote) : row('address', rows.address, address ?? '', true)),
    ...row('when', rows.when, hours?.text ?? '', hours?.isSource ?? false),
    ...describePrice(service, t),
    ...row('bring', rows.bring, source(service.conditions_acces, BRING_LENGTH), true),
  ];
}

export function isByProfessionalOnly({ mobilisable_par }: DetailedService): boolean {
  return mobilisable_par !== null && mobilisable_par.length > 0 && !mobilisable_par.includes('usagers');
}

function describeHow(
  service: DetailedService,
  ways: readonly (keyof SelectionTexts['how'])[],
  { how }: SelectionTexts,
  language: Language,
): string {
  if (isByProfessionalOnly(service)) return how.pro;
  if (ways.length === 0) return how.none;
  const locale = localeOf(language);
  const text = new Intl.ListFormat(locale, { type: 'disjunction' }).format(ways.map((way) => how[way]));
  return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}.`;
}

function describePrice({ frais, frais_precisions }: DetailedService, t: SelectionTexts): Row[] {
  const said = frais_precisions === null ? '' : toPlainText(frais_precisions, { maxLength: BRING_LENGTH });
  const label = t.rows.price;
  if (frais === 'gratuit') return [{ name: 'price', label, text: t.free, isSource: false }];
  if (said !== '') return [{ name: 'price', label, text: said, isSource: true }];
  return [{ name: 'price', label, text: frais === 'payant' ? t.paidUnknown : t.unknown, isSource: false }];
}
