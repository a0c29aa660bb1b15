import { LEAST_TOLD, nameFirst } from '@inclusion-kit/sdk/internal';
import criteria from '../criteria/es.ts';
import type { TerritoryTexts } from '../fr/territory.ts';
import { wholePercent } from '../territory/whole-percent.ts';
import { changed, signed } from '../territory/signed.ts';

const plural = (n: number, one: string, many: string): string => (Math.abs(n) === 1 ? one : many);
const digits = (n: number): string => n.toLocaleString('es-ES', { maximumFractionDigits: 2 }).replace(/^-/, '−');
const rate = (n: number): string =>
  n.toLocaleString('es-ES', { minimumFractionDigits: n === 0 ? 0 : 1, maximumFractionDigits: n < 1 ? 2 : 1 });
/** Writes the number of needs, or the least that it may be. A small one could point at a person. */
const told = (n: number, isLeast = false): string =>
  isLeast && n > 1 ? `al menos ${digits(n)}` : n > 0 && n < LEAST_TOLD ? `menos de ${LEAST_TOLD}` : digits(n);
const isHidden = (n: number, isLeast = false): boolean => n > 0 && n < LEAST_TOLD && !(isLeast && n > 1);
const percent = (share: number): string => `${digits(wholePercent(share))}\u00a0%`;
const services = (n: number): string => `${digits(n)} ${plural(n, 'oferta', 'ofertas')}`;
const records = (n: number): string => `${digits(n)} ${plural(n, 'ficha', 'fichas')}`;
const manyStructures = (n: number): string => `${digits(n)} ${plural(n, 'estructura', 'estructuras')}`;
const dateOf = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(iso).toLocaleDateString('es-ES', { ...options, timeZone: 'Europe/Paris' });
const day = (iso: string): string => dateOf(iso, { dateStyle: 'long' });
const month = (iso: string): string => dateOf(iso, { month: 'long', year: 'numeric' });
const list = (words: readonly string[]): string => new Intl.ListFormat('es').format(words);
const level = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `, igual que ${list(nameFirst(names, (n) => (n === 1 ? 'otro lugar' : `otros ${digits(n)} lugares`)))}`;

/** Names the themes whose gap is no chance. */
const surest = (themes: readonly string[]): string =>
  themes.length === 0 ? 'Puede ser el azar.' : `La diferencia es clara en: ${list(themes)}.`;

/** Names the département of some places, where it is not told elsewhere. */
const inside = (departement?: string): string => (departement === undefined ? '' : ` (${departement})`);

