import { defineOnce } from '../../define.ts';
import { DiOrientation } from './di-orientation.ts';

defineOnce('di-orientation', DiOrientation);
