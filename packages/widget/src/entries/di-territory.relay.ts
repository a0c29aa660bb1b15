// <di-territory> for a page that names a relay, or a file of figures: `<di-territory api="" territory="departement-13">`.
import '../territory/di-territory/define.ts';
