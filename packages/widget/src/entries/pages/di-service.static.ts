// The file that pages load <di-service> by, from a file of the site. It stands on the file of <di-search>, whose parts it shares.
import '../di-search.static.ts';
import '../di-service.static.ts';
