import { fieldFacts, type CorrectableField, type WritableField } from '../tables/field-names.ts';
import type { Model } from '../tables/record-fields.ts';
import { writableFields } from '../schemas/writing/fields.ts';
import type { NEW_STRUCTURE } from './new-structure.ts';

/**
 * Lists the fields of a model that a contributor may correct.
 * @throws UsageError when there is no such model
 * @example champsCorrigeables('service').includes('telephone') // true
 */
export function champsCorrigeables(modele: Model): CorrectableField[] {
  return writableFields(modele).filter((champ): champ is CorrectableField => fieldFacts(champ).proposed === 'always');
}

const libelles: Record<WritableField | typeof NEW_STRUCTURE, string> = {
  source: 'Source',
  id: 'Identifiant',
  nom: 'Nom',
  date_maj: 'Date de mise à jour',
  lien_source: 'Lien vers la source',
  adresse: 'Adresse',
  complement_adresse: 'Complément d’adresse',
  code_postal: 'Code postal',
  code_insee: 'Code INSEE',
  commune: 'Commune',
  longitude: 'Longitude',
  latitude: 'Latitude',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  horaires_accueil: 'Horaires d’accueil',
  structure_id: 'Structure',
  structure_nom: 'Nouvelle structure',
  description: 'Description',
  type: 'Type de service',
  thematiques: 'Besoins',
  frais: 'Frais',
  frais_precisions: 'Précisions sur les frais',
  publics: 'Pour qui',
  publics_precisions: 'Pour qui, précisions',
  conditions_acces: 'Conditions d’accès',
  modes_accueil: 'Sur place ou à distance',
  zone_eligibilite: 'Territoire concerné',
  contact_nom_prenom: 'Nom du contact',
  lien_mobilisation: 'Lien pour s’inscrire',
  modes_mobilisation: 'Comment demander',
  mobilisable_par: 'Qui peut demander',
  mobilisation_precisions: 'À savoir avant de demander',
  volume_horaire_hebdomadaire: 'Heures par semaine',
  nombre_semaines: 'Nombre de semaines',
  siret: 'SIRET',
  site_web: 'Site web',
  accessibilite_lieu: 'Accessibilité du lieu',
  reseaux_porteurs: 'Réseaux',
};

/**
 * Returns the French name of a field, or the field itself when it is unknown.
 * @example libelleDuChamp('siret') // 'SIRET'
 */
export function libelleDuChamp(champ: string): string {
  return typeof champ === 'string' && Object.hasOwn(libelles, champ) ? libelles[champ as keyof typeof libelles] : champ;
}
