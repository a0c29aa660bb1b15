// The data by which editors propose and explain words in HTML and CSS, made from the manifest: custom data of VS Code, web-types of JetBrains.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { factsOf } from '../../packages/sdk/src/tables/parameter-names.ts';
import { referentiels } from '../../packages/sdk/src/referentiels/vocabularies.ts';
import type { Described, ElementDeclaration, Manifest } from './elements.ts';

type Named = { readonly name: string };
/** A generator, which has its own types of a manifest and of options. */
type Generate<T> = (manifest: never, options: never) => T;

const listed = { hideCssPropertiesDocs: true, hideCssPartsDocs: true };

/** Writes the data of editors, by the names of their files. */
export function renderEditorData(manifest: Manifest): Map<string, string> {
  const read = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
  const run = (generate: Generate<string>) => read(generate(withValues(manifest) as never, listed as never));
  const css = run(getVsCodeCssCustomData);
  const webTypes = run(getWebTypesData);
  const { css: ofCss, ...ofHtml } = webTypes.contributions as { css: Record<string, Named[]> };
  const files = {
    'html-custom-data.json': run(getVsCodeHtmlCustomData),
    'css-custom-data.json': { ...css, ...onceEach(css) },
    // The generator names the package after the folder it runs in.
    'web-types.json': { ...webTypes, ...manifest.package, contributions: { ...ofHtml, css: onceEach(ofCss) } },
  };
  return new Map(Object.entries(files).map(([name, data]) => [name, `${JSON.stringify(data, null, 1)}\n`]));
}

/** The elements share properties and names of parts: each is said once. */
function onceEach(lists: Readonly<Record<string, unknown>>): Record<string, Named[]> {
  return Object.fromEntries(
    Object.entries(lists)
      .filter((entry): entry is [string, Named[]] => Array.isArray(entry[1]))
      .map(([name, list]) => [name, [...new Map(list.map((one) => [one.name, one])).values()]]),
  );
}

/** Puts in the place of the lists of words the words that an editor may propose, where a vocabulary names them. */
function withValues(manifest: Manifest): Manifest {
  const toProposed = (one: Described): Described =>
    one.type?.text === 'readonly string[]' ? { ...one, type: { text: valuesOf(one.name) } } : one;
  const toRead = ({ attributes = [], ...rest }: ElementDeclaration): ElementDeclaration => ({
    ...rest,
    attributes: attributes.map(toProposed),
  });
  const modules = manifest.modules.map(({ declarations, ...rest }) => ({
    ...rest,
    declarations: declarations.map(toRead),
  }));
  return { ...manifest, modules };
}

function valuesOf(attribute: string): string {
  const vocabulary = factsOf(attribute.replaceAll('-', '_'))?.vocabulary ?? '';
  const values = new Map<string, readonly { value: string }[]>(Object.entries(referentiels)).get(vocabulary) ?? [];
  return values.length === 0 ? 'string' : values.map(({ value }) => `'${value}'`).join(' | ');
}
