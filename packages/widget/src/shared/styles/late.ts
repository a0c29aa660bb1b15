import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Makes a sheet that elements wear from the start and that is filled once its rules are loaded: all of them follow at once. For
 * what a first drawing does not show: it must move nothing.
 */
export const createLateSheet = (): CSSResult => unsafeCSS('');

/** Fills such a sheet. */
export function fillSheet(sheet: CSSResult, rules: readonly CSSResult[]): void {
  sheet.styleSheet?.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
}
