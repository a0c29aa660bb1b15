// The themes 7 to 10: scripts, required elements, structure and presentation.
import type { Rules } from './rule.ts';

export const structure: Rules = {
  '7.1': {
    about: ['widgets'],
    untested: 'Noms, rôles et états sont relevés et justes. Leur restitution demande NVDA, VoiceOver ou TalkBack.',
  },
  '7.2': { apart: 'Aucun script n’a d’alternative à part.' },
  '7.3': { checks: ['atteint-au-clavier', 'sans-piege'] },
  '7.4': {
    read: 'Un menu ou une case change la liste, jamais la page. La page ne change que par un lien ou un bouton qui le dit.',
    host: 'Ce que fait votre page de l’événement `di-open`.',
  },
  '7.5': {
    about: ['statuses'],
    untested:
      'Les messages sont en `role="status"` ou `role="alert"`. Leur lecture demande NVDA, VoiceOver ou TalkBack.',
  },
  '8.1': { checks: ['doctype'], host: 'Le type de document de votre page.' },
  '8.2': { checks: ['html-valide', 'identifiants-uniques', 'references-internes'], host: 'Le code de votre page.' },
  '8.3': { checks: ['langue-de-la-page'], host: '`lang="fr"` sur votre page.' },
  '8.4': {
    checks: ['langue-de-la-page'],
    read: 'Chaque page dit la langue dans laquelle elle est écrite.',
    host: '`lang="fr"` sur votre page.',
  },
  '8.5': { checks: ['titre-de-la-page'], host: 'Le titre de votre page.' },
  '8.6': { read: 'Chaque titre dit la page, puis le nom du site.', host: 'Le titre de votre page.' },
  '8.7': {
    about: ['languages'],
    checks: ['autres-ecritures'],
    read: 'Chaque nom de langue du menu, et chaque texte resté en français, porte `lang`.',
  },
  '8.8': { about: ['languages'], checks: ['codes-de-langue'] },
  '8.9': { checks: ['balises-de-presentation'] },
  '8.10': { about: ['rightToLeft'], checks: ['sens-de-lecture'] },
  '9.1': {
    checks: ['titres'],
    read: 'Les titres relevés suivent le contenu.',
    host: '`heading-level`, si les titres de la recherche doivent commencer à un autre niveau.',
  },
  '9.2': { checks: ['zones'], host: 'Les zones `header`, `nav`, `main` et `footer` de votre page.' },
  '9.3': { about: ['lists'], read: 'Chaque suite d’offres, d’étapes ou de contacts est une liste.' },
  '9.4': { about: ['quotes'], read: 'Les citations sont dans `blockquote`.' },
  '10.1': { checks: ['attributs-de-presentation', 'balises-de-presentation'] },
  '10.2': { checks: ['sans-style', 'contenu-des-feuilles-de-style'] },
  '10.3': { read: 'L’ordre du code est celui de l’écran : la tabulation le suit.', checks: ['ordre-de-tabulation'] },
  '10.4': { checks: ['texte-agrandi'] },
  '10.5': { checks: ['fond-avec-la-couleur'], host: 'Le fond et la couleur du texte de votre page.' },
  '10.6': { about: ['links'], read: 'Dans un texte, un lien est souligné.' },
  '10.7': { checks: ['focus-visible'], host: 'Ne pas retirer le contour du focus.' },
  '10.8': { read: 'Ce qui est replié n’est ni affiché ni annoncé.' },
  '10.9': { read: 'Chaque consigne nomme le bouton ou le champ, jamais sa place ou sa forme seule.' },
  '10.10': { read: 'Chaque consigne nomme le bouton ou le champ, jamais sa place ou sa forme seule.' },
  '10.11': { checks: ['largeur-320'], host: 'Une colonne d’au moins 320 px.' },
  '10.12': { checks: ['espacement'] },
  '10.13': { about: ['extras'], read: 'Un menu ouvert reste, se survole, et Échap le ferme.' },
  '10.14': { checks: ['survol-seul'] },
};
