import type { Finding } from './issue.ts';

/** Finds what the commons takes, and a person would rather put right. */
export function findWarnings(field: string, value: unknown): Finding[] {
  if (typeof value !== 'string' || value === '') return [];
  if (value.trim() === '') return [{ code: 'blank' }];
  if (field === 'nom' && value.endsWith('.') && !value.endsWith('etc.')) return [{ code: 'name_dot' }];
  if (field === 'telephone' && !isOnePhone(value)) return [{ code: 'phone' }];
  return [];
}

function isOnePhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return /^\s*[+(]?\d[\d\s.()\u00a0\u202f-]*$/.test(value) && digits >= 2 && digits <= 15;
}
