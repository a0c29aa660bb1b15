import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

/** The rules over elements and their templates. */
export const elementRules = {
  ...lit.configs['flat/recommended'].rules,
  ...wc.configs['flat/best-practice'].rules,
  'wc/no-child-traversal-in-connectedcallback': 'error',
  ...litA11y.configs.recommended.rules,
};
