import type {
  Frais,
  ModeAccueil,
  ModeMobilisation,
  PersonneMobilisatrice,
  Public,
  ReseauPorteur,
  Thematique,
  TypeService,
} from '@inclusion-kit/sdk/referentiels';
import type { OpenEnum, SourceId } from '@inclusion-kit/sdk/schemas';

// Types and not interfaces: those would not pass for the plain records that a dataset is made of.
type DemonstrationRecord = {
  source: string;
  id: string;
  nom: string;
  /** `YYYY-MM-DD`. */
  date_maj: string;
  lien_source: string | null;
  adresse: string | null;
  complement_adresse: string | null;
  code_postal: string | null;
  code_insee: string | null;
  commune: string | null;
  longitude: number | null;
  latitude: number | null;
  telephone: string | null;
  courriel: string | null;
  horaires_accueil: string | null;
};

/** A fictitious structure of schema v1 as a producer writes it: no score, but its duplicates are named. */
export type DemonstrationStructure = DemonstrationRecord & {
  description: string | null;
  siret: string | null;
  site_web: string | null;
  accessibilite_lieu: string | null;
  reseaux_porteurs: ReseauPorteur[] | null;
  doublons: SourceId[];
};

/** A fictitious service of schema v1 as a producer writes it, without score. */
export type DemonstrationService = DemonstrationRecord & {
  structure_id: string;
  description: string;
  type: OpenEnum<TypeService> | null;
  thematiques: OpenEnum<Thematique>[] | null;
  frais: OpenEnum<Frais> | null;
  frais_precisions: string | null;
  publics: OpenEnum<Public>[] | null;
  publics_precisions: string | null;
  conditions_acces: string | null;
  modes_accueil: OpenEnum<ModeAccueil>[] | null;
  zone_eligibilite: string[] | null;
  contact_nom_prenom: string | null;
  lien_mobilisation: string | null;
  modes_mobilisation: OpenEnum<ModeMobilisation>[] | null;
  mobilisable_par: OpenEnum<PersonneMobilisatrice>[] | null;
  mobilisation_precisions: string | null;
  /** Hours a week. */
  volume_horaire_hebdomadaire: number | null;
  nombre_semaines: number | null;
};
