import type { Linter } from 'eslint';

export const features: readonly string[];
export const widgetBoundaries: Linter.Config;
