import plugin from 'eslint-plugin-lit-a11y';

/** A context whose services can be written into, which oxlint lets nobody do, and these rules do. */
function openServices(context) {
  const sourceCode = Object.create(context.sourceCode, { parserServices: { value: {} } });
  return Object.create(context, { sourceCode: { value: sourceCode } });
}

/** The rules of accessibility of the templates of lit. */
export default {
  meta: { name: 'lit-a11y' },
  rules: Object.fromEntries(
    Object.entries(plugin.rules).map(([name, rule]) => [
      name,
      { meta: rule.meta, create: (context) => rule.create(openServices(context)) },
    ]),
  ),
};
