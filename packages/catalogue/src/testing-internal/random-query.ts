import type { FacetName, OfferSearchParams, SearchParams, ServicesParams, StructuresParams } from '@inclusion-kit/sdk';
import { communesOfOffers, drawn } from './random-offer.ts';
import type { Random } from './random.ts';

/** Draws the parameters of a search: a few at once, or nearly every answer would be empty. */
export function drawSearch(random: Random): OfferSearchParams {
  const params: OfferSearchParams = {};
  const commune = random.pick(communesOfOffers);
  const near = random.pick(communesOfOffers.filter(({ latitude }) => latitude !== null));
  if (random.chance(0.6)) params.code_commune = commune.code;
  if (random.chance(0.25)) [params.lat, params.lon] = [near.latitude ?? 0, near.longitude ?? 0];
  if (random.chance(0.3)) params.rayon_km = random.pick([1, 10, 50, 100]);
  if (random.chance(0.12)) params.code_departement = random.pick(['59', '62', '75', '978', '986', '974']);
  if (random.chance(0.12)) params.code_epci = random.pick(['200093201', '200054781', '200040947', '200000001']);
  if (random.chance(0.2)) params.implantees = random.chance(0.9);
  if (random.chance(0.1))
    params.bbox = random.pick([
      [2, 50, 4, 51],
      [-180, -90, 180, 90],
      [2.343, 48.857, 2.343, 48.857],
    ]);
  if (random.chance(0.1)) params.ouvert = random.chance(0.8);
  if (random.chance(0.1)) params.maj_depuis = random.pick(['1990-01-01', '2026-01-15', '2026-01-16', '2027-01-01']);
  if (random.chance(0.15))
    params.q = random.pick(['mobilité', 'accompagnement', 'atelier numérique', 'aide', 'le', '']);
  if (random.chance(0.3)) params.tri = random.pick(['distance', 'pertinence', 'date']);
  if (random.chance(0.35)) params.exclure_doublons = random.chance(0.9);
  if (random.chance(0.15)) params.reseaux_porteurs = random.some(drawn.reseaux_porteurs);
  if (random.chance(0.15)) params.mobilisable_par = random.some(drawn.mobilisable_par);
  if (random.chance(0.12)) params.heures_hebdomadaires = random.some(countedValues.heures_hebdomadaires ?? []);
  return { ...params, ...drawFilters(random), ...drawPage(random) };
}

/** Draws the parameters of the list of services. */
export function drawServicesList(random: Random): ServicesParams {
  return { ...drawTerritory(random), ...drawFilters(random), ...drawPage(random) };
}

/** Draws the parameters of the list of structures. */
export function drawStructuresList(random: Random): StructuresParams {
  return {
    ...drawTerritory(random),
    ...(random.chance(0.3) ? { sources: random.some(drawn.sources) } : {}),
    ...(random.chance(0.3) ? { reseaux_porteurs: random.some(drawn.reseaux_porteurs) } : {}),
    ...(random.chance(0.5) ? { exclure_doublons: true } : {}),
    ...drawPage(random),
  };
}

/** Draws the parameters of the search by words. */
export function drawWordSearch(random: Random): SearchParams {
  const { recherche_public, ...filters } = drawFilters(random);
  const near = random.pick(communesOfOffers.filter(({ latitude }) => latitude !== null));
  return {
    ...(random.chance(0.7) ? { q: random.pick(['mobilité', 'accompagnement', 'aide', 'le']) } : {}),
    ...(random.chance(0.4) ? { lat: near.latitude ?? 0, lon: near.longitude ?? 0 } : {}),
    ...(random.chance(0.3) ? { distance: random.pick([1, 50, 250]) } : {}),
    ...(random.chance(0.3) ? drawTerritory(random) : {}),
    ...filters,
    ...drawPage(random),
  };
}

/** The values that counts are checked for: all that records hold, their categories, needs, and values that nothing holds. */
export const countedValues: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  sources: drawn.sources,
  thematiques: [...drawn.thematiques, 'numerique', 'mobilite', 'papiers-et-internet', 'me-deplacer', 'nouvelle'],
  types: drawn.types,
  frais: drawn.frais,
  publics: drawn.publics,
  modes_accueil: drawn.modes_accueil,
  reseaux_porteurs: drawn.reseaux_porteurs,
  mobilisable_par: drawn.mobilisable_par,
  score_qualite_minimum: ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1'],
  ouvert: ['true'],
  heures_hebdomadaires: ['moins_de_3', 'de_3_a_6', 'de_6_a_15', '15_et_plus', 'toutes'],
};

function drawFilters(random: Random): ServicesParams {
  return {
    ...(random.chance(0.15) ? { sources: random.some(drawn.sources) } : {}),
    ...(random.chance(0.2)
      ? { thematiques: random.some([...drawn.thematiques, 'numerique', 'mobilite', 'papiers-et-internet', 'aucune']) }
      : {}),
    ...(random.chance(0.15) ? { types: random.some(drawn.types) } : {}),
    ...(random.chance(0.15) ? { frais: random.some(drawn.frais) } : {}),
    ...(random.chance(0.2) ? { publics: random.some(drawn.publics) } : {}),
    ...(random.chance(0.15) ? { modes_accueil: random.some(drawn.modes_accueil) } : {}),
    ...(random.chance(0.15) ? { score_qualite_minimum: random.pick([0, 0.3, 0.5, 0.8, 0.95, 1]) } : {}),
    ...(random.chance(0.08) ? { recherche_public: random.pick(['allocataires', 'parents', 'jeunes']) } : {}),
  };
}

function drawTerritory(random: Random): ServicesParams {
  return {
    ...(random.chance(0.3)
      ? { code_commune: random.pick([...communesOfOffers.map(({ code }) => code), '59998', '00000']) }
      : {}),
    ...(random.chance(0.3) ? { code_departement: random.pick(['59', '75', '974']) } : {}),
    ...(random.chance(0.2) ? { slug_departement: random.pick(['nord', 'pas-de-calais']) } : {}),
    ...(random.chance(0.3) ? { code_region: random.pick(['32', '11', '04']) } : {}),
    ...(random.chance(0.2) ? { slug_region: random.pick(['hauts-de-france', 'la-reunion']) } : {}),
  };
}

function drawPage(random: Random): { page?: number; size?: number } {
  return random.chance(0.4) ? { page: 1 + random.below(3), size: 1 + random.below(12) } : {};
}
