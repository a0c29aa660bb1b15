import type { Boundary } from '../eslint.boundaries.mjs';

export const relayRooms: Readonly<Record<string, readonly string[]>>;
export const relayBoundaries: Boundary;
