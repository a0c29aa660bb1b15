import { count } from '../words.ts';

/** The texts of the bar of the offers kept aside. */
const texts = {
  'tray.label': 'Sélection',
  'tray.count': (n: number) => (n < 2 ? `${n} offre sélectionnée` : `${count.format(n)} offres sélectionnées`),
  'tray.hint': 'À remettre à la personne',
  'tray.open': 'Voir la sélection',
  'tray.print': 'Imprimer',
  'tray.week': 'Préparer la semaine',
  'tray.send': 'Envoyer',
  'tray.empty': 'Nouvelle personne',
  'tray.same': 'Encore pour la même personne\u00a0?',
  'tray.keep': 'Oui, garder',
  'tray.undo': 'Annuler',
};

export default texts;
