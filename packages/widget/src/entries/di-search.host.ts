// <di-search> for a page that plugs its own back end: `element.source = …; element.geography = …; element.sink = …`.
import '../search/di-search/define.ts';
