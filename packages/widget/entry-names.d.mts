export const version: string;
export const WHOLE: string;
export const entryNames: readonly string[];
