import { addStyles } from '../../shared/styles/add-styles.ts';
import { listOnPhoneStyles } from '../list/list-on-phone.styles.ts';
import { listStyles } from '../list/list.styles.ts';
import { totalStyles } from '../total/total.styles.ts';
import { footStyles } from './foot.styles.ts';
import { panelStyles } from './panels.styles.ts';
import { takeStyles } from './take.styles.ts';

/** Gives the week the styles of what it draws once it has activities. */
export function addActivityStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [totalStyles, takeStyles, listStyles, listOnPhoneStyles, panelStyles, footStyles]);
}
