import type { Service } from '../../schemas/service.ts';

/** The facts of an offer that a week is made from. */
export type OffreDeSemaine = Pick<
  Service,
  | 'id'
  | 'source'
  | 'nom'
  | 'date_maj'
  | 'adresse'
  | 'code_postal'
  | 'commune'
  | 'code_insee'
  | 'latitude'
  | 'longitude'
  | 'telephone'
  | 'courriel'
  | 'modes_accueil'
  | 'horaires_accueil'
  | 'volume_horaire_hebdomadaire'
  | 'nombre_semaines'
> & {
  /** Its type, which tells help that is no activity. Null or absent when unknown. */
  readonly type?: Service['type'] | undefined;
  /** Its structure, whose name, phone and hours serve where the offer tells none of its own. */
  readonly structure?:
    | {
        /** Name of the structure. */
        readonly nom: string;
        /** Phone of the structure, null when unknown. */
        readonly telephone?: string | null | undefined;
        /** Mail of the structure, null when unknown. */
        readonly courriel?: string | null | undefined;
        /** Opening hours of the structure, null when unknown. */
        readonly horaires_accueil?: string | null | undefined;
      }
    | undefined;
};
