import { createDates } from '../day-format.ts';
import { percent } from './territory-note.ts';

const { day, isoDay, moment } = createDates('fr');
const many = (n: number, one: string, several: string): string =>
  `${n.toLocaleString('fr-FR')} ${n < 2 ? one : several}`;

const count = (n: number): string => n.toLocaleString('fr-FR');
const written = (iso: string | null): string => (iso === null ? '' : `Écrite le ${day(new Date(iso))}`);

/** The French texts of the pages where an animateur asks structures whether their offers are up to date. */
export const campaignPages = {
  day,
  isoDay,
  moment: (iso: string): string => moment(new Date(iso)),
  count,
  none: '–',
  open: 'Demander aux structures si leurs offres sont à jour',
  write: 'Leur écrire',
  lead: 'Chaque structure reçoit un lien. Un seul appui lui suffit pour dire «\u00a0Tout est juste\u00a0».',
  /** The one rule of who is written to again, and when. */
  rest: 'Après un courriel, une réponse ou un appel qui l’a jointe, une structure ne reçoit plus de courriel pendant 30 jours. Appelez-la si elle n’a pas répondu au courriel en 14 jours, ou pas pour toutes ses offres anciennes. Après 30 jours, vous pouvez de nouveau lui écrire.',
  title: 'Campagnes de mise à jour',
  nav: {
    '/territoire/campagnes': 'Campagnes',
    '/territoire/a-appeler': 'À appeler',
    '/territoire/sources': 'Par source',
  },
  navName: 'Mettre l’offre à jour',
  /** Says that no mail leaves, and how many left before. */
  noMail: (left: number) =>
    `${left === 0 ? 'Ce site n’envoie pas encore de courriels.' : `L’envoi de courriels est coupé aujourd’hui\u00a0; ${many(left, 'est parti', 'sont partis')} avant.`} Demandez à la personne qui s’occupe du serveur\u00a0: le guide «\u00a0Installer le relais\u00a0» lui dit comment faire. En attendant, appelez les structures.`,
  /** Says to the sender of a campaign that mail was cut since the page was drawn. */
  noMailForForm:
    'L’envoi de courriels est coupé\u00a0: aucune campagne n’a été créée, aucun courriel n’est parti. Appelez les structures.',
  choose: {
    title: 'Choisir les offres',
    age: 'Sans mise à jour depuis',
    ages: { 6: '6 mois', 12: '1 an', 24: '2 ans' } as Readonly<Record<number, string>>,
    source: 'Source',
    allSources: 'Toutes les sources',
    theme: 'Besoin',
    allThemes: 'Tous les besoins',
    territory: 'Territoire',
    allTerritories: 'Partout, sans choisir de territoire',
    noTerritory: 'Choisissez un territoire',
    structure: 'Structure (nom)',
    allStructures: 'Toutes',
    narrow: 'Source, besoin ou structure',
    show: 'Voir qui est concerné',
  },
  who: {
    title: 'Qui est concerné',
    unknown: 'Nous ne connaissons aucune structure dans ce territoire. Choisissez-en un autre dans la liste.',
    empty: 'Aucune structure de ce territoire n’est dans l’offre. Choisissez un autre territoire.',
    none: 'Aucune offre à vérifier avec ces choix. Changez-les ci-dessus.',
    elsewhere: 'Voir tous les territoires',
    reachable: ['Offres à vérifier', 'Structures concernées', 'Structures qui ont un courriel'],
    callThem: 'Voir les structures à appeler',
    figures: ['Offres à vérifier', 'Structures concernées', 'Courriels à envoyer'],
    inside:
      'Comptées comme dans les chiffres de ce territoire, sans celles qui ont été confirmées ici depuis, ni celles dont la réponse attend d’être relue. Une offre dont la commune est inconnue n’est d’aucun territoire.',
    mails: (mails: number, structures: number) =>
      `${many(mails, 'courriel', 'courriels')} pour ${many(structures, 'structure', 'structures')}. Les structures qui ont la même adresse reçoivent un seul courriel.`,
    pace: (perHour: number, end: Date) =>
      `${many(perHour, 'courriel', 'courriels')} par heure au plus\u00a0: le dernier part vers le ${moment(end)}.`,
    /** Those who may be written to, where no mail leaves. */
    free: (n: number) =>
      `${many(n, 'structure a un courriel et n’a pas été contactée', 'structures ont un courriel et n’ont pas été contactées')} depuis 14 jours.`,
    left: {
      'sans-courriel': (n: number) =>
        `${many(n, 'structure n’a', 'structures n’ont')} pas de courriel\u00a0: à appeler.`,
      refus: (n: number) =>
        `${many(n, 'structure a demandé', 'structures ont demandé')} à ne plus recevoir de courriel.`,
      'adresse-refusee': (n: number) =>
        `${many(n, 'structure a', 'structures ont')} une adresse qui ne marche plus\u00a0: à appeler.`,
      'deja-ecrit': (n: number) =>
        `${many(n, 'structure a un courriel et a reçu', 'structures ont un courriel et ont reçu')} un message depuis moins de 14 jours, ou l’attendent.`,
      silence: (n: number) =>
        `${many(n, 'structure n’a', 'structures n’ont')} pas répondu à un courriel de moins de 30 jours\u00a0: à appeler.`,
      'a-repondu': (n: number) =>
        `${many(n, 'structure a répondu', 'structures ont répondu')} depuis moins de 30 jours, pour une partie de ${n < 2 ? 'ses' : 'leurs'} offres\u00a0: à appeler pour les autres.`,
      jointe: (n: number) =>
        `${many(n, 'structure a été jointe', 'structures ont été jointes')} par téléphone depuis moins de 30 jours.`,
    },
    list: 'Voir la liste',
    cut: (n: number) => `Les ${n} premières structures, celles qui ont le plus d’offres à vérifier.`,
    heads: ['Structure', 'Commune', 'Source', 'Offres à vérifier', 'La plus ancienne', 'Courriel'],
    written: 'Oui',
    letter: 'Lire le courriel',
    reminder: 'Rappel sans réponse',
    days: (n: number) => `Une fois, après ${n} jours`,
    never: 'Ne pas rappeler',
    send: (n: number) => `Écrire à ${many(n, 'structure', 'structures')}`,
    confirmAsk: (mails: number) => `${many(mails, 'courriel part', 'courriels partent')} dès que vous confirmez.`,
    confirm: 'Oui, écrire',
    nobody: 'Personne à qui écrire avec ces choix.',
    grown:
      'L’offre a changé entre-temps\u00a0: la liste est plus longue que celle que vous avez vue. Relisez-la avant d’écrire.',
    chooseFirst: 'Choisissez d’abord un territoire, puis appuyez sur «\u00a0Voir qui est concerné\u00a0».',
    notYet: 'L’offre n’est pas encore en mémoire. Revenez dans une minute.',
  },
  earlier: {
    title: 'Campagnes lancées',
    heads: ['Lancée le', 'Par', 'État', 'Structures contactées', 'Réponses'],
  },
  states: {
    'en-cours': 'En cours',
    'en-pause': 'En pause',
    arretee: 'Arrêtée',
    terminee: 'Terminée',
  },
  pauses: {
    serveur:
      'Le serveur de courrier refuse nos messages. La campagne s’est mise en pause. Prévenez la personne qui administre le relais, puis reprenez.',
    refus:
      'Plusieurs adresses de suite ont été refusées. La campagne s’est mise en pause. Si le réglage du courrier est en cause, faites-le corriger, reprenez, puis réessayez les adresses refusées.',
    restauration:
      'La base vient d’une sauvegarde. Des courriels ont pu partir après elle. Reprenez seulement si vous acceptez qu’une structure en reçoive un deuxième.',
  },
  one: {
    title: (iso: string) => `Campagne du ${day(new Date(iso))}`,
    by: (par: string, iso: string) => `Lancée par ${par} le ${moment(new Date(iso))}.`,
    about: (avant: string, chosen: readonly string[]) =>
      `Offres sans mise à jour depuis le ${isoDay(avant)}${chosen.map((one) => `, ${one}`).join('')}.`,
    source: (name: string) => `source ${name}`,
    end: (n: number, end: Date) =>
      `Encore ${many(n, 'courriel', 'courriels')}\u00a0: le dernier part vers le ${moment(end)}.`,
    reminders: (n: number, from: string) =>
      `Au plus ${many(n, 'rappel prévu', 'rappels prévus')} à partir du ${day(new Date(from))}, pour qui n’a pas répondu.`,
    failing: (erreur: string) => `Dernier essai\u00a0: ${erreur} Le relais réessaie tout seul.`,
    refresh: 'Actualiser',
    acts: { pause: 'Mettre en pause', reprise: 'Reprendre', arret: 'Arrêter pour de bon' },
    stopAsk: 'Arrêter…',
    stopSay: 'Les courriels qui restent ne partiront pas. Une campagne arrêtée ne reprend pas.',
    unsure: {
      title: 'Courriels incertains',
      say: (n: number) =>
        `${many(n, 'courriel est incertain', 'courriels sont incertains')}\u00a0: le relais s’est arrêté, ou la ligne a été coupée, pendant l’envoi. Il est peut-être arrivé. Le relais ne le renvoie pas tout seul.`,
      act: 'Renvoyer ces courriels',
    },
    refused: {
      title: 'Adresses refusées',
      say: (n: number) =>
        `${many(n, 'adresse ne marche plus', 'adresses ne marchent plus')}, dit le serveur de la structure. Le relais n’y écrit plus. Ces structures sont dans «\u00a0À appeler\u00a0».`,
      act: 'Réessayer ces adresses',
    },
    answers: (n: number, written: number, rate: string) =>
      `${many(n, 'structure a', 'structures ont')} répondu, sur ${many(written, 'contactée', 'contactées')} (${rate}).`,
    unwritten: 'Aucun courriel n’est encore parti.',
    toCall: (n: number) => `${many(n, 'est', 'sont')} à appeler.`,
    /** The list that the number of those to call leads to counts more. */
    others:
      '«\u00a0À appeler\u00a0» mène à la liste du territoire\u00a0: elle compte aussi d’autres structures, et celles qui ont répondu pour une partie de leurs offres.',
    parts: {
      answered: 'Ont répondu',
      open: 'Peuvent encore répondre',
      'to-write': 'À écrire',
      unwritten: 'Pas écrites',
      'to-call': 'À appeler',
    },
    done: (structures: number, written: number, mails: number, offers: number) =>
      `${many(structures, 'structure concernée', 'structures concernées')}, ${many(written, 'contactée', 'contactées')}${mails < written ? ` par ${many(mails, 'courriel', 'courriels')} (celles qui ont la même adresse en reçoivent un seul)` : ''}, ${many(offers, 'offre confirmée, corrigée ou fermée', 'offres confirmées, corrigées ou fermées')}.`,
    names: 'Voir les noms',
    bySource: 'Par source',
    byWeek: 'Par semaine',
    byStructure: 'Par structure',
    heads: { source: 'Source', week: 'Semaine du', structure: 'Structure' },
    counts: ['Structures', 'Écrites', 'Ont répondu', 'Taux', 'Offres traitées', 'Délai médian'],
    weekCounts: ['Écrites', 'Rappelées', 'Réponses'],
    structureCounts: ['Source', 'Offres', 'Courriel', 'Rappel', 'Réponse'],
    noSource: 'Source inconnue',
    rate: (part: number | null) => (part === null ? '–' : percent(part)),
    delay: (days: number | null) => (days === null ? '–' : many(Math.round(days), 'jour', 'jours')),
    mails: {
      'a-envoyer': 'À envoyer',
      'en-cours': 'En train de partir',
      envoye: 'Parti',
      incertain: 'Incertain',
      refuse: 'Adresse refusée',
      echec: 'Pas parti',
      'sans-objet': 'Inutile\u00a0: déjà répondu ou mis à jour',
      arrete: 'Arrêté',
    },
    left: {
      'sans-courriel': 'Pas de courriel',
      refus: 'Ne veut plus de courriel',
      'adresse-refusee': 'Adresse refusée',
      'deja-ecrit': 'Déjà écrit récemment',
      silence: 'Pas de réponse, à appeler',
      'a-repondu': 'A répondu en partie, à appeler',
      jointe: 'Jointe par téléphone',
    },
    planned: (iso: string) => `Prévu le ${day(new Date(iso))}`,
    answered: (iso: string, n: number) => `Le ${day(new Date(iso))}, ${many(n, 'offre', 'offres')}`,
    more: 'Suite de la liste',
    trail: 'Qui a fait quoi',
    trailHeads: ['Quand', 'Qui', 'Quoi'],
    acted: {
      lancement: 'a lancé la campagne',
      pause: 'a mis en pause',
      reprise: 'a repris',
      arret: 'a arrêté',
      renvoi: 'a renvoyé les courriels incertains',
      reessai: 'a réessayé les adresses refusées',
    } as Readonly<Record<string, string>>,
    relay: 'Le relais',
  },
  calls: {
    title: 'À appeler',
    within: (nom: string) => `Territoire choisi\u00a0: ${nom}. Seules ses offres sont comptées ici.`,
    lead: 'Ces structures ont des offres qui ne sont pas à jour depuis un an. Un appel suffit souvent.',
    none: 'Personne à appeler\u00a0: aucune offre n’est ancienne.',
    noneHere: 'Personne à appeler sur cette page. Voyez les suivantes.',
    hidden: {
      unread: 'L’offre n’est pas encore en mémoire. Revenez dans une minute.',
      unplaced:
        'Personne n’est listé ici\u00a0: aucune commune de ce territoire n’est connue, et nous ne vous faisons pas appeler ailleurs. Demandez à la personne qui s’occupe du serveur de donner la liste des communes\u00a0: le guide «\u00a0Installer le relais\u00a0» lui dit comment faire.',
    },
    total: (n: number) =>
      n === 0 ? 'Personne n’est à appeler.' : `${many(n, 'structure est', 'structures sont')} à appeler.`,
    others: 'Ne sont pas à appeler pour le moment\u00a0:',
    writeThem: 'Leur écrire',
    groups: {
      silent: (n: number) => `N’ont pas répondu au courriel (${count(n)})`,
      again: (n: number) => `À rappeler, pas de réponse au téléphone (${count(n)})`,
      answered: (n: number) => `Ont répondu pour une partie de leurs offres (${count(n)})`,
      unwritten: (n: number) => `Ne peuvent pas être jointes par courriel (${count(n)})`,
      never: (n: number) => `Pas contactées depuis 30 jours (${count(n)})`,
      write: (n: number) => `À qui écrire d’abord, pas contactées depuis 30 jours (${count(n)})`,
      awaited: (n: number) => `Peuvent encore répondre au courriel (${count(n)})`,
      called: (n: number) => `Jointes par téléphone depuis moins de 30 jours (${count(n)})`,
    },
    done: (nom: string, acte: string | null, isAgain: boolean) =>
      acte === null
        ? `${nom}\u00a0: l’appel est annulé. La structure est de nouveau à sa place.`
        : acte === 'appel-joint'
          ? `${nom}\u00a0: jointe. Elle n’est plus à appeler.`
          : `${nom}\u00a0: pas de réponse. ${isAgain ? 'Elle reste à rappeler.' : 'Elle est toujours dans le même groupe.'}`,
    undo: 'Annuler',
    answered: (iso: string) => `A répondu le ${day(new Date(iso))}, à relire avant d’appeler`,
    toRead: (n: number) => `${many(n, 'message reçu', 'messages reçus')} à son sujet, à lire avant d’appeler`,
    noPhone: 'Pas de téléphone dans la fiche',
    offers: (n: number) => many(n, 'offre à vérifier', 'offres à vérifier'),
    causes: {
      silence: (iso: string | null) => written(iso),
      'deja-ecrit': (iso: string | null) => (iso === null ? 'Le courriel va partir' : written(iso)),
      libre: (iso: string | null) => (iso === null ? '' : written(iso)),
      'sans-courriel': () => 'Pas de courriel dans la fiche',
      refus: () => 'Ne veut plus de courriel',
      'adresse-refusee': () => 'L’adresse de la fiche ne marche plus',
      'a-repondu': () => 'Ses autres offres n’ont pas de réponse',
      jointe: () => '',
    },
    called: (par: string, iso: string, acte: string) => `${acte}, par ${par} le ${day(new Date(iso))}`,
    acts: {
      'appel-joint': 'Jointe',
      'appel-absent': 'Pas de réponse',
    } as Readonly<Record<string, string>>,
    of: (nom: string) => `\u00a0: ${nom}`,
    stop: 'Ne plus lui écrire',
    unstop: 'Lui écrire de nouveau',
    next: 'Structures suivantes',
    first: 'Revenir au début de la liste',
  },
  sources: {
    title: 'Par source',
    within: (nom: string) =>
      `Territoire choisi\u00a0: ${nom}. Ses offres sont comptées ici. Les réponses, elles, sont celles de toutes les campagnes.`,
    lead: 'De quand datent les offres de chaque source, et comment ses structures répondent aux campagnes.',
    heads: [
      'Source',
      'Offres',
      'Moins de 6\u00a0mois',
      '6\u00a0mois à 1\u00a0an',
      '1 à 2\u00a0ans',
      'Plus de 2\u00a0ans',
      'Date inconnue',
      'Taux de réponse',
      'Délai médian de réponse',
    ],
    ask: (source: string) => `Écrire aux structures de ${source}`,
    none: 'Les chiffres de l’offre ne peuvent pas être lus pour le moment.',
  },
};
