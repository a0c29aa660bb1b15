// The elements and their attributes as the playground takes them, from the manifest.
import { attributeNames, factsOf } from '../../packages/sdk/src/tables/parameter-names.ts';
import { createManifest, elementsOf, toFacts, type AttributeFacts } from '../../scripts/docs/elements.ts';

/** The file of the site that holds them. */
export const PLAYGROUND_FILE = 'playground.json';

/** The element of the desk, which only the relay puts in a page. */
const OF_THE_RELAY = 'di-moderation';
/** The attributes that the playground itself sets. */
const SET: readonly string[] = ['api', 'dataset', 'src'];

/** The attributes that say what is searched, in the order of their table. A reader of the playground looks for them first. */
const OF_A_SEARCH: readonly string[] = attributeNames.map((name) => factsOf(name).attribute ?? name);

/** An attribute of an element. */
export interface PlaygroundAttribute extends AttributeFacts {
  readonly name: string;
  readonly description: string;
}

/** An element of the playground. */
export interface PlaygroundElement {
  readonly tag: string;
  readonly summary: string;
  readonly attributes: readonly PlaygroundAttribute[];
}

/** Describes the elements that a site may put in its pages. */
export async function describeElements(): Promise<readonly PlaygroundElement[]> {
  return elementsOf(await createManifest())
    .filter(({ tagName }) => tagName !== OF_THE_RELAY)
    .map(({ tagName, summary = '', attributes = [] }) => ({
      tag: tagName,
      summary,
      attributes: attributes
        .filter(({ name }) => !SET.includes(name))
        .map((one) => ({ name: one.name, description: one.description ?? '', ...toFacts(one) }))
        .sort((a, b) => placeOf(a.name) - placeOf(b.name)),
    }));
}

function placeOf(name: string): number {
  const place = OF_A_SEARCH.indexOf(name);
  return place === -1 ? OF_A_SEARCH.length : place;
}
