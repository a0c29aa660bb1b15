import type { OrientationTarget } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { toPageHref } from '../../shared/format/safe-link.ts';
import { listPour } from './to-orientation.ts';

/** Sources whose offers take no orientation: their structures are reached directly. (read 2026-10) */
const DIRECT: ReadonlySet<string> = new Set(['soliguide', 'monenfant', 'ma-boussole-aidants', 'fredo']);

const PLACES = /\{(?:id|slug|lien_source)\}/g;

/** A page of another tool that takes the orientation of one offer. */
export interface OrientationPage {
  readonly nom: string;
  readonly href: string;
}

/** Lists the pages that take an orientation of an offer, for the professionals who may mobilise it. */
export function toOrientationPages(
  service: DetailedService,
  targets: readonly OrientationTarget[],
): readonly OrientationPage[] {
  if (!listPour(service).includes('professionnels')) return [];
  return targets.flatMap(({ nom, sources, adresse }) => {
    const href = sources.includes('*') || sources.includes(service.source) ? toHref(adresse, service) : null;
    return href === null ? [] : [{ nom, href }];
  });
}

/** Tells whether an offer is of a source that takes no orientation. */
export function isReachedDirectly({ source }: DetailedService): boolean {
  return DIRECT.has(source);
}

/** Returns the address with the facts of the offer, or null when one is unknown or the address is of no safe page. */
function toHref(adresse: string, { id, lien_source }: DetailedService): string | null {
  const link = toPageHref(lien_source);
  const slug = link === null ? '' : (/\/([\w-]+)\/?$/.exec(new URL(link).pathname)?.[1] ?? '');
  const facts: Readonly<Record<string, string>> = {
    '{id}': encodeURIComponent(id),
    '{slug}': slug,
    '{lien_source}': encodeURIComponent(link ?? ''),
  };
  const isUnknown = (place: string): boolean => ['', '.', '..'].includes(facts[place] ?? '');
  if (adresse.match(PLACES)?.some(isUnknown) === true) return null;
  const href = toPageHref(adresse.replace(PLACES, (place) => facts[place] ?? ''));
  return href?.startsWith('https://') === true ? href : null;
}
