import { maskedIn, phoneOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { opensPage, toSafeHref } from '../format/safe-link.ts';

/** One way to mobilise an offer, with its value: the address of a page, a number, a mail or a place. */
export interface Way {
  kind: 'link' | 'phone' | 'mail' | 'visit';
  value: string;
}

/** The value of `modes_mobilisation` of each way. */
export const modeOf = {
  link: 'utiliser-lien-mobilisation',
  phone: 'telephoner',
  mail: 'envoyer-un-courriel',
  visit: 'se-presenter',
} as const;

const order = ['link', 'phone', 'mail', 'visit'] as const;

/**
 * Lists the ways to mobilise an offer, in one fixed order, since the record's modes come in no stable one.
 * The contacts are the offer's, or else the structure's, as the vocabulary says. A number that is known is always a way,
 * though the modes leave it out: people call before they go. Without a mode that leads anywhere, every contact that is known
 * is a way, but the place: an address alone does not say that people may come.
 */
export function toWays(service: DetailedService, formatAddress: (record: DetailedService) => string | null): Way[] {
  const link = toSafeHref(service.lien_mobilisation);
  const values = {
    link: link !== null && opensPage(link) ? link : null,
    phone: phoneOf(service),
    mail: service.courriel ?? service.structure.courriel,
    visit: formatAddress(service),
  };
  const known = order.flatMap((kind) => {
    const value = values[kind];
    return value === null || value === '' ? [] : [{ kind, value }];
  });
  const listed = known.filter(({ kind }) => service.modes_mobilisation?.includes(modeOf[kind]));
  if (listed.length === 0) return known.filter(({ kind }) => kind !== 'visit');
  return known.filter((way) => way.kind === 'phone' || listed.includes(way));
}

/** The ways of an offer whose value is not shown. */
export interface Hidden {
  readonly kind: 'phone' | 'mail' | 'both';
  /** A person's own, as the relay says. Else nobody knows whether the source gives it. */
  readonly isMasked: boolean;
}

/** Tells which ways are hidden: those that are known to be a person's own, or else those that a record announces without a value. */
export function toHidden(service: DetailedService): Hidden | null {
  const masked = [...maskedIn(service), ...maskedIn(service.structure)];
  const lacks = (field: 'telephone' | 'courriel'): boolean => (service[field] ?? service.structure[field]) === null;
  const isMasked = (kind: 'phone' | 'mail'): boolean => lacks(fieldOf[kind]) && masked.includes(fieldOf[kind]);
  const isAnnounced = (kind: 'phone' | 'mail'): boolean =>
    lacks(fieldOf[kind]) && service.modes_mobilisation?.includes(modeOf[kind]) === true;
  const known = joinKinds(isMasked);
  if (known !== null) return { kind: known, isMasked: true };
  const announced = joinKinds(isAnnounced);
  return announced === null ? null : { kind: announced, isMasked: false };
}

const fieldOf = { phone: 'telephone', mail: 'courriel' } as const;

function joinKinds(isSo: (kind: 'phone' | 'mail') => boolean): Hidden['kind'] | null {
  if (isSo('phone')) return isSo('mail') ? 'both' : 'phone';
  return isSo('mail') ? 'mail' : null;
}

/** The person who mobilises: a professional for a person, or the person. Words of the API's `mobilisable_par`. */
export type Pour = 'professionnels' | 'usagers';

/** An offer made ready to be mobilised. It holds nothing about a person: the sender completes it. */
export interface Orientation {
  /** Id of the offer. */
  readonly id: string;
  readonly service: DetailedService;
  /** The way of mobilising it, a value of `modes_mobilisation`. */
  readonly mode: (typeof modeOf)[Way['kind']];
  /** The person who mobilises it. */
  readonly pour: Pour;
  /** The address that the way opens: a page, a call or a mail made ready. Null for a place. */
  readonly href: string | null;
  /** Subject of a message. */
  readonly objet: string;
  /** Text made ready, in French, to be completed. */
  readonly texte: string;
}
