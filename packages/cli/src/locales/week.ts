import type { Conflit, ConflitCode, RowFault } from '@inclusion-kit/sdk/activities';
import { plural } from './counts.ts';

/** Writes minutes as people say them: « 2 h 30 », « 45 min ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

const dayFormat = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const longFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** Writes a day: « lundi 30 novembre », « mardi 1er décembre ». */
export const day = (date: string): string => withFirst(dayFormat.format(new Date(date)));
const long = (date: string): string => withFirst(longFormat.format(new Date(date)));
const withFirst = (day: string): string => day.replace(/(?<!\S)1(?=\s)/, '1er');

const weekHelp = `inclusion-kit week : vérifie un programme d’activités, l’imprime, en fait un agenda

Usage
  inclusion-kit week check <programme.json> [--semaine <jour>] [--referentiel <fichier>] [--json]
  inclusion-kit week ics <programme.json> --out <semaine.ics>
  inclusion-kit week print <programme.json> --out <semaine.html> [--semaine <jour>] [--contact <texte>]
                          [--langue <code>]
  inclusion-kit week indicators <programmes…> --json|--csv [--referentiel <fichier>] [--du <jour>] [--au <jour>]

  check dit les heures de chaque semaine, ce qui ne tient pas, et ce qu’il faut demander. Une durée inconnue n’est pas comptée.
  ics écrit un agenda que lisent les téléphones et les logiciels. print écrit une page à imprimer pour la personne.
  indicators compte l’intensité, la durée, la prévalence et les freins qui durent, sur les programmes de plusieurs personnes : un
  fichier par personne, ou un dossier. Aucun nom n’en sort, et de 1 à 10 personnes le nombre est masqué.

Options
  --semaine <jour>        une seule semaine, par un de ses jours, 2026-11-30 par exemple
  --referentiel <fichier> liste d’activités où chercher les codes : CSV, XLSX ou JSON
  --du, --au <jour>       premier et dernier jour de la période que comptent les indicateurs
  --vitesse <km/h>        vitesse qui estime les trajets, à vol d’oiseau, 12 par défaut
  --contact <texte>       qui appeler, écrit en haut de la page, « Ma conseillère : 03 53 01 00 80 » par exemple
  --langue <code>         langue de la page : fr, en, es, ar ou uk ; fr par défaut
  --json                  écrit les semaines et les points à régler, ou les indicateurs, en JSON
  --csv                   écrit les indicateurs en tableau
  --out <fichier>         fichier à écrire ; - pour la sortie standard
  --help                  affiche cette aide

Codes de sortie : 0 la semaine tient, 1 elle ne tient pas ou le fichier ne convient pas, 2 la commande est mauvaise.`;

/** The names of activities by id, to say which ones a conflict is about. */
type Names = ReadonlyMap<string, string>;

const conflicts: Readonly<Record<ConflitCode, (names: readonly string[], facts: Conflit['faits']) => string>> = {
  chevauchement: ([one, other], { minutes }) =>
    minutes === undefined
      ? `${one} et ${other} ont lieu en même temps : en garder une`
      : `${one} et ${other} ont lieu en même temps pendant ${duration(Number(minutes))} : en garder une, ce temps compte une seule fois`,
  trajet_trop_court: ([one, other], { minutes, libre, retard }) =>
    `${duration(Number(minutes))} de trajet environ de ${one} à ${other}, mais ${duration(Number(libre))} entre les deux : ${duration(Number(retard))} de retard`,
  ferme: ([name]) => `${name} est hors des heures d’ouverture : demander`,
  structure_fermee: ([name]) => `${name} est hors des heures d’ouverture de sa structure : demander`,
  absence: ([name]) => `${name} tombe pendant une absence`,
  hors_garde: ([name]) => `${name} est en dehors des heures de garde d’enfant`,
  apres_fin: ([name], { semaines }) =>
    `${name} est finie : l’offre dure ${plural(Number(semaines), 'semaine', 'semaines')}`,
  offre_disparue: ([name]) => `l’offre de ${name} n’est plus dans les listes`,
  trop_d_heures: (_, { minutes }) => `trop d’heures : ${duration(Number(minutes))}, plus qu’il n’en existe`,
  heure_inexistante: ([name]) => `${name} est à une heure sautée par le passage à l’heure d’été`,
  id_repete: ([name]) => `deux activités ont le même identifiant : ${name}`,
  ferie: ([name]) => `jour férié : demander si ${name} a lieu`,
  duree_inconnue: ([name]) => `durée de ${name} à demander, elle n’est pas comptée`,
  heure_a_confirmer: ([name]) => `heure de ${name} à confirmer`,
  heure_inconnue: ([name]) => `heure de ${name} à demander`,
  jour_inconnu: ([name]) => `jour de ${name} à demander`,
  valeur_illisible: ([name], { champ, valeur }) => `${name} : ${champ} vaut « ${valeur} », ce n’est pas possible`,
  offre_changee: ([name], { champ, valeur }) =>
    `l’offre de ${name} a changé : ${champ} vaut maintenant « ${valeur === '' ? 'non précisé' : valeur} »`,
  code_inconnu: ([name], { valeur }) => `${name} : le code ${valeur} n’est pas dans la liste d’activités`,
  code_termine: ([name], { valeur }) => `${name} : le code ${valeur} n’est pas valable ce jour-là`,
  objectif_sans_raison: (_, { heures }) => `l’objectif est de ${heures} h au lieu de 15 h, sans raison écrite`,
  objectif_illisible: (_, { heures }) => `un objectif de ${heures} h n’est pas possible : 15 h sont comptées`,
};

