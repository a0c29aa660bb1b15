/** The languages the interface speaks. The offers' own texts stay in French. */
export const languages = ['fr', 'en', 'es', 'ar', 'uk'] as const;

/** A language of the interface. */
export type Language = (typeof languages)[number];

const locales: Readonly<Record<Language, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  es: 'es-ES',
  // Phones, prices and postal codes are in European digits: numbers of the interface beside them are too.
  ar: 'ar-u-nu-latn',
  uk: 'uk-UA',
};

export function localeOf(language: Language): string {
  return locales[language];
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Reads a language tag: « en-GB » is English, « de » is none of ours. */
export function toLanguage(tag: string | null): Language | null {
  const start = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === start) ?? null;
}
