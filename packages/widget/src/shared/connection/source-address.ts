import type { OfferSource } from '@inclusion-kit/sdk';
import type { ModeAttribute } from './modes.ts';

/** Two entries on a page each carry this module, and find the same addresses here. */
const REGISTRY = Symbol.for('inclusion-kit:source-addresses');

const shared = globalThis as unknown as Record<symbol, WeakMap<OfferSource, string> | undefined>;
const addresses = (shared[REGISTRY] ??= new WeakMap<OfferSource, string>());

/** Keeps the address that a source was made from, the same on each page of a site however it is written there. */
export function noteAddress(source: OfferSource, attribute: ModeAttribute, address: string): void {
  const { href } = new URL(attribute === 'api' ? address || '/' : address, document.baseURI);
  addresses.set(source, attribute === 'api' ? href.replace(/\/+$/, '') : href);
}

/** Returns the address that a source was made from, or null for one that the page made itself. */
export const addressOf = (source: OfferSource | null): string | null =>
  source === null ? null : (addresses.get(source) ?? null);
