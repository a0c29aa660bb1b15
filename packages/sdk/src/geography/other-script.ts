const OTHER_SCRIPT = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u;

/** Tells whether a text is typed in Arabic or Cyrillic letters, whose sounds can be compared with French names. */
export function isInOtherScript(text: string): boolean {
  return OTHER_SCRIPT.test(text);
}
