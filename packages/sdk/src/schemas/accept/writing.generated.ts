// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { frais } from '../../referentiels/values/frais.ts';
import { modesAccueil } from '../../referentiels/values/modes-accueil.ts';
import { modesMobilisation } from '../../referentiels/values/modes-mobilisation.ts';
import { personnesMobilisatrices } from '../../referentiels/values/personnes-mobilisatrices.ts';
import { publics } from '../../referentiels/values/publics.ts';
import { reseauxPorteurs } from '../../referentiels/values/reseaux-porteurs.ts';
import { thematiques } from '../../referentiels/values/thematiques.ts';
import { typesServices } from '../../referentiels/values/types-services.ts';
import { isBareEmail, isOnePhone, isWithoutDot } from '../writing/warnings.ts';
import { areAll, isPlainObject } from './checks.ts';
import {
  areKnown,
  hasLength,
  isDay,
  isEmail,
  isForm,
  isKnown,
  isNonEmpty,
  isQuantity,
  isText,
  isTousPublicsAlone,
  isUrl,
  toValues,
} from './writing-checks.ts';

const pattern1 = /^\d{5}$/;
const pattern2 = /^\p{Nd}{5}$/u;
const pattern3 = /^[A-Za-z\d]{5}$/;
const pattern4 = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]{5}$/u;
const knownTypesServices = /* @__PURE__ */ toValues(typesServices);
const knownThematiques = /* @__PURE__ */ toValues(thematiques);
const knownFrais = /* @__PURE__ */ toValues(frais);
const knownPublics = /* @__PURE__ */ toValues(publics);
const knownModesAccueil = /* @__PURE__ */ toValues(modesAccueil);
const pattern5 = /^(?:[A-Za-z\d]{5}|[A-Za-z\d]{2,3}|\d{9}|france)$/;
const pattern6 =
  /^(?:[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]{5}|[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]{2,3}|\p{Nd}{9}|france)$/u;
const knownModesMobilisation = /* @__PURE__ */ toValues(modesMobilisation);
const knownPersonnesMobilisatrices = /* @__PURE__ */ toValues(personnesMobilisatrices);
const pattern7 = /^\d{14}$/;
const pattern8 = /^\p{Nd}{14}$/u;
const knownReseauxPorteurs = /* @__PURE__ */ toValues(reseauxPorteurs);

