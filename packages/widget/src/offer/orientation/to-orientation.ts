import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { writeOrientation, type OrientationWriting } from './orientation-text.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { toMailHref } from '../../shared/format/safe-link.ts';
import { modeOf, toWays, type Orientation, type Pour, type Way } from '../../shared/offers/ways.ts';

/** Longest address of a mail that every mail program takes. */
const MAIL_LENGTH = 1950;

/** Lists the people who may mobilise an offer, professionals first. Lists both kinds when the source does not say. */
export function listPour({ mobilisable_par }: DetailedService): readonly Pour[] {
  const all = ['professionnels', 'usagers'] as const;
  const said = all.filter((one) => mobilisable_par?.includes(one));
  return said.length === 0 ? all : said;
}

/** Makes an offer ready to be mobilised in one of its ways. */
export function toOrientation(service: DetailedService, writing: OrientationWriting): Orientation {
  const { way, pour } = writing;
  const { objet, texte } = writeOrientation(service, writing);
  return { id: service.id, service, mode: modeOf[way.kind], pour, objet, texte, href: toHref(way, objet, texte).href };
}

/** Returns the ways that an orientation may take: those of the record. */
export function orientationWays(service: DetailedService): Way[] {
  return toWays(service, formatAddress);
}

/** Returns the address that a way opens, with the message of a mail as it stands, and whether the message had to be cut. */
export function toHref({ kind, value }: Way, objet: string, texte: string): { href: string | null; isCut: boolean } {
  if (kind === 'phone') return { href: toPhoneHref(value), isCut: false };
  if (kind === 'link') return { href: value, isCut: false };
  if (kind === 'visit') return { href: null, isCut: false };
  const write = (body: string) =>
    `${toMailHref(value)}?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  let body = texte;
  while (write(body).length > MAIL_LENGTH && body.length > 0) body = toSafeCut(body, Math.floor(body.length * 0.9));
  return { href: write(body), isCut: body !== texte };
}

/** Cuts a text without leaving half of a surrogate pair at its end, which an address cannot carry. */
function toSafeCut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
