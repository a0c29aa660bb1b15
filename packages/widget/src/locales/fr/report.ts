import { ofReport } from '../receipt/of-report.ts';
import c from './correct.ts';

/** The French texts of the report of a closure or of a duplicate. */
const texts = {
  title: { fermeture: 'Signaler une fermeture', doublon: 'Signaler un doublon' },
  intro: {
    fermeture: 'Une personne relit votre signalement, puis la fiche change.',
    doublon:
      'Une autre fiche décrit la même offre\u00a0? Dites laquelle. Une personne relit votre signalement. Aucune fiche n’est effacée.',
  },
  optional: '(facultatif)',
  required: '(obligatoire)',
  kind: 'Cette offre est fermée',
  final: 'Pour toujours',
  finalUse: 'Elle sort des recherches.',
  temp: 'Pour un temps',
  tempUse: 'Elle reste dans les recherches, et sa fiche le dit.',
  since: 'Depuis le',
  from: 'Premier jour de fermeture',
  to: 'Dernier jour de fermeture',
  unknown: 'Je ne sais pas',
  unknownUse: (day: string) => `La fiche la dira fermée jusqu’au ${day}. D’ici là, une personne vérifie.`,
  /** Stands under days that have passed. */
  over: {
    day: 'Ce jour est passé\u00a0: la fiche n’annonce rien. Mais la fermeture est notée, et vérifiée.',
    days: 'Ces jours sont passés\u00a0: la fiche n’annonce rien. Mais la fermeture est notée, et vérifiée.',
  },
  others: 'L’autre fiche',
  looking: 'Recherche des fiches proches…',
  none: 'Aucune fiche proche n’a été trouvée.',
  anotherLabel: 'Chercher une autre fiche',
  anotherHint: 'Nom de l’offre ou de la structure',
  find: {
    searching: 'Recherche…',
    none: 'Rien ne correspond. Essayez un autre mot.',
    down: 'La recherche ne répond pas. Réessayez dans un instant.',
    found: (n: number) => `${n} ${n < 2 ? 'proposition' : 'propositions'}.`,
  },
  source: (nom: string) => `source\u00a0: ${nom}`,
  proof: 'Comment le savez-vous\u00a0?',
  proofNone: 'Ne pas préciser',
  proofs: {
    appel: 'Appel à la structure',
    visite: 'Visite sur place',
    courriel: 'Courriel reçu',
    'page-web': 'Page web',
    'personne-concernee': 'Je suis concerné',
    autre: 'Autre',
  },
  more: 'Ajouter des précisions',
  precisions: 'Précisions',
  precisionsHint: 'N’écrivez ni nom ni coordonnées.',
  me: 'Votre courriel',
  meHint: 'Jamais publié. Sert à vous répondre si besoin.',
  issues: {
    kind: 'Dites si l’offre est fermée pour toujours, ou pour un temps.',
    au: 'Indiquez le dernier jour de la fermeture.',
    order: 'La fin est avant le début\u00a0: corrigez l’une des deux dates.',
    past: 'Ce jour est passé. Donnez aussi le premier jour de fermeture, ou un jour à venir.',
    other: 'Choisissez l’autre fiche, ou cherchez-la par son nom.',
    courriel: 'Cette adresse n’est pas complète. Elle s’écrit comme nom@exemple.fr.',
  },
  licence: c.licence,
  send: 'Envoyer le signalement',
  sending: 'Envoi…',
  cancel: 'Annuler',
  failed: 'L’envoi a échoué. Vos réponses sont gardées\u00a0: réessayez.',
  refused: 'L’envoi a été refusé. Vérifiez vos réponses, puis réessayez.',
  thanks: 'Merci, votre signalement est enregistré.',
  ...ofReport(c),
};

/** The texts of the report of a closure or of a duplicate, the same keys in every language. */
export type ReportTexts = typeof texts;

export default texts;
