import { defineOnce } from '../../define.ts';
import { DiSelectionTray } from './di-selection-tray.ts';

defineOnce('di-selection-tray', DiSelectionTray);
