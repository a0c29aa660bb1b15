/** The French texts of `inclusion-kit moderator`. */
export const moderator = {
  help: `inclusion-kit moderator : écrit l’entrée de MODERATORS pour une personne

Usage
  inclusion-kit moderator <nom> [--role <rôle>] [--password-stdin]

  Affiche la ligne nom:rôle:empreinte à ajouter à MODERATORS. Le mot de passe est tiré au hasard et affiché une fois, ou lu sur
  l’entrée standard. Seule son empreinte (scrypt, avec un sel) est dans la ligne.

Options
  --role <rôle>      moderateur (défaut) ou administrateur
  --password-stdin   lit le mot de passe sur l’entrée standard : 12 signes au moins
  --help             affiche cette aide

Codes de sortie : 0 la ligne est écrite, 2 la commande est mauvaise.`,
  oneName: 'Donnez un nom, un seul : « inclusion-kit moderator zoe --role administrateur ».',
  badName: (name: string) =>
    `Le nom « ${name} » ne convient pas : 64 lettres, chiffres, points, tirets, arobases ou espaces au plus, sans « : » ni virgule.`,
  badRole: (role: string) => `Le rôle « ${role} » n’existe pas : moderateur ou administrateur.`,
  shortPassword: (least: number) => `Ce mot de passe est trop court : ${least} signes au moins.`,
  drawn: (password: string) => `Mot de passe, à transmettre à cette personne et à ne pas garder : ${password}`,
  where: 'Ajoutez cette ligne à MODERATORS, séparée des autres par une virgule, puis redémarrez le relais :',
};
