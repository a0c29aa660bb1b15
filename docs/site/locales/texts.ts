// The words around the pages, in the two languages of the site.

/** A language of the site. */
export type Lang = 'fr' | 'en';

/** A part of the site, in which its pages are listed. */
export type SectionName = 'doors' | 'guides' | 'developers' | 'publishers' | 'project' | 'reference';

interface Texts {
  readonly name: string;
  readonly skip: string;
  readonly menu: string;
  readonly onThisPage: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly tryIt: string;
  readonly relayReference: string;
  readonly otherHome: { readonly path: string; readonly lang: Lang; readonly label: string };
  readonly search: {
    readonly label: string;
    readonly none: string;
    readonly failed: string;
    readonly one: string;
    readonly many: string;
  };
  readonly elsewhere: string;
  readonly next: string;
  readonly licence: string;
}

export const texts: Readonly<Record<Lang, Texts>> = {
  fr: {
    name: 'Inclusion Kit, la documentation',
    skip: 'Aller au contenu',
    menu: 'Toutes les pages',
    onThisPage: 'Sur cette page',
    sections: {
      doors: 'Commencer',
      guides: 'Guides pour un département',
      developers: 'Développer (en anglais)',
      publishers: 'Éditer un logiciel (en anglais)',
      project: 'Le projet (en anglais)',
      reference: 'Référence (en anglais)',
    },
    tryIt: 'Essayer les réglages',
    relayReference: 'Les adresses du relais',
    otherHome: { path: 'start.html', lang: 'en', label: 'English' },
    search: {
      label: 'Chercher dans la documentation',
      none: 'Aucune page ne contient ces mots.',
      failed: 'La recherche n’a pas pu être chargée.',
      one: '1 page trouvée',
      many: '{n} pages trouvées',
    },
    elsewhere: 'Fichier du dépôt',
    next: 'Page suivante :',
    licence: 'Licence MIT.',
  },
  en: {
    name: 'Inclusion Kit, documentation',
    skip: 'Skip to content',
    menu: 'All pages',
    onThisPage: 'On this page',
    sections: {
      doors: 'Start (in French)',
      guides: 'Guides for a département (in French)',
      developers: 'Developers',
      publishers: 'Software publishers',
      project: 'The project',
      reference: 'Reference',
    },
    tryIt: 'Try the settings (in French)',
    relayReference: 'The addresses of the relay (in French)',
    otherHome: { path: 'index.html', lang: 'fr', label: 'Français' },
    search: {
      label: 'Search the documentation',
      none: 'No page has these words.',
      failed: 'The search could not be loaded.',
      one: '1 page found',
      many: '{n} pages found',
    },
    elsewhere: 'File of the repository',
    next: 'Next page:',
    licence: 'MIT licence.',
  },
};
