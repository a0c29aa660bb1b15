import type { ValueOf } from '@inclusion-kit/sdk/internal';
import type { HoursBand } from '@inclusion-kit/sdk/territory';

/** Says a number in its unit. */
const number = (value: number, unit?: string): string =>
  `${value.toLocaleString('fr')}${unit === undefined ? '' : `\u00a0${unit}`}`;

/** The texts of an attribute of the search. */
export interface AttributeTexts {
  readonly label: string;
  readonly hint?: string;
  /** The labels of its values, those of a vocabulary apart. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The numbers that are offered. Any other may be written by hand. */
  readonly numbers?: readonly number[];
}

/** The texts of the attributes that are no parameters of a search. */
const attributes = {
  'territory-fixed': { label: 'Les personnes ne peuvent pas en sortir' },
  'territory-name': { label: 'Nom montré pour ce territoire' },
  'filters-hidden': { label: 'Filtres qui ne sont pas proposés' },
  'filters-fixed': { label: 'Filtres montrés que personne ne change' },
  doublons: {
    label: 'Fiches semblables',
    choices: { groupes: 'Sur une seule carte', tous: 'Une carte chacune', exclus: 'La meilleure seulement' },
  },
  labels: {
    label: 'Noms des besoins',
    choices: {
      plain: 'En mots simples\u00a0: «\u00a0Me déplacer\u00a0»',
      official: 'Officiels\u00a0: «\u00a0Mobilité\u00a0»',
    },
  },
  'page-size': { label: 'Offres montrées d’abord', numbers: [5, 10, 50] },
  view: { label: 'Présentation', choices: { both: 'Liste et carte', list: 'Liste', map: 'Carte' } },
  density: { label: 'Cartes', choices: { comfortable: 'Aérées', compact: 'Serrées' } },
  'map-tiles': {
    label: 'Fond de carte\u00a0: adresse des images',
    hint: 'Avec {z}, {x} et {y}. Sans elle, le fond est celui du relais.',
  },
  'map-attribution': { label: 'À qui ce fond de carte est dû' },
  'map-attribution-href': { label: 'Page qui le dit' },
  'heading-level': {
    label: 'Niveau du premier titre',
    hint: 'Celui qui suit le titre de votre page\u00a0: 2 le plus souvent.',
    numbers: [2, 3, 4],
  },
  'no-questions': { label: 'Ne pas poser de questions au-dessus de 50 résultats' },
  'no-languages': { label: 'Ne pas proposer d’autres langues' },
  'no-selection': { label: 'Ne pas proposer de garder des offres' },
  'print-with-page': { label: 'Imprimer votre page autour des offres, avec Ctrl + P' },
  'selection-storage': {
    label: 'Les offres gardées le restent',
    choices: {
      session: 'Jusqu’à la fermeture de l’onglet',
      local: 'Sur l’appareil, même fermé',
      none: 'Jusqu’au départ de la page',
    },
  },
  'offer-link': {
    label: 'Page qui montre une offre',
    hint: 'Avec {id}. Pour ce qui est imprimé et envoyé\u00a0; la page de la recherche si rien n’est écrit.',
  },
  'week-link': {
    label: 'Page qui prépare une semaine',
    hint: 'Une page de ce site avec <di-week>. {commune} y devient le code de la commune cherchée.',
  },
  'leave-link': {
    label: 'Page neutre du bouton « Quitter vite »',
    hint: 'Le bouton paraît quand les mots cherchés disent un danger. La météo si rien n’est écrit.',
  },
  'url-state': {
    label: 'La recherche est gardée dans l’adresse',
    choices: { query: 'Oui', hash: 'Oui, après le dièse', off: 'Non' },
  },
  'url-prefix': {
    label: 'Début du nom de ses paramètres',
    hint: 'di- d’ordinaire. Deux recherches dans une page en demandent deux.',
  },
} satisfies Readonly<Record<string, AttributeTexts>>;

