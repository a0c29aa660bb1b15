import { defineOnce } from '../../define.ts';
import { DiSelection } from './di-selection.ts';

defineOnce('di-selection', DiSelection);
