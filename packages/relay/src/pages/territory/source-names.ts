import type { OfferSource } from '@inclusion-kit/sdk';
import { sources } from '@inclusion-kit/sdk/referentiels';

export type NameSource = (slug: string) => string;

const known = new Map<string, string>(sources.map(({ slug, nom }) => [slug, nom]));

/** Creates the function that names a source by its slug: as the relay does, as data·inclusion does, else by the words of the slug. */
export function createNameSource(told: ReadonlyMap<string, string>): NameSource {
  return (slug) => {
    const name = told.get(slug) ?? slug;
    if (name !== slug) return name;
    const words = slug.replaceAll(/[-_]+/g, ' ');
    return known.get(slug) ?? words.charAt(0).toUpperCase() + words.slice(1);
  };
}

/** Reads the sources of an offer with the function that names them. There are none while they cannot be read. */
export async function readSourceNames(
  offer: Pick<OfferSource, 'sources'>,
): Promise<{ slugs: readonly string[]; nameSource: NameSource }> {
  const told = await offer.sources().catch(() => []);
  return {
    slugs: told.map(({ slug }) => slug),
    nameSource: createNameSource(new Map(told.map(({ slug, nom }) => [slug, nom]))),
  };
}
