// The themes 1 to 6: images, frames, colours, media, tables and links.
import type { Rules } from './rule.ts';

const noMedia = { about: ['media'] as const, read: 'Aucun son, aucune vidéo.' };
const noCaptcha = { apart: 'Aucun CAPTCHA, ni image à recopier.' };

const daysOfWeek =
  'Un seul tableau a deux niveaux d’en-têtes : la semaine, où chaque jour est le titre de ses lignes. Sa légende, « La semaine, jour par jour », le dit.';

export const content: Rules = {
  '1.1': { about: ['images'], checks: ['images-nommees'] },
  '1.2': { about: ['decorations'], checks: ['decorations-muettes'] },
  '1.3': {
    about: ['images'],
    read: 'Chaque nom d’image, dans la liste relevée, dit ce que l’image montre.',
    host: 'Les images placées dans `slot="intro"` ou `slot="empty"`.',
  },
  '1.4': noCaptcha,
  '1.5': noCaptcha,
  '1.6': { about: ['images'], read: 'Chaque graphique a ses chiffres dans un tableau ou une liste, à côté.' },
  '1.7': { about: ['images'], read: 'Le tableau dit les mêmes chiffres que le graphique.' },
  '1.8': {
    about: ['pictures'],
    read: 'Aucune image ne porte de texte, sauf le fond de carte, que la liste remplace.',
    host: 'Le fond de carte choisi par `map-tiles`.',
  },
  '1.9': { about: ['figures'], read: 'Chaque légende est dans l’élément `figure` de son image.' },
  '2.1': {
    about: ['frames'],
    checks: ['cadres-nommes'],
    host: 'L’attribut `title` du cadre, si vous utilisez `/embed`.',
  },
  '2.2': {
    about: ['frames'],
    read: 'Le titre du cadre dit ce qu’il montre.',
    host: 'Un titre comme « Chercher une offre d’insertion ».',
  },
  '3.1': {
    read: 'Fermé, ancien, modifié, ouvert, choisi : une icône ou une forme, et un mot. Rien ne tient à la seule couleur.',
  },
  '3.2': { checks: ['axe-sombre'], host: 'Les couleurs données par `--di-accent` et les autres variables.' },
  '3.3': { checks: ['contours-des-champs'], host: 'Les couleurs données par les variables `--di-…`.' },
  '4.1': noMedia,
  '4.2': noMedia,
  '4.3': noMedia,
  '4.4': noMedia,
  '4.5': noMedia,
  '4.6': noMedia,
  '4.7': noMedia,
  '4.8': { about: ['maps'], read: 'La liste, à côté de la carte ou par le bouton « Liste », dit les mêmes offres.' },
  '4.9': { about: ['maps'], read: 'La liste dit plus que la carte : nom, adresse, distance, contact.' },
  '4.10': { about: ['media'], read: 'Aucun son ne part seul.' },
  '4.11': noMedia,
  '4.12': {
    about: ['maps'],
    checks: ['sans-piege'],
    read: 'Flèches, plus et moins au clavier ; boutons de zoom à la souris.',
  },
  '4.13': { about: ['maps'], untested: 'Demande NVDA, VoiceOver ou TalkBack.' },
  '5.1': { about: ['complexTables'], read: daysOfWeek },
  '5.2': { about: ['complexTables'], read: daysOfWeek },
  '5.3': { about: ['layoutTables'], read: 'Aucun tableau de mise en forme.' },
  '5.4': {
    about: ['titledTables'],
    checks: ['references-internes'],
    read: 'Le titre est `caption`, ou rattaché par `aria-labelledby`.',
  },
  '5.5': { about: ['titledTables'], read: 'Chaque titre dit ce que compte le tableau.' },
  '5.6': { about: ['tables'], checks: ['entetes-de-tableau'] },
  '5.7': { about: ['tables'], checks: ['entetes-de-tableau'] },
  '5.8': { about: ['layoutTables'], read: 'Aucun tableau de mise en forme.' },
  '6.1': {
    about: ['links'],
    checks: ['liens-explicites', 'nom-visible-repris'],
    read: 'Chaque lien, dans la liste relevée, se comprend seul ou par le titre de sa carte.',
  },
  '6.2': { about: ['links'], checks: ['liens-nommes'] },
};
