const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** The French texts of what a structure does by its own link. */
export const access = {
  title: (nom: string) => `Vos offres\u00a0: ${nom}`,
  lead: 'Dites si chacune est toujours à jour, ou corrigez-la. Vos réponses sont partagées sous Licence Ouverte 2.0.',
  updated: (day: string) => `Mise à jour le ${dayFormat.format(new Date(`${day}T12:00:00Z`))}`,
  confirmed: (day: string) => `Confirmée le ${dayFormat.format(new Date(`${day}T12:00:00Z`))}`,
  stale: 'Non vérifiée depuis plus d’un an',
  still: 'Toujours à jour',
  stillOf: (nom: string) => `Toujours à jour : ${nom}`,
  fix: 'Corriger',
  fixOf: (nom: string) => `Corriger : ${nom}`,
  done: 'Merci, c’est noté.',
  back: 'Retour à vos offres',
  none: 'Aucune offre de cette structure n’est publiée pour le moment.',
  endedTitle: 'Ce lien ne s’ouvre plus',
  ended: 'Il a pris fin, ou il est incomplet. Demandez-en un autre à qui vous l’a envoyé.',
  leave: 'Fermer cet accès sur cet appareil',
  mail: {
    subject: (nom: string) => `Vos offres sont-elles à jour ? ${nom}`,
    text: (nom: string, producer: string, link: string, end: Date) =>
      [
        'Bonjour,',
        `${producer} publie les offres de « ${nom} » pour les professionnels et les habitants du territoire. Pouvez-vous dire si elles sont à jour, ou les corriger ? Cela prend une minute, sans compte à créer :`,
        link,
        `Ce lien est le vôtre : qui l’ouvre peut répondre pour votre structure. Il vaut jusqu’au ${dayFormat.format(end)}.`,
        'Si ce message ne vous concerne pas, vous pouvez l’ignorer.',
      ].join('\n\n'),
  },
};
