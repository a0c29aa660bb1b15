import { service, structure } from '../../api/testing-internal/client-of.ts';

const address = { adresse: null, complement_adresse: null, code_postal: null, code_insee: null, commune: null };
const contact = { telephone: null, courriel: null, horaires_accueil: null, lien_source: null };
const shared = { ...address, ...contact, longitude: null, latitude: null };
/** A detailed service, every field there. */
export const whole = {
  ...service,
  ...shared,
  type: null,
  thematiques: null,
  frais: null,
  frais_precisions: null,
  publics: null,
  publics_precisions: null,
  conditions_acces: null,
  modes_accueil: null,
  zone_eligibilite: null,
  contact_nom_prenom: null,
  lien_mobilisation: null,
  modes_mobilisation: null,
  mobilisable_par: null,
  mobilisation_precisions: null,
  volume_horaire_hebdomadaire: null,
  nombre_semaines: null,
  structure: {
    ...structure,
    ...shared,
    description: null,
    siret: null,
    site_web: null,
    accessibilite_lieu: null,
    reseaux_porteurs: null,
    adresse_certifiee: true,
  },
};
