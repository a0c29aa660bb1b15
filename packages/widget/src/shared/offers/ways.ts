import { erasureOf, maskedIn, phoneOf } from '@inclusion-kit/sdk/internal';
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

/**
 * Tells which ways are hidden: those that are known to be a person's own, or else those that a record announces without a value. One
 * that was erased here is not: its source shows it to nobody any better.
 */
export function toHidden(service: DetailedService): Hidden | null {
  const records = [service, service.structure];
  const masked = records.flatMap((record) => maskedIn(record));
  const join = (isSo: (kind: 'phone' | 'mail') => boolean): Hidden['kind'] | null => {
    const [first = null, second] = (['phone', 'mail'] as const).filter(
      (kind) => records.every((record) => record[fieldOf[kind]] === null) && isSo(kind),
    );
    return second === undefined ? first : 'both';
  };
  const known = join((kind) => masked.includes(fieldOf[kind]));
  const kind =
    known ??
    join(
      (one) => service.modes_mobilisation?.includes(modeOf[one]) === true && erasureOf(records, fieldOf[one]) === null,
    );
  return kind === null ? null : { kind, isMasked: known !== null };
}

const fieldOf = { phone: 'telephone', mail: 'courriel' } as const;

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
