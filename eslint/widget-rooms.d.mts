import type { Boundary } from '../eslint.boundaries.mjs';

export const features: readonly string[];
export const widgetBoundaries: Boundary;
