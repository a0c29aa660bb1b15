import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiPlaceField } from './di-place-field.ts';

defineOnce('di-place-field', DiPlaceField);
