// The texts beside an export of the memory of a territory.

/** Writes the text that describes the files of an export. */
export function describeExport({ date, extension }: { date: string; extension: string }): string {
  return `Mémoire du territoire, exportée le ${date}
Licence : Licence Ouverte 2.0 (etalab-2.0), https://www.etalab.gouv.fr/licence-ouverte-open-licence/
Sources : offre servie par le relais (data·inclusion et fichiers locaux) ; recherches reçues par le relais.

1. Chiffres de l’offre : offre-total, offre-par-…${extension}
   Une ligne par jour (heure de Paris) et par valeur. Une valeur vide : les enregistrements qui ne disent rien (sans commune,
   sans thématique…). Les lignes d’un jour s’additionnent par commune et par source ; par type, celles des services seulement ;
   par thématique ou catégorie, non : un service qui en porte plusieurs compte dans chacune.
   jour                     jour du relevé
   offre_du                 date et heure des données comptées ; vide si elles n’en ont pas
   code_insee, source, type, categorie, thematique
                            valeur telle que l’offre l’écrit
   services                 nombre de services
   services_maj_6_mois      dont date_maj a moins de six mois
   services_maj_1_an        dont date_maj a moins d’un an
   services_score_centiemes somme des scores de qualité, en centièmes : diviser par 100 × services pour la moyenne
   services_score_08        dont le score atteint 0,8
   services_doublons        dont la structure a des doublons
   structures               nombre de structures ; par thématique, catégorie ou type, celles qui ont un tel service
   structures_maj_6_mois    dont date_maj a moins de six mois
   structures_maj_1_an      dont date_maj a moins d’un an
   structures_doublons      qui ont des doublons

2. Recherches : recherches${extension}
   Nombre de recherches de services par mois, sans rien de qui cherche ni de ce qui a été écrit. Seuls les mois terminés
   sont exportés. Aucune ligne ne compte moins de 5 recherches : les plus petites sont regroupées par département, puis quels
   que soient les publics, puis toutes ensemble, et le total du mois reste juste.
   mois               mois de la recherche (heure de Paris)
   resultat           aucun : rien n’a été trouvé ; trouve : au moins un service
   code_departement   département ; vide si aucun lieu n’était demandé, * s’il est regroupé ou inconnu
   code_commune       commune ; vide si la ligne réunit un département, ou si aucun lieu n’était demandé
   thematiques        jusqu’à trois thématiques ou catégories, séparées par des virgules : la recherche acceptait n’importe
                      laquelle ; vide si aucune n’était demandée, * si regroupé
   publics            de même ; * pour resultat = trouve, qui n’est compté que pour donner une proportion
   autres_filtres     oui : un mot, un type, un rayon ou un autre filtre restreignait aussi la recherche ; non ; * si regroupé
   nombre             nombre de recherches : une personne qui recommence compte deux fois

Part des recherches sans résultat d’un département : somme de nombre pour resultat = aucun, divisée par la somme de nombre.
`;
}
