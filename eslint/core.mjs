import { builtinRules } from 'eslint/use-at-your-own-risk';

const names = ['no-restricted-imports', 'no-restricted-syntax'];

/** Rules of ESLint itself: those of oxlint know no look-ahead, and no syntax of one's own. */
export default {
  meta: { name: 'core' },
  rules: Object.fromEntries(names.map((name) => [name, builtinRules.get(name)])),
};