const named = (activites: readonly string[], names: Names): string[] =>
  activites.map((id) => `« ${names.get(id) ?? id} »`);
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The French texts of `inclusion-kit week`. */
export const semaine = {
  help: weekHelp,
  action: (value: string | undefined) =>
    `${value === undefined ? 'Il manque une action' : `« ${value} » n’est pas une action`} : « inclusion-kit week check », « inclusion-kit week ics », « inclusion-kit week print » ou « inclusion-kit week indicators ».`,
  oneFile: 'Donnez le fichier d’un programme, et un seul : « inclusion-kit week --help » donne un exemple.',
  notHere: (name: string, action: string) =>
    `L’option --${name} ne sert à rien avec ${action} : « inclusion-kit week --help » liste les options.`,
  badDay: (value: string, option = 'semaine') =>
    `--${option} vaut « ${value} » : donnez un jour, par exemple 2026-11-30.`,
  form: 'Dites sous quelle forme écrire les indicateurs : --json ou --csv.',
  noProgramme: (path: string) => `Le dossier ${path} n’a pas de fichier .json.`,
  counted: (files: number, hours: boolean) =>
    `${plural(files, 'programme compté', 'programmes comptés')}.${hours ? '' : ' Sous 11 personnes, rien n’est dit.'}`,
  noList: 'Sans --referentiel, la prévalence et les freins qui durent ne se comptent pas.',
  badSpeed: (value: string) => `--vitesse vaut « ${value} » : donnez des kilomètres par heure, par exemple 12.`,
  badLanguage: (value: string, known: readonly string[]) => `--langue vaut « ${value} » : donnez ${known.join(', ')}.`,
  noOut: (action: string) =>
    `Il manque --out, le fichier à écrire : « inclusion-kit week ${action} … --out semaine.${action === 'ics' ? 'ics' : 'html'} ».`,
  cannotRead: (path: string, code: string) => `Le fichier ${path} ne peut pas être lu (${code}).`,
  notJson: (path: string) => `Le fichier ${path} n’est pas du JSON.`,
  notAProgramme: (path: string, paths: readonly string[], later: boolean) =>
    `Le fichier ${path} n’est pas un programme${later ? ' que cette version sait lire, il est d’une version plus récente' : ''}. À revoir : ${paths.map((one) => (one === '' ? 'le fichier entier' : one)).join(', ')}.`,
  later: (version: number) =>
    `Ce programme est écrit en version ${version}, plus récente que cet outil : ce qu’il ne connaît pas n’est pas vérifié.`,
  written: (path: string, count: number, without: number) =>
    `Écrit dans ${path === '-' ? 'la sortie standard' : path} : ${plural(count, 'séance', 'séances')}.${without === 0 ? '' : ` ${plural(without, 'séance sans jour n’y est pas', 'séances sans jour n’y sont pas')}.`}`,
  week: (monday: string, total: number, target: number, unknown: number, reason: string | null) =>
    `Semaine du ${day(monday)} : ${duration(total)} sur ${duration(target)} visées${reason === null ? '' : ` (${reason})`}${unknown === 0 ? '' : `, ${plural(unknown, 'activité sans durée, non comptée', 'activités sans durée, non comptées')}`}.`,
  states: (planned: number, declared: number, confirmed: number) =>
    `  prévues : ${duration(planned)}, déclarées : ${duration(declared)}, validées : ${duration(confirmed)}`,
  holds: '  Rien à régler.',
  estimate: (speed: number) => `Les trajets sont estimés : ${speed} km/h, à vol d’oiseau.`,
  noIdentifier:
    'Ce programme n’a pas d’« identifiant » : dans l’agenda où se trouve aussi celui d’une autre personne, deux activités de même nom peuvent se confondre. Ajoutez-en un au fichier, un texte au hasard qui ne dit rien de la personne.',
  inCalendar: ({ code, activites, faits }: Conflit, names: Names) =>
    `${capitalise(conflicts[code](named(activites, names), faits))}.`,
  conflict: ({ code, activites, date, faits, gravite }: Conflit, names: Names) => {
    const about = named(activites, names);
    const sign = { impossible: '✗', a_demander: '?', a_verifier: '!' }[gravite];
    return `  ${sign} ${date === null ? '' : `${day(date)} : `}${conflicts[code](about, faits)}`;
  },

  calendarName: 'Ma semaine',
} as const;