/** Tells whether the writing rules find neither error nor warning in a service last changed on `lastDay` (2026-11-25) at the latest. */
export function isFlawlessService(given: unknown, lastDay: string): boolean {
  if (!isPlainObject(given)) return false;
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
  } = given;
  return (
    isText(source) &&
    isText(id) &&
    isText(nom) &&
    hasLength(nom, 3, 150) &&
    isWithoutDot(nom) &&
    isDay(date_maj, lastDay) &&
    (lien_source === undefined || lien_source === null || isUrl(lien_source)) &&
    (adresse === undefined || adresse === null || isText(adresse)) &&
    (complement_adresse === undefined || complement_adresse === null || isText(complement_adresse)) &&
    (code_postal === undefined ||
      code_postal === null ||
      (isForm(code_postal, pattern1, pattern2) && hasLength(code_postal, 5, 5))) &&
    (code_insee === undefined ||
      code_insee === null ||
      (isForm(code_insee, pattern3, pattern4) && hasLength(code_insee, 5, 5))) &&
    (commune === undefined || commune === null || isText(commune)) &&
    (longitude === undefined || longitude === null || isQuantity(longitude, Number.NEGATIVE_INFINITY, false)) &&
    (latitude === undefined || latitude === null || isQuantity(latitude, Number.NEGATIVE_INFINITY, false)) &&
    (telephone === undefined || telephone === null || (isText(telephone) && isOnePhone(telephone))) &&
    (courriel === undefined || courriel === null || (isEmail(courriel) && isBareEmail(courriel))) &&
    (horaires_accueil === undefined || horaires_accueil === null || isText(horaires_accueil)) &&
    isText(structure_id) &&
    isText(description) &&
    hasLength(description, 5, 10000) &&
    (type === undefined || type === null || isKnown(type, knownTypesServices)) &&
    (thematiques === undefined || thematiques === null || areKnown(thematiques, knownThematiques)) &&
    (frais === undefined || frais === null || isKnown(frais, knownFrais)) &&
    (frais_precisions === undefined || frais_precisions === null || isText(frais_precisions)) &&
    (publics === undefined ||
      publics === null ||
      (areKnown(publics, knownPublics) && isNonEmpty(publics) && isTousPublicsAlone(publics))) &&
    (publics_precisions === undefined || publics_precisions === null || isText(publics_precisions)) &&
    (conditions_acces === undefined || conditions_acces === null || isText(conditions_acces)) &&
    (modes_accueil === undefined || modes_accueil === null || areKnown(modes_accueil, knownModesAccueil)) &&
    (zone_eligibilite === undefined ||
      zone_eligibilite === null ||
      (areAll(zone_eligibilite, (item: unknown) => isForm(item, pattern5, pattern6)) &&
        isNonEmpty(zone_eligibilite))) &&
    (contact_nom_prenom === undefined || contact_nom_prenom === null || isText(contact_nom_prenom)) &&
    (lien_mobilisation === undefined || lien_mobilisation === null || isUrl(lien_mobilisation)) &&
    (modes_mobilisation === undefined ||
      modes_mobilisation === null ||
      (areKnown(modes_mobilisation, knownModesMobilisation) && isNonEmpty(modes_mobilisation))) &&
    (mobilisable_par === undefined ||
      mobilisable_par === null ||
      (areKnown(mobilisable_par, knownPersonnesMobilisatrices) && isNonEmpty(mobilisable_par))) &&
    (mobilisation_precisions === undefined || mobilisation_precisions === null || isText(mobilisation_precisions)) &&
    (volume_horaire_hebdomadaire === undefined ||
      volume_horaire_hebdomadaire === null ||
      isQuantity(volume_horaire_hebdomadaire, 0, false)) &&
    (nombre_semaines === undefined || nombre_semaines === null || isQuantity(nombre_semaines, 1, true))
  );
}

/** Tells whether the writing rules find neither error nor warning in a structure last changed on `lastDay` (2026-11-25) at the latest. */
export function isFlawlessStructure(given: unknown, lastDay: string): boolean {
  if (!isPlainObject(given)) return false;
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
    isText(source) &&
    isText(id) &&
    isText(nom) &&
    hasLength(nom, 3, 150) &&
    isWithoutDot(nom) &&
    isDay(date_maj, lastDay) &&
    (lien_source === undefined || lien_source === null || isUrl(lien_source)) &&
    (adresse === undefined || adresse === null || isText(adresse)) &&
    (complement_adresse === undefined || complement_adresse === null || isText(complement_adresse)) &&
    (code_postal === undefined ||
      code_postal === null ||
      (isForm(code_postal, pattern1, pattern2) && hasLength(code_postal, 5, 5))) &&
    (code_insee === undefined ||
      code_insee === null ||
      (isForm(code_insee, pattern3, pattern4) && hasLength(code_insee, 5, 5))) &&
    (commune === undefined || commune === null || isText(commune)) &&
    (longitude === undefined || longitude === null || isQuantity(longitude, Number.NEGATIVE_INFINITY, false)) &&
    (latitude === undefined || latitude === null || isQuantity(latitude, Number.NEGATIVE_INFINITY, false)) &&
    (telephone === undefined || telephone === null || (isText(telephone) && isOnePhone(telephone))) &&
    (courriel === undefined || courriel === null || (isEmail(courriel) && isBareEmail(courriel))) &&
    (horaires_accueil === undefined || horaires_accueil === null || isText(horaires_accueil)) &&
    (description === undefined || description === null || (isText(description) && hasLength(description, 5, 10000))) &&
    (siret === undefined || siret === null || (isForm(siret, pattern7, pattern8) && hasLength(siret, 14, 14))) &&
    (site_web === undefined || site_web === null || isUrl(site_web)) &&
    (accessibilite_lieu === undefined || accessibilite_lieu === null || isUrl(accessibilite_lieu)) &&
    (reseaux_porteurs === undefined || reseaux_porteurs === null || areKnown(reseaux_porteurs, knownReseauxPorteurs))
  );
}
