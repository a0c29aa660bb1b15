import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiSelection } from './di-selection.ts';

defineOnce('di-selection', DiSelection);
