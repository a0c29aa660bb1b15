import { nameSome, sayRefused, type LoadedNeeds } from '@inclusion-kit/relay/reading';
import { plural, toMoment } from './counts.ts';

const toGigabytes = (bytes: number): string =>
  `${(bytes / 1e9).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Go`;

/** The texts of one check: the result, and the action to take. */
export interface Told {
  message: string;
  action?: string;
}

/** The French texts of `inclusion-kit doctor`. */
export const doctor = {
  help: `inclusion-kit doctor : vérifie une installation du relais, et dit quoi faire

Usage
  inclusion-kit doctor [--json]

  Lit les mêmes variables d’environnement que « inclusion-kit serve » et vérifie : réglages, version de Node, mémoire, base de
  données, sauvegarde, place sur le disque, jeton et API, horloge, fichiers d’offres, origines, adresse publique, port, courrier. Ne change rien, et
  n’affiche ni jeton ni mot de passe.

Options
  --json   écrit le résultat en JSON
  --help   affiche cette aide

Codes de sortie : 0 tout va bien (des avertissements sont possibles), 1 quelque chose est à corriger, 2 la commande est mauvaise.`,

  names: {
    node: 'Node',
    options: 'Réglages',
    memory: 'Mémoire',
    database: 'Base de données',
    backup: 'Sauvegarde',
    disk: 'Disque',
    token: 'Jeton',
    upstream: 'API',
    others: 'Autres API',
    clock: 'Horloge',
    dataset: 'Fichiers d’offres',
    communes: 'Communes',
    words: 'Mots du territoire',
    needs: 'Besoins du territoire',
    activities: 'Liste d’activités',
    orientations: 'Orientations',
    origins: 'Origines',
    'public-url': 'Adresse publique',
    port: 'Port',
    access: 'Accès réservés',
    mail: 'Courrier',
  },

  summary: (errors: number, warnings: number) =>
    errors > 0
      ? `${plural(errors, 'point est à corriger', 'points sont à corriger')} avant de démarrer.`
      : warnings > 0
        ? `Rien n’empêche de démarrer ; ${plural(warnings, 'avertissement', 'avertissements')}.`
        : 'Tout va bien.',
  timeout: (seconds: number): Told => ({
    message: `pas de réponse en ${seconds} secondes`,
    action: 'Vérifiez le réseau, le pare-feu et la charge de la machine, puis recommencez.',
  }),
  crashed: (reason: string): Told => ({
    message: `la vérification n’a pas abouti (${reason})`,
    action: 'Recommencez ; si cela revient, signalez-le.',
  }),

  nodeFine: (version: string): Told => ({ message: `version ${version}` }),
  nodeOld: (version: string, least: string): Told => ({
    message: `version ${version}, trop ancienne`,
    action: `Installez Node ${least} ou plus récent.`,
  }),
  optionsFine: (set: readonly string[]): Told => ({
    message: set.length === 0 ? 'aucun, tout est par défaut' : `${set.join(', ')} ; le reste par défaut`,
  }),
  optionsWrong: (line: string): Told => ({
    message: line,
    action: 'Corrigez ce réglage : les vérifications qui en dépendent attendent.',
  }),
  memoryFine: (bytes: number): Told => ({ message: toGigabytes(bytes) }),
  memoryShort: (bytes: number, least: number): Told => ({
    message: `${toGigabytes(bytes)} pour ce relais`,
    action: `Prévoyez au moins ${toGigabytes(least)} : deux versions des offres tiennent ensemble en mémoire pendant une mise à jour.`,
  }),

  databaseFine: (name: string, rows: number): Told => ({
    message: `${name}, intacte, ${plural(rows, 'contribution', 'contributions')}`,
  }),
  databaseNew: (name: string): Told => ({ message: `${name} : elle sera créée au démarrage` }),
  databasePending: (name: string, pending: readonly string[]): Told => ({
    message: `${name} sera mise à niveau au démarrage (${pending.join(', ')})`,
    action: 'Sauvegardez-la d’abord : « inclusion-kit backup ».',
  }),
  databaseDamaged: (name: string, damage: readonly string[]): Told => ({
    message: `${name} est abîmée (${damage.slice(0, 3).join(' ; ')}${damage.length > 3 ? ` et ${damage.length - 3} autres` : ''})`,
    action: 'Arrêtez le relais, et restaurez la dernière sauvegarde : « inclusion-kit restore ».',
  }),
  databaseRefused: (message: string): Told => ({ message }),
  databaseReadOnly: (path: string): Told => ({
    message: `le compte qui lance cette commande ne peut pas écrire dans ${path}`,
    action: 'Lancez la commande sous le compte du relais, ou donnez-lui ce dossier (chown, chmod 700).',
  }),
  backupFine: (date: string): Told => ({ message: `la dernière date du ${toMoment(date)}` }),
  backupOld: (date: string): Told => ({
    message: `la dernière date du ${toMoment(date)}`,
    action:
      'Celle de chaque nuit ne se fait plus : lancez « inclusion-kit backup », et voyez dans exploiter.md comment elle dit pourquoi.',
  }),
  backupNone: {
    message: 'aucune par « inclusion-kit backup »',
    action:
      'Mettez en service celle de chaque nuit (exploiter.md), sauf si votre service sauvegarde cette base autrement.',
  },
  diskFine: (folder: string, free: number): Told => ({ message: `${toGigabytes(free)} libres dans ${folder}` }),
  diskShort: (folder: string, free: number): Told => ({
    message: `${toGigabytes(free)} libres seulement dans ${folder}`,
    action: 'Libérez de la place : sur un disque plein, aucune contribution n’est gardée.',
  }),

  tokenNone: (hasDataset: boolean): Told =>
    hasDataset
      ? { message: 'aucun : seuls les fichiers d’offres sont servis' }
      : {
          message: 'aucun, et aucun fichier : des offres fictives seront servies',
          action: 'Donnez DATA_INCLUSION_TOKEN ou DATASET.',
        },
  tokenAccepted: { message: 'accepté par l’API' },
  tokenRefused: (status: number): Told => ({
    message: `refusé par l’API (réponse ${status})`,
    action: 'Recopiez-le dans DATA_INCLUSION_TOKEN, ou demandez-en un autre à l’équipe de data·inclusion.',
  }),
  tokenUnknown: { message: 'pas encore vérifié : l’API ne répond pas' },
  upstreamFine: (url: string, ms: number): Told => ({ message: `${url} répond en ${Math.round(ms)} ms` }),
  upstreamSlow: (url: string, ms: number): Told => ({
    message: `${url} répond en ${Math.round(ms)} ms, ce qui est lent`,
    action: 'Les fiches s’afficheront avec retard ; réessayez à un autre moment avant de chercher plus loin.',
  }),
  upstreamDown: (url: string, reason: string): Told => ({
    message: `${url} ne répond pas (${reason})`,
    action: 'Vérifiez DATA_INCLUSION_URL, le réseau et le pare-feu : le relais doit pouvoir sortir en https.',
  }),
  upstreamWrong: (url: string, status: number): Told => ({
    message: `${url} répond ${status}`,
    action: 'Vérifiez DATA_INCLUSION_URL ; si elle est juste, réessayez plus tard.',
  }),
  otherFine: (name: string, url: string, ms: number): Told => ({
    message: `${name} : ${url} répond en ${Math.round(ms)} ms`,
  }),
  otherRefused: (name: string, status: number, hasToken: boolean): Told => ({
    message: `${name} : ${hasToken ? 'jeton refusé' : 'un jeton est demandé'} (réponse ${status})`,
    action: `Donnez son jeton dans OTHER_TOKENS : ${name}=…`,
  }),
  otherDown: (name: string, url: string, reason: string): Told => ({
    message: `${name} : ${url} ne répond pas comme l’API (${reason})`,
    action: 'Vérifiez OTHER_SOURCES et le réseau. Les autres sources sont servies sans elle.',
  }),
  clockFine: (seconds: number): Told => ({ message: `à l’heure, à ${plural(seconds, 'seconde', 'secondes')} près` }),
  clockOff: (seconds: number): Told => ({
    message: `${plural(Math.abs(seconds), 'seconde', 'secondes')} ${seconds > 0 ? 'd’avance' : 'de retard'} sur l’API`,
    action: 'Mettez la machine à l’heure (par exemple « timedatectl set-ntp true ») : les dates gardées en dépendent.',
  }),

  datasetFine: (services: number, structures: number, date: string): Told => ({
    message: `${plural(services, 'service', 'services')}, ${plural(structures, 'structure', 'structures')}, fichiers du ${new Date(date).toLocaleDateString('fr-FR')}`,
  }),
  datasetPartly: (fine: string, unreadable: string): Told => ({
    message: `${fine} ; ${unreadable}`,
    action: 'Corrigez ces passages : ils sont laissés de côté.',
  }),
  datasetEmpty: {
    message: 'aucun service ni aucune structure',
    action: 'Vérifiez les fichiers désignés par DATASET : « inclusion-kit convert » dit ce qu’il y lit.',
  },
  datasetWrong: (message: string): Told => ({ message }),
  communesFine: (path: string, count: number): Told => ({
    message: `${plural(count, 'commune', 'communes')} dans ${path}`,
  }),
  communesUnknown: {
    message: 'geo.api.gouv.fr ne répond pas : seules les communes des offres se cherchent',
    action: 'Laissez le relais sortir en https vers geo.api.gouv.fr, ou donnez la liste des communes dans COMMUNES.',
  },
  activitiesFine: (path: string, count: number): Told => ({
    message: `${plural(count, 'activité', 'activités')} dans ${path}`,
  }),
  activitiesPartly: (fine: string, count: number): Told => ({
    message: `${fine} ; ${plural(count, 'ligne laissée de côté', 'lignes laissées de côté')}`,
    action: 'Lancez « inclusion-kit activities import » sur ces fichiers : il dit lesquelles, et pourquoi.',
  }),
  wordsFine: (path: string, count: number): Told => ({ message: `${plural(count, 'mot', 'mots')} dans ${path}` }),
  wordsPartly: (fine: string, faults: readonly { ligne: number; message: string }[]): Told => ({
    message: [fine, ...faults.map(({ ligne, message }) => `${ligne}ᵉ mot : ${message}`)].join(' ; '),
    action: 'Corrigez ces mots dans le fichier que WORDS désigne : ils sont laissés de côté.',
  }),
  needsFine: (communes: number, groups: number): Told => ({
    message: `${plural(communes, 'commune', 'communes')} avec des personnes, ${plural(groups, 'ligne', 'lignes')} de freins`,
  }),
  needsPartly: (
    fine: string,
    left: Pick<LoadedNeeds, 'unknownCommunes' | 'withoutPeople' | 'unplaced' | 'refused'>,
  ): Told => ({
    message: [
      fine,
      ...(left.unknownCommunes.length === 0
        ? []
        : [`codes d’aucune commune connue : ${nameSome(left.unknownCommunes)}`]),
      ...(left.withoutPeople === 0
        ? []
        : [`demandeurs d’emploi inconnus pour ${plural(left.withoutPeople, 'commune', 'communes')}`]),
      ...(left.unplaced.length === 0 ? [] : [`CLPE sans commune : ${nameSome(left.unplaced)}`]),
      ...(left.refused.length === 0 ? [] : [sayRefused(left.refused)]),
    ].join(' ; '),
    action: 'Complétez les fichiers que NEEDS désigne : /territoire dit inconnu ce qui manque.',
  }),
  communesPartly: (fine: string, complaints: readonly string[]): Told => ({
    message: [fine, ...complaints].join(' ; '),
    action: 'Complétez ce fichier ou corrigez le nom de ses colonnes ; sans COMMUNES, geo.api.gouv.fr donne tout.',
  }),

  orientationsNone: { message: 'aucune page : les offres s’orientent par leur propre contact, avec un message prêt' },
  orientationsFine: (nom: string, sources: readonly string[]): Told => ({
    message: `${nom} prend les offres de ${sources.includes('*') ? 'toutes les sources' : sources.join(', ')}`,
  }),
  orientationsBlind: (nom: string): Told => ({
    message: `l’adresse de ${nom} est la même pour toutes les offres`,
    action:
      'Mettez {id}, {slug} ou {lien_source} dans cette adresse de ORIENTATION_TARGETS, là où la page attend l’offre.',
  }),
  orientationsUnknown: (nom: string, sources: readonly string[]): Told => ({
    message: `${nom} prend les offres de sources que data·inclusion ne connaît pas : ${sources.join(', ')}`,
    action: 'Vérifiez leurs noms dans ORIENTATION_TARGETS ; c’est bien ainsi si ce sont vos propres sources.',
  }),

  mailNone: { message: 'aucun serveur : ce qui est accepté est transmis par une personne, avec un message prêt' },
  mailFine: (from: string, isLocal: boolean): Told => ({
    message: `le serveur répond ${isLocal ? 'sur cette machine' : 'par une connexion chiffrée (TLS)'} ; les messages partent de ${from}`,
  }),
  mailWrong: (message: string): Told => ({
    message,
    action:
      'Vérifiez SMTP_URL (nom, mot de passe, port), le pare-feu, et que le serveur offre TLS avec un certificat reconnu. Les envois attendent, rien n’est perdu.',
  }),

  originsNone: {
    message: 'aucune : les éléments ne marchent que sur les pages du relais',
    action: 'Pour les afficher sur un site, donnez son origine dans ALLOWED_ORIGINS.',
  },
  originsExample: (origins: readonly string[]): Told => ({
    message: `${origins.join(', ')} : l’adresse de l’exemple`,
    action: 'Écrivez dans ALLOWED_ORIGINS l’adresse de votre site, par exemple https://www.votre-departement.fr.',
  }),
  originsFine: (origins: readonly string[]): Told => ({ message: origins.join(', ') }),
  originsPlain: (origins: readonly string[]): Told => ({
    message: `${origins.join(', ')} : en http, une page peut être changée en chemin`,
    action: 'Servez ces sites en https.',
  }),
  publicUrlExample: (url: string): Told => ({
    message: `${url} : l’adresse de l’exemple, où mèneraient les liens de suivi et les courriels`,
    action: 'Écrivez dans PUBLIC_URL l’adresse que voient les visiteurs de ce relais.',
  }),
  publicUrlFine: (url: string): Told => ({ message: url }),
  publicUrlPlain: (url: string): Told => ({
    message: `${url} : en http, les liens de suivi et les contributions passent en clair`,
    action: 'Mettez un serveur mandataire en https devant le relais (docs/installer.md).',
  }),
  publicUrlForMail: {
    message: 'aucune, alors que le courrier est réglé : ni les liens demandés par courriel ni les questions ne partent',
    action: 'Donnez dans PUBLIC_URL l’adresse que voient les visiteurs : les courriels y mènent.',
  },
  publicUrlNone: (isOpen: boolean): Told =>
    isOpen
      ? {
          message:
            'aucune, alors que d’autres machines ont affaire à ce relais (HOST, TRUSTED_PROXIES ou ALLOWED_ORIGINS)',
          action:
            'Donnez dans PUBLIC_URL l’adresse que voient les visiteurs : les liens de suivi la portent. Sans elle, le relais croit celle que dit chaque requête.',
        }
      : { message: 'aucune : le relais ne sert que cette machine' },
  portFine: (host: string, port: number): Told => ({ message: `${host}:${port} est libre` }),
  portRelay: (host: string, port: number): Told => ({ message: `un relais répond déjà sur ${host}:${port}` }),
  portTaken: (host: string, port: number): Told => ({
    message: `${host}:${port} est pris par un autre programme`,
    action: 'Arrêtez cet autre programme, ou choisissez un autre PORT.',
  }),
  portRefused: (host: string, port: number, code: string): Told => ({
    message: `${host}:${port} ne peut pas être écouté (${code})`,
    action: 'Choisissez un PORT de 1024 ou plus, et un HOST de cette machine : 127.0.0.1 ou 0.0.0.0.',
  }),
  access: (moderators: number, hasMetrics: boolean): Told => ({
    message: `page d’administration ${moderators === 0 ? 'fermée' : `ouverte à ${plural(moderators, 'personne', 'personnes')}`}, mesures ${hasMetrics ? 'ouvertes à qui a le jeton' : 'fermées'}`,
  }),
};
