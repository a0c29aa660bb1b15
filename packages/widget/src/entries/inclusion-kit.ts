// Every element and every mode in one file that needs no other, for sites where only one can be put.
import './modes/relay-mode.ts';
import './static-mode.ts';
import '../search/di-search/define.ts';
import '../offer/detail/define.ts';
import '../contribution/form/define.ts';
