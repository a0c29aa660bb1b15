import { createDayFormat } from '../day-format.ts';

const dayFormat = createDayFormat({ dateStyle: 'long', timeZone: 'Europe/Paris' });

interface Link {
  nom: string;
  link: string;
}

/** The French texts of the mails of a campaign of freshness. */
export const campaign = {
  errors: { unread: 'La fiche n’a pas pu être lue.' },
  mail: {
    subject: (noms: readonly string[], tour: number) => {
      const about = noms.length === 1 ? (noms[0] ?? '') : `${noms.length} structures`;
      return `${tour > 1 ? 'Rappel\u00a0: vos' : 'Vos'} offres sont-elles à jour\u00a0? ${about}`;
    },
    text: (
      links: readonly Link[],
      { site, end, isReminder }: { site: string; end: Date; isReminder: boolean },
    ): string => {
      const [first] = links;
      const isOne = links.length === 1;
      return [
        'Bonjour,',
        isOne
          ? `Le site «\u00a0${site}\u00a0» publie les offres de «\u00a0${first?.nom ?? ''}\u00a0» pour les professionnels et les habitants du territoire. Certaines n’ont pas été mises à jour depuis longtemps.`
          : `Le site «\u00a0${site}\u00a0» publie les offres de vos ${links.length} structures pour les professionnels et les habitants du territoire. Certaines n’ont pas été mises à jour depuis longtemps.`,
        ...(isReminder
          ? ['Nous vous avons déjà écrit à ce sujet, et nous ne vous relancerons plus par courriel.']
          : []),
        isOne
          ? 'Ouvrez ce lien. Si tout est juste, un seul appui suffit. Sinon, vous corrigez la ligne fausse. Il n’y a pas de compte à créer\u00a0:'
          : 'Ouvrez le lien de chaque structure. Si tout est juste, un seul appui suffit. Sinon, vous corrigez la ligne fausse. Il n’y a pas de compte à créer\u00a0:',
        ...links.map(({ nom, link }) => (isOne ? link : `${nom}\n${link}`)),
        `${isOne ? 'Ce lien est le vôtre' : 'Ces liens sont les vôtres'}\u00a0: qui ${isOne ? 'l’ouvre' : 'les ouvre'} peut répondre pour votre structure. Valable jusqu’au ${dayFormat(end)}.`,
        'Vous ne voulez plus recevoir ces messages\u00a0? Le choix est en bas de la page que le lien ouvre.',
      ].join('\n\n');
    },
  },
};
