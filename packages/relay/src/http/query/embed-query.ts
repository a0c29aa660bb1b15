import type { EmbedQuery } from '../../pages/embed-page.ts';
import { known } from './filters.ts';
import type { QueryReader } from './read-query.ts';

const LANGUAGES: ReadonlySet<string> = new Set(['fr', 'en', 'es', 'ar', 'uk']);
const ORDERS: ReadonlySet<string> = new Set(['distance', 'pertinence', 'date']);
/** The filters of the search, by the names of their attributes. */
const FILTERS: ReadonlySet<string> = new Set([
  ...['thematiques', 'publics', 'types', 'frais', 'modes-accueil', 'reseaux-porteurs', 'sources'],
  ...['score-qualite-minimum', 'ouvert', 'maj-depuis', 'rayon-km', 'q', 'tri'],
]);
const MAX_TEXT = 200;

/** Reads what the page for an iframe is asked. Lists are repeated parameters, as everywhere else. */
export function readEmbed(reader: QueryReader): EmbedQuery {
  const words = (name: string, values: ReadonlySet<string>): string | undefined =>
    reader.vocabulary(name, values)?.join(' ');
  return {
    attributes: {
      'code-commune': reader.code('code-commune', 5, /^(?:\d{2}|2[AB])\d{3}$/),
      'code-departement': reader.oneOf('code-departement', known.code_departement),
      'code-epci': reader.code('code-epci', 9, /^\d{9}$/),
      'rayon-km': reader.integer('rayon-km', { min: 1, max: 100 })?.toString(),
      q: readText(reader, 'q'),
      thematiques: words('thematiques', known.thematiques),
      publics: words('publics', known.publics),
      types: words('types', known.types),
      frais: words('frais', known.frais),
      'modes-accueil': words('modes-accueil', known.modes_accueil),
      'reseaux-porteurs': words('reseaux-porteurs', known.reseaux_porteurs),
      'score-qualite-minimum': reader.number('score-qualite-minimum', { min: 0, max: 1 })?.toString(),
      ouvert: readFlag(reader, 'ouvert'),
      tri: reader.oneOf('tri', ORDERS),
      'territory-fixed': readFlag(reader, 'territory-fixed'),
      'territory-name': readText(reader, 'territory-name'),
      'filters-hidden': words('filters-hidden', FILTERS),
      'filters-fixed': words('filters-fixed', FILTERS),
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

function readText(reader: QueryReader, name: string): string | undefined {
  const text = reader.text(name);
  if (text !== undefined && text.length > MAX_TEXT) {
    reader.complain(name, 'string_too_long', `String should have at most ${MAX_TEXT} characters`);
  }
  return text;
}

/** An attribute without a value is there, or is not. */
function readFlag(reader: QueryReader, name: string): string | undefined {
  return reader.boolean(name) === true ? '' : undefined;
}

function readAccent(reader: QueryReader): string | undefined {
  return reader.code('accent', 6, /^[0-9a-fA-F]{6}$/);
}
