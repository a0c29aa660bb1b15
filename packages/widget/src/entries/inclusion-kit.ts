// Every element and every mode in one file that needs no other, for sites where only one can be put.
import './relay-mode.ts';
import './static-mode.ts';
import '../elements/di-search/define.ts';
import '../elements/di-service/define.ts';
import '../elements/di-contribution/define.ts';
