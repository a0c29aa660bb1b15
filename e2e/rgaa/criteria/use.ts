// The themes 11 to 13: forms, navigation and reading.
import type { Rules } from './rule.ts';

/** The relay's pages are few, and the home leads to each. @see the note of the criterion 12.1 */
const fewPages = {
  apart: 'Le relais a peu de pages, et l’accueil mène à chacune. Le critère ne s’applique pas.',
  host: 'Le menu, le plan et la recherche de votre site.',
};
const noDocument = {
  about: ['documents'] as const,
  read: 'Le tableur répète la liste affichée, qui est accessible.',
};

export const use: Rules = {
  '11.1': { about: ['fields'], checks: ['champs-nommes'] },
  '11.2': { about: ['fields'], read: 'Chaque nom de champ relevé dit ce qu’il faut écrire.' },
  '11.3': { about: ['fields'], checks: ['memes-noms-memes-champs'] },
  '11.4': { about: ['fields'], checks: ['etiquettes-voisines'] },
  '11.5': { about: ['fields'], checks: ['boutons-radio-groupes'] },
  '11.6': { about: ['groups'], checks: ['groupes-nommes'] },
  '11.7': { about: ['groups'], read: 'Chaque légende relevée est une question, ou le nom du groupe.' },
  '11.8': { about: ['selects'], checks: ['listes-de-choix'] },
  '11.9': {
    about: ['buttons'],
    checks: ['boutons-nommes', 'nom-visible-repris'],
    read: 'Chaque bouton relevé dit ce qu’il fait, et sur quelle offre.',
  },
  '11.10': {
    about: ['invalid'],
    checks: ['erreurs-rattachees'],
    read: 'Les champs obligatoires le disent. L’erreur est écrite au champ, dite à l’envoi, et reçoit le focus.',
  },
  '11.11': { about: ['invalid'], read: 'Le message dit la forme attendue : « ce numéro en a 9, il en faut 10 ».' },
  '11.12': {
    about: ['sending'],
    read: 'Un envoi est relu avant d’être publié, une confirmation s’annule, un brouillon est gardé sur l’appareil.',
  },
  '11.13': { about: ['personal'], checks: ['remplissage-automatique'] },
  '12.1': fewPages,
  '12.2': {
    read: 'La barre du haut est la même, au même endroit, sur toutes les pages.',
    host: 'Le menu de votre site.',
  },
  '12.3': fewPages,
  '12.4': fewPages,
  '12.5': fewPages,
  '12.6': { checks: ['zones', 'lien-d-evitement'], host: 'Les zones de votre page.' },
  '12.7': { checks: ['lien-d-evitement'], host: 'Le lien d’évitement de votre page.' },
  '12.8': { checks: ['ordre-de-tabulation'], host: 'La place de la recherche dans votre page.' },
  '12.9': { checks: ['sans-piege'] },
  '12.10': { checks: ['touche-seule', 'raccourcis-d-une-touche'] },
  '12.11': { about: ['extras'], checks: ['atteint-au-clavier', 'survol-seul'] },
  '13.1': {
    checks: ['rafraichissement'],
    read: 'Rien ne se recharge seul. Une session finie se rouvre sans perdre ce qui est écrit.',
    host: 'La durée de session de votre logiciel.',
  },
  '13.2': { checks: ['sans-fenetre'] },
  '13.3': noDocument,
  '13.4': noDocument,
  '13.5': { about: ['cryptic'], read: 'Aucun dessin fait de signes.' },
  '13.6': { about: ['cryptic'], read: 'Aucun dessin fait de signes.' },
  '13.7': { read: 'Rien ne clignote ni ne change brusquement de lumière.' },
  '13.8': {
    checks: ['mouvement-sans-fin'],
    read: 'Aucun contenu ne bouge plus de cinq secondes. « Moins d’animations » est respecté.',
  },
  '13.9': { checks: ['portrait'] },
  '13.10': { about: ['maps'], read: 'La carte se déplace et grandit aussi par des boutons et des flèches.' },
  '13.11': { read: 'Une action part quand le doigt ou la souris se lève. Elle ne part pas s’il a glissé ailleurs.' },
  '13.12': { apart: 'Aucune fonction ne suit le mouvement de l’appareil.' },
};
