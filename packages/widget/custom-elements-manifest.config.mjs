// How `custom-elements.json` is made of the sources: what editors and tools read of the elements of this package.
import { globSync, readFileSync } from 'node:fs';

/** The elements that pages use. The elements inside them take properties from each other only. */
export const publicElements = [
  'di-search',
  'di-service',
  'di-contribution',
  'di-moderation',
  'di-dataset',
  'di-territory',
  'di-week',
];

/** The attributes that `asked('…')` and `wordList('…')` name, which the analyzer does not read by itself. */
function namedByCall() {
  return {
    name: 'named-by-call',
    analyzePhase({ ts, node, moduleDoc }) {
      if (node.kind !== ts.SyntaxKind.ClassDeclaration) return;
      const found = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
      for (const member of node.members) {
        const call = member.modifiers
          ?.map(({ expression }) => expression?.arguments?.[0])
          .find((argument) => argument !== undefined && ts.isCallExpression(argument));
        const attribute = call?.arguments[0]?.text?.replaceAll('_', '-');
        if (attribute === undefined) continue;
        const name = member.name.getText();
        found.attributes.find(({ fieldName }) => fieldName === name).name = attribute;
        found.members.find((field) => field.name === name).attribute = attribute;
      }
    },
  };
}

/** The custom properties that every element reads, told once beside the tokens that read them. */
function readTokens() {
  const tokens = readFileSync(new URL('./src/shared/styles/tokens.ts', import.meta.url), 'utf8');
  return [...tokens.matchAll(/@cssproperty (?:\[(--[\w-]+)=(.+?)\]|(--[\w-]+)) - (.+)/g)].map(
    ([, named, value, bare, description]) => ({
      name: named ?? bare,
      description,
      ...(value === undefined ? {} : { default: value }),
    }),
  );
}

/** Reads the choices of words that stand behind names of types, so that editors propose the words. */
function readChoices() {
  const sources = globSync('src/**/*.ts', { cwd: import.meta.dirname }).map((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  );
  const found = sources
    .join('\n')
    .matchAll(/^(?:export )?type (\w+) = (readonly string\[\]|'[\w-]+'(?: \| '[\w-]+')*);$/gm);
  // The orders are named by the SDK.
  return new Map(
    [...found].map(([, name, text]) => [name, text]).concat([['Tri', "'distance' | 'pertinence' | 'date'"]]),
  );
}

/** Leaves what a page can use, says which module of the package holds it, and what the events carry. */
function asPublished() {
  return {
    name: 'as-published',
    packageLinkPhase({ customElementsManifest }) {
      const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
      const choices = readChoices();
      for (const module of customElementsManifest.modules) {
        const tagName = /([\w-]+)\.ts$/.exec(module.path)?.[1];
        module.path = toPublished(module.path);
        module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
        for (const declaration of module.declarations) {
          if (declaration.superclass?.module !== undefined) {
            declaration.superclass.module = toPublished(declaration.superclass.module);
          }
          declaration.members = declaration.members?.filter(isPublic);
          for (const one of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
            if (one.type !== undefined)
              one.type.text = one.type.text.replace(/\w+/g, (name) => choices.get(name) ?? name);
            if (one.inheritedFrom?.module !== undefined)
              one.inheritedFrom.module = toPublished(one.inheritedFrom.module);
          }
          if (!publicElements.includes(tagName)) continue;
          declaration.tagName = tagName;
          declaration.customElement = true;
          declaration.cssProperties = readTokens();
          for (const event of declaration.events ?? []) event.type = { text: `DiEvent<'${event.name}'>` };
          module.exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations.length > 0,
      );
      customElementsManifest.readme = 'README.md';
      customElementsManifest.package = { name: '@inclusion-kit/widget', version };
    },
  };
}

const toPublished = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The static members that Lit and the browser read. A page has no use for them. */
const ofElements = new Set(['styles', 'formAssociated']);
/** The property that every element has: ours takes what a framework means for the attribute of its name, which is told. */
const ofEveryElement = 'dataset';

function isPublic({ name, kind, privacy, static: isStatic }) {
  if (privacy === 'private' || privacy === 'protected' || name.startsWith('#') || name.startsWith('_')) return false;
  if (name === ofEveryElement || (kind === 'method' && name.endsWith('Callback'))) return false;
  return !(isStatic === true && ofElements.has(name));
}

export default {
  globs: [
    'src/contribution/form/contribution-properties.ts',
    'src/search/di-search/search-properties.ts',
    'src/search/di-search/host-properties.ts',
    'src/offer/detail/service-properties.ts',
    'src/week/di-week/week-properties.ts',
    ...publicElements.map((name) => `src/*/*/${name}.ts`),
  ],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  quiet: true,
  plugins: [namedByCall(), asPublished()],
};
