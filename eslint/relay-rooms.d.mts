import type { Linter } from 'eslint';

export const relayRooms: Readonly<Record<string, readonly string[]>>;
export const relayBoundaries: Linter.Config;
