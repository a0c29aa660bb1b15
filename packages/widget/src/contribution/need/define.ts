import { defineOnce } from '../../shared/elements/define-once.ts';
import '../../search/place/define.ts';
import { DiNeedForm } from './di-need-form.ts';

defineOnce('di-need-form', DiNeedForm);
