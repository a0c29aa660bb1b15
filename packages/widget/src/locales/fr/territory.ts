import { LEAST_TOLD, nameFirst } from '@inclusion-kit/sdk/internal';
import type { ReachFigures, verdictLimits } from '@inclusion-kit/sdk/territory';
import criteria from '../criteria/fr.ts';
import { wholePercent } from '../territory/whole-percent.ts';
import { changed, signed } from '../territory/signed.ts';

const plural = (n: number, one: string, many: string): string => (Math.abs(n) < 2 ? one : many);
const digits = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: 2 }).replace(/^-/, '−');
/** Writes a rate with one decimal, that of some offers with two where it is small. */
const rate = (n: number): string =>
  n.toLocaleString('fr-FR', { minimumFractionDigits: n === 0 ? 0 : 1, maximumFractionDigits: n < 1 ? 2 : 1 });
/** Names the offers of a rate that is written: French counts several from 2 on. */
const ofRate = (written: string): string => (/^[01](?:,|$)/.test(written) ? 'offre' : 'offres');
/** Writes the number of needs, or the least that it may be. A small one could point at a person. */
const told = (n: number, isLeast = false): string =>
  isLeast && n > 1 ? `au moins ${digits(n)}` : n > 0 && n < LEAST_TOLD ? `moins de ${LEAST_TOLD}` : digits(n);
/** Tells that the number of needs is not told, small as it is. */
const isHidden = (n: number, isLeast = false): boolean => n > 0 && n < LEAST_TOLD && !(isLeast && n > 1);
const percent = (share: number): string => `${digits(wholePercent(share))}\u00a0%`;
const offers = (n: number): string => `${digits(n)} ${plural(n, 'offre', 'offres')}`;
const manyStructures = (n: number): string => `${digits(n)} ${plural(n, 'structure', 'structures')}`;
const dateOf = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(iso).toLocaleDateString('fr-FR', { ...options, timeZone: 'Europe/Paris' });
const day = (iso: string): string => dateOf(iso, { dateStyle: 'long' }).replace(/^1\s/, '1er ');
const month = (iso: string): string => dateOf(iso, { month: 'long', year: 'numeric' });
const list = (words: readonly string[]): string => new Intl.ListFormat('fr').format(words);
/** Names the places that have the same rate, and counts those that have no room. */
const level = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `, à égalité avec ${list(nameFirst(names, (n) => `${digits(n)} ${plural(n, 'autre lieu', 'autres lieux')}`))}`;

/** Names the themes whose gap is no chance. */
const surest = (themes: readonly string[]): string =>
  themes.length === 0
    ? 'Ce peut être le hasard.'
    : `${plural(themes.length, 'L’écart est net pour', 'Les écarts sont nets pour')}\u00a0: ${list(themes)}.`;

/** Names the département of some places, where it is not told elsewhere. */
const inside = (departement?: string): string => (departement === undefined ? '' : ` (${departement})`);

