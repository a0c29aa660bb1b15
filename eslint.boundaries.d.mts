/** Rules of some files. */
export interface Boundary {
  files: string[];
  ignores: string[];
  rules: Record<string, ['error', ...unknown[]] | 'error'>;
}

export const boundaries: Boundary[];
