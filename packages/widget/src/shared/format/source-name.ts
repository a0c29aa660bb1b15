import { sources, toLabels } from '@inclusion-kit/sdk/referentiels';

const names: ReadonlyMap<string, string> = new Map(sources.map(({ slug, nom }) => [slug, nom]));
const toReadable = toLabels([]);

export function isKnownSource(slug: string): boolean {
  return names.has(slug);
}

/**
 * Names a source by its slug: as data·inclusion does, else as the source of offers `told`, else by the words of the slug, for
 * instance « France services ».
 */
export function nameSource(slug: string, told?: string): string {
  return names.get(slug) ?? (told === undefined || told === slug ? toReadable(slug) : told);
}
