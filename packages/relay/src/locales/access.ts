import { createDayFormat } from './day-format.ts';

const dayFormat = createDayFormat({ dateStyle: 'long', timeZone: 'Europe/Paris' });

/** The French texts of the mails that bring a structure its link, and of what its page says to moderators. */
export const access = {
  elsewhere: 'Une autre structure s’en occupe.',
  asked: {
    subject: 'Votre lien pour mettre à jour vos offres',
    text: (producer: string, links: readonly { nom: string; link: string }[], minutes: number) =>
      [
        'Bonjour,',
        `Ce lien a été demandé sur la page où ${producer} publie vos offres. Il s’ouvre pendant ${minutes} minutes :`,
        ...links.map(({ nom, link }) => `${nom}\n${link}`),
        'Qui l’ouvre peut répondre pour votre structure : ne le transmettez pas.',
        'Si vous n’avez rien demandé, ignorez ce message : rien n’est changé.',
      ].join('\n\n'),
  },
  mail: {
    subject: (nom: string) => `Vos offres sont-elles à jour ? ${nom}`,
    text: (nom: string, producer: string, link: string, end: Date) =>
      [
        'Bonjour,',
        `${producer} publie les offres de « ${nom} » pour les professionnels et les habitants du territoire. Pouvez-vous dire si elles sont à jour, ou les corriger ? Cela prend une minute, sans compte à créer :`,
        link,
        `Ce lien est le vôtre : qui l’ouvre peut répondre pour votre structure. Il vaut jusqu’au ${dayFormat(end)}.`,
        'Si ce message ne vous concerne pas, vous pouvez l’ignorer.',
      ].join('\n\n'),
  },
};
