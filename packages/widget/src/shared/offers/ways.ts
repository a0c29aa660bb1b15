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
 * The contacts are the offer's, or else the structure's, as the vocabulary says. Without a mode that leads anywhere,
 * every contact that is known is a way, but the place: an address alone does not say that people may come.
 */
export function toWays(service: DetailedService, formatAddress: (record: DetailedService) => string | null): Way[] {
  const link = toSafeHref(service.lien_mobilisation);
  const values = {
    link: link !== null && opensPage(link) ? link : null,
    phone: service.telephone ?? service.structure.telephone,
    mail: service.courriel ?? service.structure.courriel,
    visit: formatAddress(service),
  };
  const known = order.flatMap((kind) => {
    const value = values[kind];
    return value === null || value === '' ? [] : [{ kind, value }];
  });
  const listed = known.filter(({ kind }) => service.modes_mobilisation?.includes(modeOf[kind]));
  return listed.length > 0 ? listed : known.filter(({ kind }) => kind !== 'visit');
}

/** Lists the ways that a record announces without their value, which is unknown or kept from readers not signed in. */
export function toHidden({
  modes_mobilisation,
  telephone,
  courriel,
  structure,
}: DetailedService): ('phone' | 'mail')[] {
  const isHidden = {
    phone: (telephone ?? structure.telephone) === null,
    mail: (courriel ?? structure.courriel) === null,
  };
  return (['phone', 'mail'] as const).filter(
    (kind) => isHidden[kind] && modes_mobilisation?.includes(modeOf[kind]) === true,
  );
}
