const kinds: Readonly<Record<string, string>> = { courriel: 'courriel', telephone: 'téléphone', nom: 'nom' };

const toDay = (date: string): string => new Date(date).toLocaleDateString('fr-FR');

interface Shown {
  id: string;
  genre: string;
  reference: string | null;
  cree_le: string;
}

const describe = ({ id, genre, reference, cree_le }: Shown): string =>
  `${id}  ${kinds[genre] ?? genre}, ${toDay(cree_le)}${reference === null ? '' : `, ${reference}`}`;

/** The French texts of `inclusion-kit objection`. */
export const objection = {
  help: `inclusion-kit objection : retire de ce que montre le relais les coordonnées d’une personne qui s’y oppose

Usage
  inclusion-kit objection add <valeur> [--reference <texte>] [--database <base>]
  inclusion-kit objection list [--database <base>]
  inclusion-kit objection remove <numéro ou valeur> [--database <base>]

  <valeur> est un courriel, un téléphone, ou un prénom et un nom ; « - » la lit sur l’entrée standard, pour qu’elle
  ne reste pas dans l’historique des commandes. Une opposition vaut pour tous les lecteurs, et demeure quand
  l’offre est synchronisée de nouveau. La base ne garde qu’une empreinte de la valeur : elle ne peut pas y être relue.
  Un relais en marche l’applique dans les dix secondes ; les caches en aval, à la fin de leur délai (voir la documentation).

Options
  --reference <texte>  de quoi retrouver la demande, par exemple le numéro du courrier ; n’y mettez pas le nom
  --database <base>    fichier SQLite, inclusion-kit.db par défaut, ou postgres://… (DATABASE_URL)
  --help               affiche cette aide

Codes de sortie : 0 tout va bien, 1 aucune opposition ne correspond, 2 la commande est mauvaise ou la base ne répond pas.`,
  noAction: 'Dites quoi faire : add, list ou remove. « inclusion-kit objection --help » donne des exemples.',
  oneValue: 'Donnez une valeur et une seule, entre guillemets si elle contient une espace.',
  noValue: 'list ne prend pas de valeur.',
  unfit:
    'Cette valeur n’est ni un courriel, ni un téléphone, ni un prénom suivi d’un nom : un seul mot retirerait trop de choses.',
  referenceNames: 'La référence est la valeur elle-même : mettez-y de quoi retrouver la demande, pas la personne.',
  added: (shown: Shown) => `Opposition enregistrée : ${describe(shown)}`,
  there: (shown: Shown) => `Opposition déjà enregistrée : ${describe(shown)}`,
  removed: (shown: Shown) => `Opposition levée : ${describe(shown)}`,
  notFound: 'Aucune opposition ne porte ce numéro ni ne concerne cette valeur.',
  none: 'Aucune opposition.',
  list: (all: readonly Shown[]) => all.map(describe).join('\n'),
};
