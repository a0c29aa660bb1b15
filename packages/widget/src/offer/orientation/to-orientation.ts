import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { writeOrientation, type OrientationWriting } from './orientation-text.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toMailHref, toSafeHref } from '../../shared/format/safe-link.ts';
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
  if (kind === 'phone') return { href: `tel:${value.replace(/[^\d+]/g, '')}`, isCut: false };
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

/**
 * Returns the page on which DORA takes an orientation, for a record of DORA whose link names its page there, or null otherwise.
 * DORA opens it to professionals who have an account, and tells them when the structure does not take orientations that way.
 * @see https://github.com/gip-inclusion/dora `front/src/routes/(modeles-services)/services/[slug]/orienter` (read 2026-11-25)
 */
export function toDoraOrientation(service: DetailedService): string | null {
  const link = service.source === 'dora' ? toSafeHref(service.lien_source) : null;
  if (link === null || !listPour(service).includes('professionnels')) return null;
  const { hostname, pathname, protocol, port } = new URL(link);
  const slug = /^\/services\/([\w-]+)\/?$/.exec(pathname)?.[1];
  const isDora = hostname === 'dora.inclusion.gouv.fr' || hostname === 'dora.inclusion.beta.gouv.fr';
  return slug !== undefined && isDora && protocol === 'https:' && port === ''
    ? `https://${hostname}/services/${slug}/orienter`
    : null;
}
