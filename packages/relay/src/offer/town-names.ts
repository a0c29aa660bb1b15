import { readTowns } from '@inclusion-kit/widget/towns';

let names: readonly string[] | undefined;

/** Returns the names of the towns of the country, by which words of a query are taken for a place and for no need. */
export const townNames = (): readonly string[] => (names ??= readTowns().map(({ name }) => name));
