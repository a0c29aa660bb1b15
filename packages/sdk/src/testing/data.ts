/** A place that records may stand in: centre of the commune, WGS84 degrees, rounded. */
export interface Place {
  readonly code_insee: string;
  readonly commune: string;
  readonly code_postal: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A few communes, metropolitan, Corsican and overseas. @see https://geo.api.gouv.fr (Licence Ouverte 2.0, read 2026-06-30) */
export const places: readonly Place[] = [
  { code_insee: '59350', commune: 'Lille', code_postal: '59000', latitude: 50.631, longitude: 3.047 },
  { code_insee: '59512', commune: 'Roubaix', code_postal: '59100', latitude: 50.69, longitude: 3.18 },
  { code_insee: '62041', commune: 'Arras', code_postal: '62000', latitude: 50.291, longitude: 2.777 },
  { code_insee: '35238', commune: 'Rennes', code_postal: '35000', latitude: 48.112, longitude: -1.682 },
  { code_insee: '2A004', commune: 'Ajaccio', code_postal: '20000', latitude: 41.926, longitude: 8.737 },
  { code_insee: '97411', commune: 'Saint-Denis', code_postal: '97400', latitude: -20.933, longitude: 55.446 },
];

/** Streets, names and sentences for records that nobody bears. */
export const streets = ['rue des Tilleuls', 'place de la Mairie', 'avenue Jean Jaurès', 'boulevard de l’Europe'];
export const structureNames = ['Maison des solidarités', 'Centre social', 'Point conseil', 'Atelier numérique'];
export const serviceNames = [
  'Accompagnement à la mobilité',
  'Aide aux démarches en ligne',
  'Préparer son entretien d’embauche',
  'Conseil budgétaire',
];
export const serviceDescription =
  'Un conseiller reçoit la personne sur rendez-vous, fait le point avec elle sur sa situation et prépare les démarches ' +
  'utiles. Le premier entretien dure une heure. Un compte rendu est remis à la fin, et le suivi peut durer six mois.';
export const structureDescription =
  'La structure accueille les habitants du quartier, les informe sur leurs droits et les oriente vers le bon service.';
