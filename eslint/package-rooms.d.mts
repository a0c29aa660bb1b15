import type { Boundary } from '../eslint.boundaries.mjs';

/** The rooms of packages, lowest first, and those that each may import from. */
export const packageRooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
export const roomBoundaries: Boundary[];
