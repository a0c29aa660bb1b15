/** The name of the example. */
export const SAMPLE_NAME = 'exemple-offres.csv';

const head =
  'Nom;Description;Thème;Public;Prix;Adresse;Code postal;Ville;Téléphone;Courriel;Horaires;Structure;Mise à jour';
const rows = [
  'Aide au permis;Un moniteur bénévole aide à préparer le code et la conduite, par petits groupes.;Mobilité;Jeunes;Gratuit;12 rue du Port;59140;Dunkerque;03 99 00 00 01;accueil@asso.example;Lundi 9h-12h;Les Amis du Port;12/01/2026',
  'Atelier CV;Refaire son CV avec une conseillère, sur ordinateur.;Réaliser un CV et/ou une lettre de motivation;Tous publics;gratuit;5 place Jean Bart;59140;dunkerque;0399000002;cv@asso.example;mardi et jeudi 14h-17h;Les Amis du Port;12/01/2026',
  'Prêt de vélos;Des vélos prêtés pour aller au travail, avec un casque et un antivol.;Mobilité douce, partagée, collective;Demandeurs d’emploi;5 euros;12 rue du Port;59140;Dunkerque;399000001;accueil@asso,example;Lundi 9h-12h;Les Amis du Port;12/01/2026',
  'Cours de français;Deux cours par semaine pour adultes, tous niveaux.;Maîtriser le français;Tous publics;gratuit;8 rue de la Paix;59240;Dunkerque;03 99 00 00 03 ou 06 00 00 00 03;langues@asso.example;lundi et mercredi 18h-20h;Maison des langues;03/02/2026',
  'Cours de français (adultes);Deux cours par semaine pour adultes, tous niveaux.;Maîtriser le français;Tous publics;Gratuit;8 rue de la Paix;59240;Dunkerque;03 99 00 00 03;langues@asso.example;lundi et mercredi 18h-20h;Maison des langues;03/02/2026',
];

/** A file as a structure writes it by hand, with what such files often have to be mended. A spreadsheet reads its accents by the mark. */
export const SAMPLE = `\uFEFF${[head, ...rows].join('\r\n')}\r\n`;
