// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, areTexts, isNumber, isRecord } from './checks.ts';
import type { SourceId, BareStructure, ListedStructure } from '../structure.ts';
import type { Service, DetailedStructure } from '../service.ts';

/**
 * Tells whether a value is a `SourceId` as the API gives it, every field present: `SourceId.parse` would return its like.
 * When it is not, `SourceId.parse` completes it or says what is wrong.
 * @example const model = isSourceId(value) ? value : SourceId.parse(value);
 */
export function isSourceId(given: unknown): given is SourceId {
  if (!isRecord(given)) return false;
  const { source, id } = given;
  return typeof source === 'string' && typeof id === 'string';
}

/**
 * Tells whether a value is a `BareStructure` as the API gives it, every field present: `BareStructure.parse` would return its like.
 * When it is not, `BareStructure.parse` completes it or says what is wrong.
 * @example const model = isBareStructure(value) ? value : BareStructure.parse(value);
 */
export function isBareStructure(given: unknown): given is BareStructure {
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
    (reseaux_porteurs === null || areTexts(reseaux_porteurs))
  );
}

/**
 * Tells whether a value is a `ListedStructure` as the API gives it, every field present: `ListedStructure.parse` would return its like.
 * When it is not, `ListedStructure.parse` completes it or says what is wrong.
 * @example const model = isListedStructure(value) ? value : ListedStructure.parse(value);
 */
export function isListedStructure(given: unknown): given is ListedStructure {
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
    score_qualite,
    doublons,
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
    typeof adresse_certifiee === 'boolean' &&
    isNumber(score_qualite) &&
    areAll(doublons, isSourceId)
  );
}

/**
 * Tells whether a value is a `Service` as the API gives it, every field present: `Service.parse` would return its like.
 * When it is not, `Service.parse` completes it or says what is wrong.
 * @example const model = isService(value) ? value : Service.parse(value);
 */
export function isService(given: unknown): given is Service {
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
    isNumber(score_qualite)
  );
}

/**
 * Tells whether a value is a `DetailedStructure` as the API gives it, every field present: `DetailedStructure.parse` would return its like.
 * When it is not, `DetailedStructure.parse` completes it or says what is wrong.
 * @example const model = isDetailedStructure(value) ? value : DetailedStructure.parse(value);
 */
export function isDetailedStructure(given: unknown): given is DetailedStructure {
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
    score_qualite,
    doublons,
    services,
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
    typeof adresse_certifiee === 'boolean' &&
    isNumber(score_qualite) &&
    areAll(doublons, isBareStructure) &&
    areAll(services, isService)
  );
}
