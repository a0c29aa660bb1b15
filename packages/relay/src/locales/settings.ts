// The settings of the relay as people read them: the page on installing and the help of the command tell these.

/** Sense of each setting, in the order of the page, and in words what an unset one stands for where that is no value. */
export const settingTexts = {
  PORT: { meaning: 'port d’écoute' },
  HOST: { meaning: 'adresse d’écoute ; `0.0.0.0` écoute partout' },
  DATA_INCLUSION_TOKEN: {
    meaning: 'jeton de l’API data·inclusion : toute son offre est copiée et tenue à jour',
    otherwise: 'aucun',
  },
  DATA_INCLUSION_URL: { meaning: 'adresse de cette API' },
  SYNC_EVERY: { meaning: 'rythme de la copie : `30m`, `6h`, `1d`, de 10 minutes à 7 jours' },
  DATASET: {
    meaning:
      'fichiers ou dossiers d’offres, séparés par des virgules (un `.zip` est lu s’il est nommé, pas dans un dossier) ; avec un jeton, ils s’ajoutent à l’API',
    otherwise: 'sans jeton, des offres fictives',
  },
  OTHER_SOURCES: {
    meaning: 'autres API au schéma commun, copiées de même : `nom=https://…`, séparées par des virgules',
    otherwise: 'aucune',
  },
  OTHER_TOKENS: { meaning: 'leurs jetons : `nom=jeton`, séparés par des virgules', otherwise: 'aucun' },
  DEPARTEMENTS: { meaning: 'départements auxquels les copies sont restreintes : `59,62`', otherwise: 'tout le pays' },
  HIDDEN_SOURCES: {
    meaning: 'sources absentes des listes, que leur identifiant ouvre encore ; `none` les montre toutes',
    otherwise: '`soliguide` ; avec un jeton, ce que l’API cache',
  },
  ORIENTATION_TARGETS: {
    meaning:
      'pages qui prennent les orientations : `Nom (source+source)=https://…`, séparées par des virgules ; l’adresse porte `{id}`, `{slug}` ou `{lien_source}`, et `*` vaut toutes les sources',
    otherwise: 'aucune : un message prêt et le contact de l’offre',
  },
  RENAMED_VALUES: {
    meaning:
      'valeurs de vocabulaire renommées, lues et cherchées sous leur nouveau nom : `ancien=nouveau`, séparées par des virgules',
    otherwise: 'aucune',
  },
  COMMUNES: { meaning: 'fichier des communes, CSV ou JSON', otherwise: 'celles des données, ou geo.api.gouv.fr' },
  DATABASE_URL: { meaning: 'base des contributions : `file:…` ou `postgres://…`' },
  ALLOWED_ORIGINS: {
    meaning: 'origines exactes des sites qui affichent les éléments, séparées par des virgules',
    otherwise: 'aucune autre que la sienne',
  },
  PUBLIC_URL: { meaning: 'adresse publique du relais', otherwise: 'celle de chaque requête' },
  TERRITORY: {
    meaning:
      'territoire de l’accueil : un code de département (`59`), un SIREN d’intercommunalité suivi de son nom (`200093201 Métropole de Lille`), ou un nom seul',
    otherwise: 'aucun nom, toute l’offre',
  },
  MAP_TILES: {
    meaning:
      'images du fond de carte, gardées et servies par le relais : une adresse avec `{z}`, `{x}`, `{y}` (et `{r}` s’il y en a de plus nettes), ou `none`',
    otherwise: 'le Plan IGN de la Géoplateforme ; aucun avec les offres fictives',
  },
  MAP_ATTRIBUTION: {
    meaning: 'à qui sont ces images, montré sous la carte : `© Nom`, ou `© Nom <https://…>`',
    otherwise: '« © IGN – Géoplateforme » pour le Plan IGN',
  },
  TRUSTED_PROXIES: {
    meaning: 'serveurs mandataires crus sur l’adresse des visiteurs : `127.0.0.1`, `10.0.0.0/8`',
    otherwise: 'aucun',
  },
  RATE_LIMITS: {
    meaning:
      'demandes par minute d’un visiteur : `reads=6000,writes=300` ; classes `reads`, `text`, `addresses`, `tiles`, `writes` ; 0 ou `off` pour ne pas limiter ; une question compte pour dix, 100 fiches ou 4 ko pour une',
  },
  RATE_LIMITS_SHARED: { meaning: '`on` : les relais d’une même base PostgreSQL comptent ensemble' },
  PERSONAL_CONTACTS: { meaning: '`shown` montre aux visiteurs anonymes les contacts qui nomment une personne' },
  INCOMPLETE_RECORDS: {
    meaning:
      '`shown` : montre aussi les fiches de `DATASET` sans `date_maj` ou sans `description`, marquées incomplètes ; elles ne sortent jamais dans `/feed/`',
  },
  WORDS: {
    meaning:
      'mots du territoire, CSV ou JSON, colonnes `mot` et `valeurs` (thématiques, séparées par des virgules) : noms locaux de lieux et de services, trouvés comme ceux du kit ; relus au démarrage et quand l’offre change ; ceux ajoutés sur `/territoire` sont dans la base',
    otherwise: 'ceux du kit seuls',
  },
  ACTIVITIES: {
    meaning:
      'liste d’activités, CSV, XLSX ou JSON, puis ses amendements, séparés par des virgules : le formulaire d’une offre propose celles qui correspondent ; lue au démarrage',
    otherwise: 'aucune activité proposée',
  },
  NEEDS: {
    meaning:
      'besoins, pour `/territoire`, fichiers séparés par des virgules : extraction des freins de France Travail, communes avec `code`, `clpe_id`, `demandeurs_emploi` (et `clpe_nom`, `bassin_emploi`), départements avec `code`, `beneficiaires_rsa`, financeurs avec `id` (d’une offre ou d’une structure), `financeur` ; relus quand l’offre change ; le reste est dit inconnu',
    otherwise: 'aucun besoin connu',
  },
  INSTALLABLE: {
    meaning:
      '`on` : chacun peut garder les offres du territoire sur son appareil, à l’adresse `/hors-ligne/` ; `off` : les appareils qui les gardent les effacent',
  },
  DUPLICATES: {
    meaning:
      '`off` : ne cherche pas les fiches qui décrivent sans doute la même offre, ne les groupe pas et ne les propose pas à la modération',
  },
  MEMORY: {
    meaning:
      '`off` : ne garde ni chiffres datés de l’offre, ni comptes de recherches sans résultat, ni mots qui n’ont rien trouvé',
  },
  MEMORY_MONTHS: { meaning: 'mois pendant lesquels ces comptes restent par commune' },
  STOP_DELAY: {
    meaning:
      'temps, de `0s` à `60s`, pendant lequel un relais qui s’arrête prend encore des demandes, `/readyz` disant déjà 503',
  },
  METRICS_TOKEN: { meaning: 'jeton qui ouvre `/metrics`, 16 signes au moins', otherwise: 'aucun : fermé' },
  AUTHOR_MONTHS: {
    meaning:
      'mois après lesquels le relais oublie qui a envoyé une contribution (nom, organisation, courriel), de 1 à 120',
  },
  FEED_SOURCE: { meaning: 'nom de votre source dans le flux `/feed/`, en minuscules et tirets' },
  FEED_PRODUCER: { meaning: 'qui partage ce flux et signe les courriels, en toutes lettres' },
  FEED_TOKEN: {
    meaning: 'jeton qui donne à qui moissonne le flux les contacts qui nomment une personne, 16 signes au moins',
    otherwise: 'aucun : masqués',
  },
  TRUST_STRUCTURES: {
    meaning: '`on` : ce qu’une structure dit de ses propres offres, par son lien signé, est accepté sans relecture',
  },
  HOST_LOGIN_SECRET: {
    meaning:
      'secret des liens que votre propre logiciel signe pour ses personnes connectées, 32 signes au moins, avec `PUBLIC_URL`',
    otherwise: 'aucun : fermé',
  },
  SMTP_URL: {
    meaning:
      'serveur de courrier, `smtp://nom:mot-de-passe@serveur:587` ou `smtps://…` ; TLS est exigé, sauf vers cette machine',
    otherwise: 'aucun : rien n’est envoyé',
  },
  MAIL_FROM: { meaning: 'adresse dont partent les courriels, seule ou `Nom <adresse>`', otherwise: 'aucune' },
  MAILS_PER_HOUR: {
    meaning:
      'courriels par heure d’une campagne qui demande aux structures si leurs offres sont à jour, de 1 à 3600, toutes campagnes réunies',
  },
  WEBHOOKS: {
    meaning:
      'logiciels qui reçoivent ce qui est accepté sur leurs fiches : `source=https://…`, séparés par des virgules',
    otherwise: 'aucun',
  },
  WEBHOOK_SECRETS: {
    meaning: 'secret de la signature de chacun : `source=secret`, 16 signes au moins',
    otherwise: 'aucun',
  },
  MODERATORS: {
    meaning:
      'personnes qui ouvrent `/admin` et `/moderation` : entrées de `inclusion-kit moderator`, séparées par des virgules',
    otherwise: 'aucune : fermée',
  },
} as const satisfies Readonly<Record<string, { meaning: string; otherwise?: string }>>;
