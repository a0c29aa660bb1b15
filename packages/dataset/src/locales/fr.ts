// The sentences about files of records that a person reads.

/** Opens a sentence about a path: with the setting that names it, when one does. */
const naming = (setting: string | undefined, path: string): string =>
  setting === undefined ? path : `${setting} désigne ${path}, qui`;

const listed = (extensions: readonly string[]): string =>
  `${extensions
    .slice(0, -1)
    .map((extension) => `.${extension}`)
    .join(', ')} ou .${extensions.at(-1) ?? ''}`;

/** The French texts of the readers. */
export const fr = {
  paths: {
    fileMissing: (path: string, setting?: string) =>
      `${naming(setting, path)} n’existe pas ou ne peut pas être lu : vérifiez le chemin.`,
    noFile: (path: string, setting?: string) =>
      `${naming(setting, path)} n’est pas un fichier ordinaire, mais un dossier, un tube ou un périphérique : donnez un fichier.`,
    folderEmpty: (path: string, extensions: readonly string[], setting?: string) =>
      `${naming(setting, `le dossier ${path}`)} ne contient aucun fichier de données (${listed(extensions)}, ou leur version .gz).`,
    fileKind: (path: string, extensions: readonly string[], setting?: string) =>
      `${naming(setting, path)} est d’un format qui n’est pas lu : donnez un fichier ${listed(extensions)} (ou leur version .gz).`,
  },

  dataset: {
    emptyFile: 'fichier vide',
    geojson: 'c’est du GeoJSON : donnez à ce fichier un nom qui finit par .geojson',
    territory: 'fichier de territoire illisible ou incomplet : refaites-le avec inclusion-kit convert',
    territoryNotRead: 'fichier de territoire : donnez plutôt les fichiers dont il est fait',
    noList: 'aucune liste nommée structures, services ou communes',
    notARecord: 'un enregistrement doit être un objet entre accolades',
    noEnd: 'enregistrement sans fin : une accolade ou un guillemet manque',
    noJson: 'le fichier ne commence pas comme du JSON : page d’erreur, ou autre encodage ?',
    cut: 'fichier coupé avant sa fin : refaites-en la copie',
    tooLong: 'ligne trop longue pour un enregistrement',
    notJson: 'JSON illisible',
    notUtf8: 'certains caractères, car le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8',
    unreadableFile: 'fichier illisible ou coupé (archive .gz, disque) : refaites-en la copie',
    inflated:
      'archive .gz dont le contenu est bien plus grand que le fichier (plus de 100 fois) : vérifiez d’où elle vient, ou donnez le fichier sans compression',
    note: ({ message, file }: { message: string; file: string }) => `À savoir : ${message} (${file})`,
    unreadable: ({ reason, count, file, line }: { reason: string; count: number; file: string; line: number }) =>
      `Illisible : ${reason} (${count} fois, d’abord ${file} ligne ${line})`,
  },

  readers: {
    no_end: 'ligne sans fin : un guillemet n’est pas refermé',
    quotes: 'guillemets mal placés : un texte qui en contient les double, entre deux guillemets',
    noHeader: 'la première ligne doit nommer les colonnes, dont « id »',
    columns: 'ligne qui n’a pas autant de cellules que la première',
    empty: 'fichier vide',
    cut: 'fichier coupé avant sa fin : refaites-en la copie',
    noWorkbook: 'classeur illisible : enregistrez-le de nouveau au format .xlsx, sans mot de passe',
    inflated:
      'classeur dont le contenu est bien plus grand que le fichier : enregistrez-le de nouveau au format .xlsx, ou en CSV',
    tooLarge: (megabytes: number) => `classeur de plus de ${megabytes} Mo : enregistrez-le en CSV`,
    sheet: (name: string) => `feuille ${name}`,
    noSource: (source: string) =>
      `pas de colonne « source » : les enregistrements reçoivent « ${source} », d’après le nom du fichier`,
  },
};
