import { sources } from '@inclusion-kit/sdk/referentiels';

const names: ReadonlyMap<string, string> = new Map(sources.map(({ slug, nom }) => [slug, nom]));

/** Names a source. A source that this version does not know is shown by its slug. */
export function nameSource(slug: string): string {
  return names.get(slug) ?? slug;
}
