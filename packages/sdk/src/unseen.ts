/** Signs that nobody sees, which come with a text that was copied: a soft hyphen, spaces and joiners of no width, a mark of the order of bytes. */
const UNSEEN = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu;

/** Leaves out signs that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
