import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiOrientation } from './di-orientation.ts';

defineOnce('di-orientation', DiOrientation);
