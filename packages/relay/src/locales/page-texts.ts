import type { PageLanguage } from './languages.ts';
import * as ar from './ar/index.ts';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import * as fr from './fr/index.ts';
import * as uk from './uk/index.ts';

/** The texts of the pages for people, in one language. */
export type PageTexts = typeof fr;

/** The texts of the pages for people, by language. */
export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = { fr, en, es, ar, uk };
