import type { ServeOptions } from '@inclusion-kit/relay/reading';
import { sources as vocabulary } from '@inclusion-kit/sdk/referentiels';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

/** Checks the pages that take orientations: each names the offer in its address, and takes those of a source that is known. */
export function checkOrientations({ orientations }: Pick<ServeOptions, 'orientations'>): readonly Finding[] {
  if (orientations.length === 0) return [find('orientations', 'ok', texts.orientationsNone)];
  const known = new Set<string>(['*', ...vocabulary.map(({ slug }) => slug)]);
  return orientations.map(({ nom, sources, adresse }) => {
    const unknown = sources.filter((source) => !known.has(source));
    if (!adresse.includes('{')) return find('orientations', 'warning', texts.orientationsBlind(nom));
    if (unknown.length > 0) return find('orientations', 'warning', texts.orientationsUnknown(nom, unknown));
    return find('orientations', 'ok', texts.orientationsFine(nom, sources));
  });
}
