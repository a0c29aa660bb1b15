// What a person searches with, loaded beside the first offers: the fields of the bar and the filters.
import '../di-filters/define.ts';
import '../di-keyword-field/define.ts';
import '../di-place-field/define.ts';
