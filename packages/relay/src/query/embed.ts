import { readPublics, readThematiques } from './filters.ts';
import type { QueryReader } from './read-query.ts';

/** What the page for an iframe is asked: the attributes of its search, and its colour. */
export interface EmbedQuery {
  /** Attributes of `<di-search>`, as they are written. */
  attributes: Readonly<Record<string, string | undefined>>;
  lang: string;
  accent: string | undefined;
}

const LANGUAGES: ReadonlySet<string> = new Set(['fr', 'en', 'es', 'ar', 'uk']);

/** Reads what the page for an iframe is asked. Lists are repeated parameters, as everywhere else. */
export function readEmbed(reader: QueryReader): EmbedQuery {
  return {
    attributes: {
      'code-commune': reader.code('code-commune', 5, /^(?:\d{2}|2[AB])\d{3}$/),
      thematiques: readThematiques(reader)?.join(' '),
      publics: readPublics(reader)?.join(' '),
      'page-size': reader.integer('page-size', { min: 1, max: 100 })?.toString(),
      'heading-level': reader.integer('heading-level', { min: 1, max: 6 })?.toString(),
    },
    lang: reader.oneOf('lang', LANGUAGES) ?? 'fr',
    accent: readAccent(reader),
  };
}

/** Reads what the style sheet of that page is asked. */
export function readEmbedColours(reader: QueryReader): Pick<EmbedQuery, 'accent'> {
  return { accent: readAccent(reader) };
}

function readAccent(reader: QueryReader): string | undefined {
  return reader.code('accent', 6, /^[0-9a-fA-F]{6}$/);
}
