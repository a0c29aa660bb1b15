import type { RefusedNumber } from '@inclusion-kit/sdk/territory';
import { createDayFormat } from './day-format.ts';
import { nameSome, sayRefused } from './name-some.ts';

// Every sentence of the relay that a person reads: the visitor, the contributor, or the person who runs it.

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

/** A message may end in a log: the part before the `@` of an address stays out of it. */
const withoutPassword = (address: string): string => address.replace(/\/\/.*@/, '//…@');

const dayFormat = createDayFormat({ dateStyle: 'long', timeZone: 'Europe/Paris' });

/** The relay's French texts. */
export const fr = {
  /** The source of an offer that was added here, where the people of the relay gave no name of theirs. */
  addedHere: 'Ajoutée sur ce site',

  duplicates: {
    /** The author of a duplicate that the relay proposes. */
    author: 'Comparaison automatique de ce relais',
    reasons: (reasons: readonly string[]) => `Fiches rapprochées automatiquement : ${reasons.join(', ')}.`,
  },

  /** A number that is wrong in one record, and stands in others of the same structure. */
  sameNumber: {
    /** The author of the corrections that erase it from these. */
    author: 'Décision du territoire sur une autre fiche de la structure',
    takenBack: 'Annulée avec la décision prise sur l’autre fiche.',
  },

  start: {
    badOptions: (lines: readonly string[]) =>
      `Le relais ne démarre pas : ${plural(lines.length, 'réglage est à corriger', 'réglages sont à corriger')}.\n${lines
        .map((line) => `  - ${line}`)
        .join('\n')}`,
    port: (value: string) => `PORT vaut « ${value} » : donnez un nombre entier de 0 à 65535, par exemple 8787.`,
    host: 'HOST est vide : donnez une adresse, par exemple 127.0.0.1 ou 0.0.0.0.',
    origin: (value: string) =>
      `ALLOWED_ORIGINS contient « ${withoutPassword(value)} », qui n’est pas une origine exacte : écrivez le protocole et le nom, sans chemin, par exemple https://www.mondepartement.fr.`,
    territory: (longest: number) => (value: string) =>
      `TERRITORY vaut « ${value.slice(0, 40)} » : donnez un code de département (59), un SIREN d’intercommunalité suivi de son nom (200093201 Métropole de Lille), ou un nom de ${longest} signes au plus.`,
    mapTiles: (value: string) =>
      `MAP_TILES vaut « ${withoutPassword(value)} » : donnez l’adresse d’une image avec {z}, {x} et {y}, en https (http n’est admis que vers cette machine), ou none.`,
    mapAttribution:
      'MAP_TILES donne un autre fond de carte : dites dans MAP_ATTRIBUTION à qui il est, par exemple « © les contributeurs d’OpenStreetMap <https://www.openstreetmap.org/copyright> ».',
    publicUrl: (value: string) =>
      `PUBLIC_URL vaut « ${withoutPassword(value)} » : donnez l’adresse publique du relais, par exemple https://offre.mondepartement.fr.`,
    upstreamUrl: (value: string) =>
      `DATA_INCLUSION_URL vaut « ${withoutPassword(value)} » : donnez une adresse en https, par exemple https://api.data.inclusion.gouv.fr (http n’est admis que vers cette machine).`,
    upstreamPlain:
      'DATA_INCLUSION_URL porte un mot de passe ou des paramètres : donnez l’adresse seule, et le jeton dans DATA_INCLUSION_TOKEN.',
    upstreamEnding:
      'DATA_INCLUSION_URL finit par /api/v1, que le relais ajoute lui-même : donnez l’adresse sans cette fin.',
    named: (place: number) =>
      `OTHER_SOURCES ou OTHER_TOKENS, entrée ${place} : écrivez nom=valeur, chaque nom une fois, en minuscules, chiffres et tirets, par exemple soliguide=https://api.exemple.fr.`,
    otherName: (name: string) =>
      `OTHER_SOURCES : le nom ${name} est celui de l’API data·inclusion. Donnez-en un autre.`,
    otherUrl: (name: string) =>
      `OTHER_SOURCES, ${name} : donnez une adresse seule, sans /api/v1 à la fin, en https (http n’est admis que vers cette machine), et son jeton dans OTHER_TOKENS.`,
    orientationTarget: (place: number) =>
      `ORIENTATION_TARGETS, entrée ${place} : écrivez Nom (source+source)=https://…, avec {id}, {slug} ou {lien_source} dans l’adresse, après le nom du site.`,
    renamedValue: (place: number) =>
      `RENAMED_VALUES, entrée ${place} : écrivez ancien=nouveau, en minuscules, chiffres et tirets.`,
    renamedTwice: (value: string) => `RENAMED_VALUES donne deux nouveaux noms à « ${value} » : gardez le bon.`,
    renamedInCircle: (value: string) =>
      `RENAMED_VALUES mène « ${value} » d’un nom à l’autre et revient à son point de départ : retirez l’entrée fausse.`,
    strayToken: (name: string) => `OTHER_TOKENS donne un jeton à ${name}, qui n’est pas dans OTHER_SOURCES.`,
    smtpUrl:
      'SMTP_URL ne se lit pas : écrivez smtp://nom:mot-de-passe@serveur:587, ou smtps://… pour une connexion chiffrée d’emblée, sans rien après le port.',
    mailFrom: (text: string) =>
      `MAIL_FROM vaut « ${text.slice(0, 100)} », qui n’est pas une adresse : écrivez par exemple Offre d’insertion <offre@departement.fr>.`,
    mailHalf: 'SMTP_URL et MAIL_FROM vont ensemble : donnez les deux, ou aucun.',
    bySource: (setting: string, place: number) =>
      `${setting}, entrée ${place} : écrivez source=valeur, chaque source une fois, par exemple emplois-de-linclusion=https://logiciel.exemple.fr/contributions.`,
    straySecret: (source: string) => `WEBHOOK_SECRETS donne un secret à ${source}, qui n’est pas dans WEBHOOKS.`,
    webhookUrl: (source: string) =>
      `WEBHOOKS, ${source} : donnez une adresse en https (http n’est admis que vers cette machine).`,
    webhookSecret: (source: string, length: number) =>
      `WEBHOOK_SECRETS ne donne pas à ${source} un secret d’au moins ${length} signes : tirez-le au hasard, par exemple « openssl rand -hex 24 ».`,
    departement: (code: string) =>
      `DEPARTEMENTS contient « ${code} », qui n’est le code d’aucun département : écrivez par exemple 59,2A,974.`,
    tokenIllegible:
      'DATA_INCLUSION_TOKEN contient un espace ou un caractère interdit : recopiez le jeton tel qu’il a été délivré.',
    trustedProxies: (value: string) =>
      `TRUSTED_PROXIES contient « ${value} » : donnez des adresses ou des plages, par exemple 127.0.0.1, 10.0.0.0/8 ou ::1.`,
    rateLimits: (value: string, classes: readonly string[]) =>
      `RATE_LIMITS contient « ${value} » : donnez des nombres de demandes par minute, par exemple reads=6000,writes=300 (classes : ${classes.join(', ')} ; 0 pour ne pas limiter), ou off.`,
    sharedLimits:
      'RATE_LIMITS_SHARED vaut on : il faut une base PostgreSQL (DATABASE_URL), que plusieurs relais partagent.',
    hostLoginUrl:
      'HOST_LOGIN_SECRET demande PUBLIC_URL : l’adresse du relais, pour laquelle votre logiciel signe ses liens.',
    sharedLimitsValue: (value: string) => `RATE_LIMITS_SHARED vaut « ${value} » : donnez on ou off.`,
    personalContacts: (value: string) => `PERSONAL_CONTACTS vaut « ${value} » : donnez masked ou shown.`,
    syncEvery: (value: string) =>
      `SYNC_EVERY vaut « ${value} » : donnez un intervalle de 10 minutes à 7 jours, par exemple 30m, 6h ou 1d.`,
    stopDelay: (value: string) =>
      `STOP_DELAY vaut « ${value} » : donnez un nombre de secondes de 0s à 60s, par exemple 1s.`,
    noMemory: (name: string) =>
      `La base ${name} n’a pas encore de mémoire du territoire : démarrez une fois le relais de cette version, ou corrigez DATABASE_URL.`,
    figuresLost: (day: string, base: string) =>
      `Les chiffres du ${day} s’appuient sur ceux du ${base}, qui manquent : restaurez une sauvegarde, ou exportez depuis un jour plus récent.`,
    incompleteRecords: (value: string) => `INCOMPLETE_RECORDS vaut « ${value} » : donnez refused ou shown.`,
    duplicates: (value: string) => `DUPLICATES vaut « ${value} » : donnez on ou off.`,
    installable: (value: string) => `INSTALLABLE vaut « ${value} » : donnez on ou off.`,
    memory: (value: string) => `MEMORY vaut « ${value} » : donnez on ou off.`,
    hostLoginSecret:
      'HOST_LOGIN_SECRET ne convient pas : au moins 32 signes visibles, sans espace (openssl rand -hex 32).',
    trustStructures: (value: string) =>
      `TRUST_STRUCTURES vaut « ${value} » : écrivez on (ce qu’une structure dit de ses offres est accepté sans relecture) ou off.`,
    mailsPerHour: (value: string) =>
      `MAILS_PER_HOUR vaut « ${value.slice(0, 20)} » : donnez un nombre de courriels par heure, de 1 à 3600.`,
    authorMonths: (value: string) => `AUTHOR_MONTHS vaut « ${value} » : donnez un nombre de mois, de 1 à 120.`,
    memoryMonths: (value: string) =>
      `MEMORY_MONTHS vaut « ${value} » : donnez un nombre de mois, de 1 à 120 ; 12 par défaut.`,
    metricsToken:
      'METRICS_TOKEN est trop court ou contient un espace : donnez au moins 16 signes tirés au hasard, par exemple le résultat de « openssl rand -hex 24 ».',
    feedSource: (value: string) =>
      `FEED_SOURCE vaut « ${value} » : donnez le nom de votre source en minuscules, chiffres et tirets, par exemple departement-du-nord.`,
    feedToken:
      'FEED_TOKEN est trop court ou contient un espace : donnez au moins 16 signes tirés au hasard, par exemple le résultat de « openssl rand -hex 24 ».',
    moderator: (position: number, fault: 'parts' | 'name' | 'role' | 'hash') =>
      `MODERATORS, entrée ${position} : ${
        {
          parts: 'elle n’a pas la forme nom:rôle:empreinte',
          name: 'le nom ne tient pas en 64 lettres, chiffres, points, tirets ou espaces',
          role: 'le rôle n’est ni moderateur ni administrateur',
          hash: 'l’empreinte n’en est pas une',
        }[fault]
      } ; « inclusion-kit moderator » écrit une entrée juste.`,
    moderatorTwice: (name: string) => `MODERATORS nomme deux fois « ${name} » : gardez une seule entrée.`,
    databaseUrl: (value: string) =>
      `DATABASE_URL vaut « ${withoutPassword(value)} » : indiquez un fichier SQLite, par exemple file:./inclusion-kit.db, ou une base PostgreSQL, par exemple postgres://compte:mot-de-passe@serveur/inclusion_kit.`,
    databaseAccount: (name: string) => `La base ${name} refuse ce compte ou ce mot de passe : corrigez DATABASE_URL.`,
    databaseMissing: (name: string) =>
      `La base ${name} n’existe pas sur ce serveur : créez-la (createdb), ou corrigez DATABASE_URL.`,
    databaseRights: (name: string) =>
      `La base ${name} n’accepte pas d’écriture de ce compte : donnez-lui le droit de créer des tables (GRANT CREATE ON SCHEMA public), ou corrigez DATABASE_URL.`,
    databaseUnreachable: (name: string, reason: string) =>
      `La base ${name} ne répond pas (${reason}) : vérifiez que PostgreSQL est démarré, l’adresse et le port de DATABASE_URL, et le pare-feu.`,
    databaseTls: (name: string, reason: string) =>
      `La connexion chiffrée à la base ${name} a échoué (${reason}) : ajoutez à DATABASE_URL sslrootcert=/chemin/autorite.pem si son certificat vient d’une autorité à vous, sslmode=no-verify pour chiffrer sans le vérifier, ou sslmode=disable.`,
    databaseServer: (name: string, reason: string) =>
      `La base ${name} ne peut pas être utilisée (${reason}) : vérifiez DATABASE_URL et les droits du compte.`,
    databaseUnusable: (path: string, reason: string) =>
      `La base de données ${path} ne peut pas être utilisée (${reason}) : vérifiez le chemin et les droits d’écriture, ou indiquez un autre fichier dans DATABASE_URL.`,
    databaseCorrupt: (path: string, reason: string) =>
      `La base de données ${path} est abîmée, ou n’est pas une base SQLite (${reason}). Arrêtez le relais, mettez ce fichier de côté sans l’effacer, avec ceux de même nom en -wal et -shm, puis restaurez la dernière sauvegarde : inclusion-kit restore <sauvegarde>. « inclusion-kit database » dit ce qui est abîmé.`,
    databaseSecret:
      'Le secret de la base de données est vide ou trop court : n’importe qui pourrait en signer les liens. Restaurez une sauvegarde qui a le sien.',
    databaseMoved: (path: string) =>
      `Le fichier ${path} a été déplacé, effacé ou remplacé pendant que le relais tourne : remettez-le, ou redémarrez le relais pour prendre celui qui est à sa place.`,
    databaseNewer: (path: string, names: string) =>
      `La base de données ${path} a été écrite par une version plus récente (${names}) : installez cette version, ou indiquez une autre base dans DATABASE_URL. Pour revenir à la version d’avant, mettez cette base de côté et restaurez dans une base vide la sauvegarde faite avant la mise à jour.`,
    portInUse: (port: number) =>
      `Le port ${port} est déjà utilisé : arrêtez l’autre programme ou choisissez un autre PORT.`,
    portForbidden: (port: number) =>
      `Le port ${port} demande des droits que ce compte n’a pas : choisissez un PORT de 1024 ou plus.`,
    hostUnknown: (host: string) =>
      `HOST vaut « ${host} », qui n’est pas une adresse de cette machine : essayez 127.0.0.1 ou 0.0.0.0.`,
    nothingLeft: (reports: readonly string[]) =>
      `Aucune offre à servir : aucun enregistrement du jeu de données n’a pu être gardé.\n${reports
        .filter((report) => report !== '')
        .join('\n')}`,
    wordsUnreadable: (path: string, reason: string | null) =>
      `WORDS désigne ${path}, dont aucun mot ne peut être lu${reason === null ? '' : ` (${reason})`} : donnez un CSV avec les colonnes mot et valeurs, ou un JSON [{"mot": "…", "valeurs": ["…"]}].`,
    activitiesUnreadable: (path: string, reason: string | null) =>
      `ACTIVITIES désigne ${path}, dont aucune activité ne peut être lue${reason === null ? '' : ` (${reason})`} : « inclusion-kit activities import » dit ses fautes.`,
    needsUnreadable: (path: string, reason: string | null) =>
      `NEEDS désigne ${path}, dont aucune ligne ne peut être lue${reason === null ? '' : ` (${reason})`}.`,
    needsColumns: (path: string, columns: readonly string[]) =>
      `NEEDS désigne ${path}, où il manque : ${columns.join(', ')}. Donnez l’extraction des freins de France Travail, une liste de communes avec code, clpe_id et demandeurs_emploi, une liste de départements avec code et beneficiaires_rsa, ou une liste de financeurs avec id et financeur.`,
    communesUnreadable: (path: string, fields: readonly string[]) =>
      `COMMUNES désigne ${path}, dont aucune commune ne peut être lue${
        fields.length === 0 ? '' : ` (colonne en cause : ${fields.join(', ')})`
      } : donnez un CSV avec au moins les colonnes code et nom, ou le JSON de https://geo.api.gouv.fr/communes.`,
  },
  archive: {
    badLine: (line: number, field: string) =>
      `Ligne ${line} : ce n’est pas une contribution exportée${field === '' ? '' : ` (${field})`}. Rien n’a été repris.`,
    clash: (line: number, numero: string) =>
      `Ligne ${line} : le numéro ${numero}, ou sa clé d’envoi, est déjà celui d’une autre contribution. Rien n’a été repris.`,
  },
  backup: {
    noData: (name: string) => `La base ${name} ne contient rien de ce logiciel : vérifiez --database ou DATABASE_URL.`,
    inUse: (name: string) => `La base ${name} est utilisée par un relais : arrêtez-le, restaurez, puis redémarrez-le.`,
    notEmpty: (name: string, lost: Readonly<Record<string, number>>) =>
      `La base ${name} n’est pas vide (${Object.entries(lost)
        .map(([table, count]) => `${table} : ${plural(count, 'ligne', 'lignes')}`)
        .join(
          ', ',
        )}) : sauvegardez-la, puis ajoutez --replace pour en effacer le contenu, ou restaurez dans une autre base.`,
    newer: (names: string) =>
      `Cette sauvegarde vient d’une version plus récente${names === '' ? '' : ` (${names})`} : installez cette version pour la restaurer.`,
    noSecret:
      'Le secret de cette sauvegarde est vide ou trop court : rien n’a été restauré. Reprenez une autre sauvegarde.',
    damaged:
      'Cette sauvegarde est incomplète, altérée, ou n’en est pas une : rien n’a été restauré. Reprenez le fichier d’origine, ou une autre sauvegarde.',
  },
  log: {
    demonstration: 'données de démonstration (fictives)',
    demonstrationDesk: (url: string, name: string, password: string) =>
      `Bureau de relecture : ${url}/moderation, nom ${name}, mot de passe ${password} (tiré pour ce démarrage)`,
    noModerators:
      'Personne ne peut encore ouvrir /moderation ni /territoire : « inclusion-kit moderator <nom> » écrit la ligne de MODERATORS qui nomme quelqu’un.',
    upstream: (url: string, dataset: readonly string[]) =>
      `l’API data·inclusion (${url})${dataset.length === 0 ? '' : `, et ${dataset.join(', ')}`}`,
    dataset: (paths: readonly string[]) => paths.join(', '),
    source: (what: string) => `Données : ${what}`,
    activities: (count: number, leftOut: number) =>
      `Liste d’activités : ${plural(count, 'activité', 'activités')}${leftOut === 0 ? '' : `, ${plural(leftOut, 'ligne laissée de côté', 'lignes laissées de côté')} (« inclusion-kit activities import » les dit)`}`,
    filesChanged: 'Les fichiers de DATASET ont changé : lecture de la nouvelle version',
    filesMoving: 'Les fichiers de DATASET changent encore pendant leur lecture : elle recommencera.',
    offerReplaced: (structures: number, services: number) =>
      `Nouvelle version servie : ${plural(structures, 'structure', 'structures')}, ${plural(services, 'service', 'services')}`,
    offerStays: (reason: string) => `La nouvelle version est refusée, la précédente reste servie. ${reason}`,
    offerUnreadable: 'Les données n’ont pas pu être lues.',
    originRefused: (origin: string) =>
      origin === 'null'
        ? 'Une page ouverte depuis un fichier demande des offres, et ne peut pas les lire : elle n’a pas d’origine à autoriser. Servez son dossier, par exemple avec « python3 -m http.server 8080 », et ajoutez http://127.0.0.1:8080 à ALLOWED_ORIGINS.'
        : `Une page de ${origin} demande des offres, et ne peut pas les lire : cette origine n’est pas dans ALLOWED_ORIGINS. Si ce site est des vôtres, ajoutez-la et redémarrez.`,
    originsUntold: (count: number) =>
      `${count} origines ont été refusées depuis moins d’une heure : les suivantes ne sont pas nommées.`,
    noDuplicates: 'Les doublons probables n’ont pas pu être cherchés : les fiches restent séparées',
    notProposed: 'Les doublons probables n’ont pas pu être proposés à la modération : nouvel essai dans une minute',
    offerLost: 'Les offres en mémoire sont perdues (mémoire insuffisante ?) : elles sont relues',
    hiddenSources: (sources: readonly string[], structures: number) =>
      `Hors des listes, comme sur l’API : ${plural(structures, 'structure', 'structures')} de ${sources.join(', ')} et leurs services ; HIDDEN_SOURCES=none les montre.`,
    overruled: (count: number) =>
      `${plural(count, 'enregistrement', 'enregistrements')} de DATASET laissé${count < 2 ? '' : 's'} de côté : l’API donne le même identifiant`,
    moreUnreadable: (report: string) => `Plus de passages illisibles que dans la version servie. ${report}`,
    muchLess: (next: number, before: number) =>
      `${plural(next, 'service', 'services')} au lieu de ${before.toLocaleString('fr-FR')} : moins de la moitié, ce qui ressemble à un fichier coupé. Pour l’accepter, redémarrez le relais.`,
    synchronised: (structures: number, services: number) =>
      `Synchronisation terminée : ${plural(structures, 'structure', 'structures')}, ${plural(services, 'service', 'services')}`,
    unreadable: ({
      list,
      page,
      place,
      status,
      request_id,
    }: Readonly<{ list: string; page: number; place: number; status: number; request_id: string | null }>) =>
      `Une fiche manque : l’API répond ${status} pour elle seule (liste ${list}, page ${page}, rang ${place}${request_id === null ? '' : `, requête ${request_id}`}). Signalez-la à qui tient cette API.`,
    synchronisationFailed: 'La synchronisation a échoué.',
    notSynchronised: (reason: string) => `Synchronisation impossible, elle sera retentée. ${reason}`,
    resumed: (date: string) => `Offre de la dernière synchronisation (${date}) reprise`,
    notNarrowed: (departements: readonly string[]) =>
      `L’offre n’est pas restreinte aux départements ${departements.join(', ')} : leurs communes ne sont pas connues. Donnez COMMUNES.`,
    keptUnreadable: 'L’offre gardée de la dernière synchronisation n’est pas lisible : elle sera refaite',
    words: (path: string, count: number) => `Mots du territoire : ${plural(count, 'mot', 'mots')} de ${path}`,
    needs: (people: number, groups: number) =>
      `Besoins du territoire : ${plural(people, 'commune', 'communes')} avec des personnes, ${plural(groups, 'ligne', 'lignes')} de freins`,
    needsUnknownCommunes: (codes: readonly string[]) =>
      `Besoins du territoire : ${plural(codes.length, 'code n’est celui', 'codes ne sont ceux')} d’aucune commune connue, leurs personnes ne comptent pas : ${nameSome(codes)}`,
    needsWithoutPeople: (count: number) =>
      `Besoins du territoire : demandeurs d’emploi inconnus pour ${plural(count, 'commune', 'communes')}`,
    needsUnplaced: (clpes: readonly string[]) =>
      `Besoins du territoire : aucune commune n’est donnée pour ${plural(clpes.length, 'CLPE', 'CLPE')}, leurs freins ne comptent pas : ${nameSome(clpes)}`,
    needsRefused: (refused: readonly RefusedNumber[]) => `Besoins du territoire. ${sayRefused(refused)}`,
    wordLeftOut: (line: number, message: string) => `Mots du territoire, ${line}ᵉ mot, laissé de côté : ${message}`,
    communes: {
      file: (path: string, count: number) => `Communes : ${plural(count, 'commune', 'communes')} de ${path}`,
      dataset: (count: number) => `Communes : ${plural(count, 'commune', 'communes')} livrées avec les données`,
      api: (count: number) => `Communes : ${plural(count, 'commune', 'communes')} de geo.api.gouv.fr`,
      fresh: (count: number, path: string) =>
        `Communes : ${plural(count, 'commune', 'communes')} de ${path} (geo.api.gouv.fr, il y a moins d’un jour)`,
      cache: (count: number, path: string) =>
        `Communes : ${plural(count, 'commune', 'communes')} de ${path} (geo.api.gouv.fr n’a pas répondu)`,
      records: (count: number) =>
        count === 0
          ? 'Communes : aucune (ni COMMUNES, ni geo.api.gouv.fr) ; la recherche d’une commune par son nom ne propose rien'
          : `Communes : ${plural(count, 'commune déduite', 'communes déduites')} des enregistrements (ni COMMUNES, ni geo.api.gouv.fr) ; un code inconnu donne une liste vide`,
      complaint: (complaint: string) => `Communes : ${complaint}`,
      skippedRows: (count: number) => plural(count, 'ligne illisible ignorée', 'lignes illisibles ignorées'),
      unread: (names: readonly string[]) =>
        `${plural(names.length, 'colonne non lue', 'colonnes non lues')} (${names.slice(0, 20).join(', ')}) ; celles qui se lisent : code, nom, codes_postaux, code_departement, code_epci ou siren_epci, population, latitude, longitude`,
      absent: {
        code_epci:
          'aucune n’a d’EPCI (colonnes lues : code_epci, codeEpci, siren_epci, epci) ; les offres dont la zone est un EPCI manqueront aux recherches',
        latitude:
          'aucune n’a de centre (colonnes lues : latitude et longitude, lat et lon, centre) ; aucune recherche par commune ne trouvera d’offre proche',
      },
    },
    deepFields: (records: number) => `Champs imbriqués sans fin, vidés dans ${plural(records, 'fiche', 'fiches')}.`,
    memoryFailed:
      'La mémoire du territoire (chiffres du jour, recherches) n’a pas pu être écrite : nouvel essai dans une minute',
    database: (path: string) => `Contributions : gardées dans ${path}`,
    page: (url: string) => `Page : ${url}`,
    noDocumentation:
      'La documentation n’est pas construite : dans le dossier des sources, « npm run docs » la construit pour /docs, sans réseau, en une minute ou deux.',
    noPublicUrl:
      'PUBLIC_URL n’est pas réglé : donnez l’adresse que voient les visiteurs, sinon le relais croit celle que dit chaque requête, et n’envoie aucun courriel à leurs auteurs.',
    stopping: (signal: string) => `Arrêt demandé (${signal}) : les réponses en cours se terminent.`,
    stopped: 'Arrêté.',
    requestFailed: 'Une requête a échoué',
    tilesDown: 'Le fond de carte n’a pas répondu comme attendu',
    tileNotKept: 'Une image du fond de carte n’a pas pu être gardée',
    upstreamFailed: 'La source des offres n’a pas répondu comme attendu',
    unknownCommune: 'Commune inconnue : liste vide',
    request: 'Requête',
    tooMany: 'Un client a dépassé sa limite de demandes',
    identifyFailed: 'identify a échoué : la demande est traitée comme anonyme',
    feedLeftOut: (count: number) =>
      `${plural(count, 'fiche laissée', 'fiches laissées')} de côté dans le flux (schéma non suivi, ou structure absente)`,
    authorsKept: 'Qui a contribué n’a pas pu être oublié à temps : ce le sera dès que la base répond',
    authorsErased: (count: number) =>
      `${plural(count, 'personne qui a contribué oubliée', 'personnes qui ont contribué oubliées')} : le délai de conservation est passé`,
    deliveriesUnread: 'Les envois aux sources n’ont pas pu être faits : ils le seront dès que la base répond',
    linkNotSent: 'Un lien demandé par courriel n’a pas pu être envoyé',
    linksGivenUp: (count: number) =>
      `Arrêt : ${plural(count, 'demande de lien par courriel n’a pas été traitée', 'demandes de lien par courriel n’ont pas été traitées')} à temps. Qui attend un lien peut le demander à nouveau ; les envois aux sources et les questions sont gardés, et reprennent au prochain démarrage.`,
    campaignsUnread: 'Les courriels d’une campagne n’ont pas pu partir : ils partiront dès que la base répond',
    campaignMailFailed: 'Un courriel de campagne n’est pas parti',
    campaignMailsUnsure: (mails: number) =>
      `${plural(mails, 'courriel de campagne est incertain', 'courriels de campagne sont incertains')} : le relais s’est arrêté pendant l’envoi`,
    deliveryFailed: 'Une contribution n’a pas pu être transmise à sa source',
    overlaysUnread: 'Les corrections acceptées n’ont pas pu être relues : celles déjà connues restent affichées',
    addedWordsUnread:
      'Les mots ajoutés par les animateurs n’ont pas pu être relus : la recherche garde ceux déjà connus',
    additionsIncomplete:
      'Des offres ajoutées par des contributions ne sont pas toutes à leur place : elles le seront dès que leur structure et leur commune peuvent être lues',
    objectionsUnread: 'Les oppositions n’ont pas pu être relues : celles déjà connues restent appliquées',
    noAddress:
      'Le serveur qui embarque ce relais ne dit pas l’adresse de ses visiteurs : aucun n’est limité, et tous s’attendent dans une seule file. Passez-la : relay.fetch(request, { address }), ou createNodeHandler.',
    proxyUnknown:
      'Des requêtes passent par un serveur mandataire qui n’est pas dans TRUSTED_PROXIES : tous ses visiteurs comptent pour un seul. Ajoutez son adresse à TRUSTED_PROXIES.',
  },
  problem: {
    titles: {
      400: 'Requête incorrecte',
      401: 'Identification demandée',
      403: 'Accès refusé',
      404: 'Introuvable',
      405: 'Méthode non admise',
      408: 'Requête trop lente',
      409: 'Conflit',
      413: 'Envoi trop volumineux',
      414: 'Adresse trop longue',
      415: 'Format non admis',
      422: 'Données non valides',
      429: 'Trop de demandes',
      431: 'En-têtes trop volumineux',
      500: 'Erreur du relais',
      502: 'La source des offres a mal répondu',
      503: 'Service momentanément indisponible',
      504: 'La source des offres n’a pas répondu à temps',
    } as Readonly<Record<number, string>>,
    unexpected:
      'Le relais a rencontré une erreur inattendue. Réessayez ; si elle revient, signalez-la avec son numéro de requête.',
    upstreamRefusedToken:
      'La source des offres refuse le jeton du relais. La personne qui administre le relais doit le renouveler.',
    upstreamUnreachable: 'La source des offres ne répond pas. Réessayez dans quelques instants.',
    upstreamSlow: 'La source des offres n’a pas répondu à temps. Réessayez dans quelques instants.',
    upstreamWrong: 'La source des offres a donné une réponse inutilisable. Réessayez dans quelques instants.',
    upstreamBusy: 'La source des offres reçoit trop de demandes. Réessayez dans quelques instants.',
    busy: 'Trop de demandes attendent une réponse. Réessayez dans quelques instants.',
    databaseDown: 'La base de données ne répond pas. Réessayez dans quelques instants.',
    diskRefuses: 'Le disque du relais est plein, ou refuse d’être écrit.',
    late: {
      offer: 'L’offre ne répond pas à temps. Réessayez dans quelques instants.',
      database: 'La base de données ne répond pas à temps. Réessayez dans quelques instants.',
      disk: 'Le disque du relais ne répond pas à temps.',
    },
    databaseDownForWrite:
      'La contribution n’a pas été gardée : la base de données ne répond pas. Réessayez dans quelques instants.',
    metricsToken:
      'Les mesures se demandent avec un jeton, dans l’en-tête Authorization: Bearer. La personne qui administre ce site le connaît.',
    signIn:
      'Cette page demande le nom et le mot de passe d’une personne qui relit les contributions. Rechargez-la pour les donner, ou connectez-vous sur la page /moderation, puis revenez ici.',
    noModerators:
      'Personne ne relit encore les contributions ici. La personne qui administre ce site peut nommer quelqu’un avec inclusion-kit moderator.',
    reserved: 'Cette page est pour les personnes qui relisent les contributions pour le département.',
    signInFirst: 'Cette page est réservée aux personnes qui relisent les contributions : connectez-vous.',
    wrongPassword: 'Ce nom ou ce mot de passe ne convient pas.',
    onlyAdministrators: 'Seule une personne dont le rôle est administrateur peut le faire.',
    noModeration: 'Ce relais ne garde pas ce qu’il faut pour relire les contributions.',
    takenBackByOwner: 'Retirée par la structure, qui l’avait envoyée.',
    tooLateToTakeBack: 'Cette réponse est déjà transmise : elle ne s’annule plus ici. Corrigez la ligne de nouveau.',
    nothingToRetry: 'Cet envoi n’est pas à refaire : il est en cours, déjà fait, ou se fait à la main.',
    decided: 'Cette contribution est déjà relue : elle ne change plus.',
    takenBack: 'Retirée par la personne qui l’a envoyée.',
    notAsked: 'Aucune précision n’est attendue sur cette contribution : la réponse n’a pas été gardée.',
    alreadyInvited: (date: string, par: string) =>
      `Cette structure a déjà reçu un lien le ${dayFormat(new Date(date))}, à la demande de ${par}. Il s’ouvre quatorze jours.`,
    noCampaign: 'Cette campagne n’existe pas.',
    badMeaning: 'Choisissez une thématique de la liste.',
    badCampaign: 'Ce choix n’est pas possible. Revenez à la page précédente.',
    partnersUnknown: 'Les structures ne peuvent pas être listées pour le moment : l’offre n’est pas encore en mémoire.',
    noStructure: 'Il n’y a pas de structure sous cet identifiant, ou la source ne répond pas.',
    noMail: 'Ce relais n’envoie pas de courriel : donnez le lien vous-même.',
    notOwnOffer: 'Cette offre n’est pas celle de la structure de votre lien.',
    dossierMoved: 'Quelqu’un a agi sur cette contribution entre-temps : relisez-la avant de décider.',
    cannotAct: (etat: string) => `Cela ne se fait plus : cette contribution est « ${etat} ».`,
    structureFirst: (nom: string) =>
      `Publiez d’abord sa structure, « ${nom} » : sans elle, l’offre ne paraît nulle part.`,
    structureRefused: (nom: string) =>
      `Sa structure, « ${nom} », n’a pas été acceptée : refusez cette offre, ou demandez à qui la rattacher.`,
    recordGone: 'La fiche visée n’existe plus : cette contribution ne peut pas être acceptée.',
    recordUnread: 'La fiche visée ne peut pas être relue pour le moment. Réessayez dans quelques instants.',
    conflicts: (champs: readonly string[]) =>
      `Une valeur a changé entre-temps : choisissez d’abord celle à garder (${champs.join(', ')}).`,
    nothingAccepted: 'Aucun champ n’est retenu : gardez-en au moins un, ou refusez la contribution.',
    invalidAct: (count: number) =>
      `Rien n’a été fait : ${plural(count, 'champ est à corriger', 'champs sont à corriger')}.`,
    badPart: (field: string) =>
      field === ''
        ? 'Le corps n’a pas la forme attendue.'
        : `${field} : la valeur manque ou n’a pas la forme attendue.`,
    noSuchPage: 'La suite demandée n’en est pas une : recommencez au début de la file.',
    notOfThese: 'Gardez l’une des deux fiches du doublon.',
    keepOne: 'Dites laquelle des deux fiches du doublon est gardée.',
    notContrary: 'Une des propositions à refuser ne dit pas le contraire.',
    notSameNumber: 'Cette proposition n’enlève pas de numéro. Rien n’a été fait.',
    noSuchOffer: 'Cette offre n’existe plus : choisissez-en une autre.',
    onlyNeeds: 'Seul un besoin se relie à une offre.',
    tooManySignIns: 'Trop d’essais pour ce nom. Réessayez dans quelques minutes.',
    stopping: 'Le relais s’arrête. Réessayez dans quelques instants.',
    noRoute: (path: string) =>
      `Il n’y a rien à l’adresse ${path}. Ce relais répond à /api/v1/search/services, /api/v1/services, /api/v1/structures, /api/v1/search, /api/v1/sources, /api/v1/doc/{nom}, /api/v1/capabilities, /api/v1/communes, /api/v1/adresses, /api/v1/position et /contributions.`,
    noPage: 'L’adresse est peut-être mal copiée, ou la page a été retirée. Cherchez ici ce dont vous avez besoin.',
    method: (method: string, allowed: string) =>
      `La méthode ${method} n’est pas admise ici. Méthodes admises : ${allowed}.`,
    noTerritory: 'Aucune commune connue de ce relais n’est dans ce territoire : vérifiez son niveau et son code.',
    noRecord: 'Aucun enregistrement ne porte cet identifiant : il a peut-être été retiré depuis.',
    refusedBySource: 'La source des offres refuse ces paramètres de recherche.',
    referentiel: (name: string, names: readonly string[]) =>
      `Il n’y a pas de vocabulaire « ${name} ». Vocabulaires : ${names.join(', ')}.`,
    noList: 'La source des offres de ce relais ne donne pas de liste entière.',
    noQuestion: 'La source des offres de ce relais ne pose pas de question.',
    noPoints: 'La source des offres de ce relais ne donne pas les lieux de tous les résultats.',
    noFacets: 'La source des offres de ce relais ne compte pas les résultats par valeur de filtre.',
    noAddresses: 'Ce relais ne cherche pas d’adresse : cherchez une commune.',
    noTiles: 'Ce relais ne sert pas de fond de carte.',
    noCopy:
      'Les offres à garder sur un appareil ne sont pas prêtes, ou elles sont trop nombreuses. Réessayez dans une minute.',
    tile: (zoom: number) =>
      `Aucune image à cette adresse : écrivez /tiles/zoom/colonne/ligne, en nombres entiers, le zoom de 0 à ${zoom}.`,
    tileAbsent: 'Le fond de carte n’a pas d’image à cet endroit.',
    tilesDown: 'Le fond de carte ne répond pas. Les lieux et les distances restent justes.',
    tilesBusy: 'Trop d’images du fond de carte sont demandées à la fois. Réessayez dans un instant.',
    noPositions: 'Ce relais ne sait pas dans quelle commune est un point.',
    placesDown:
      'Le service public qui trouve les adresses ne répond pas. Réessayez dans quelques instants, ou cherchez une commune.',
    commune: (code: string) => `Aucune commune n’a le code INSEE ${code}.`,
    origin: (origin: string) =>
      `L’origine ${origin} n’est pas autorisée à écrire ici. La personne qui administre le relais peut l’autoriser.`,
    crossSite:
      'Cette demande vient de la page d’un autre site, dont le navigateur ne dit pas l’origine : elle n’est pas admise.',
    badRequest: 'Cette requête n’est pas du HTTP correct, ou peut se lire de deux façons : elle est refusée.',
    badMethod: 'Cette méthode n’est admise nulle part ici.',
    tooSlow: 'La requête n’est pas arrivée à temps.',
    urlTooLong: 'L’adresse demandée est trop longue : mettez moins de critères.',
    headersTooLarge: 'Les en-têtes de la requête sont trop volumineux.',
    tooMany: (seconds: number) =>
      `Trop de demandes viennent de cette adresse. Réessayez dans ${plural(seconds, 'seconde', 'secondes')}.`,
    tooDeep: (depth: number) => `Le JSON est imbriqué sur plus de ${depth} niveaux.`,
    contentType: 'Une contribution s’envoie en JSON : ajoutez l’en-tête Content-Type: application/json.',
    tooLarge: (kilobytes: number) => `Une contribution ne dépasse pas ${kilobytes} ko.`,
    cutShort: 'Le corps de la requête n’est pas arrivé en entier.',
    contentEncoding: 'Le corps de la requête s’envoie sans compression.',
    notUtf8: 'Le corps de la requête n’est pas du texte en UTF-8.',
    notJson: 'Le corps de la requête n’est pas du JSON valide.',
    invalidContribution: (count: number) =>
      `La contribution n’a pas été gardée : ${plural(count, 'champ est à corriger', 'champs sont à corriger')}.`,
    idempotencyKey: 'L’en-tête Idempotency-Key doit compter de 8 à 200 caractères ASCII visibles.',
    idempotencyConflict:
      'Cette clé Idempotency-Key a déjà servi à une autre contribution. Envoyez celle-ci sous une nouvelle clé.',
    unknownTarget: (id: string) => `Il n’y a pas d’offre « ${id} » : elle a peut-être été retirée depuis.`,
    sourceDownForWrite:
      'La contribution n’a pas été gardée : l’offre visée ne peut pas être vérifiée pour le moment. Réessayez dans quelques instants.',
    noContribution: 'Il n’y a pas de contribution à cette adresse. Vérifiez que le lien de suivi est complet.',
  },
  /** Sent in a header, which holds ASCII only: no accent. */
  warning: {
    unknownCommune: (code: string) => `Code commune ${code} inconnu de ce relais : liste vide`,
    absentSources: (names: readonly string[]) => `Sources qui ne repondent pas, laissees de cote : ${names.join(', ')}`,
  },
};
