export const elementRules: Readonly<Record<string, 'error'>>;
