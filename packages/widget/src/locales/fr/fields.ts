import type { CorrectableField } from '@inclusion-kit/sdk/internal';

/** The fields of records, as people call them. */
const labels = {
  nom: 'Nom',
  description: 'Description',
  thematiques: 'Besoins',
  type: 'Type d’offre',
  publics: 'Pour qui',
  publics_precisions: 'Précisions sur «\u00a0Pour qui\u00a0»',
  conditions_acces: 'Conditions d’accès',
  frais: 'Coût pour la personne',
  frais_precisions: 'Précision sur le prix',
  volume_horaire_hebdomadaire: 'Heures par semaine',
  nombre_semaines: 'Nombre de semaines',
  modes_accueil: 'Sur place ou à distance\u00a0?',
  adresse: 'Adresse',
  complement_adresse: 'Complément d’adresse',
  code_postal: 'Code postal',
  commune: 'Commune',
  horaires_accueil: 'Horaires de la semaine',
  modes_mobilisation: 'Comment demander',
  mobilisable_par: 'Qui peut demander\u00a0?',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  lien_mobilisation: 'Lien pour s’inscrire',
  mobilisation_precisions: 'À savoir avant de demander',
  siret: 'SIRET',
  reseaux_porteurs: 'Réseaux',
  code_insee: 'Code INSEE de la commune',
  latitude: 'Latitude',
  longitude: 'Longitude',
  accessibilite_lieu: 'Page d’accessibilité du lieu',
  contact_nom_prenom: 'Personne à contacter',
  site_web: 'Site web',
  zone_eligibilite: 'L’offre s’adresse aux habitants de',
  lien_source: 'Page de la fiche chez sa source',
} satisfies Record<CorrectableField, string>;

/** The names of fields, the same keys in every language. */
export type FieldTexts = Readonly<Record<CorrectableField, string>>;

export default labels;
