import { sources } from '@inclusion-kit/sdk/referentiels';

const names: ReadonlyMap<string, string> = new Map(sources.map(({ slug, nom }) => [slug, nom]));

export function nameSource(slug: string): string {
  return names.get(slug) ?? slug;
}
