import { nameFirst } from '@inclusion-kit/sdk/internal';
import { territoryTexts } from '@inclusion-kit/widget/territory-words';
import { createDayFormat } from '../day-format.ts';
import { isByChance, verdictLimits, type ThemeFigures } from '@inclusion-kit/sdk/territory';

/** Writes a number as French does. */
export const digits = territoryTexts.digits;
/** Writes a rate as `<di-territory>` does. */
export const rate = territoryTexts.rate;
export const percent = territoryTexts.percent;
export const signed = territoryTexts.signed;
const formatDay = createDayFormat({ dateStyle: 'long', timeZone: 'UTC' });
export const day = (iso: string): string => formatDay(new Date(`${iso}T12:00:00Z`));
export const month = (iso: string): string =>
  new Date(iso).toLocaleDateString('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const list = (words: readonly string[]): string => new Intl.ListFormat('fr').format(words);
/** Names the places that have the same rate, and counts those that have no room. */
const level = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `, à égalité avec ${list(nameFirst(names, (n) => plural(n, 'autre lieu', 'autres lieux')))}`;
const plural = (n: number, one: string, many: string): string => `${digits(n)} ${Math.abs(n) < 2 ? one : many}`;

/** The French texts of the note for a comité territorial. */
export const note = {
  committee: (name: string) => `${name} · comité territorial pour l’emploi`,
  paper: 'Deux pages A4, prêtes à imprimer ou à enregistrer en PDF.',
  back: '← Retour au territoire',
  print: 'Imprimer',
  unread: (names: readonly string[]) =>
    `Cette page ne lit pas ${names.map((name) => `« ${name} »`).join(', ')} dans son adresse : la note est celle du territoire de son titre.`,
  page: (iso: string, number: number) => `${day(iso)} · page ${number} sur 2`,
  title: (name: string) => `L’offre d’insertion, ${name} : où agir`,
  share: (theme: string, share: number) => `${theme} (${percent(share)})`,
  /** Of a territory without any offer, whose needs are known. */
  unmet: (themes: readonly string[]) => `Aucune offre ne répond aux besoins. Les plus fréquents : ${list(themes)}.`,
  fresh: (share: number) => `${percent(share)} des offres ont été vérifiées depuis moins d’un an.`,
  empty: 'Aucune offre n’est référencée dans ce territoire.',
  one: 'Une seule offre est référencée dans ce territoire.',
  figures: {
    services: 'offres référencées',
    structures: 'structures',
    current: 'vérifiées depuis moins d’un an',
    visible: 'fiches visibles (80 % et plus)',
    since: (n: number, iso: string) => `${territoryTexts.figures.since(n)} depuis le ${day(iso)}`,
    noBefore: 'Pas de relevé antérieur',
    points: territoryTexts.figures.points,
  },
  balance: 'Besoin et offre, par thématique',
  heads: ['Thématique', 'Besoin', 'Offres', 'Écart, en offres', 'Constat', 'À jour', 'Sans offre à 30 km'],
  gap: (share: number, n: number) => `${signed(share)} (${n > 0 ? '+' : ''}${digits(n)})`,
  unknown: 'non connu',
  /** Where the need is not known, offers are judged by the number of inhabitants, if at all. */
  needUnknown: (isCompared: boolean) =>
    `Besoin non connu.${isCompared ? ' Ces offres sont comparées au nombre d’habitants.' : ''} Nombre d’offres entre parenthèses :`,
  notJudged: 'Pas de constat',
  group: (verdict: string, themes: readonly (readonly [theme: string, n: number])[]) =>
    `${verdict} : ${themes.map(([theme, n]) => `${theme} (${digits(n)})`).join(', ')}.`,
  few: `moins de ${verdictLimits.fewestPeople}`,
  chance: ', incertain',
  verdicts: {
    a_renforcer: '▼ À renforcer',
    equilibre: '= Équilibré',
    sur_liste: '▲ Plus qu’attendu',
    trop_peu: 'Trop peu',
  },
  /** Of a need that is not known: by the whole offer, for as many people. */
  compared: {
    a_renforcer: `▼ ${territoryTexts.compared.a_renforcer}`,
    equilibre: `= ${territoryTexts.compared.equilibre}`,
    sur_liste: `▲ ${territoryTexts.compared.sur_liste}`,
    trop_peu: 'Trop peu',
  },
  where: 'Où',
  units: { demandeurs_emploi: 'demandeurs d’emploi', population: 'habitants' },
  least: (name: string, told: number, unit: string, others: readonly string[]) =>
    `Le moins servi : ${name}, ${rate(told)} ${told < 2 ? 'offre' : 'offres'} pour 1\u00a0000 ${unit}${level(others)}.`,
  leastCommittee: (name: string, told: number, unit: string, others: readonly string[]) =>
    `Le comité local (CLPE) le moins servi : ${name}, ${rate(told)} ${told < 2 ? 'offre' : 'offres'} pour 1\u00a0000 ${unit}${level(others)}.`,
  like: (n: number, told: number) => `Au milieu des ${digits(n)} lieux de taille proche : ${rate(told)}.`,
  most: (name: string, told: number) => `Le mieux servi : ${name}, ${rate(told)}.`,
  whole: (told: number) => `Ensemble du territoire : ${rate(told)}.`,
  rsa: (told: number, people: number) =>
    `${rate(told)} ${told < 2 ? 'offre' : 'offres'} pour 100 bénéficiaires du RSA (${digits(people)}).`,
  map: 'Taille : personnes. Chiffre : offres pour 1 000. Teinte foncée : le moins servi.',
  farLead: (unit: string) => `Sans offre sur place à moins de 30 km, à vol d’oiseau (${unit}) :`,
  far: (theme: string, people: string, places: readonly string[]) =>
    `${theme} : ${people}${places.length === 0 ? '' : ` (${places.join(', ')})`}`,
  near: 'Chaque thématique a une offre à moins de 30 km de chacun.',
  noPlace: 'Les habitants ou les lieux ne sont pas connus : rien n’est comparé entre les lieux.',
  twice: 'En double, et de qui l’offre dépend',
  allDuplicates: (n: number) => `En tout, ${plural(n, 'fiche en trop', 'fiches en trop')}.`,
  duplicates: (theme: string, n: number) => `${theme} : ${plural(n, 'fiche en trop', 'fiches en trop')}.`,
  noDuplicates: 'Aucune fiche en double.',
  source: (name: string, share: number) => `La première source, ${name}, donne ${percent(share)} des fiches.`,
  actor: (name: string, share: number) =>
    `La première structure, ${name}, porte ${share < 0.005 ? 'moins de 1 %' : percent(share)} des offres.`,
  asked: 'Cherché en vain, ou signalé',
  needs: (theme: string, n: number, isLeast: boolean) =>
    `${theme} : ${territoryTexts.told(n, isLeast)} manques signalés.`,
  noNeeds: 'Aucun manque signalé.',
  words: (words: readonly string[]) => `Mots sans résultat : ${words.map((word) => `« ${word} »`).join(', ')}.`,
  vain: (searches: readonly (readonly [theme: string, n: number])[]) =>
    `Recherches sans résultat, en douze mois : ${searches.map(([theme, n]) => `${theme} ${digits(n)}`).join(', ')}.`,
  nothingAsked: 'Rien de signalé, rien de cherché en vain.',
  notAsked:
    'Cette note est faite de fichiers : les recherches et les manques se lisent sur la page « Territoire » du relais.',
  growth: 'Ce qui gagne et ce qui perd',
  between: (from: string, to: string) => `Du ${day(from)} au ${day(to)}.`,
  still: 'Aucune thématique n’a changé.',
  moved: (theme: string, n: number) =>
    `${theme} : ${territoryTexts.figures.since(n)} ${Math.abs(n) < 2 ? 'offre' : 'offres'}.`,
  decisions: 'Décisions à prendre',
  columns: ['', 'Action et effet attendu', 'Qui, avec quel financement', 'Pour quand', 'Décision'],
  firstAction:
    'Première action : référencer, ou faire venir, une offre pour les besoins les plus fréquents. Les structures des territoires voisins peuvent déjà intervenir ici : demandez-leur.',
  /** The places of the first page are others. */
  places:
    '« D’abord à » : là où une offre est à moins de 10 km du plus grand nombre de personnes qui n’en ont pas. La page 1 nomme d’autres lieux : où elles vivent, à plus de 30 km.',
  noAction: 'Aucune action ne ressort de ces chiffres.',
  call: 'À appeler',
  callHeads: ['Structure', 'Sans vérification depuis un an', 'Téléphone'],
  late: (n: number, stale: number) => `${digits(stale)} en retard, sur ${plural(n, 'offre', 'offres')}`,
  nobody: 'Aucune structure n’est en retard.',
  /** Of structures that are late. */
  noPhone: 'Aucune structure à appeler n’a de numéro.',
  write: 'À écrire : un courriel, pas de numéro',
  toWrite: (name: string, n: number, stale: number) =>
    `${name} (${digits(stale)} en retard, sur ${plural(n, 'offre', 'offres')})`,
  oldest: (sources: readonly string[]) => `Les sources les plus en retard, part à jour : ${sources.join(', ')}.`,
  freshness: (n: number) => (n < 2 ? 'Fraîcheur' : `Fraîcheur des ${digits(n)} offres`),
  bands: {
    moins_de_6_mois: 'moins de 6 mois',
    de_6_mois_a_1_an: 'de 6 mois à 1 an',
    de_1_a_2_ans: 'de 1 à 2 ans',
    plus_de_2_ans: 'plus de 2 ans',
    inconnue: 'date inconnue',
  },
  funding: {
    title: 'Qui paie',
    silent:
      'Les fiches ne disent pas qui finance, et aucun fichier de financeurs n’est donné : le comité l’écrit à côté de chaque action.',
    told: (funders: readonly string[], without: number) =>
      `Offres par financeur : ${funders.join(', ')}. Sans financeur connu : ${digits(without)}.`,
    /** Says of how many offers the costs are counted, where some are written twice. */
    cost: (costs: readonly string[], unknown: number, counted: number | null) =>
      `Coût pour les personnes, d’après les fiches${counted === null ? '' : ` (${plural(counted, 'offre', 'offres')} sans les doublons)`} : ${[...costs, `non précisé ${digits(unknown)}`].join(', ')}.`,
  },
  method: 'Comment lire, et ce que ces chiffres ne disent pas',
  reading: (since: string | null) => [
    since === null
      ? 'Besoin : aucun fichier n’est donné pour ce territoire (au relais, par NEEDS ; à la commande, par --freins). L’offre est comparée, par habitant ou par demandeur d’emploi, à l’ensemble des offres lues.'
      : `Besoin : part de chaque frein noté par France Travail${since === '' ? '' : `, ${month(since)}`}. Les personnes non inscrites n’y sont pas. Certaines thématiques n’ont pas de besoin connu.`,
    `Attendu : la part des offres qui suit celle du besoin. Sous −${-verdictLimits.lacking} %, à renforcer ; au-dessus de +${verdictLimits.overListed} %, plus qu’attendu. Moins de ${verdictLimits.fewestOffers} offres vues et attendues, ou moins de ${verdictLimits.fewestPeople} personnes : rien n’est jugé.`,
    'Par thématique et par coût, une fiche en double compte une fois. Une offre n’est pas une place : le nombre de places n’est pas connu.',
    'L’indicateur national de couverture compare des parts : un territoire où tout manque peut y sembler équilibré.',
  ],
  clpe: (known: number, all: number) =>
    `Besoins connus de ${plural(known, 'comité local', 'comités locaux')} (CLPE) sur ${digits(all)} : ceux des autres ne sont pas comptés.`,
  sources: (names: readonly string[]) =>
    `Sources lues : ${list(names)}. Ce qui n’est dans aucune d’elles n’est pas compté.`,
  left: (place: number, date: number, point: number) =>
    `Laissées de côté : ${plural(place, 'fiche sans commune connue', 'fiches sans commune connue')} dans toute l’offre lue ; ici, ${digits(date)} sans date sûre, ${digits(point)} sur place sans point (leur commune le remplace).`,
  next: 'La prochaine fois : les nouveaux chiffres sont comparés à ceux-ci.',
  aims: (iso: string, aims: readonly string[]) => `À viser pour le ${day(iso)} : ${aims.join(' ; ')}.`,
  made: 'Source : fiches lues, communes et besoins donnés en fichiers. Inclusion Kit',
  madeByRelay: 'Source : fiches servies par ce relais, manques et recherches qu’il a reçus. Inclusion Kit',
};

/** Says a verdict, and that it may be chance. */
export function sayVerdict(theme: ThemeFigures): string {
  if (theme.verdict === null) return '–';
  const words = theme.part_besoin === null ? note.compared : note.verdicts;
  return words[theme.verdict] + (isByChance(theme) ? note.chance : '');
}