/** The French texts of `<di-territory>`. */
const texts = {
  digits,
  rate,
  told,
  percent,
  day,
  list,
  signed: (share: number) => signed(share, percent(Math.abs(share))),
  loading: 'Calcul des chiffres…',
  failed: 'Les chiffres n’ont pas pu être lus.',
  retry: 'Réessayer',
  /** Values of the address of the page that are not known. */
  refused: (values: readonly string[]) =>
    `L’adresse de cette page demande ${list(values.map((one) => `«\u00a0${one}\u00a0»`))}, que nous ne connaissons pas. Cette demande est laissée de côté.`,
  unreadable: 'Ce fichier ne contient pas les chiffres d’un territoire.',
  empty: 'Aucune offre n’est référencée dans ce territoire.',
  unknown: 'Aucune offre n’est référencée dans ce territoire\u00a0: aucune commune connue n’en fait partie.',
  one: 'Une seule offre est référencée dans ce territoire.',
  territory: 'Territoire',
  whole: (name: string) => `Ensemble\u00a0: ${name}`,
  /** Names the whole offer by the départements that have some of it. */
  served: (names: readonly string[], most: number) =>
    names.length <= most ? list(names) : `${digits(names.length)} départements`,
  note: 'Note pour le comité',
  save: 'Télécharger',
  files: { csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG' },
  fileOf: (format: string, title: string) => `Télécharger en ${format}\u00a0: ${title}`,
  table: 'Les mêmes chiffres en tableau',
  /** Tells the sources of the records, and that needs have another. */
  from: (sources: readonly string[], hasNeeds: boolean) =>
    `Sources des fiches\u00a0: ${list(sources) || 'non connues'}.${hasNeeds ? ' Besoins\u00a0: France Travail.' : ''}`,
  asOf: (iso: string) => `Chiffres du ${day(iso)}.`,
  unit: { demandeurs_emploi: 'demandeurs d’emploi', population: 'habitants' },
  levels: {
    departement: 'Départements',
    epci: 'Intercommunalités',
    commune: 'Communes',
    clpe: 'Comités locaux (CLPE)',
  },
  adds: 'Un chiffre souligné ouvre ses fiches, doublons compris. Les autres chiffres n’ouvrent aucune liste.',
  opens:
    'Un chiffre souligné ouvre ses fiches, autant qu’il en dit. Les autres chiffres n’ouvrent aucune liste\u00a0: ils comptent des personnes, parlent du passé ou se calculent.',
  listed: {
    search: (n: number) => `Dans la recherche\u00a0: ${digits(n)} fiches, doublons compris`,
    searchForAll: (n: number) =>
      `Dans la recherche\u00a0: ${digits(n)} fiches, avec celles pour tous les publics et les doublons`,
    twin: (name: string, source: string) => `Même structure que «\u00a0${name}\u00a0» (${source})`,
    close: 'Fermer la liste',
    back: 'Retour à la liste',
    more: (left: number) => `Montrer la suite (${digits(left)})`,
    offers: offers,
    structures: manyStructures,
    undated: 'sans date',
    updated: (iso: string) => `mise à jour le ${day(iso)}`,
  },
  records: (n: number) => `${digits(n)} ${plural(n, 'fiche', 'fiches')}`,
  views: {
    label: 'Parties de la page',
    essentiel: 'L’essentiel',
    questions: 'Dix questions',
    thematiques: 'Thématiques',
    lieux: 'Lieux',
    evolution: 'Évolution, heures, coûts',
    partenaires: 'Partenaires',
    demandes: 'Demandes',
    limites: 'Limites',
  },
  say: {
    lacking: (themes: readonly string[]) => `Ce qui manque le plus\u00a0: ${list(themes)}.`,
    balanced: 'Aucune thématique ne manque nettement.',
    absent: (n: number, of: number) =>
      `${digits(n)} ${plural(n, 'thématique', 'thématiques')} sur ${digits(of)} ${plural(n, 'n’a', 'n’ont')} aucune offre.`,
    few: (n: number, of: number) =>
      `Trop peu d’offres pour juger ${digits(n)} ${plural(of, 'besoin connu', `des ${digits(of)} besoins connus`)}.`,
    unjudged: 'Rien ne permet encore de dire ce qui manque\u00a0: les besoins ne sont pas connus.',
    stale: (share: number) =>
      share === 1
        ? 'Aucune offre n’a été vérifiée depuis un an.'
        : `${percent(share)} des offres n’ont pas été vérifiées depuis un an.`,
    undated: 'Aucune fiche n’a de date sûre\u00a0: leur âge n’est pas connu.',
  },
  figures: {
    twice: 'fiches en double',
    services: 'offres référencées',
    structures: 'structures',
    current: 'offres vérifiées depuis moins d’un an',
    visible: 'fiches visibles (qualité de 80\u00a0% et plus)',
    needs: 'manques signalés',
    since: (change: number) => changed(change, digits(Math.abs(change))),
    points: (change: number) => {
      const points = Math.round(change * 100);
      return `${changed(points, digits(Math.abs(points)))} ${plural(points, 'point', 'points')}`;
    },
    compared: (iso: string) => `Évolution depuis le ${day(iso)}.`,
    distinct: (n: number) => `${digits(n)} sans les doublons`,
    unplaced: (n: number) => `dont ${digits(n)} sans commune connue`,
    rsa: (value: number, people: number) =>
      `${rate(value)} ${plural(value, 'offre', 'offres')} pour 100 bénéficiaires du RSA (${digits(people)} personnes).`,
    noNeeds: 'Personne ne les compte ici',
  },
  actions: {
    title: 'Ce qui changerait le plus',
    sub: 'La première action est celle qui change le plus.',
    none: 'Aucune action ne ressort de ces chiffres.',
    how: 'Le calcul',
    see: 'Voir les offres',
    records: 'Voir les fiches',
    /** The ways to what an act is about, where no search finds it. */
    beside: {
      verifier: 'Voir qui appeler',
      completer: 'Voir ce qui manque',
      reunir: 'Voir les thématiques',
    } as Readonly<Partial<Record<string, string>>>,
    open: (n: number, theme: string, places: readonly string[], departement?: string) =>
      `Trouver ou ouvrir ${offers(n)} de «\u00a0${theme}\u00a0»${places.length === 0 ? '' : `, d’abord à ${list(places)}${inside(departement)}`}`,
    openWhy: (gap: number) => `Il y en a ${percent(Math.abs(gap))} de moins qu’attendu.`,
    /** Of a large need that has no offer at all. */
    openNone: (need: number, people: number, unit: string) =>
      `C’est un besoin fort (${percent(need)}), et il n’y a aucune offre. ${digits(people)} ${unit} n’en ont aucune à moins de 30\u00a0km.`,
    openGain: (people: number, unit: string) => `${digits(people)} ${unit} auraient une offre à moins de 10\u00a0km`,
    openFew: 'Moins de 11 personnes auraient une offre plus proche.',
    openEven: 'Il y aurait autant d’offres qu’attendu.',
    openHow:
      'Nous cherchons les communes où une offre de plus aide le plus de personnes\u00a0: celles qui n’en ont aucune à moins de 10\u00a0km, en ligne droite. Ces communes sont d’un seul département\u00a0: celui de la commune qui aide le plus de personnes. «\u00a0Lieux\u00a0» et les dix questions disent autre chose\u00a0: où habitent le plus de personnes à plus de 30\u00a0km d’une offre.',
    verify: (n: number, reach?: ReachFigures) =>
      reach === undefined
        ? `Joindre ${manyStructures(n)} en retard`
        : reach.ecrire > 0
          ? `Écrire à ${manyStructures(reach.ecrire)} en retard${reach.appeler === 0 ? '' : ` et en appeler ${digits(reach.appeler)}`}`
          : reach.appeler > 0
            ? `Appeler ${manyStructures(reach.appeler)} en retard`
            : `Attendre la réponse de ${manyStructures(reach.attente)} en retard`,
    /** `others`: structures that answered, or that have nothing to check any more. */
    verifyWhy: (n: number, structures: number, others: number, reach?: ReachFigures) =>
      `${digits(n)} ${plural(n, 'fiche n’a pas été vérifiée', 'fiches n’ont pas été vérifiées')} depuis un an, de ${manyStructures(structures)}.${
        reach === undefined
          ? ''
          : ` En tout\u00a0: ${list([
              ...(reach.ecrire === 0 ? [] : [`${digits(reach.ecrire)} à qui écrire`]),
              ...(reach.appeler === 0 ? [] : [`${digits(reach.appeler)} à appeler`]),
              ...(reach.attente === 0
                ? []
                : [`${digits(reach.attente)} à qui un courriel est parti depuis moins de 14 jours, ou va partir`]),
              ...(others === 0
                ? []
                : [
                    `${digits(others)} ${plural(others, 'qui a répondu ou n’a', 'qui ont répondu ou n’ont')} plus rien à vérifier`,
                  ]),
            ])}.`
      }`,
    gain: (from: number, to: number) => `Offres vérifiées\u00a0: de ${percent(from)} à ${percent(to)}`,
    /** Says what the effect supposes: it is that of all records that are late, not of those to call alone. */
    ofHalf: (n: number) => `, si la moitié de ces ${digits(n)} fiches est confirmée`,
    verifyHow: (all: number) =>
      `Une réponse au courriel compte comme une réponse à l’appel. Si toutes ces fiches sont confirmées\u00a0: ${percent(all)}.`,
    answer: (theme: string) => `Répondre aux manques de «\u00a0${theme}\u00a0»`,
    answerWhy: (n: number, isLeast?: boolean) =>
      `${told(n, isLeast)} ${plural(Math.max(n, 2), 'manque signalé', 'manques signalés')}.`,
    answerOthers: (more: number) =>
      `Cette thématique a pourtant ${percent(more)} d’offres de plus qu’attendu\u00a0: les gens en demandent d’autres, ou ailleurs. «\u00a0Demandes\u00a0» dit lesquelles et où.`,
    answerGain: (n: number, isLeast?: boolean) =>
      isHidden(n, isLeast)
        ? 'Toutes les demandes auraient une réponse'
        : `${told(n, isLeast)} demandes auraient une réponse`,
    answerHow: (n: number) =>
      `${offers(n)} de cette thématique sont déjà là. Les manques sont ceux que des personnes ont écrits en douze mois.`,
    complete: (n: number, what: string) =>
      `Compléter «\u00a0${what}\u00a0» sur ${digits(n)} ${plural(n, 'fiche', 'fiches')}`,
    completeWhy: 'Cette seule ligne manque pour atteindre 80\u00a0%.',
    completeGain: (from: number, to: number) => `Fiches visibles\u00a0: de ${percent(from)} à ${percent(to)}`,
    completeHow: 'Nous calculons de nouveau la qualité de chaque fiche, avec cette ligne remplie.',
    gather: (n: number) => `Réunir ${digits(n)} ${plural(n, 'fiche en double', 'fiches en double')}`,
    gatherWhy: (theme: string) => `Surtout en «\u00a0${theme}\u00a0».`,
    gatherGain: (from: number, to: number) => `De ${digits(from)} à ${digits(to)} fiches dans cette thématique`,
    gatherHow:
      'data·inclusion dit quelles structures sont les mêmes. Nous comptons leurs fiches, moins celle que l’on garde.',
  },
  criteria,
  questions: {
    title: 'Les dix questions du comité',
    sub: 'Une réponse courte à chaque question. Le détail est dans la partie nommée.',
    question: 'Question',
    answer: 'Réponse',
    more: (view: string) => `Voir «\u00a0${view}\u00a0»`,
    asks: [
      'Combien d’offres et de structures, et quel changement depuis six mois\u00a0?',
      'Quelle part est vérifiée depuis moins d’un an, et qui appeler\u00a0?',
      'Quelles thématiques manquent d’offres, et combien en manque-t-il\u00a0?',
      'Lesquelles ont plus d’offres qu’attendu, ou des fiches en double\u00a0?',
      'Où n’y a-t-il rien à moins de 30\u00a0km, et pour combien de personnes\u00a0?',
      'Quels lieux sont les moins servis, à côté de lieux de même taille\u00a0?',
      'De quelle source et de quelle structure l’offre dépend-elle le plus\u00a0?',
      'Que cherche-t-on en vain, et que signale-t-on\u00a0?',
      'Qui paie les offres, et quelles actions changent le plus\u00a0?',
      'Qu’est-ce qui n’est pas compté, et que viser pour la prochaine fois\u00a0?',
    ] as readonly string[],
    rest: 'La suite de la réponse',
    acts: 'Les actions qui changent le plus, la plus forte d’abord\u00a0:',
    noneVain: 'Aucune recherche sans résultat n’est à montrer.',
    vainUncounted: 'Les recherches sans résultat ne sont pas comptées ici.',
    about: (what: string, told: string) => `${what}\u00a0: ${told}`,
    fromTo: (from: number, to: number) => `de ${digits(from)} à ${offers(to)}`,
    fewer: (from: number, to: number) =>
      `de ${digits(from)} à ${digits(to)} ${plural(to, 'fiche', 'fiches')}, sans doublon`,
    count: (iso: string, all: number, distinct: number, structures: number) =>
      `Le ${day(iso)}\u00a0: ${offers(all)}, ${digits(distinct)} sans les doublons. ${digits(structures)} ${plural(structures, 'structure', 'structures')}.`,
    gap: (theme: string, n: number, expected: number, gap: string) =>
      `${theme}\u00a0: ${n < expected ? `il manque ${offers(expected - n)}` : `${offers(n - expected)} de plus qu’attendu`}, ${digits(n)} pour ${digits(expected)} ${plural(expected, 'attendue', 'attendues')} (${gap})`,
    byPeople: 'besoin non connu, attendu selon les habitants',
    expected: 'Attendu\u00a0: le nombre d’offres, si elles étaient partagées comme les besoins.',
    whole: 'Aucun besoin n’est connu ici\u00a0: l’attendu vient de l’ensemble des offres.',
    noneOver: 'Aucune thématique n’a nettement plus d’offres qu’attendu.',
    twice: (n: number, themes: readonly (readonly [theme: string, n: number])[]) =>
      n === 0
        ? 'Aucune fiche n’est en double.'
        : `${digits(n)} ${plural(n, 'fiche en double', 'fiches en double')}${themes.length === 0 ? '' : `, surtout en ${list(themes.map(([theme, extra]) => `${theme} (${digits(extra)})`))}`}.`,
    levels: {
      departement: 'Département le moins servi',
      epci: 'Intercommunalité la moins servie',
      commune: 'Commune la moins servie',
      clpe: 'Comité local (CLPE) le moins servi',
    },
    since: (from: string, to: string, changes: readonly (readonly [what: string, change: string])[]) =>
      `Du ${day(from)} au ${day(to)}\u00a0: ${list(changes.map(([what, change]) => `${change} ${what}`))}.`,
    judged: {
      a_renforcer: (n: number, sure: readonly string[]) =>
        `${digits(n)} ${plural(n, 'thématique a', 'thématiques ont')} moins d’offres qu’attendu. ${surest(sure)}`,
      sur_liste: (n: number, sure: readonly string[]) =>
        `${digits(n)} ${plural(n, 'thématique a', 'thématiques ont')} plus d’offres qu’attendu. ${surest(sure)}`,
    },
    far: (n: number, all: number) =>
      `Pour ${digits(n)} ${plural(n, 'thématique', 'thématiques')} sur ${digits(all)}, des personnes n’ont aucune offre sur place à moins de 30\u00a0km.`,
    farAt: (theme: string, people: string, unit: string, places: readonly string[]) =>
      `${theme}\u00a0: ${people} ${unit}${places.length === 0 ? '' : `, surtout à ${list(places)}`}`,
    least: (kind: string, name: string, rate: string, unit: string, others: readonly string[]) =>
      `${kind}\u00a0: ${name}, ${rate} ${ofRate(rate)} pour 1\u00a0000 ${unit}${level(others)}.`,
    like: (n: number, rate: string) => `Au milieu des ${digits(n)} lieux de taille proche\u00a0: ${rate}.`,
    unlike: 'Trop peu de lieux sont de taille proche pour comparer.',
    committees: {
      same: 'Ici, les comités locaux (CLPE) sont ces mêmes territoires.',
      one: 'Il n’y a qu’un comité local (CLPE) ici\u00a0: rien à comparer.',
      inside: 'Les comités locaux (CLPE) se comparent dans un département ou plus grand.',
      unknown: 'Les comités locaux (CLPE) de ce territoire ne sont pas connus.',
    },
    omitted: (hasSoliguide: boolean, place: number, date: number, theme: number) =>
      `Ne sont pas comptés\u00a0: ${list([
        'le nombre de places',
        ...(hasSoliguide ? [] : ['les offres de Soliguide']),
        ...(place === 0 ? [] : [`${digits(place)} ${plural(place, 'fiche', 'fiches')} sans commune connue`]),
        ...(date === 0 ? [] : [`l’âge de ${digits(date)} ${plural(date, 'fiche', 'fiches')} sans date sûre`]),
        ...(theme === 0 ? [] : [`la thématique de ${digits(theme)} ${plural(theme, 'fiche', 'fiches')}`]),
      ])}.`,
    uncounted: 'Personne ne compte ici les manques signalés.',
    noneReported: 'Aucun manque n’a été signalé.',
    written: 'Besoin écrit librement',
    reported: (needs: readonly (readonly [need: string, n: number, isLeast: boolean])[]) =>
      `Manques signalés\u00a0: ${list(needs.map(([need, ...n]) => `${need} (${told(...n)})`))}.`,
    aim: (iso: string) => `À viser pour le ${day(iso)}\u00a0:`,
  },
  themes: {
    title: 'Besoin et offre, par thématique',
    /** `isCompared`: offers of a need that is not known are compared with all offers. */
    sub: (unit: string | null, since: string | null, isCompared: boolean) =>
      `${since === null ? `Aucun besoin n’est connu pour ce territoire${isCompared ? '\u00a0: l’offre est comparée à l’ensemble des offres chargées' : ''}.` : `Besoin\u00a0: part de chaque frein${since === '' ? '' : `, ${month(since)}`}. Certaines thématiques n’ont pas de besoin connu${isCompared ? '\u00a0: leur offre est comparée à l’ensemble' : ''}.`} ${unit === null ? 'Sans nombre d’habitants, aucun taux n’est calculé.' : `Offre\u00a0: pour 1\u00a0000 ${unit}, doublons comptés une fois.`}`,
    theme: 'Thématique',
    need: 'Besoin',
    offers: 'Offres',
    rate: 'Pour 1\u00a0000',
    gap: 'Écart',
    verdict: 'Constat',
    recipients: 'Pour 100 au RSA',
    twice: 'En double',
    current: 'À jour',
    vain: 'Cherché sans résultat',
    needs: 'Manques',
    people: (n: number) => `${digits(n)} personnes`,
    noNeed: 'non connu',
    byPeople: 'non connu, écart selon les habitants',
    listed: (all: number, twice: number) =>
      `La liste montre ${digits(all)} ${plural(all, 'fiche', 'fiches')}${twice === 0 ? '' : `, dont ${digits(twice)} en double`}`,
    chance: 'peut-être le hasard',
    foot: (
      { lacking, overListed, fewestOffers, fewestPeople }: typeof verdictLimits,
      isCompared: boolean,
      less: string,
      more: string,
    ) =>
      `Attendu\u00a0: la part des offres qui suit la part du besoin${isCompared ? ' ou, là où le besoin n’est pas connu, la part des habitants' : ''}. Sous −${-lacking}\u00a0%\u00a0: ${less}. Au-dessus de +${overListed}\u00a0%\u00a0: ${more}. Moins de ${fewestOffers} offres vues et attendues, ou moins de ${fewestPeople} personnes\u00a0: aucun constat. Les petits nombres de personnes sont masqués.`,
    sort: 'Trier',
    sorts: { ecart: 'Manque', besoin: 'Besoin', services: 'Nombre d’offres', a_jour: 'Part à jour' },
    show: 'Constat',
    all: 'Tous',
    none: 'Aucune thématique n’a ce constat.',
  },
  verdicts: {
    a_renforcer: 'À renforcer',
    equilibre: 'Équilibré',
    sur_liste: 'Plus qu’attendu',
    trop_peu: 'Trop peu de données pour juger',
  },
  /** The same where the need is not known: by the whole offer, for as many people. */
  compared: {
    a_renforcer: 'Moins qu’ailleurs',
    equilibre: 'Comme ailleurs',
    sur_liste: 'Plus qu’ailleurs',
    trop_peu: 'Trop peu de données pour juger',
  },
  coverage: {
    title: 'Couverture officielle, et ce qu’elle cache',
    sub: 'L’indicateur national par comité local (CLPE), à côté de notre constat. Entre parenthèses\u00a0: le nombre de comités.',
    none: 'Il manque le fichier des freins de France Travail\u00a0: l’indicateur national ne peut pas être calculé.',
    official: 'Indicateur national',
    highest: 'Indice le plus haut',
    ours: 'Notre constat',
    volume: 'Offres par personne, France\u00a0=\u00a01',
    bands: {
      'Très faible couverture': 'Très faible',
      'Faible couverture': 'Faible',
      'Couverture intermédiaire': 'Intermédiaire',
      'Bonne couverture': 'Bonne',
      'Très bonne couverture': 'Très bonne',
    },
    hidden: 'Ce que l’indicateur national cache ici',
    shares: 'Il compare des parts\u00a0: dix fois moins d’offres donneraient le même indice.',
    even: 'Une personne a plusieurs freins\u00a0: une offre répartie exactement comme le besoin se lit souvent «\u00a0Faible\u00a0».',
    contradicts: (theme: string, band: string, gap: string) =>
      `${theme}\u00a0: «\u00a0${band}\u00a0» pour lui, alors que l’offre suit le besoin (${gap}).`,
    blind: (theme: string, gap: string) => `${theme}\u00a0: il ne voit pas le manque (${gap}).`,
    stale: 'Il ne regarde ni l’âge des fiches, ni les distances, ni les zones.',
  },
  quadrant: {
    title: 'D’un coup d’œil',
    sub: 'Chaque point est une thématique dont le besoin est connu. Entre les deux traits, l’offre suit le besoin.',
    none: 'Sans besoins connus, les thématiques ne se placent pas.',
    corners: {
      renforcer: 'À renforcer d’abord',
      surveiller: 'À surveiller',
      equilibre: 'Équilibré',
      garder: 'Bien servi, à garder',
      alleger: 'À alléger',
    },
    corner: 'Place',
    less: 'moins d’offres qu’attendu',
    more: 'plus d’offres qu’attendu',
    low: 'peu de besoin',
    high: 'beaucoup',
    sentence: (themes: readonly string[]) =>
      themes.length === 0
        ? 'Aucun besoin fort ne manque d’offres.'
        : `Besoin fort et moins d’offres qu’attendu\u00a0: ${list(themes)}.`,
  },
  freshness: {
    title: 'Fraîcheur',
    bands: {
      moins_de_6_mois: 'Moins de 6 mois',
      de_6_mois_a_1_an: 'De 6 mois à 1 an',
      de_1_a_2_ans: 'De 1 à 2 ans',
      plus_de_2_ans: 'Plus de 2 ans',
      inconnue: 'Date inconnue',
    },
    sentence: (share: number, source: string | null, worst: number) =>
      `${share === 0 ? 'Aucune fiche n’a été vérifiée' : `${percent(share)} des fiches ont été vérifiées`} depuis moins d’un an.${source === null ? '' : ` À la source la plus en retard, ${source}\u00a0: ${percent(worst)}.`}`,
    source: 'Source',
    current: 'À jour',
    sources: 'Par source',
  },
  funding: {
    title: 'Coût et financement',
    silent: 'On ne sait pas qui paie\u00a0: les fiches ne le disent pas.',
    file: 'Un fichier de financeurs, donné au relais, le montre.',
    told: (funders: readonly (readonly [name: string, offers: number])[], without: number) =>
      `${list(funders.map(([name, n]) => `${name} (${digits(n)})`))} paient le plus d’offres.${without === 0 ? '' : ` ${offers(without)} sans financeur connu.`}`,
    cost: 'Ce que les offres coûtent aux personnes, dit par les fiches, sans les doublons\u00a0:',
    unknown: 'Non précisé',
    who: 'Coût ou financeur',
  },
  values: {
    title: 'Pour qui, quoi et comment',
    sub: (n: number) => `Sur ${offers(n)}, sans les doublons. Une offre pour deux publics compte dans les deux.`,
    sentence: (firsts: readonly (readonly [field: string, value: string, n: number])[]) =>
      `Ce qui revient le plus. ${firsts.map(([field, value, n]) => `${field}\u00a0: ${value} (${digits(n)}).`).join(' ')}`,
    silent: 'Aucune offre ne dit pour qui elle est, ni comment elle accueille.',
    field: 'Question',
    value: 'Réponse',
    fields: { publics: 'Pour qui', type: 'Type d’offre', modes_accueil: 'Accueil', thematiques: 'Thématique précise' },
    /** A value that no vocabulary has, as its record writes it. */
    outside: (value: string) => `«\u00a0${value}\u00a0», pas dans la liste officielle`,
    more: (n: number) => `${digits(n)} ${plural(n, 'autre', 'autres')}`,
    forAll: 'Une recherche pour un public montre aussi les offres pour tous les publics.',
  },
  reliance: 'Sur qui l’offre repose',
  quality: {
    title: 'Ce qui manque aux fiches',
    sub: 'Fiches de qualité inférieure à 80\u00a0%. Une fiche compte une fois pour chaque ligne qui lui manque.',
    sentence: (under: number, all: number, most: readonly (readonly [criterion: string, n: number])[]) =>
      `${digits(under)} ${plural(under, 'fiche', 'fiches')} sur ${digits(all)} ${plural(under, 'est', 'sont')} sous 80\u00a0%.${most.length === 0 ? '' : ` À compléter d’abord\u00a0: ${list(most.map(([name, n]) => `${name} (${digits(n)})`))}.`}`,
    good: 'Toutes les fiches ont une qualité de 80\u00a0% et plus.',
    old: 'Date de plus de six mois',
    criterion: 'Ligne à compléter',
    records: 'Fiches',
  },
  hours: {
    title: 'Heures par semaine',
    sentence: (known: number, hours: number | null, unknown: number) =>
      `${hours === null ? 'Aucune offre ne dit ses heures par semaine.' : `${offers(known)} ${plural(known, 'dit ses heures', 'disent leurs heures')}\u00a0: ${digits(hours)}\u00a0h par semaine en tout.`}${unknown === 0 || hours === null ? '' : ` ${offers(unknown)} ne les ${plural(unknown, 'dit', 'disent')} pas et ne ${plural(unknown, 'compte', 'comptent')} pas pour 0.`}`,
    bands: {
      moins_de_3: 'Moins de 3\u00a0h par semaine',
      de_3_a_6: 'De 3 à moins de 6\u00a0h',
      de_6_a_15: 'De 6 à moins de 15\u00a0h',
      '15_et_plus': '15\u00a0h et plus',
    },
    known: 'Offres qui disent leurs heures',
    unknown: 'Offres qui ne les disent pas',
    sum: 'Heures par semaine',
    none: 'non connu',
  },
  growth: {
    title: 'Croissance',
    unread: (iso: string) => `Le relevé du ${day(iso)} ne contient aucune offre\u00a0: la croissance n’est pas connue.`,
    none: (iso: string) => `La croissance se dessine à partir d’un deuxième jour. Il n’y a que celui du ${day(iso)}.`,
    sub: (from: string, to: string, scale: string) => `Nombre de fiches, du ${day(from)} au ${day(to)}. ${scale}`,
    scale: 'Une seule échelle pour tous les dessins.',
    mentions: 'Une fiche peut compter deux fois, si elle a deux thématiques.',
    first: 'Au début',
    last: 'À la fin',
    change: 'Changement',
    one: (theme: string, from: number, to: number) => `${theme}\u00a0: de ${digits(from)} à ${digits(to)} fiches`,
    gains: (theme: string, more: number) => `Ce qui gagne le plus\u00a0: ${theme} (+${digits(more)}).`,
    loses: (theme: string, less: number) => `Ce qui perd le plus\u00a0: ${theme} (−${digits(less)}).`,
    still: 'Aucune thématique n’a changé.',
    others: (n: number) =>
      `Pas dessiné\u00a0: ${digits(n)} ${plural(n, 'thématique', 'thématiques')} hors de la liste officielle.`,
  },
  parts: {
    title: 'Où',
    map: 'Voir la carte',
    none: 'Ce territoire n’a pas de parties connues\u00a0: rien n’est dessiné.',
    sub: 'Un cercle pour chaque partie du territoire. Les limites dessinées sont indicatives.',
    hue: (unit: string) => `Offres pour 1\u00a0000 ${unit}`,
    part: 'Partie du territoire',
    partly: '(en petite partie ici)',
    hiddenPeople: 'masqué',
    one: (name: string, people: string, unit: string, rate: string) =>
      `${name}\u00a0: ${people} ${unit}, ${rate} ${ofRate(rate)} pour 1\u00a0000`,
    sentence: (worst: string, low: string, best: string, high: string, others: readonly string[]) =>
      `Le moins servi\u00a0: ${worst}, ${low} ${ofRate(low)} pour 1\u00a0000${level(others)}. Le mieux servi\u00a0: ${best}, ${high}.`,
    /** Where all rates are of one class. */
    alike: (low: string, high: string) =>
      low === high
        ? `Tous les lieux sont aussi bien servis\u00a0: ${low} ${ofRate(low)} pour 1\u00a0000.`
        : `Tous les lieux sont à peu près aussi bien servis\u00a0: de ${low} à ${high} ${ofRate(high)} pour 1\u00a0000.`,
    offers: (n: number) => plural(n, 'offre', 'offres'),
    classes: (from: string | null, to: string | null) =>
      from === null ? `moins de ${to ?? ''}` : to === null ? `${from} et plus` : `de ${from} à moins de ${to}`,
    /** The one class of values that differ by little. */
    range: (from: string, to: string) => `de ${from} à ${to}`,
    reach: 'Sans offre près de chez soi',
    reachSub: (unit: string) =>
      `Personnes comptées\u00a0: ${unit}. Distances en ligne droite, vers les offres sur place.`,
    km10: 'À plus de 10\u00a0km',
    km30: 'À plus de 30\u00a0km',
    far: 'Surtout à',
    few: 'moins de 11',
    reachSentence: (theme: string, people: string, unit: string) =>
      `«\u00a0${theme}\u00a0» est la plus loin\u00a0: ${people} ${unit} n’en ont aucune à moins de 30\u00a0km.`,
    near: 'Tout le monde a une offre de chaque thématique à moins de 30\u00a0km.',
  },
  calls: {
    title: 'À appeler',
    /** `shown`: those that are named, of those with most old offers. */
    sub: (n: number, shown: number) =>
      `${digits(n)} ${plural(n, 'structure a', 'structures ont')} des offres non vérifiées depuis un an. ${shown < n ? `À appeler d’abord, ${digits(shown)} de celles qui en ont le plus` : 'À appeler d’abord'}\u00a0:`,
    none: 'Aucune structure n’a d’offre en retard.',
    moved: 'Les structures les plus en retard ont répondu ou ont été jointes.',
    why: (n: number, stale: number) =>
      stale === n
        ? `${offers(n)}, aucune vérifiée depuis un an`
        : `${offers(n)}, ${digits(stale)} non ${plural(stale, 'vérifiée', 'vérifiées')}`,
    noPhone: 'Pas de numéro',
    structure: 'Structure',
    stale: 'En retard',
    phone: 'Téléphone',
    last: 'Dernière suite',
    followed: {
      repondu: (iso: string) => `A répondu le ${day(iso)}`,
      joint: (iso: string) => `Jointe par téléphone le ${day(iso)}`,
      absent: (iso: string) => `Appelée le ${day(iso)}, pas de réponse`,
      silence: (iso: string) => `Écrite le ${day(iso)}, sans réponse`,
      attente: (iso: string) => `Écrite le ${day(iso)}, la réponse peut encore venir`,
    },
  },
  asked: {
    title: 'Ce que les gens cherchent en vain',
    searches: (themes: readonly (readonly [theme: string, n: number])[]) =>
      `Recherches sans résultat, dans les douze derniers mois finis\u00a0: ${list(themes.map(([theme, n]) => `${theme} (${digits(n)})`))}.`,
    words: (words: readonly string[]) =>
      `Mots sans résultat\u00a0: ${words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}.`,
  },
  limits: {
    title: 'Ce que ces chiffres ne disent pas',
    unplaced: (n: number) =>
      `${digits(n)} ${plural(n, 'fiche n’a', 'fiches n’ont')} pas de commune connue\u00a0: ${plural(n, 'elle compte', 'elles comptent')} dans l’ensemble, et dans aucune de ses parties.`,
    remote:
      'La recherche montre aussi les offres à distance ouvertes à ce territoire. Ici, une offre compte là où elle se trouve.',
    place: (n: number) =>
      `${digits(n)} ${plural(n, 'fiche n’a', 'fiches n’ont')} pas de commune connue et ne ${plural(n, 'compte', 'comptent')} dans aucun territoire.`,
    byStructure: (n: number) =>
      `Parmi elles, ${offers(n)} d’une structure d’ici\u00a0: écrire leur commune dans la fiche les ferait compter.`,
    date: (n: number) => `${digits(n)} ${plural(n, 'fiche n’a', 'fiches n’ont')} pas de date, ou une date à venir.`,
    point: (n: number) =>
      `${digits(n)} ${plural(n, 'offre sur place n’a', 'offres sur place n’ont')} pas de point\u00a0: leur commune le remplace.`,
    theme: (n: number) => `${digits(n)} ${plural(n, 'fiche n’a', 'fiches n’ont')} aucune thématique connue.`,
    source: (name: string, share: number) => `La première source, ${name}, donne ${percent(share)} des fiches.`,
    actor: (name: string, share: number) =>
      `La première structure, ${name}, porte ${share < 0.005 ? 'moins de 1\u00a0%' : percent(share)} des offres.`,
    soliguide: 'Aucune fiche ne vient de Soliguide\u00a0: ses offres ne comptent pas ici.',
    capacity: 'Une offre n’est pas une place\u00a0: le nombre de places n’est pas connu.',
    clpe: (known: number, all: number) =>
      `Les besoins de ${digits(known)} comités locaux (CLPE) sur ${digits(all)} sont connus\u00a0: ceux des autres ne sont pas comptés.`,
    needs: 'Les personnes qui ne sont pas inscrites à France Travail ne sont pas dans les besoins.',
    orphans: (n: number) =>
      `${offers(n)} ${plural(n, 'est', 'sont')} d’une structure qu’aucun fichier ne contient\u00a0: ses doublons ne sont pas connus.`,
    codes: (n: number, codes: readonly string[]) =>
      `${digits(n)} ${plural(n, 'fiche porte un code qui n’est celui', 'fiches portent un code qui n’est celui')} d’aucune commune d’aujourd’hui (${list(codes)})\u00a0: la commune a peut-être fusionné.`,
    people: (unit: string, unknown: number, all: number, isLeftOut: boolean) =>
      `Le nombre ${/^[aeiouyh]/.test(unit) ? 'd’' : 'de '}${unit} manque pour ${digits(unknown)} ${plural(unknown, 'commune', 'communes')} sur ${digits(all)}\u00a0: ${isLeftOut ? 'les taux laissent de côté ces communes et leurs offres' : 'les taux comptent les habitants'}.`,
    strangers: (n: number, codes: readonly string[]) =>
      `Le fichier des personnes nomme ${digits(n)} ${plural(n, 'commune', 'communes')} qui n’${plural(n, 'existe', 'existent')} pas aujourd’hui (${list(codes)})\u00a0: ${plural(n, 'ses', 'leurs')} personnes ne comptent pas.`,
    lostClpe: (n: number, ids: readonly string[]) =>
      `Le fichier des besoins nomme ${digits(n)} ${plural(n, 'comité local', 'comités locaux')} (CLPE) sans commune connue (${list(ids)})\u00a0: ${plural(n, 'ses', 'leurs')} besoins ne comptent pas.`,
    outsideClpe: (n: number, all: number) =>
      `${digits(n)} ${plural(n, 'commune', 'communes')} sur ${digits(all)} ne ${plural(n, 'fait', 'font')} partie d’aucun comité local (CLPE) connu\u00a0: ${plural(n, 'ses', 'leurs')} besoins ne sont pas comptés.`,
    /** How many others there are than those named. */
    others: (n: number) => `${digits(n)} ${plural(n, 'autre', 'autres')}`,
    refused: (n: number, cells: readonly string[]) =>
      `${plural(n, 'Un nombre des fichiers n’a', `${digits(n)} nombres des fichiers n’ont`)} pas de sens (${list(cells)})\u00a0: ${plural(n, 'il compte comme inconnu', 'ils comptent comme inconnus')}.`,
    monthless: (n: number) =>
      `${plural(n, 'Une ligne de freins est', `${digits(n)} lignes de freins sont`)} sans mois lisible\u00a0: ${plural(n, 'elle compte', 'elles comptent')} là où le comité local n’a pas de ligne d’un mois connu.`,
    recipients: (codes: readonly string[]) =>
      `Le nombre de bénéficiaires du RSA n’est pas connu pour ${list(codes)}\u00a0: aucun taux n’est calculé.`,
  },
};

/** The texts of `<di-territory>`, in any language. */
export type TerritoryTexts = typeof texts;
export default texts;
