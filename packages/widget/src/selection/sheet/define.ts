import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiSheet } from './di-sheet.ts';

defineOnce('di-sheet', DiSheet);
