import hours from '../hours/fr.ts';
import standing from '../standing/fr.ts';
import number from '../number/fr.ts';
import ways from '../ways/fr.ts';

const addresses = (n: number): string => (n < 2 ? '1 adresse pour vous' : `${n} adresses pour vous`);

/** The French texts of `<di-selection>`. */
const texts = {
  title: (n: number) => (n < 2 ? '1 offre à remettre' : `${n} offres à remettre`),
  kept: {
    session:
      'Cette liste reste sur cet appareil et s’efface à la fermeture de l’onglet. Elle n’est envoyée à personne.',
    local: 'Cette liste reste sur cet appareil, même après la fermeture. Elle n’est envoyée à personne.',
    none: 'Cette liste s’efface dès que vous quittez la page. Elle n’est envoyée à personne.',
  },
  empty: 'Aucune offre sélectionnée',
  emptyText: 'Cochez «\u00a0Sélectionner\u00a0» sur les offres à remettre à la personne\u00a0: elles se rangent ici.',
  list: 'Offres sélectionnées',
  tools: 'Remettre la sélection',
  print: 'Imprimer',
  mail: 'Courriel',
  sms: 'SMS',
  share: 'Partager',
  copy: 'Copier le texte',
  copied: 'Texte copié',
  copyFailed: 'Le navigateur a refusé la copie. Le texte est ci-dessous\u00a0: copiez-le à la main.',
  copyText: 'Texte de la sélection',
  csv: 'Tableur (CSV)',
  week: 'Préparer la semaine',
  clear: 'Nouvelle personne',
  preview: 'Aperçu de la feuille',
  printFailed: 'Le navigateur n’a pas ouvert l’impression. Réessayez, ou copiez le texte.',
  tooLong: 'Le courriel est abrégé. Copiez le texte pour tout garder.',
  up: (nom: string) => `Monter\u00a0: ${nom}`,
  down: (nom: string) => `Descendre\u00a0: ${nom}`,
  remove: (nom: string) => `Retirer\u00a0: ${nom}`,
  keys: 'Dans une offre, Alt + flèche haut ou bas la déplace.',
  note: 'Note pour la personne',
  noteOf: (nom: string) => `, ${nom}`,
  optional: '(facultatif)',
  noteHint: 'Par exemple le jour du rendez-vous. Pas d’information confidentielle.',
  removed: 'Offre retirée.',
  cleared: 'La liste précédente est effacée.',
  undo: 'Annuler',
  live: {
    moved: (nom: string, place: number, n: number) => `${nom}\u00a0: place ${place} sur ${n}.`,
    removed: (n: number) => `Offre retirée, ${n < 2 ? `${n} offre sélectionnée` : `${n} offres sélectionnées`}.`,
    cleared: 'La liste précédente est effacée.',
    restored: (n: number) => `Sélection rétablie, ${n < 2 ? `${n} offre` : `${n} offres`}.`,
    copied: 'Texte copié.',
    csv: 'Fichier préparé.',
  },
  colon: '\u00a0: ',
  unknown: 'À demander',
  sheet: {
    title: addresses,
    keep: 'Gardez cette feuille. Renseignez-vous avant de vous déplacer.',
    prepared: (date: string) => `Préparée le ${date}`,
    by: 'par\u00a0:',
    phone: 'Téléphone\u00a0:',
    file: (date: string) => `Adresses pour vous, ${date}`,
    notes: 'Notes, rendez-vous',
    scan: 'La fiche à jour',
    scanOf: (nom: string) => `Code à scanner pour ouvrir la fiche\u00a0: ${nom}`,
    done: 'Fait le',
    source: (sources: string, from: string, to: string) =>
      `Informations de data·inclusion (${sources}), Licence Ouverte 2.0, ${
        from === to ? `mises à jour en ${to}` : `mises à jour entre ${from} et ${to}`
      }. Elles ont pu changer.`,
  },
  standing,
  /** Says of an offer that it is no more, or that it is to be checked first, in a row of its own. */
  warned: {
    gone: (said: string) => `${said}. N’y allez pas.`,
    first: (said: string, canCall: boolean) =>
      `${said}\u00a0: ${canCall ? 'appelez d’abord' : 'renseignez-vous d’abord'}.`,
    partly: (date: string, months: number) =>
      `Corrigée le ${date}, le reste non vérifié depuis ${standing.since(months)}`,
    lost: 'La source a retiré cette fiche',
  },
  rows: {
    warn: 'Attention',
    what: 'Quoi',
    who: 'Pour qui',
    how: 'À faire',
    phone: 'Téléphone',
    mail: 'Courriel',
    site: 'Site',
    address: 'Adresse',
    remote: 'À distance',
    when: 'Quand',
    whenOfStructure: 'Horaires de la structure',
    price: 'Prix',
    bring: 'Conditions',
    note: 'Note',
    link: 'Fiche',
  },
  how: {
    pro: 'Votre conseiller fait la demande pour vous.',
    ...ways.how,
    none: 'La source ne donne aucun moyen de contact.',
    erased: number.erased,
  },
  hoursAsWritten: hours.asWritten,
  masked: ways.masked,
  /** Stands after « Téléphone ». */
  maskedRow: 'Masqué, il est personnel.',
  where: 'Où',
  free: 'Gratuit',
  paidUnknown: 'Payant, prix non précisé',
  more: (n: number) => (n < 2 ? 'et 1 autre offre' : `et ${n} autres offres`),
  rest: ' … (suite en ligne)',
  columns: {
    place: 'Ordre',
    nom: 'Offre',
    structure: 'Structure',
    telephone: 'Téléphone',
    courriel: 'Courriel',
    lien: 'Lien',
    adresse: 'Adresse',
    horaires: 'Horaires',
    publics: 'Pour qui',
    prix: 'Prix',
    conditions: 'Conditions',
    attention: 'Attention',
    note: 'Note',
    date_maj: 'Mise à jour',
    source: 'Source',
    id: 'Identifiant',
    fiche: 'Fiche',
  },
};

/** The texts of `<di-selection>`, in any language. */
export type SelectionTexts = typeof texts;

export default texts;
