/** The reasons why a person must decide. */
export type QuestionCode =
  | 'deux_telephones'
  | 'telephone_illisible'
  | 'deux_courriels'
  | 'courriel_illisible'
  | 'lien_illisible'
  | 'deux_liens'
  | 'date_future'
  | 'date_illisible'
  | 'date_absente'
  | 'nom_trop_court'
  | 'nom_trop_long'
  | 'lettres_perdues'
  | 'description_absente'
  | 'description_trop_longue'
  | 'siren'
  | 'siret_faux'
  | 'code_postal_faux'
  | 'commune_inconnue'
  | 'insee_autre_commune'
  | 'insee_inconnu'
  | 'point_hors_commune'
  | 'point_illisible'
  | 'horaires_sans_jour'
  | 'horaires_rendez_vous'
  | 'horaires_illisibles'
  | 'valeur_inconnue'
  | 'valeur_ambigue'
  | 'valeur_plus_precise'
  | 'categorie'
  | 'tous_publics_et_autres'
  | 'frais_ambigus'
  | 'volume_illisible'
  | 'semaines_illisibles'
  | 'zone_ambigue'
  | 'departement_inconnu'
  | 'structure_inconnue'
  | 'meme_que_dessus'
  | 'accord_incertain'
  | 'deux_adresses'
  | 'fiche_terminee'
  | 'id_repete';

/** The result of reading a value. `value` is what to keep, null while a person has to decide. */
export interface Outcome {
  value: unknown;
  /** The name of the mend. */
  rule?: string;
  ask?: QuestionCode;
  /** The values to choose from. */
  candidates?: readonly unknown[];
  /** The values of the list that leave no doubt, which an answer adds to. */
  recognised?: readonly string[];
}

export const keep = (value: unknown): Outcome => ({ value });
export const mend = (value: unknown, rule: string): Outcome => ({ value, rule });
export const ask = (code: QuestionCode, candidates: readonly unknown[] = [], value: unknown = null): Outcome => ({
  value,
  ask: code,
  candidates,
});
/** A cell that says nothing. */
export const nothing: Outcome = { value: null, rule: 'vide' };
