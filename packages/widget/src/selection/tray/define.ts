import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiSelectionTray } from './di-selection-tray.ts';

defineOnce('di-selection-tray', DiSelectionTray);
