import type { Finding, IssueCode } from './issue.ts';

/** The forms that fields should have, though the commons accepts others. The accept functions are generated from them. */
export const expectationsByField: Readonly<
  Record<string, { code: IssueCode; reason?: string; isMet: (value: string) => boolean } | undefined>
> = {
  nom: { code: 'name_dot', isMet: isWithoutDot },
  telephone: { code: 'phone', isMet: isOnePhone },
  courriel: { code: 'email', reason: 'named', isMet: isBareEmail },
};

/** Finds what the commons takes, and a person would rather put right. */
export function findWarnings(field: string, value: unknown): Finding[] {
  if (typeof value !== 'string' || value === '') return [];
  if (isBlank(value)) return [{ code: 'blank' }];
  const expectation = Object.hasOwn(expectationsByField, field) ? expectationsByField[field] : undefined;
  if (expectation === undefined || expectation.isMet(value)) return [];
  const { code, reason } = expectation;
  return [{ code, ...(reason === undefined ? {} : { reason }) }];
}

/** Tells whether a text holds spaces and nothing else. False for the empty text. */
export function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}

/** Tells whether a name does not end with the dot of a sentence. */
export function isWithoutDot(name: string): boolean {
  return !name.endsWith('.') || name.endsWith('etc.');
}

/** Tells whether a text is one phone number and nothing else. True for the empty text, which has no fault. */
export function isOnePhone(text: string): boolean {
  if (text === '' || isPlainPhone(text)) return true;
  const digits = text.replace(/\D/g, '').length;
  return /^\s*[+(]?\d[\d\s.()\u00a0\u202f-]*$/.test(text) && digits >= 2 && digits <= 15;
}

/** Recognises the numbers written with digits, spaces and dots alone, which are nearly all, by a quicker test. */
function isPlainPhone(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign >= 0x30 && sign <= 0x39) digits += 1;
    else if (index === 0 ? sign !== 0x2b : index === 1 || (sign !== 0x20 && sign !== 0x2e)) return false;
  }
  return digits >= 2 && digits <= 15;
}

/** Tells whether a text is an address alone, without the name that mail programs write before it: « Accueil <a@b.fr> ». */
export function isBareEmail(text: string): boolean {
  return !text.includes('<');
}
