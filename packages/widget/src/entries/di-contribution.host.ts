// <di-contribution> for a page that plugs its own back end: `element.source = …; element.geography = …; element.sink = …`.
import '../contribution/form/define.ts';
