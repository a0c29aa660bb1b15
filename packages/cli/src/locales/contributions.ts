import { plural } from './counts.ts';

/** The French texts of `inclusion-kit contributions`. */
export const contributions = {
  help: `inclusion-kit contributions : exporte les contributions, les reprend, ou oublie qui les a envoyées

Usage
  inclusion-kit contributions export --out <fichier> [--authors] [--database <base>]
  inclusion-kit contributions import <fichier> [--database <base>]
  inclusion-kit contributions erase (--before <date> | --numero <numéro> | --courriel <adresse>) [--database <base>]

  export  écrit tout ce qui a été reçu, avec ce qui en a été décidé et transmis, une contribution par ligne (JSON), pour un
          autre outil ou un autre relais. Sans --authors, rien ne dit qui les a envoyées.
  import  reprend un tel fichier, en entier ou pas du tout ; celles qui sont déjà là restent comme elles sont. Les liens de
          suivi restent ceux de l’ancien relais : pour les garder aussi, utilisez backup et restore.
  erase   oublie le nom, l’organisation, la fonction et le courriel de qui a envoyé des contributions ; elles restent.

Options
  --out <fichier>       fichier à écrire ; « - » écrit sur la sortie standard
  --authors             écrit aussi qui a envoyé chacune : ce fichier contient alors des données personnelles
  --before <date>       celles reçues avant cette date, AAAA-MM-JJ
  --numero <numéro>     celle qui porte ce numéro de suivi
  --courriel <adresse>  celles de cette personne ; « - » lit l’adresse sur l’entrée standard
  --database <base>     fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --help                affiche cette aide

Codes de sortie : 0 tout va bien, 1 le fichier est mauvais ou rien n’était à oublier, 2 la commande est mauvaise ou la base ne répond pas.`,
  noAction: 'Dites quoi faire : export, import ou erase. « inclusion-kit contributions --help » donne des exemples.',
  noOut: 'Dites où écrire : --out <fichier>, ou --out - pour la sortie standard.',
  cannotRead: (path: string, code: string) => `Le fichier ${path} ne peut pas être lu (${code}).`,
  oneFile: 'Donnez un fichier et un seul.',
  oneErasure: 'Dites lesquelles, d’une seule façon : --before <date>, --numero <numéro> ou --courriel <adresse>.',
  badDate: (text: string) => `« ${text} » n’est pas une date : écrivez-la AAAA-MM-JJ, par exemple 2026-01-31.`,
  exported: (count: number, out: string) =>
    `${plural(count, 'contribution écrite', 'contributions écrites')} dans ${out}.`,
  broken: (ids: readonly string[]) =>
    `${plural(ids.length, 'contribution abîmée n’est pas écrite', 'contributions abîmées ne sont pas écrites')} : ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? '…' : ''}. Une sauvegarde plus ancienne les a peut-être entières.`,
  imported: (added: number, known: number) =>
    `${plural(added, 'contribution reprise', 'contributions reprises')}, ${plural(known, 'déjà là', 'déjà là')}.`,
  erased: (count: number) =>
    count === 0
      ? 'Aucune contribution ne dit qui l’a envoyée parmi celles-là.'
      : `${plural(count, 'contribution ne dit plus qui l’a envoyée', 'contributions ne disent plus qui les a envoyées')}.`,
};
