// <di-service> for a page that plugs its own back end: `element.source = …; element.geography = …; element.sink = …`.
import '../offer/detail/define.ts';
