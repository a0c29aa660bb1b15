/** Writes the sign of a number before its digits: a minus as wide as a plus, and none for 0. */
export const signed = (n: number, digits: string): string => `${n > 0 ? '+' : n < 0 ? '−' : ''}${digits}`;

/** Writes a change, which may be none. */
export const changed = (n: number, digits: string): string => (n === 0 ? `=\u00a0${digits}` : signed(n, digits));
