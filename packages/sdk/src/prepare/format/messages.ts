/** The messages about records that the schema's rules on fields do not give. */
export const messages = {
  not_an_object: 'Ce n’est pas un enregistrement : un objet avec des champs est attendu.',
  missing: 'Ce champ est obligatoire.',
  repeated_id: 'Un enregistrement avec le même identifiant a déjà été lu : le premier est gardé.',
  already_used: 'Cet identifiant est déjà celui d’un enregistrement placé plus haut : donnez-en un autre.',
  structure_absent: 'La structure de ce service n’est pas dans le jeu de données.',
  structure_refused: 'La structure de ce service a été refusée.',
  unknown_commune: 'Ce code INSEE n’est celui d’aucune commune connue.',
  out_of_range: 'Ces coordonnées ne sont pas sur Terre : latitude de -90 à 90, longitude de -180 à 180, en degrés.',
  misplaced_point:
    'Latitude et longitude étaient interverties ou de signe contraire : le point a été remis dans la commune indiquée.',
  far_from_commune: 'Le point est à plus de 300 km de la commune indiquée : corrigez l’un ou l’autre.',
  half_point: 'Une coordonnée est donnée sans l’autre : il faut la latitude et la longitude.',
} as const;

/** The name of a structure of which only the id is told. */
export const NAMELESS_STRUCTURE = 'Structure non précisée';

/** The codes that apply only to whole records and datasets. */
export type DatasetCode = Exclude<keyof typeof messages, 'already_used'>;
