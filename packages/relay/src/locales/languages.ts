/** The languages of the pages for people. */
export const pageLanguages = ['fr', 'en', 'es', 'ar', 'uk'] as const;

/** A language of a page. */
export type PageLanguage = (typeof pageLanguages)[number];

/** A sentence that each page shows beside its offers: in French alone, or in each language of the pages. */
export type Notice = string | Readonly<Record<PageLanguage, string>>;

/** The languages in their own words, as the choice of the language shows them. */
export const languageNames: Readonly<Record<PageLanguage, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  uk: 'Українська',
};

/** The locales that write dates and numbers. Phones and prices are in European digits: numbers beside them in Arabic are too. */
export const locales: Readonly<Record<PageLanguage, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
  uk: 'uk-UA',
};

/** Returns the direction in which a language is read. */
export const directionOf = (language: PageLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
