// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areTexts, isNumber, isRecord } from './checks.ts';
import type { BaseStructure } from '../structure.ts';
import type { DetailedService, ServiceSearchResult } from '../service.ts';

/**
 * Tells whether a value is a `BaseStructure` as the API gives it, every field present: `BaseStructure.parse` would return its like.
 * When it is not, `BaseStructure.parse` completes it or says what is wrong.
 * @example const model = isBaseStructure(value) ? value : BaseStructure.parse(value);
 */
export function isBaseStructure(given: unknown): given is BaseStructure {
  if (!isRecord(given)) return false;
  const {
    source,
    id,
    nom,
    date_maj,
    lien_source,
    adresse,
    complement_adresse,
    code_postal,
    code_insee,
    commune,
    longitude,
    latitude,
    telephone,
    courriel,
    horaires_accueil,
    description,
    siret,
    site_web,
    accessibilite_lieu,
    reseaux_porteurs,
    adresse_certifiee,
  } = given;
  return (
    typeof source === 'string' &&
    typeof id === 'string' &&
    typeof nom === 'string' &&
    typeof date_maj === 'string' &&
    (lien_source === null || typeof lien_source === 'string') &&
    (adresse === null || typeof adresse === 'string') &&
    (complement_adresse === null || typeof complement_adresse === 'string') &&
    (code_postal === null || typeof code_postal === 'string') &&
    (code_insee === null || typeof code_insee === 'string') &&
    (commune === null || typeof commune === 'string') &&
    (longitude === null || isNumber(longitude)) &&
    (latitude === null || isNumber(latitude)) &&
    (telephone === null || typeof telephone === 'string') &&
    (courriel === null || typeof courriel === 'string') &&
    (horaires_accueil === null || typeof horaires_accueil === 'string') &&
    (description === null || typeof description === 'string') &&
    (siret === null || typeof siret === 'string') &&
    (site_web === null || typeof site_web === 'string') &&
    (accessibilite_lieu === null || typeof accessibilite_lieu === 'string') &&
    (reseaux_porteurs === null || areTexts(reseaux_porteurs)) &&
    typeof adresse_certifiee === 'boolean'
  );
}

/**
 * Tells whether a value is a `DetailedService` as the API gives it, every field present: `DetailedService.parse` would return its like.
 * When it is not, `DetailedService.parse` completes it or says what is wrong.
 * @example const model = isDetailedService(value) ? value : DetailedService.parse(value);
 */
export function isDetailedService(given: unknown): given is DetailedService {
  if (!isRecord(given)) return false;
  const {
    source,
    id,
    nom,
    date_maj,
    lien_source,
    adresse,
    complement_adresse,
    code_postal,
    code_insee,
    commune,
    longitude,
    latitude,
    telephone,
    courriel,
    horaires_accueil,
    structure_id,
    description,
    type,
    thematiques,
    frais,
    frais_precisions,
    publics,
    publics_precisions,
    conditions_acces,
    modes_accueil,
    zone_eligibilite,
    contact_nom_prenom,
    lien_mobilisation,
    modes_mobilisation,
    mobilisable_par,
    mobilisation_precisions,
    volume_horaire_hebdomadaire,
    nombre_semaines,
    adresse_certifiee,
    score_qualite,
    structure,
  } = given;
  return (
    typeof source === 'string' &&
    typeof id === 'string' &&
    typeof nom === 'string' &&
    typeof date_maj === 'string' &&
    (lien_source === null || typeof lien_source === 'string') &&
    (adresse === null || typeof adresse === 'string') &&
    (complement_adresse === null || typeof complement_adresse === 'string') &&
    (code_postal === null || typeof code_postal === 'string') &&
    (code_insee === null || typeof code_insee === 'string') &&
    (commune === null || typeof commune === 'string') &&
    (longitude === null || isNumber(longitude)) &&
    (latitude === null || isNumber(latitude)) &&
    (telephone === null || typeof telephone === 'string') &&
    (courriel === null || typeof courriel === 'string') &&
    (horaires_accueil === null || typeof horaires_accueil === 'string') &&
    typeof structure_id === 'string' &&
    typeof description === 'string' &&
    (type === null || typeof type === 'string') &&
    (thematiques === null || areTexts(thematiques)) &&
    (frais === null || typeof frais === 'string') &&
    (frais_precisions === null || typeof frais_precisions === 'string') &&
    (publics === null || areTexts(publics)) &&
    (publics_precisions === null || typeof publics_precisions === 'string') &&
    (conditions_acces === null || typeof conditions_acces === 'string') &&
    (modes_accueil === null || areTexts(modes_accueil)) &&
    (zone_eligibilite === null || areTexts(zone_eligibilite)) &&
    (contact_nom_prenom === null || typeof contact_nom_prenom === 'string') &&
    (lien_mobilisation === null || typeof lien_mobilisation === 'string') &&
    (modes_mobilisation === null || areTexts(modes_mobilisation)) &&
    (mobilisable_par === null || areTexts(mobilisable_par)) &&
    (mobilisation_precisions === null || typeof mobilisation_precisions === 'string') &&
    (volume_horaire_hebdomadaire === null || isNumber(volume_horaire_hebdomadaire)) &&
    (nombre_semaines === null || isNumber(nombre_semaines)) &&
    typeof adresse_certifiee === 'boolean' &&
    isNumber(score_qualite) &&
    isBaseStructure(structure)
  );
}

/**
 * Tells whether a value is a `ServiceSearchResult` as the API gives it, every field present: `ServiceSearchResult.parse` would return its like.
 * When it is not, `ServiceSearchResult.parse` completes it or says what is wrong.
 * @example const model = isServiceSearchResult(value) ? value : ServiceSearchResult.parse(value);
 */
export function isServiceSearchResult(given: unknown): given is ServiceSearchResult {
  if (!isRecord(given)) return false;
  const { service, distance } = given;
  return isDetailedService(service) && (distance === null || isNumber(distance));
}
