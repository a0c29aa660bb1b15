import { defineOnce } from '../../define.ts';
import '../di-place-field/define.ts';
import { DiNeedForm } from './di-need-form.ts';

defineOnce('di-need-form', DiNeedForm);
