/** The French texts of the command line. */
export const fr = {
  help: `inclusion-kit : servir l’offre d’insertion

Usage
  inclusion-kit serve [options]     démarre le relais et sa page
  inclusion-kit --help              affiche cette aide
  inclusion-kit --version           affiche la version

« inclusion-kit serve --help » détaille les options.`,

  serveHelp: `inclusion-kit serve : démarre le relais et sa page

Usage
  inclusion-kit serve [--dataset <chemin>]… [--communes <fichier>] [--port <n>] [--host <adresse>] [--database <fichier>]

Options (chacune l’emporte sur la variable d’environnement entre parenthèses)
  --dataset <chemin>    fichier ou dossier d’offres : JSON, NDJSON, CSV, XLSX, GeoJSON,
                        aussi en .gz ; peut être répétée (DATASET)
                        sans elle ni jeton : données de démonstration, fictives
  --communes <fichier>  communes, CSV ou JSON (COMMUNES)
  --port <n>            port d’écoute, 8787 par défaut ; 0 prend un port libre (PORT)
  --host <adresse>      adresse d’écoute, 127.0.0.1 par défaut (HOST)
  --database <fichier>  fichier SQLite des contributions, inclusion-kit.db par défaut (DATABASE_URL)
  --help                affiche cette aide

Autres variables d’environnement
  DATA_INCLUSION_TOKEN  jeton de l’API data·inclusion : les offres en viennent
  DATA_INCLUSION_URL    adresse de cette API, https://api.data.inclusion.gouv.fr par défaut
  ALLOWED_ORIGINS       origines exactes des sites qui affichent les éléments, séparées par des virgules
  PUBLIC_URL            adresse publique du relais, s’il est derrière un serveur mandataire

Codes de sortie : 0 tout va bien, 1 les données sont mauvaises, 2 la commande est mauvaise.`,

  readers: {
    no_end: 'ligne sans fin : un guillemet n’est pas refermé',
    quotes: 'guillemets mal placés : un texte qui en contient les double, entre deux guillemets',
    noHeader: 'la première ligne doit nommer les colonnes, dont « id »',
    columns: 'ligne qui n’a pas autant de cellules que la première',
    empty: 'fichier vide',
    noWorkbook: 'classeur illisible : enregistrez-le de nouveau au format .xlsx, sans mot de passe',
    tooLarge: (megabytes: number) => `classeur de plus de ${megabytes} Mo : enregistrez-le en CSV`,
    sheet: (name: string) => `feuille ${name}`,
    noSource: (source: string) =>
      `pas de colonne « source » : les enregistrements reçoivent « ${source} », d’après le nom du fichier`,
  },

  unknownCommand: (name: string) =>
    `Commande inconnue : « ${name} ». La commande est serve ; « inclusion-kit --help » affiche l’aide.`,
  noCommand: 'Il manque une commande. La commande est serve ; « inclusion-kit --help » affiche l’aide.',
  unknownOption: (name: string) => `Option inconnue : ${name}. « inclusion-kit serve --help » liste les options.`,
  missingValue: (name: string) =>
    `L’option ${name} attend une valeur. « inclusion-kit serve --help » donne des précisions.`,
  unexpectedValue: (name: string) => `L’option ${name} n’attend pas de valeur.`,
  unexpectedArgument: (name: string) =>
    `Argument inattendu : « ${name} ». Un jeu de données s’indique par --dataset ; « inclusion-kit serve --help » liste les options.`,
};
