import { needOf } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { OfferSearchParams } from '@inclusion-kit/sdk';

/** Tells whether two lists have a value in common. An unknown list has none. */
export function meets(asked: readonly string[], has: readonly string[] | null): boolean {
  return has?.some((value) => asked.includes(value)) ?? false;
}

/** Tells whether a service passes the filters on its own fields, and on its structure's networks. */
export function filterService(service: Service, structure: ListedStructure, params: OfferSearchParams): boolean {
  const isAsked = (values: readonly string[] | undefined): values is readonly string[] =>
    values !== undefined && values.length > 0;
  const holds = (values: readonly string[] | undefined, has: readonly string[] | null): boolean =>
    !isAsked(values) || meets(values, has);
  const single = (value: string | null): string[] => (value === null ? [] : [value]);

  if (!holds(params.sources, [service.source])) return false;
  if (!holds(params.types, single(service.type))) return false;
  if (!holds(params.frais, single(service.frais))) return false;
  if (!holds(params.modes_accueil, service.modes_accueil)) return false;
  if (!holds(params.mobilisable_par, service.mobilisable_par)) return false;
  if (!holds(params.heures_hebdomadaires, bandOf(service.volume_horaire_hebdomadaire))) return false;
  if (!holds(params.reseaux_porteurs, structure.reseaux_porteurs)) return false;
  if (isAsked(params.thematiques)) {
    const asked = params.thematiques;
    const isMet = (thematique: string): boolean =>
      asked.some(
        (value) => thematique === value || thematique.startsWith(`${value}--`) || needOf(thematique) === value,
      );
    if (service.thematiques?.some(isMet) !== true) return false;
  }
  if (isAsked(params.publics) && !params.publics.includes('tous-publics')) {
    if (!meets([...params.publics, 'tous-publics'], service.publics)) return false;
  }
  if (service.score_qualite < (params.score_qualite_minimum ?? 0)) return false;
  return params.recherche_public === undefined || holdsPublic(service, params.recherche_public);
}

/** Queries here are one plain word, found as it is written. */
function holdsPublic({ publics, publics_precisions }: Service, word: string): boolean {
  const isIn = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[^a-zà-ÿ]+/)
      .includes(word);
  return (publics !== null && isIn(publics.join(' '))) || (publics_precisions !== null && isIn(publics_precisions));
}

function bandOf(hours: number | null): string[] {
  if (hours === null || hours <= 0 || hours > 168) return [];
  return [hours < 3 ? 'moins_de_3' : hours < 6 ? 'de_3_a_6' : hours < 15 ? 'de_6_a_15' : '15_et_plus'];
}