/** The French texts of the page where a webmaster composes the search of a site. */
export const composer = {
  title: 'Mettre la recherche sur votre site',
  lead: 'Choisissez, regardez l’aperçu, copiez les lignes et collez-les dans votre page.',
  noScript: 'Cette page a besoin de JavaScript. Le guide du département donne les mêmes réglages par écrit.',
  settings: 'Vos choix',
  advanced: 'Réglages avancés',
  preview: 'Aperçu',
  previewLead: 'La vraie recherche, avec les offres de ce relais.',
  previewDark: 'L’aperçu montre un site clair. «\u00a0Apparence\u00a0» le montre sur un site sombre.',
  example: {
    said: (nom: string) =>
      `Exemple\u00a0: ${nom}. Vos lignes n’ont pas de lieu\u00a0: chaque personne choisit le sien.`,
    without: 'Voir sans lieu',
    see: (nom: string) => `Voir l’exemple\u00a0: ${nom}`,
  },
  code: 'À coller dans votre page',
  codeLead:
    'Copiez ces lignes là où la recherche doit apparaître. Ce relais doit admettre l’adresse de votre site : demandez-le à la personne qui le tient.',
  usual: 'Le nombre ordinaire',
  attributes,
  ways: {
    label: 'Trois façons',
    line: 'La ligne',
    lineLead: 'La meilleure façon\u00a0: la recherche prend la largeur et les couleurs de votre page.',
    frame: 'Le cadre',
    frameLead: 'Pour un site qui refuse les scripts. Sans le script qui le suit, sa hauteur reste fixe.',
    file: 'Le fichier',
    fileLead:
      'Sans relais, donc sans corrections\u00a0: déposez inclusion-kit.js et le fichier de vos offres dans un dossier du site.',
  },
  tools: {
    title: 'Votre site est fait avec…',
    list: [
      {
        id: 'wordpress',
        name: 'WordPress',
        text: 'Administrateur ou éditeur\u00a0: dans la page, ajoutez un bloc «\u00a0HTML personnalisé\u00a0» et collez-y cette ligne. Auteur ou contributeur\u00a0: WordPress l’efface. Demandez à l’administrateur de la coller, ou d’installer le raccourci [offre_insertion].',
      },
      {
        id: 'drupal',
        name: 'Drupal',
        text: 'Choisissez le format «\u00a0HTML complet\u00a0», ouvrez «\u00a0Source\u00a0» et collez cette ligne. Avec «\u00a0HTML de base\u00a0», Drupal l’efface\u00a0: un administrateur la met dans un bloc de contenu, qu’il place dans la page.',
      },
      {
        id: 'spip',
        name: 'SPIP',
        text: 'Collez cette ligne dans le texte de l’article. Elle est entre <html> et </html> pour que SPIP n’y touche pas. L’aperçu la montre en rouge\u00a0; la page publique montre la recherche.',
        around: ['<html>', '</html>'],
      },
      {
        id: 'joomla',
        name: 'Joomla',
        text: 'Super utilisateur\u00a0: mettez votre éditeur à «\u00a0Aucun\u00a0» (votre profil, Paramètres de base), créez un module «\u00a0Personnalisé\u00a0», collez cette ligne et enregistrez. Les autres comptes affichent ce module avec {loadmoduleid 42}, où 42 est son numéro.',
      },
    ] as readonly { id: string; name: string; text: string; around?: readonly [string, string] }[],
  },
  policy:
    'Si votre site interdit les styles écrits dans la page, mettez le contenu de <style> dans votre feuille de style\u00a0: il est le même.',
  result: 'Code à coller',
  toPreview: 'Voir l’aperçu',
  copy: 'Copier',
  copied: 'Copié',
  selected: 'Texte sélectionné\u00a0: copiez-le avec Ctrl + C',
  reset: 'Tout remettre au départ',
  place: {
    legend: 'Lieu de départ',
    none: 'Aucun\u00a0: la personne le choisit',
    commune: 'Une commune',
    departement: 'Un département',
    epci: 'Une intercommunalité',
    code: 'Nom du lieu',
    codeHint: 'Pour une intercommunalité, une de ses communes. Un code convient aussi\u00a0: 13055, 13, 200054807.',
    epciWith: (commune: string) => `Intercommunalité qui comprend ${commune}`,
    take: 'Prendre la commune cherchée ici comme lieu de départ',
    taken: (code: string) => `Commune ${code} prise.`,
    bad: 'Ce code n’a pas la forme attendue.',
    badName: 'Aucun lieu n’a ce nom. Choisissez-le dans la liste.',
  },
  filters: {
    legend: 'Filtres',
    preset: 'Recherche de départ',
    noPreset: 'Aucune',
    presetHint: 'Elle s’ajoute aux filtres choisis en dessous. Les visiteurs peuvent l’enlever.',
    sinces: { '': 'Toute date', P6M: 'Six mois', P1Y: 'Un an', P2Y: 'Deux ans' },
    any: 'Peu importe',
    usual: (value: number, unit?: string) => `Celui du relais (${number(value, unit)})`,
    number,
    values: {
      distance: 'Les plus proches',
      pertinence: 'Les plus proches des mots cherchés',
      date: 'Les plus récentes',
      moins_de_3: 'Moins de 3\u00a0h',
      de_3_a_6: 'De 3 à moins de 6\u00a0h',
      de_6_a_15: 'De 6 à moins de 15\u00a0h',
      '15_et_plus': '15\u00a0h et plus',
    } satisfies Record<ValueOf<'tri'> | HoursBand, string>,
  },
  look: {
    legend: 'Apparence',
    theme: 'Thème',
    themes: {
      '': 'Sans feuille de thème (neutre)',
      neutral: 'Neutre, à recopier et modifier',
      warm: 'Chaleureux',
      state: 'Institutionnel',
    },
    accent: 'Choisir la couleur d’accent',
    accentValue: 'Couleur d’accent',
    radius: 'Coins',
    radii: { '': 'Ceux du thème', '0px': 'Droits', '4px': 'À peine ronds', '8px': 'Ronds', '16px': 'Très ronds' },
    font: 'Police',
    fonts: { '': 'Celle du système', inherit: 'Celle de votre page' },
    scheme: 'Clair ou sombre (aperçu)',
    schemes: { light: 'Clair', dark: 'Sombre' },
    width: 'Largeur (aperçu)',
    // A key that looks like a number would come first: a space keeps the order.
    widths: { '': 'Toute la place', ' 768': 'Tablette, 768\u00a0px', ' 360': 'Téléphone, 360\u00a0px' },
  },
  language: {
    legend: 'Langue et titres',
    lang: 'Langue de l’interface',
    langs: { fr: 'Français', en: 'English', es: 'Español', ar: 'العربية', uk: 'Українська' },
  },
  map: { legend: 'Fond de carte' },
  keeping: { legend: 'Adresse et offres gardées' },
  integrity: {
    legend: 'Contrôle du script',
    add: 'Ajouter l’empreinte des fichiers (integrity)',
    hint: 'Le navigateur refuse alors tout autre contenu\u00a0: après chaque mise à jour du relais, la recherche ne s’affiche plus tant que ces lignes ne sont pas copiées de nouveau. Sans elle, les lignes marchent d’une version à l’autre.',
  },
};
