import { UsageError } from '@inclusion-kit/sdk';
import { departementOf, departements, regions } from '@inclusion-kit/sdk/geography';
import type { Column } from '../columns/columns.ts';
import type { KnownCommunes } from './known-communes.ts';

/** The territory that the address of a record must stand in. A null code asks for nothing. */
export interface Territory {
  readonly code_commune: string | null;
  readonly code_departement: string | null;
  readonly code_region: string | null;
}

const levels = { departement: departements, region: regions };

/** Reads a département or a région: a code wins over a slug. @throws UsageError when either is unknown */
export function readArea(level: keyof typeof levels, code: string | null, slug: string | null): string | null {
  const areas: readonly { code: string; slug: string }[] = levels[level];
  const bySlug = areas.find((area) => area.slug === slug);
  if (code !== null && !areas.some((area) => area.code === code)) {
    throw new UsageError(`code_${level} "${code}" is unknown.`, {
      hint: 'Give its INSEE code, for instance "2A" or "11".',
    });
  }
  if (slug !== null && bySlug === undefined) {
    throw new UsageError(`slug_${level} "${slug}" is unknown.`, { hint: `For instance: ${areas[0]?.slug ?? ''}.` });
  }
  return code ?? bySlug?.code ?? null;
}

/** Tells, by set code of a column of INSEE codes, which addresses stand in a territory. Null when nothing is asked. */
export function markTerritory(
  { values, sets }: Column,
  { code_commune, code_departement, code_region }: Territory,
  communes: KnownCommunes,
): Uint8Array | null {
  if (code_commune === null && code_departement === null && code_region === null) return null;
  const stands = (code_insee: string): boolean => {
    if (code_commune !== null && code_insee !== code_commune) return false;
    const departement = departementOf(code_insee);
    if (code_departement !== null && departement !== code_departement) return false;
    if (code_region === null) return true;
    return regionOf(departement) === code_region && (!communes.isWhole || communes.has(code_insee));
  };
  return Uint8Array.from(sets, (set) => ((set ?? []).some((position) => stands(values[position] ?? '')) ? 1 : 0));
}

function regionOf(code_departement: string): string | null {
  return regionByDepartement.get(code_departement) ?? null;
}

const regionByDepartement: ReadonlyMap<string, string> = new Map(
  departements.map(({ code, code_region }) => [code, code_region]),
);
