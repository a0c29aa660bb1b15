import type { ESLint } from 'eslint';

declare const core: ESLint.Plugin;
export default core;
