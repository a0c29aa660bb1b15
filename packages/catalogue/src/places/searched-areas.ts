import { UsageError } from '@inclusion-kit/sdk';
import { arrondissementsOf, departements } from '@inclusion-kit/sdk/geography';
import type { KnownCommunes } from '../geography/known-communes.ts';
import type { CheckedPlace } from '../params/params.ts';
import type { PlaceIndexes } from './place-indexes.ts';
import { WHOLE_COUNTRY } from '../geography/zone.ts';

/** A département or an EPCI that a search is limited to. */
export interface Area {
  /** By set code of `code_insee`: 1 for communes that stand there. */
  readonly standing: Uint8Array;
  /** By set code of `zone_eligibilite`: 1 for zones that cover all of it. */
  readonly covering: Uint8Array;
}

/** Reads the areas that a search is limited to. @throws UsageError for a département or an EPCI that is unknown */
export function readAreas(
  { code_departement, code_epci }: CheckedPlace,
  indexes: PlaceIndexes,
  communes: KnownCommunes,
): readonly (() => Area)[] {
  const areas: (() => Area)[] = [];
  if (code_departement !== null) {
    const code = checkDepartement(code_departement, communes);
    areas.push(() => {
      const { values } = indexes.services.code_insee;
      const known = indexes.departements();
      return toArea(
        indexes,
        values.filter((_, position) => known[position] === code),
        [[code]],
      );
    });
  }
  if (code_epci !== null) {
    const members = checkEpci(code_epci, communes);
    const parts = [...new Set(members.map((member) => member.code_departement))];
    const covers = parts.length === 0 ? [[code_epci]] : [[code_epci], parts];
    areas.push(() =>
      toArea(
        indexes,
        members.map(({ code }) => code),
        covers,
      ),
    );
  }
  return areas;
}

/** Returns the same areas without what is offered there from elsewhere, and a commune as one of them. */
export function standingIn(areas: readonly Area[], commune: string | null, { communes }: PlaceIndexes): Area[] {
  const nowhere = new Uint8Array();
  const own = areas.map(({ standing }) => ({ standing, covering: nowhere }));
  if (commune === null) return own;
  return [...own, { standing: communes.mark([commune, ...arrondissementsOf(commune)]).slice(), covering: nowhere }];
}

/** @param covers the lists of zones that cover the area when a service names all of one list. */
function toArea(
  { communes, zones }: PlaceIndexes,
  codes: Iterable<string>,
  covers: readonly (readonly string[])[],
): Area {
  const standing = communes.mark(codes).slice();
  const covering = zones.mark(WHOLE_COUNTRY, true).slice();
  for (const cover of covers) {
    const meeting = cover.map((zone) => zones.mark([zone]).slice());
    for (const code of covering.keys()) if (meeting.every((met) => met[code] === 1)) covering[code] = 1;
  }
  return { standing, covering };
}

function checkDepartement(code: string, communes: KnownCommunes): string {
  if (departements.some((departement) => departement.code === code) || communes.departements().has(code)) return code;
  throw new UsageError(`code_departement "${code}" is unknown.`, {
    hint: 'Give its INSEE code: "01", "2A" or "974" for instance.',
  });
}

function checkEpci(code: string, communes: KnownCommunes) {
  const members = communes.inEpci(code);
  if (members.length > 0 || (!communes.isWhole && /^\d{9}$/.test(code))) return members;
  throw new UsageError(`code_epci "${code}" is unknown.`, {
    hint: 'Give the SIREN of an EPCI, nine digits: a commune tells it as its code_epci.',
  });
}