const texts: TerritoryTexts = {
  digits,
  rate,
  told,
  percent,
  day,
  list,
  signed: (share) => signed(share, percent(Math.abs(share))),
  loading: 'Calculando las cifras…',
  failed: 'No se han podido leer las cifras.',
  retry: 'Volver a intentar',
  refused: (values) =>
    `La dirección de esta página pide ${list(values.map((one) => `«${one}»`))}, que no conocemos. No la tenemos en cuenta.`,
  unreadable: 'Este archivo no contiene las cifras de un territorio.',
  empty: 'No hay ninguna oferta en este territorio.',
  unknown: 'No hay ninguna oferta en este territorio: ningún municipio conocido forma parte de él.',
  one: 'Solo hay una oferta en este territorio.',
  territory: 'Territorio',
  whole: (name) => `Todo el territorio: ${name}`,
  served: (names, most) => (names.length <= most ? list(names) : `${digits(names.length)} departamentos`),
  note: 'Nota para el comité',
  save: 'Descargar',
  files: { csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG' },
  fileOf: (format, title) => `Descargar en ${format}: ${title}`,
  table: 'Las mismas cifras en una tabla',
  from: (sources, hasNeeds) =>
    `Fuentes de las fichas: ${list(sources) || 'no conocidas'}.${hasNeeds ? ' Necesidades: France Travail.' : ''}`,
  asOf: (iso) => `Cifras del ${day(iso)}.`,
  unit: { demandeurs_emploi: 'demandantes de empleo', population: 'habitantes' },
  levels: {
    departement: 'Departamentos',
    epci: 'Intercomunalidades',
    commune: 'Municipios',
    clpe: 'Comités locales (CLPE)',
  },
  adds: 'Una cifra subrayada abre sus fichas, repetidas incluidas. Las demás no abren ninguna lista.',
  opens:
    'Una cifra subrayada abre sus fichas, tantas como dice. Las demás no abren ninguna lista: cuentan personas, hablan del pasado o se calculan.',
  listed: {
    search: (n) => `En la búsqueda: ${digits(n)} fichas, repetidas incluidas`,
    searchForAll: (n) => `En la búsqueda: ${digits(n)} fichas, con las de todos los públicos y las repetidas`,
    twin: (name, source) => `Misma estructura que «${name}» (${source})`,
    close: 'Cerrar la lista',
    back: 'Volver a la lista',
    more: (left) => `Mostrar más (${digits(left)})`,
    offers: services,
    structures: manyStructures,
    undated: 'sin fecha',
    updated: (iso) => `actualizada el ${day(iso)}`,
  },
  records,
  views: {
    label: 'Partes de la página',
    essentiel: 'Lo esencial',
    questions: 'Diez preguntas',
    thematiques: 'Temas',
    lieux: 'Lugares',
    evolution: 'Evolución, horas, costes',
    partenaires: 'Entidades',
    demandes: 'Peticiones',
    limites: 'Límites',
  },
  say: {
    lacking: (themes) => `Lo que más falta: ${list(themes)}.`,
    balanced: 'Ningún tema falta claramente.',
    absent: (n, of) =>
      `${digits(n)} ${plural(n, 'tema', 'temas')} de ${digits(of)} no ${plural(n, 'tiene', 'tienen')} ninguna oferta.`,
    few: (n, of) =>
      `Muy pocas ofertas para juzgar ${digits(n)} de ${plural(of, 'la necesidad conocida', `las ${digits(of)} necesidades conocidas`)}.`,
    unjudged: 'Todavía nada dice lo que falta: no se conocen las necesidades.',
    undated: 'Ninguna ficha tiene una fecha segura: no se conoce su edad.',
    stale: (share) =>
      share === 1
        ? 'Ninguna oferta se ha comprobado desde hace un año.'
        : `El ${percent(share)} de las ofertas no se ha comprobado desde hace un año.`,
  },
  figures: {
    twice: 'fichas duplicadas',
    services: 'ofertas registradas',
    structures: 'estructuras',
    current: 'ofertas comprobadas hace menos de un año',
    visible: 'fichas visibles (calidad del 80\u00a0% o más)',
    needs: 'carencias señaladas',
    since: (change) => changed(change, digits(Math.abs(change))),
    points: (change) => {
      const points = Math.round(change * 100);
      return `${changed(points, digits(Math.abs(points)))} ${plural(points, 'punto', 'puntos')}`;
    },
    compared: (iso) => `Cambio desde el ${day(iso)}.`,
    distinct: (n) => `${digits(n)} sin los duplicados`,
    unplaced: (n) => `${digits(n)} de ellas sin municipio conocido`,
    rsa: (value, people) => `${rate(value)} ofertas por 100 beneficiarios del RSA (${digits(people)} personas).`,
    noNeeds: 'Aquí nadie las cuenta',
  },
  actions: {
    title: 'Lo que más cambiaría',
    sub: 'Por orden de la parte de personas o de fichas que cambia cada acción.',
    none: 'Ninguna acción destaca en estas cifras.',
    how: 'El cálculo',
    see: 'Ver las ofertas',
    records: 'Ver las fichas',
    beside: { verifier: 'Ver a quién llamar', completer: 'Ver qué falta', reunir: 'Ver las temáticas' },
    open: (n, theme, places, departement) =>
      `Encontrar o abrir ${services(n)} de «${theme}»${places.length === 0 ? '' : `, primero en ${list(places)}${inside(departement)}`}`,
    openWhy: (gap) => `Hay un ${percent(Math.abs(gap))} menos de lo esperado.`,
    openNone: (need, people, unit) =>
      `Es una necesidad fuerte (${percent(need)}) y no hay ninguna oferta. ${digits(people)} ${unit} no tienen ninguna a menos de 30\u00a0km.`,
    openGain: (people, unit) => `${digits(people)} ${unit} tendrían una oferta a menos de 10\u00a0km`,
    openFew: 'Menos de 11 personas tendrían una oferta más cerca.',
    openEven: 'Habría tantas ofertas como lo esperado.',
    openHow:
      'Los municipios donde una oferta más llega a más personas que no tienen ninguna a 10\u00a0km, uno tras otro, en línea recta. Son de un solo departamento: el del municipio que ayuda a más personas. «Lugares» y las diez preguntas dicen otra cosa: dónde vive más gente a más de 30\u00a0km de una oferta.',
    verify: (n, reach) =>
      reach === undefined
        ? `Contactar con ${manyStructures(n)} con retraso`
        : reach.ecrire > 0
          ? `Escribir a ${manyStructures(reach.ecrire)} con retraso${reach.appeler === 0 ? '' : ` y llamar a ${digits(reach.appeler)}`}`
          : reach.appeler > 0
            ? `Llamar a ${manyStructures(reach.appeler)} con retraso`
            : `Esperar la respuesta de ${manyStructures(reach.attente)} con retraso`,
    verifyWhy: (n, structures, others, reach) =>
      `${records(n)} de ${manyStructures(structures)} sin comprobar desde hace un año.${
        reach === undefined
          ? ''
          : ` En total: ${list([
              ...(reach.ecrire === 0 ? [] : [`${digits(reach.ecrire)} a las que escribir`]),
              ...(reach.appeler === 0 ? [] : [`${digits(reach.appeler)} por llamar`]),
              ...(reach.attente === 0
                ? []
                : [`${digits(reach.attente)} con un correo enviado hace menos de 14 días, o a punto de salir`]),
              ...(others === 0 ? [] : [`${digits(others)} que respondieron o ya no tienen nada que comprobar`]),
            ])}.`
      }`,
    gain: (from, to) => `Ofertas comprobadas: del ${percent(from)} al ${percent(to)}`,
    ofHalf: (n) => `, si se confirma la mitad de estas ${digits(n)} fichas`,
    verifyHow: (all) =>
      `Una respuesta al correo cuenta como una respuesta a la llamada. Si se confirman todas estas fichas: ${percent(all)}.`,
    answer: (theme) => `Responder a las carencias de «${theme}»`,
    answerWhy: (n, isLeast) =>
      `${told(n, isLeast)} ${plural(Math.max(n, 2), 'carencia señalada', 'carencias señaladas')}.`,
    answerOthers: (more) =>
      `Sin embargo, este tema tiene un ${percent(more)} más de ofertas de lo esperado: la gente pide otras, o en otro lugar. «Peticiones» dice cuáles y dónde.`,
    answerGain: (n, isLeast) =>
      isHidden(n, isLeast)
        ? 'Todas las peticiones tendrían respuesta'
        : `${told(n, isLeast)} peticiones tendrían respuesta`,
    answerHow: (n) => `Ya hay ${services(n)} de este tema. Las carencias son las que se escribieron en doce meses.`,
    complete: (n, what) => `Completar «${what}» en ${records(n)}`,
    completeWhy: 'Solo falta esta línea para llegar al 80\u00a0%.',
    completeGain: (from, to) => `Fichas visibles: del ${percent(from)} al ${percent(to)}`,
    completeHow: 'La calidad de cada ficha se vuelve a calcular con este único criterio completo.',
    gather: (n) => `Reunir ${digits(n)} ${plural(n, 'ficha duplicada', 'fichas duplicadas')}`,
    gatherWhy: (theme) => `Sobre todo en «${theme}».`,
    gatherGain: (from, to) => `De ${digits(from)} a ${digits(to)} fichas en este tema`,
    gatherHow: 'Las fichas de las estructuras que data·inclusion da como otra, menos la que se conserva.',
  },
  criteria,
  questions: {
    title: 'Las diez preguntas del comité',
    sub: 'Una respuesta corta a cada pregunta. La parte indicada dice más.',
    question: 'Pregunta',
    answer: 'Respuesta',
    more: (view) => `Ver «${view}»`,
    asks: [
      '¿Cuántas ofertas y estructuras hay, y qué ha cambiado en seis meses?',
      '¿Qué parte se comprobó hace menos de un año, y a quién llamar?',
      '¿En qué temas faltan ofertas, y cuántas faltan?',
      '¿Cuáles tienen más ofertas de lo esperado, o fichas repetidas?',
      '¿Dónde no hay nada a menos de 30\u00a0km, y para cuántas personas?',
      '¿Qué lugares están menos servidos, frente a lugares del mismo tamaño?',
      '¿De qué fuente y de qué estructura depende más la oferta?',
      '¿Qué se busca en vano, y qué se señala como ausente?',
      '¿Quién paga las ofertas, y qué acciones cambian más?',
      '¿Qué no se cuenta, y qué meta hay para la próxima vez?',
    ],
    rest: 'El resto de la respuesta',
    acts: 'Las acciones que más cambian, primero la más fuerte:',
    noneVain: 'No hay búsquedas sin resultado que mostrar.',
    vainUncounted: 'Aquí no se cuentan las búsquedas sin resultado.',
    about: (what, told) => `${what}: ${told}`,
    fromTo: (from, to) => `de ${digits(from)} a ${services(to)}`,
    fewer: (from, to) => `de ${digits(from)} a ${records(to)}, sin repetidas`,
    count: (iso, all, distinct, structures) =>
      `El ${day(iso)}: ${services(all)}, ${digits(distinct)} sin las repetidas. ${digits(structures)} ${plural(structures, 'estructura', 'estructuras')}.`,
    gap: (theme, n, expected, gap) =>
      `${theme}: ${n < expected ? `faltan ${services(expected - n)}` : `${services(n - expected)} más de lo esperado`}, hay ${digits(n)} y se esperaban ${digits(expected)} (${gap})`,
    byPeople: 'necesidad no conocida, esperado según los habitantes',
    expected: 'Lo esperado: el número de ofertas, si se repartieran como las necesidades.',
    whole: 'Aquí no se conoce ninguna necesidad: lo esperado viene del conjunto de las ofertas.',
    noneOver: 'Ningún tema tiene claramente más ofertas de lo esperado.',
    twice: (n, themes) =>
      n === 0
        ? 'Ninguna ficha está repetida.'
        : `${records(n)} ${plural(n, 'repetida', 'repetidas')}${themes.length === 0 ? '' : `, sobre todo en ${list(themes.map(([theme, extra]) => `${theme} (${digits(extra)})`))}`}.`,
    levels: {
      departement: 'Departamento menos servido',
      epci: 'Intercomunalidad menos servida',
      commune: 'Municipio menos servido',
      clpe: 'Comité local (CLPE) menos servido',
    },
    since: (from, to, changes) =>
      `Del ${day(from)} al ${day(to)}: ${list(changes.map(([what, change]) => `${change} ${what}`))}.`,
    judged: {
      a_renforcer: (n, sure) =>
        `${digits(n)} ${plural(n, 'tema tiene', 'temas tienen')} menos ofertas de lo esperado. ${surest(sure)}`,
      sur_liste: (n, sure) =>
        `${digits(n)} ${plural(n, 'tema tiene', 'temas tienen')} más ofertas de lo esperado. ${surest(sure)}`,
    },
    far: (n, all) =>
      `En ${digits(n)} ${plural(n, 'tema', 'temas')} de ${digits(all)}, hay personas sin ninguna oferta presencial a menos de 30\u00a0km.`,
    farAt: (theme, people, unit, places) =>
      `${theme}: ${people} ${unit}${places.length === 0 ? '' : `, sobre todo en ${list(places)}`}`,
    least: (kind, name, rate, unit, others) => `${kind}: ${name}, ${rate} ofertas por 1000 ${unit}${level(others)}.`,
    like: (n, rate) => `En medio de los ${digits(n)} lugares de tamaño parecido: ${rate}.`,
    unlike: 'Muy pocos lugares son de tamaño parecido para comparar.',
    committees: {
      same: 'Aquí, los comités locales (CLPE) son estos mismos territorios.',
      one: 'Aquí solo hay un comité local (CLPE): no hay nada que comparar.',
      inside: 'Los comités locales (CLPE) se comparan en un departamento o en un territorio mayor.',
      unknown: 'No se conocen los comités locales (CLPE) de este territorio.',
    },
    omitted: (hasSoliguide, place, date, theme) =>
      `No se cuentan: ${list([
        'el número de plazas',
        ...(hasSoliguide ? [] : ['las ofertas de Soliguide']),
        ...(place === 0 ? [] : [`${records(place)} sin municipio conocido`]),
        ...(date === 0 ? [] : [`la edad de ${records(date)} sin fecha segura`]),
        ...(theme === 0 ? [] : [`el tema de ${records(theme)}`]),
      ])}.`,
    uncounted: 'Aquí nadie cuenta lo que se señala como ausente.',
    noneReported: 'No se ha señalado ninguna ausencia.',
    written: 'Necesidad escrita con sus palabras',
    reported: (needs) => `Ausencias señaladas: ${list(needs.map(([need, ...n]) => `${need} (${told(...n)})`))}.`,
    aim: (iso) => `Meta para el ${day(iso)}:`,
  },
  themes: {
    title: 'Necesidad y oferta, por tema',
    sub: (unit, since, isCompared) =>
      `${since === null ? `No se conoce ninguna necesidad de este territorio${isCompared ? ': la oferta se compara con todas las ofertas cargadas' : ''}.` : `Necesidad: parte de cada obstáculo${since === '' ? '' : `, ${month(since)}`}. Algunos temas no tienen necesidad conocida${isCompared ? ': su oferta se compara con el conjunto' : ''}.`} ${unit === null ? 'Sin número de habitantes no se calcula ninguna tasa.' : `Oferta: por 1000 ${unit}, los duplicados cuentan una vez.`}`,
    theme: 'Tema',
    need: 'Necesidad',
    offers: 'Ofertas',
    rate: 'Por 1000',
    gap: 'Diferencia',
    verdict: 'Conclusión',
    recipients: 'Por 100 en el RSA',
    twice: 'Duplicadas',
    current: 'Al día',
    vain: 'Buscado sin resultado',
    needs: 'Carencias',
    people: (n) => `${digits(n)} personas`,
    noNeed: 'no se conoce',
    byPeople: 'no conocida, diferencia según los habitantes',
    listed: (all: number, twice: number) =>
      `La lista muestra ${digits(all)} ${plural(all, 'ficha', 'fichas')}${twice === 0 ? '' : `, ${digits(twice)} por duplicado`}`,
    chance: 'quizá sea casualidad',
    foot: ({ lacking, overListed, fewestOffers, fewestPeople }, isCompared, less, more) =>
      `Lo esperado: la parte de las ofertas que sigue la parte de la necesidad${isCompared ? ' o, donde no se conoce, la parte de los habitantes' : ''}. Menos de −${-lacking}\u00a0%: ${less}. Más de +${overListed}\u00a0%: ${more}. Menos de ${fewestOffers} ofertas vistas y esperadas, o menos de ${fewestPeople} personas: sin conclusión. Los números pequeños de personas se ocultan.`,
    sort: 'Ordenar',
    sorts: { ecart: 'Falta', besoin: 'Necesidad', services: 'Número de ofertas', a_jour: 'Parte al día' },
    show: 'Conclusión',
    all: 'Todas',
    none: 'Ningún tema tiene esta conclusión.',
  },
  verdicts: {
    a_renforcer: 'Por reforzar',
    equilibre: 'Equilibrado',
    sur_liste: 'Más de lo esperado',
    trop_peu: 'Muy pocos datos para juzgar',
  },
  compared: {
    a_renforcer: 'Menos que en otros lugares',
    equilibre: 'Como en otros lugares',
    sur_liste: 'Más que en otros lugares',
    trop_peu: 'Muy pocos datos para juzgar',
  },
  coverage: {
    title: 'Cobertura oficial, y lo que oculta',
    sub: 'El indicador nacional, calculado igual por comité local (CLPE), junto a nuestra conclusión. Entre paréntesis: el número de comités.',
    none: 'Sin los obstáculos de France Travail para este territorio no se puede calcular el indicador nacional.',
    official: 'Indicador nacional',
    highest: 'Índice más alto',
    ours: 'Nuestra conclusión',
    volume: 'Ofertas por persona, Francia\u00a0=\u00a01',
    bands: {
      'Très faible couverture': 'Muy baja',
      'Faible couverture': 'Baja',
      'Couverture intermédiaire': 'Intermedia',
      'Bonne couverture': 'Buena',
      'Très bonne couverture': 'Muy buena',
    },
    hidden: 'Lo que el indicador nacional oculta aquí',
    shares: 'Compara partes: diez veces menos ofertas darían el mismo índice.',
    even: 'Una persona tiene varios obstáculos: una oferta repartida exactamente como la necesidad se lee a menudo «Baja».',
    contradicts: (theme, band, gap) => `${theme}: «${band}» para él, aunque la oferta sigue a la necesidad (${gap}).`,
    blind: (theme, gap) => `${theme}: no ve la falta (${gap}).`,
    stale: 'No tiene en cuenta la edad de las fichas, las distancias ni las zonas.',
  },
  quadrant: {
    title: 'De un vistazo',
    sub: 'Cada punto es un tema cuya necesidad se conoce. Entre las dos líneas, las ofertas siguen la necesidad.',
    none: 'Sin necesidades conocidas, los temas no tienen sitio aquí.',
    corners: {
      renforcer: 'Reforzar primero',
      surveiller: 'Por vigilar',
      equilibre: 'Equilibrado',
      garder: 'Bien servido, por mantener',
      alleger: 'Por aligerar',
    },
    corner: 'Lugar',
    less: 'menos ofertas de lo esperado',
    more: 'más ofertas de lo esperado',
    low: 'poca necesidad',
    high: 'mucha',
    sentence: (themes) =>
      themes.length === 0
        ? 'A ninguna necesidad fuerte le faltan ofertas.'
        : `Necesidad fuerte y menos ofertas de lo esperado: ${list(themes)}.`,
  },
  freshness: {
    title: 'Actualidad',
    bands: {
      moins_de_6_mois: 'Menos de 6 meses',
      de_6_mois_a_1_an: 'De 6 meses a 1 año',
      de_1_a_2_ans: 'De 1 a 2 años',
      plus_de_2_ans: 'Más de 2 años',
      inconnue: 'Fecha desconocida',
    },
    sentence: (share, source, worst) =>
      `${share === 0 ? 'Ninguna ficha' : `El ${percent(share)} de las fichas`} se comprobó hace menos de un año.${source === null ? '' : ` En la fuente más atrasada, ${source}: ${percent(worst)}.`}`,
    source: 'Fuente',
    current: 'Al día',
    sources: 'Por fuente',
  },
  funding: {
    title: 'Coste y financiación',
    silent: 'No se sabe quién paga: las fichas no lo dicen.',
    file: 'Un archivo de financiadores lo muestra.',
    told: (funders, without) =>
      `${list(funders.map(([name, n]) => `${name} (${digits(n)})`))} pagan más ofertas.${without === 0 ? '' : ` ${services(without)} sin financiador conocido.`}`,
    cost: 'Lo que las ofertas cuestan a las personas, según las fichas, sin los duplicados:',
    unknown: 'Sin precisar',
    who: 'Coste o financiador',
  },
  values: {
    title: 'Para quién, qué y cómo',
    sub: (n) => `De ${digits(n)} ofertas, sin los duplicados. Una oferta para dos públicos cuenta en los dos.`,
    sentence: (firsts) =>
      `Lo más frecuente. ${firsts.map(([field, value, n]) => `${field}: ${value} (${digits(n)}).`).join(' ')}`,
    silent: 'Ninguna oferta dice para quién es, ni cómo atiende.',
    field: 'Pregunta',
    value: 'Respuesta',
    fields: { publics: 'Para quién', type: 'Tipo de oferta', modes_accueil: 'Atención', thematiques: 'Tema preciso' },
    outside: (value) => `«${value}», no está en la lista oficial`,
    more: (n) => `${digits(n)} más`,
    forAll: 'La búsqueda para un público muestra también las ofertas para todos los públicos.',
  },
  reliance: 'De quién depende la oferta',
  quality: {
    title: 'Lo que falta en las fichas',
    sub: 'Fichas de calidad inferior al 80\u00a0%. Una ficha cuenta una vez por cada línea que le falta.',
    sentence: (under, all, most) =>
      `${digits(under)} de ${digits(all)} fichas tienen menos del 80\u00a0%.${most.length === 0 ? '' : ` Lo primero que hay que completar: ${list(most.map(([name, n]) => `${name} (${digits(n)})`))}.`}`,
    good: 'Todas las fichas tienen una calidad del 80\u00a0% o más.',
    old: 'Fecha de hace más de seis meses',
    criterion: 'Línea por completar',
    records: 'Fichas',
  },
  hours: {
    title: 'Horas por semana',
    sentence: (known, hours, unknown) =>
      `${hours === null ? 'Ninguna oferta indica sus horas por semana.' : `${services(known)} ${plural(known, 'indica sus horas', 'indican sus horas')}: ${digits(hours)} h por semana en total.`}${unknown === 0 || hours === null ? '' : ` ${services(unknown)} no las ${plural(unknown, 'indica', 'indican')} y no ${plural(unknown, 'cuenta', 'cuentan')} como 0.`}`,
    bands: {
      moins_de_3: 'Menos de 3 h por semana',
      de_3_a_6: 'De 3 a menos de 6 h',
      de_6_a_15: 'De 6 a menos de 15 h',
      '15_et_plus': '15 h y más',
    },
    known: 'Ofertas que indican sus horas',
    unknown: 'Ofertas que no las indican',
    sum: 'Horas por semana',
    none: 'no se sabe',
  },
  growth: {
    title: 'Crecimiento',
    unread: (iso) => `Los datos del ${day(iso)} no contienen ninguna oferta: no se conoce el crecimiento.`,
    none: (iso) => `El crecimiento se dibuja a partir de un segundo día. Solo existe el ${day(iso)}.`,
    sub: (from, to, scale) => `Número de fichas, del ${day(from)} al ${day(to)}. ${scale}`,
    scale: 'Una sola escala para todos los dibujos.',
    mentions: 'Una ficha de dos temas de una categoría cuenta dos veces en ella.',
    first: 'Al principio',
    last: 'Al final',
    change: 'Cambio',
    one: (theme, from, to) => `${theme}: de ${digits(from)} a ${digits(to)} fichas`,
    gains: (theme, more) => `Lo que más gana: ${theme} (+${digits(more)}).`,
    loses: (theme, less) => `Lo que más pierde: ${theme} (−${digits(less)}).`,
    still: 'Ningún tema ha cambiado.',
    others: (n) => `Fuera de la lista oficial, no dibujado: ${digits(n)}.`,
  },
  parts: {
    title: 'Dónde',
    map: 'Ver el mapa',
    none: 'Este territorio no tiene partes conocidas: no se dibuja nada.',
    sub: 'Un círculo para cada parte del territorio. Los límites dibujados son indicativos.',
    hue: (unit) => `Ofertas por 1000 ${unit}`,
    part: 'Parte del territorio',
    partly: '(solo una pequeña parte)',
    hiddenPeople: 'oculto',
    one: (name, people, unit, rate) => `${name}: ${people} ${unit}, ${rate} ofertas por 1000`,
    sentence: (worst, low, best, high, others) =>
      `El menos servido: ${worst}, ${low} ofertas por 1000${level(others)}. El mejor servido: ${best}, ${high}.`,
    alike: (low, high) =>
      low === high
        ? `Todos los lugares están igual de servidos: ${low} ofertas por 1000.`
        : `Todos los lugares están casi igual de servidos: de ${low} a ${high} ofertas por 1000.`,
    offers: (n) => plural(n, 'oferta', 'ofertas'),
    classes: (from, to) =>
      from === null ? `menos de ${to ?? ''}` : to === null ? `${from} y más` : `de ${from} a menos de ${to}`,
    range: (from, to) => `de ${from} a ${to}`,
    reach: 'Sin oferta cerca de casa',
    reachSub: (unit) => `Personas contadas: ${unit}. Ofertas presenciales, en línea recta: ni carreteras ni relieve.`,
    km10: 'A más de 10\u00a0km',
    km30: 'A más de 30\u00a0km',
    far: 'Sobre todo en',
    few: 'menos de 11',
    reachSentence: (theme, people, unit) =>
      `«${theme}» es lo más lejano: ${people} ${unit} no tienen ninguna a menos de 30\u00a0km.`,
    near: 'Todas las personas tienen una oferta de cada tema a menos de 30\u00a0km.',
  },
  calls: {
    title: 'Por llamar',
    sub: (n, shown) =>
      `${digits(n)} ${plural(n, 'estructura tiene', 'estructuras tienen')} ofertas sin comprobar desde hace un año. A quién llamar primero${shown < n ? `, ${digits(shown)} de las que más tienen` : ''}:`,
    none: 'Ninguna estructura tiene una oferta con retraso.',
    moved: 'Las estructuras con más ofertas antiguas respondieron o fueron localizadas.',
    why: (n, stale) =>
      stale === n
        ? `${services(n)}, ninguna comprobada desde hace un año`
        : `${services(n)}, ${digits(stale)} sin comprobar`,
    noPhone: 'Sin número',
    structure: 'Estructura',
    stale: 'Con retraso',
    phone: 'Teléfono',
    last: 'Último paso',
    followed: {
      repondu: (iso) => `Respondió el ${day(iso)}`,
      joint: (iso) => `Localizada por teléfono el ${day(iso)}`,
      absent: (iso) => `Llamada el ${day(iso)}, sin respuesta`,
      silence: (iso) => `Se le escribió el ${day(iso)}, sin respuesta`,
      attente: (iso) => `Se le escribió el ${day(iso)}, todavía puede responder`,
    },
  },
  asked: {
    title: 'Lo que se busca en vano',
    searches: (themes) =>
      `Búsquedas sin resultado, en los últimos doce meses terminados: ${list(themes.map(([theme, n]) => `${theme} (${digits(n)})`))}.`,
    words: (words) => `Palabras sin resultado: ${words.map((word) => `«${word}»`).join(', ')}.`,
  },
  limits: {
    title: 'Lo que estas cifras no dicen',
    unplaced: (n) => `${records(n)} sin municipio conocido cuentan en el conjunto, y en ninguna de sus partes.`,
    remote:
      'La búsqueda muestra también las ofertas a distancia abiertas a este territorio. Aquí, una oferta cuenta donde está.',
    place: (n) => `${records(n)} sin municipio conocido no cuentan en ningún territorio.`,
    byStructure: (n) =>
      `Entre ellas, ${services(n)} de una estructura de aquí: escribir su municipio en la ficha haría que contaran.`,
    date: (n) => `${records(n)} sin fecha, o con una fecha futura.`,
    point: (n) =>
      `${digits(n)} ${plural(n, 'oferta presencial', 'ofertas presenciales')} sin punto: las sustituye su municipio.`,
    theme: (n) => `${records(n)} sin ningún tema conocido.`,
    source: (name, share) => `La primera fuente, ${name}, da el ${percent(share)} de las fichas.`,
    actor: (name, share) =>
      `La primera estructura, ${name}, lleva ${share < 0.005 ? 'menos del 1\u00a0%' : `el ${percent(share)}`} de las ofertas.`,
    soliguide: 'Ninguna ficha viene de Soliguide: sus ofertas no cuentan aquí.',
    capacity: 'Una oferta no es una plaza: no se conoce el número de plazas.',
    clpe: (known, all) =>
      `Se conocen las necesidades de ${digits(known)} comités locales (CLPE) de ${digits(all)}: las de los demás no se cuentan.`,
    needs: 'Las personas que no están inscritas en France Travail no están en las necesidades.',
    orphans: (n) => `${services(n)} de una estructura que ningún archivo contiene: no se conocen sus duplicados.`,
    codes: (n, codes) =>
      `${records(n)} con un código que no es de ningún municipio de hoy (${list(codes)}): quizá el municipio se ha fusionado.`,
    people: (unit, unknown, all, isLeftOut) =>
      `Falta el número de ${unit} de ${digits(unknown)} ${plural(unknown, 'municipio', 'municipios')} de ${digits(all)}: ${isLeftOut ? 'las tasas dejan fuera esos municipios y sus ofertas' : 'las tasas cuentan los habitantes'}.`,
    strangers: (n, codes) =>
      `El archivo de personas nombra ${digits(n)} ${plural(n, 'municipio', 'municipios')} que hoy no existen (${list(codes)}): sus personas no se cuentan.`,
    lostClpe: (n, ids) =>
      `El archivo de necesidades nombra ${digits(n)} ${plural(n, 'comité local', 'comités locales')} (CLPE) sin municipio conocido (${list(ids)}): sus necesidades no se cuentan.`,
    outsideClpe: (n, all) =>
      `${digits(n)} ${plural(n, 'municipio', 'municipios')} de ${digits(all)} sin comité local (CLPE) conocido: sus necesidades no se cuentan.`,
    others: (n) => `${digits(n)} más`,
    refused: (n, cells) =>
      `${digits(n)} ${plural(n, 'número', 'números')} de los archivos no ${plural(n, 'tiene', 'tienen')} sentido (${list(cells)}): se ${plural(n, 'cuenta', 'cuentan')} como ${plural(n, 'desconocido', 'desconocidos')}.`,
    monthless: (n) =>
      `${digits(n)} ${plural(n, 'línea de obstáculos no tiene', 'líneas de obstáculos no tienen')} un mes legible: ${plural(n, 'cuenta', 'cuentan')} donde el comité local no tiene ninguna línea de un mes conocido.`,
    recipients: (codes) =>
      `No se conoce el número de beneficiarios del RSA de ${list(codes)}: no se calcula ninguna tasa.`,
  },
};

export default texts;
