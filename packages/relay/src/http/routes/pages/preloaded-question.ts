import { addressNames, attributeNames, factsOf } from '@inclusion-kit/sdk/internal';
import { toFirstQuestion } from '@inclusion-kit/widget/first-question';

const PREFIX = 'di-';

/**
 * Returns the address that the search of a page asks first, so that the answer comes beside the code of the element. Null where it asks
 * for nothing, or for what no attribute says: a rectangle of the map, an address.
 * @param codes the territory of the page, by the attributes of the element
 */
export function toPreloadedQuestion(search: URLSearchParams, codes: Readonly<Record<string, string>>): string | null {
  const attributes: Record<string, string> = { ...codes };
  for (const [given, text] of search) {
    if (!given.startsWith(PREFIX)) continue;
    const name = addressNames.find((one) => given === `${PREFIX}${one}`);
    const attribute = attributeNames.find((one) => one === name);
    if (attribute === undefined) return null;
    const { kind, attribute: written = attribute } = factsOf(attribute);
    if (kind !== 'flag') attributes[written] = kind === 'values' ? text.replaceAll(',', ' ') : text;
    else if (text === '1') attributes[written] = '';
  }
  return toFirstQuestion(attributes);
}
