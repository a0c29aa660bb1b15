/** Texts of cells that say yes, and those that say no. */
const YES = /^(?:x|1|o|oui|y|yes|true|vrai|checked|coch[ée]e?|[✓✔☑])$/i;
const NO = /^(?:n|non|no|false|faux|unchecked)$/i;

/** Tells whether a value of a cell, or its text, says yes. */
export const saysYes = (value: unknown, text: string): boolean => value === true || YES.test(text);

/** Tells whether a value of a cell, or its text, says no. The number 0 may be a sum. */
export const saysNo = (value: unknown, text: string): boolean => value === false || NO.test(text);
