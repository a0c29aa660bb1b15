// The words that readers type and pages do not have, with those that pages have.

/** Words that say nothing of a page. A search by them alone looks for them all the same. */
export const emptyWords: ReadonlySet<string> = new Set(
  'a au aux avec ce ces comment d dans de des du en est et il j je l la le les ma mes mon n ne on ou par pas pour que qui s sa se ses son sur un une the an and are do for how i in is it mode my of on or to with'.split(
    ' ',
  ),
);

/** For a word, other words that stand for it. Each is one way to say it, of one or several words that a page has together. */
const ways: readonly (readonly [typed: string, pages: readonly string[]])[] = [
  ['cors', ['allowed origins']],
  ['proxy reverse', ['nginx caddy', 'mandataire']],
  ['rollback downgrade', ['revenir version avant', 'going back']],
  ['arriere', ['version avant']],
  ['log logs', ['journal', 'journalctl']],
  ['monitoring supervision superviser', ['surveiller']],
  ['haute disponibilite ha availability redondance cluster', ['deux relais']],
  ['performance performances perf charge', ['capacite', 'benchmarks', 'peut servir']],
  ['ram', ['go memoire', 'memory']],
  ['ssl tls https', ['certificat']],
  ['mdp password', ['mot passe']],
  ['mail mails email emails', ['courriel', 'courrier']],
  ['mise', ['mettre']],
  ['maj update', ['mettre jour', 'upgrade']],
  ['backup backups', ['sauvegarde', 'sauvegarder']],
  ['restore restauration', ['restaurer', 'restaure']],
  ['firewall parefeu', ['pare feu']],
  ['cron crontab', ['minuterie']],
  ['healthcheck', ['readyz']],
  ['env environment config configuration parametres', ['reglages', 'settings']],
  ['eaddrinuse', ['port']],
  ['csp', ['politique securite', 'strict policy']],
  ['dark', ['sombre', 'theme', 'color scheme']],
  ['pwa', ['hors ligne', 'installed page']],
];

/** The other ways to say a word, by the word in small letters and without accents. */
export const otherWays: ReadonlyMap<string, readonly string[]> = new Map(
  ways.flatMap(([typed, pages]) => typed.split(' ').map((word) => [word, pages] as const)),
);
