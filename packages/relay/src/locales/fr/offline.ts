/** The texts of the page that stands on a device and searches without a network, in French. */
export const offline = {
  title: 'Chercher sans internet',
  keepHere: 'Gardez les offres sur cet appareil\u00a0: quelques mégaoctets.',
  of: (date: string) => `Offres du ${date}`,
  old: 'Ces offres ont plus d’un mois. Appelez avant de vous déplacer.',
  kept: 'Elles sont gardées sur cet appareil.',
  notKept: 'Elles ne sont pas gardées sur cet appareil.',
  noNetwork: 'Vous n’avez pas internet en ce moment.',
  keep: 'Garder sur cet appareil',
  keepHint: (size: string) => `Vous pourrez chercher sans internet. Il faut ${size} de place.`,
  keeping: 'Les offres arrivent sur l’appareil.',
  done: 'Les offres sont gardées. Vous pouvez chercher sans internet.',
  newer: 'Des offres plus récentes sont prêtes.',
  show: 'Les afficher',
  network: 'Les offres ne sont pas toutes arrivées. Vérifiez votre connexion, puis essayez encore.',
  room: 'Il n’y a pas assez de place sur cet appareil. Libérez de la place, puis essayez encore.',
  changed: 'Les offres viennent de changer sur le site. Essayez encore.',
  unable:
    'Ce navigateur ne sait pas garder les offres. Essayez avec Chrome, Firefox, Edge ou Safari, à jour et hors navigation privée.',
  noWorker: 'Ce navigateur ne peut pas chercher sur cette page. Essayez avec Chrome, Firefox, Edge ou Safari, à jour.',
  searchOnSite: 'Si vous avez internet, cherchez sur le site.',
  lost: 'Votre navigateur a effacé les offres gardées, sans doute pour faire de la place. Gardez-les à nouveau.',
  screen: 'Mettre la recherche sur votre écran d’accueil',
  add: 'Ajouter à l’écran d’accueil',
  ios: 'Sur iPhone et iPad',
  iosSteps: [
    'Ouvrez cette page avec Safari.',
    'Touchez le bouton Partager\u00a0: un carré avec une flèche.',
    'Touchez «\u00a0Sur l’écran d’accueil\u00a0», puis «\u00a0Ajouter\u00a0».',
  ],
  android: 'Sur Android',
  androidSteps: [
    'Ouvrez cette page avec Chrome.',
    'Touchez les trois points, en haut à droite.',
    'Touchez «\u00a0Ajouter à l’écran d’accueil\u00a0», puis «\u00a0Installer\u00a0».',
  ],
  device: 'Ce qui reste sur votre appareil',
  deviceText: [
    'Seulement les offres, que tout le monde peut lire. Nous ne savons pas ce que vous cherchez sans internet.',
    'Une correction écrite sans internet attend ici, avec votre courriel si vous l’avez donné. Elle part quand internet revient, puis elle s’efface.',
  ],
  remove: 'Effacer les offres de cet appareil',
  removeHint: 'L’icône de l’écran d’accueil s’enlève comme celle d’une autre application.',
  removed: 'Les offres sont effacées de cet appareil.',
  waiting: 'Une correction attend encore internet. Elle reste ici, et part à votre prochaine visite du site.',
};

export type OfflineTexts = typeof offline;
