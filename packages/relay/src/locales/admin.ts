const count = (value: number): string => value.toLocaleString('fr-FR');
const plural = (value: number, one: string, many: string): string => `${count(value)} ${value < 2 ? one : many}`;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Tells a length of time roughly, as one says it. */
function duration(ms: number): string {
  if (ms < MINUTE_MS) return 'moins d’une minute';
  if (ms < HOUR_MS) return plural(Math.floor(ms / MINUTE_MS), 'minute', 'minutes');
  if (ms < 2 * DAY_MS) return plural(Math.floor(ms / HOUR_MS), 'heure', 'heures');
  return plural(Math.floor(ms / DAY_MS), 'jour', 'jours');
}

/** Tells an amount of memory in the unit in which it is read at a glance. */
const amount = (bytes: number): string =>
  bytes < 1e10 ? `${count(Math.round(bytes / 1e6))} Mo` : `${count(Math.round(bytes / 1e9))} Go`;

/** Tells an amount of memory by its limit. */
const outOf = ({ bytes, maxBytes }: { bytes: number; maxBytes: number }): string =>
  `${amount(bytes)} sur ${amount(maxBytes)}`;

/** The words of the desk. */
const roles = { moderateur: 'modération', administrateur: 'administration' };

/** The French texts of the administration page. */
export const admin = {
  title: 'État du relais',
  who: (name: string, role: keyof typeof roles): string => `${name}, ${roles[role]}`,
  at: (date: string): string => `au ${date}`,
  reload: 'Actualiser',
  verdicts: {
    fine: 'Tout va bien.',
    reasons: {
      database: 'La base de données répond.',
      fresh: (age: string) => `Les offres ont été lues il y a ${age}.`,
      errors: 'Aucune erreur depuis le démarrage.',
    },
    noOfferDate: 'Les offres sont lues directement à l’API : la première copie n’est pas encore faite.',
    stale: (age: string) => `Les offres servies datent de ${age} : la mise à jour ne se fait plus.`,
    failing: 'La dernière mise à jour des offres a échoué : les offres précédentes restent servies.',
    failingBare:
      'La mise à jour des offres a échoué, et le relais n’en a aucune copie : tant que l’API ne répond pas, les recherches échouent.',
    unreadable: 'Des fiches manquent : l’API répond une erreur pour elles seules. Elles sont nommées plus bas.',
    deliveries: (value: number) =>
      `${plural(value, 'envoi à une source a échoué', 'envois à des sources ont échoué')} : reprenez-le à la main ou relancez-le.`,
    backup: (age: string) => `La dernière sauvegarde de la base date de ${age} : celle de chaque nuit ne se fait plus.`,
    database: 'La base de données ne répond pas : aucune contribution ne peut être gardée.',
  },
  offer: {
    title: 'Offres',
    source: 'Source',
    origins: {
      demonstration: 'démonstration (offres fictives)',
      files: 'fichiers',
      api: 'API data·inclusion',
    },
    reads: 'La recherche lit',
    readsOf: {
      catalogue: 'la copie gardée ici',
      api: 'l’API, à chaque recherche',
    },
    date: 'Copie faite le',
    newest: 'Offre la plus récente',
    age: (ms: number) => `il y a ${duration(ms)}`,
    records: 'Nombre',
    counts: (services: number, structures: number) =>
      `${plural(services, 'service', 'services')}, ${plural(structures, 'structure', 'structures')}`,
    lastAttempt: 'Dernière mise à jour tentée',
    outcome: 'Son résultat',
    success: 'réussie',
    attempts: 'Depuis le démarrage',
    attemptCounts: (succeeded: number, failed: number) =>
      `${plural(succeeded, 'réussie', 'réussies')}, ${plural(failed, 'échouée', 'échouées')}`,
    upstream: (name: string) => `De ${name}`,
    noCopy: 'aucune copie servie',
    failed: (reason: string) => `dernière copie échouée. ${reason}`,
    none: 'aucune encore',
    unknown: 'Ce relais lit une source fournie par le logiciel qui l’héberge ; elle ne dit rien de son état.',
  },
  contributions: {
    title: 'Contributions',
    database: 'Base de données',
    up: 'répond',
    down: 'ne répond pas',
    backup: 'Dernière sauvegarde',
    waiting: 'À relire',
    all: 'Reçues en tout',
    uncounted: 'Cette base ne compte pas ses contributions.',
  },
  deliveries: {
    title: 'Envois aux sources',
    none: 'Rien n’a encore été transmis.',
    states: {
      'en-attente': 'À venir',
      'en-cours': 'En cours',
      'a-faire': 'À faire à la main',
      envoyee: 'Faits',
      echec: 'Échoués, à reprendre',
      annulee: 'Annulés',
    },
    channels: {
      flux: 'par le flux',
      courriel: 'par courriel',
      webhook: 'vers un logiciel',
      dora: 'vers DORA',
      soliguide: 'vers Soliguide',
      auteur: 'question à la personne',
      decision: 'réponse à la personne',
      main: 'à la main',
    },
    by: (parts: readonly (readonly [channel: string, value: number])[]) =>
      parts.map(([channel, value]) => `${count(value)} ${channel}`).join(', '),
  },
  process: {
    title: 'Relais',
    version: 'Version',
    uptime: 'Démarré depuis',
    duration,
    memory: 'Mémoire',
    outOf,
    kept: 'Gardé pour répondre vite',
    keptCounts: (kept: { count: number; bytes: number; maxBytes: number }) =>
      `${plural(kept.count, 'réponse', 'réponses')}, ${outOf(kept)}`,
    requests: 'Demandes reçues',
    requestCounts: (all: number, refused: number, failed: number) =>
      `${count(all)}, dont ${plural(refused, 'refusée', 'refusées')} et ${plural(failed, 'en erreur', 'en erreur')}`,
  },
  errors: {
    title: 'Dernières erreurs',
    lead: 'Les cinquante dernières depuis le démarrage, sans rien de ce que les visiteurs ont envoyé. Le numéro de requête mène à la ligne du journal.',
    date: 'Quand',
    what: 'Quoi',
    route: 'Adresse',
    request: 'Numéro de requête',
  },
  count,
  duration,
};
