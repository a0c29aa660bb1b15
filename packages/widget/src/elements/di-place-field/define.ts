import { defineOnce } from '../../define.ts';
import { DiPlaceField } from './di-place-field.ts';

defineOnce('di-place-field', DiPlaceField);
