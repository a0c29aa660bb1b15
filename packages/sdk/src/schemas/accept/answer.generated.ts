// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, areTexts, isNumber, isRecord } from './checks.ts';
import type { Page } from '../answers/page.ts';
import type { Capabilities } from '../answers/capabilities.ts';
import type { Facets } from '../answers/facets.ts';

/**
 * Tells whether a value is a `Page` as the API gives it, every field present: `Page.parse` would return its like.
 * When it is not, `Page.parse` completes it or says what is wrong.
 * @example const model = isPage(value) ? value : Page.parse(value);
 */
export function isPage(given: unknown): given is Page<unknown> {
  if (!isRecord(given)) return false;
  const { items, total, page, size, pages } = given;
  return Array.isArray(items) && isNumber(total) && isNumber(page) && isNumber(size) && isNumber(pages);
}

/**
 * Tells whether a value is a `Capabilities` as the API gives it, every field present: `Capabilities.parse` would return its like.
 * When it is not, `Capabilities.parse` completes it or says what is wrong.
 * @example const model = isCapabilities(value) ? value : Capabilities.parse(value);
 */
export function isCapabilities(given: unknown): given is Capabilities {
  if (!isRecord(given)) return false;
  const { params, tri, facets, points, question, sources_absentes, orientations, fond_de_carte } = given;
  return (
    areTexts(params) &&
    areTexts(tri) &&
    areTexts(facets) &&
    (points === undefined || typeof points === 'boolean') &&
    (question === undefined || typeof question === 'boolean') &&
    (sources_absentes === undefined || areTexts(sources_absentes)) &&
    (orientations === undefined ||
      areAll(
        orientations,
        (item: unknown) =>
          isRecord(item) &&
          typeof item['nom'] === 'string' &&
          areTexts(item['sources']) &&
          typeof item['adresse'] === 'string',
      )) &&
    (fond_de_carte === undefined ||
      (isRecord(fond_de_carte) &&
        typeof fond_de_carte['tuiles'] === 'string' &&
        typeof fond_de_carte['attribution'] === 'string' &&
        (fond_de_carte['lien'] === null || typeof fond_de_carte['lien'] === 'string') &&
        isNumber(fond_de_carte['zoom_max'])))
  );
}

/**
 * Tells whether a value is a `Facets` as the API gives it, every field present: `Facets.parse` would return its like.
 * When it is not, `Facets.parse` completes it or says what is wrong.
 * @example const model = isFacets(value) ? value : Facets.parse(value);
 */
export function isFacets(given: unknown): given is Facets {
  if (!isRecord(given)) return false;
  const { total, facets, propositions } = given;
  return (
    isNumber(total) &&
    isRecord(facets) &&
    areAll(Object.values(facets), (item: unknown) => isRecord(item) && areAll(Object.values(item), isNumber)) &&
    (propositions === undefined ||
      areAll(
        propositions,
        (item: unknown) =>
          isRecord(item) &&
          typeof item['name'] === 'string' &&
          typeof item['value'] === 'string' &&
          isNumber(item['count']),
      ))
  );
}
