export const version: string;
export const WHOLE: string;
export const SHARED: string;
export const MENDING: string;
export const entryNames: readonly string[];
export function bundleOf(name: string): string;
