import * as z from 'zod';
import { isLoopback, StartError } from '@inclusion-kit/sdk/internal';
import { USUAL_ZOOM, type Ground } from '../ground/ground.ts';
import { fr } from '../locales/fr.ts';
import { read } from './texts.ts';

const NONE = 'none';

/** A pattern of addresses, or `none`. */
export const mapTiles = read((text) => {
  const pattern = text.trim();
  return pattern.toLowerCase() === NONE ? NONE : isPattern(pattern) ? pattern : null;
}, fr.start.mapTiles);

/** A credit, with the address of a page about it or without. */
export const mapAttribution = z.string().transform((text) => {
  const { credit = text, href } = /^(?<credit>.+?) *<(?<href>https?:[^<>\s]+)>$/.exec(text.trim())?.groups ?? {};
  return { attribution: credit.trim(), attributionHref: href ?? null };
});

/**
 * Joins the two settings: null for no ground, undefined for the usual one.
 * @throws StartError for images that nobody is named for
 */
export function joinGround(
  tiles: string | null,
  credit: Pick<Ground, 'attribution' | 'attributionHref'> | null,
): Ground | null | undefined {
  if (tiles === null) return undefined;
  if (tiles === NONE) return null;
  if (credit === null) throw new StartError(fr.start.mapAttribution);
  return { pattern: tiles, maxZoom: USUAL_ZOOM, ...credit };
}

function isPattern(text: string): boolean {
  if (!['{z}', '{x}', '{y}'].every((name) => text.includes(name))) return false;
  const plain = text.replace(/\{[zxyr]\}/g, '0');
  const url = URL.canParse(plain) && !/[{}]/.test(plain) ? new URL(plain) : null;
  // The host is the operator's own choice: no part of it changes with the image.
  const isFixed =
    url !== null && text.startsWith(`${url.protocol}//`) && !/[{}]/.test(/^[^/]*\/\/[^/?#]*/.exec(text)?.[0] ?? '');
  return isFixed && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}
