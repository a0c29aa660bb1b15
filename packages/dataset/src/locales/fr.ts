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
    encoding: (encoding: 'utf-16' | 'windows-1252') =>
      `le fichier n’est pas en UTF-8 : il est lu en ${encoding === 'utf-16' ? 'UTF-16' : 'Windows-1252'}, vérifiez ses accents`,
    unreadableFile: 'fichier illisible ou coupé (archive .gz, disque) : refaites-en la copie',
    inflated:
      'contenu comprimé, bien plus grand que le fichier (plus de 100 fois) : vérifiez d’où vient ce fichier, ou donnez-le en CSV, sans compression',
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
    macros:
      'classeur avec des macros, des programmes qui ne sont pas lus : enregistrez-le au format « Classeur Excel (.xlsx) », sans macros',
    inflated:
      'classeur dont le contenu est bien plus grand que le fichier : enregistrez-le de nouveau au format .xlsx, ou en CSV',
    tooLarge: (megabytes: number) => `classeur de plus de ${megabytes} Mo : enregistrez-le en CSV`,
    archiveTooLarge: (megabytes: number) =>
      `archive de plus de ${megabytes} Mo : donnez les fichiers qu’elle contient, en CSV ou avec un enregistrement par ligne (NDJSON)`,
    tooDeep: 'archives les unes dans les autres : donnez les fichiers qu’elles contiennent',
    noFile:
      'aucun fichier de données dans cette archive : donnez-y des fichiers .csv, .json, .ndjson, .geojson, .xlsx ou .parquet',
    noParquet: 'fichier Parquet illisible ou coupé : refaites-en la copie, ou donnez-le en CSV',
    encrypted: 'fichier Parquet chiffré : donnez-le sans clé, ou en CSV',
    parquetTooLarge: (megabytes: number) => `fichier Parquet de plus de ${megabytes} Mo : donnez-le en CSV`,
    encoding: (name: string) =>
      `colonne écrite d’une façon qui n’est pas lue (${name}) : écrivez le fichier Parquet sans cet encodage, ou donnez-le en CSV`,
    noId: 'aucune colonne « id » dans ce fichier',
    leftOut: (column: string) =>
      `la colonne « ${column} » ne contient pas de texte, mais des octets : elle n’est pas lue`,
    sheet: (name: string) => `feuille ${name}`,
    noSource: (source: string) =>
      `pas de colonne « source » : les enregistrements reçoivent « ${source} », d’après le nom du fichier`,
  },

  rows: {
    copies: (count: number, sheet: string | null) =>
      `${count === 1 ? 'une ligne en répète une autre' : `${count.toLocaleString('fr-FR')} lignes en répètent une autre`}, mot pour mot${sheet === null ? '' : `, dans la feuille « ${sheet} »`} : chaque ligne n’est lue qu’une fois`,
    noTable: 'aucun tableau trouvé : une ligne doit nommer les colonnes',
    tooLarge: 'fichier JSON trop grand pour être lu d’un bloc : donnez-le avec un enregistrement par ligne (NDJSON)',
    oldWorkbook:
      'classeur ancien (.xls) ou protégé par un mot de passe : enregistrez-le au format .xlsx, sans mot de passe',
    locked: 'archive protégée par un mot de passe : donnez les fichiers qu’elle contient',
    noText: 'ni classeur, ni CSV, ni JSON : son contenu ne correspond pas à son nom',
  },

  mapping: {
    sameName: 'même nom que le champ',
    synonym: 'nom connu pour ce champ',
    content: 'contenu de ce champ',
    unknown: 'colonne inconnue',
    several: 'plusieurs champs possibles',
    secondOwner: 'deuxième colonne de structures : les lignes remplies ici seulement restent sans structure',
    secondPoint: 'le point, en mètres : d’autres colonnes le donnent en degrés',
    added: 'colonne nouvelle dans ce fichier',
    private: 'colonne interne, à ne pas publier',
    permission: 'dit ce qui peut être publié : une ligne refusée reste en dehors',
    ticked: 'colonne à cocher, une par valeur',
    refused: (count: number) =>
      count === 1
        ? 'une ligne n’est pas reprise : le fichier dit de ne pas la publier'
        : `${count.toLocaleString('fr-FR')} lignes ne sont pas reprises : le fichier dit de ne pas les publier`,
    archived: (count: number) =>
      count === 1
        ? 'une ligne n’est pas reprise : le fichier la dit archivée'
        : `${count.toLocaleString('fr-FR')} lignes ne sont pas reprises : le fichier les dit archivées`,
    mednumService: "Service d'accompagnement au numérique",
  },

  questions: {
    deux_telephones: 'Plusieurs numéros, un seul est admis : lequel publier ?',
    telephone_illisible: 'Ce numéro n’est pas complet : quel est-il ?',
    deux_courriels: 'Plusieurs adresses, une seule est admise : laquelle publier ?',
    courriel_illisible: 'Cette adresse de courriel n’est pas valable : quelle est-elle ?',
    lien_illisible: 'Ce lien n’est pas valable : quel est-il ?',
    deux_liens: 'Plusieurs liens, un seul est admis : lequel publier ?',
    date_future: 'La date est dans l’avenir : quelle est la bonne ?',
    date_illisible: 'Cette date n’est pas lisible : quelle est-elle ?',
    date_absente: 'De quand date cette fiche ?',
    nom_trop_court: 'Le nom a moins de 3 caractères : quel est-il ?',
    lettres_perdues: 'Des lettres de ce nom sont perdues (�) : comment s’écrit-il ?',
    nom_trop_long: 'Le nom a plus de 150 caractères : comment le raccourcir ?',
    description_absente: 'Que propose ce service ?',
    description_trop_longue: 'La description a plus de 10 000 caractères : comment la raccourcir ?',
    siren: 'C’est un SIREN : quel est le SIRET de cet établissement ?',
    siret_faux: 'La clé de ce SIRET est fausse : quel est le bon ?',
    code_postal_faux: 'Un code postal compte 5 chiffres : quel est-il ?',
    commune_inconnue: 'Cette commune n’a pas ce code postal : lequel des deux est juste ?',
    insee_autre_commune: 'Ce code INSEE est celui d’une autre commune : laquelle est juste ?',
    insee_inconnu: 'Aucune commune n’a ce code INSEE : quel est-il ?',
    point_hors_commune: 'Le point est loin de la commune : où est le lieu ?',
    point_illisible: 'Ce point n’est pas lisible : où est le lieu ?',
    horaires_sans_jour: 'Quels jours ?',
    horaires_rendez_vous: 'Y a-t-il des horaires d’accueil, ou seulement sur rendez-vous ?',
    horaires_illisibles: 'Ces horaires ne sont pas lisibles : quels sont-ils ?',
    valeur_inconnue: 'Cette valeur n’est pas connue : à quoi correspond-elle ?',
    valeur_ambigue: 'Plusieurs valeurs sont possibles : laquelle ?',
    valeur_plus_precise: 'La liste officielle n’a qu’un mot plus large : le prendre quand même ?',
    categorie: 'La catégorie ne suffit pas : quelle thématique précise ?',
    tous_publics_et_autres:
      '« Tous publics » ne va avec aucune autre valeur : tous les publics, ou seulement les autres ?',
    frais_ambigus: 'Est-ce gratuit ou payant ?',
    volume_illisible: 'Combien d’heures par semaine ?',
    semaines_illisibles: 'Combien de semaines ?',
    zone_ambigue: 'Quelles communes, quelle intercommunalité ou quel département ?',
    departement_inconnu: 'De quel département s’agit-il ?',
    structure_inconnue: 'Aucune structure ne porte cet identifiant : laquelle est-ce ?',
    meme_que_dessus: 'La même valeur que la ligne du dessus ?',
    accord_incertain: 'Le fichier ne dit pas clairement si cette fiche peut être publiée : le peut-elle ?',
    deux_adresses: 'Plusieurs adresses, une seule est admise : laquelle publier ?',
    fiche_terminee: 'Cette offre semble terminée ou suspendue : faut-il la publier ?',
    id_repete: 'Une autre fiche porte cet identifiant : faut-il publier celle-ci aussi ?',
  },
};