const faults: Readonly<Record<RowFault, string>> = {
  code_absent: 'ligne sans code, laissée de côté',
  libelle_absent: 'ligne sans libellé, laissée de côté',
  code_repete: 'code déjà écrit pour le même jour, ligne laissée de côté',
  code_presque_repete: 'code qui ne diffère d’un autre que par ses majuscules, gardé comme une autre activité',
  famille_inconnue: 'famille inconnue, gardée',
  parent_inconnu: 'code parent absent de la liste, retiré',
  cercle_de_parents: 'parents en cercle, retirés',
  thematique_inconnue: 'thématique inconnue, gardée',
  type_inconnu: 'type inconnu, gardé',
  nombre_illisible: 'nombre illisible, retiré',
  jour_illisible: 'jour illisible, retiré',
  jours_inverses: 'fin avant le début, ligne laissée de côté',
};

/** The French texts of `inclusion-kit activities`. */
export const activites = {
  help: `inclusion-kit activities : lit une liste d’activités, et la compare à l’offre

Usage
  inclusion-kit activities import <fichiers…> [--out <liste.json>]
  inclusion-kit activities report <fichiers…> --dataset <offres> [--day <jour>] [--json]

  import vérifie la liste et dit ses fautes ; avec --out, l’écrit sans elles, en JSON ou en CSV. Donnez la liste, puis les
  amendements de votre territoire : ils la complètent.
  report dit combien d’offres servent chaque activité, quelles activités n’ont pas d’offre, quelles offres n’ont pas d’activité.

Colonnes
  code_activite, libelle, famille, code_parent, match_thematiques, match_types, heures_defaut, semaines_defaut, valide_du,
  valide_au, source, version

Options
  --dataset <fichiers>  structures et services : fichiers ou dossier, option répétable
  --day <jour>          jour où les activités doivent être valables, aujourd’hui par défaut
  --json                écrit les chiffres en JSON
  --out <fichier>       fichier à écrire, .json ou .csv ; - pour la sortie standard, en JSON
  --help                affiche cette aide

Codes de sortie : 0 tout va bien, 1 la liste a des lignes laissées de côté, 2 la commande est mauvaise.`,
  action: (value: string | undefined) =>
    `${value === undefined ? 'Il manque une action' : `« ${value} » n’est pas une action`} : « inclusion-kit activities import » ou « inclusion-kit activities report ».`,
  noFile: 'Donnez le fichier d’une liste d’activités : « inclusion-kit activities --help » décrit ses colonnes.',
  noDataset: 'Il manque --dataset, les offres à comparer : « inclusion-kit activities --help » donne un exemple.',
  notHere: (name: string, action: string) =>
    `L’option --${name} ne sert à rien avec ${action} : « inclusion-kit activities --help » liste les options.`,
  badDay: (value: string) => `--day vaut « ${value} » : donnez un jour, par exemple 2026-11-30.`,
  cannotRead: (path: string, line: number, reason: string) => `${path}, ligne ${line} : ${reason}`,
  read: (rows: number, kept: number, valid: number, date: string) =>
    `${plural(rows, 'ligne lue', 'lignes lues')}, ${plural(kept, 'gardée', 'gardées')}, ${plural(valid, 'activité valable', 'activités valables')} le ${long(date)}.`,
  none: 'Aucune activité n’est lue : « inclusion-kit activities --help » décrit les colonnes.',
  codes: (state: 'termine' | 'a_venir', count: number, first: readonly string[], date: string) =>
    `${plural(count, 'code n’est', 'codes ne sont')} ${state === 'termine' ? 'plus' : 'pas encore'} ${count < 2 ? 'valable' : 'valables'} le ${long(date)} : ${first.join(', ')}${count > first.length ? '…' : '.'}`,
  unknownColumns: (names: readonly string[]) => `Colonnes non lues : ${names.join(', ')}.`,
  fault: (fault: RowFault, count: number, first: string) =>
    `  ${faults[fault]} : ${count.toLocaleString('fr-FR')} (${first})`,
  firstOf: (line: number, code: string | null, value: string) =>
    `ligne ${line}${code === null ? '' : `, ${code}`}${value === '' ? '' : `, « ${value} »`}`,
  written: (path: string, count: number) => `Écrit dans ${path} : ${plural(count, 'ligne', 'lignes')}.`,
  served: (count: number, all: number) =>
    `${plural(count, 'offre sert', 'offres servent')} une activité, sur ${all.toLocaleString('fr-FR')}.`,
  activity: (code: string, name: string, offers: number) => `  ${code} ${name} : ${plural(offers, 'offre', 'offres')}`,
  uncovered: 'Offres sans activité, à proposer :',
  group: (theme: string, type: string | null, count: number, names: readonly string[]) =>
    `  ${theme}${type === null ? '' : `, ${type}`} : ${plural(count, 'offre', 'offres')} (${names.join(' ; ')})`,
} as const;
