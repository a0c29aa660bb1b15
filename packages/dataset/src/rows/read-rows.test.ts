import { strFromU8, strToU8, gzipSync, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { fr } from '../locales/fr.ts';
import { streamOf } from '../readers/chunks.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { toWorkbook } from '../testing-internal/workbook.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import { readDataFile } from '../readers/read-file.ts';
import { readRows } from './read-rows.ts';
import type { RowTold, SourceRow } from './row.ts';
import { createTables } from './tables.ts';

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): DataFile => ({
  name,
  stream: () => new Blob([content]).stream(),
});

async function read(name: string, content: string | Uint8Array): Promise<RowTold[]> {
  const bytes = typeof content === 'string' ? content : Uint8Array.from(content);
  const told: RowTold[] = [];
  for await (const one of readRows(fileOf(name, bytes))) told.push(one);
  return told;
}
const rowsOf = (told: readonly RowTold[]): SourceRow[] => told.filter((one) => one.kind === 'row');
const western = (text: string): Uint8Array => Uint8Array.from(Array.from(text, (sign) => sign.charCodeAt(0)));

it('reads cells that hold lists with commas, where all lines part by semicolons', async () => {
  const lines = ['mot;valeurs', ...Array.from({ length: 40 }, (_, at) => `maison ${at};mobilite,sante,famille`)];
  const rows = rowsOf(await read('mots.csv', lines.join('\n')));
  expect(rows).toHaveLength(40);
  expect(rows[0]).toMatchObject({ cells: { mot: 'maison 0', valeurs: 'mobilite,sante,famille' } });
});

describe('a workbook of any layout', () => {
  it('is refused in a sentence of its own when it holds macros, in both ways of reading', async () => {
    const plain = toWorkbook({
      A: [
        ['id', 'nom'],
        ['1', 'Maison des services'],
      ],
    });
    expect(rowsOf(await read('offre.xlsm', plain))).toHaveLength(1);
    const withMacros = zipSync({ ...unzipSync(plain), 'xl/vbaProject.bin': strToU8('Sub') });
    const refused = [{ kind: 'broken', reason: fr.readers.macros, isCut: true }];
    expect(await read('offre.xlsm', withMacros)).toMatchObject(refused);
    const told = [];
    for await (const one of readDataFile(fileOf('offre.xlsx', Uint8Array.from(withMacros)))) told.push(one);
    expect(told).toMatchObject(refused);
  });

  it('gives the rows of its tables, without titles, totals, notes, blank rows and hidden sheets', async () => {
    const header = ['Nom de l’action', 'Porteur', 'Ville', 'Tél.'];
    const workbook = toWorkbook(
      {
        'Offre 2026': [
          ['Offre d’insertion du département', null, null, null],
          ['Mis à jour en janvier'],
          [],
          header,
          ['Atelier CV', 'CCAS', 'Le Mans', '0243000000'],
          ['Permis', null, 'Le Mans', 243000001],
          [],
          ['Total', 2],
          ['Source : le département'],
          header,
          ['Garage', 'Asso', 'Mamers', null],
        ],
        Lisez: [['Ce classeur présente l’offre']],
        'Offre 2025': [header, ['Ancien', 'CCAS', 'Le Mans', null]],
      },
      { hidden: ['Offre 2025'], merges: { 'Offre 2026': ['A1:D1', 'B5:B6'] } },
    );
    const rows = rowsOf(await read('offre.xlsx', workbook));
    expect(
      rows.map(({ sheet, row, table, cells }) => [sheet, table, row, cells['Nom de l’action'], cells['Porteur']]),
    ).toEqual([
      ['Offre 2026', 1, 5, 'Atelier CV', 'CCAS'],
      ['Offre 2026', 1, 6, 'Permis', 'CCAS'],
      ['Offre 2026', 1, 11, 'Garage', 'Asso'],
    ]);
  });

  it('begins another table at another header', async () => {
    const rows = rowsOf(
      await read(
        'x.xlsx',
        toWorkbook({
          A: [
            ['Nom', 'Porteur', 'Ville'],
            ['Un', 'CCAS', 'Le Mans'],
            [],
            ['Structure', 'Adresse', 'Commune', 'Mail'],
            ['CCAS', '1 rue', 'Le Mans', 'a@b.fr'],
          ],
        }),
      ),
    );
    expect(rows.map(({ table, row, cells }) => [table, row, Object.keys(cells)[1]])).toEqual([
      [1, 2, 'Porteur'],
      [2, 5, 'Adresse'],
    ]);
  });
});

it.each([
  ['Contact', 'Mme Durand', '', ''],
  ['Structure', 'CCAS de Laon', '', ''],
  ['Organisme :', 'CCAS de Laon', '', ''],
  ['', 'Structure', 'CCAS de Laon', ''],
])('takes no label and its value for groups: %s;%s;%s;%s', async (...above) => {
  const lines = [above, ['Nom', 'Adresse', 'Commune', 'Description'], ['Atelier CV', '1 rue Foch', 'Laon', 'Un CV']];
  const rows = rowsOf(await read('x.csv', lines.map((cells) => cells.join(';')).join('\n')));
  expect(rows).toMatchObject([{ cells: { Nom: 'Atelier CV' } }]);
  expect(rows[0]).not.toHaveProperty('groups');
  expect(suggestMapping(rows).columns[0]).toMatchObject({ column: 'Nom', field: 'nom' });
});

it('looks at each cell of a row of groups a few times, however many columns it stands above', () => {
  const width = 2000;
  let looks = 0;
  const groups = Array.from({ length: width }, (_, at) => (at === 0 ? 'Porteur' : at === width - 2 ? 'Action' : ''));
  const counted = new Proxy(groups, {
    get: (cells, key) => {
      looks += 1;
      return Reflect.get(cells, key) as unknown;
    },
  });
  const names = Array.from({ length: width }, (_, at) => (at === 0 ? 'Nom' : at === 1 ? 'Commune' : `Colonne ${at}`));
  const told: RowTold[] = [];
  const tables = createTables({ file: 'x.csv', sheet: null });
  tables.push({ number: 1, cells: counted }, told);
  tables.push({ number: 2, cells: names }, told);
  tables.push({ number: 3, cells: names.map((name) => `${name} a`) }, told);
  tables.close(told);
  expect(rowsOf(told)[0]?.groups).toMatchObject({ Nom: 'Porteur', [`Colonne ${width - 1}`]: 'Action' });
  expect(looks).toBeLessThan(50 * width);
});

it('tells the names of groups that stand above those of columns, and none where the row above is a title', async () => {
  const groups = ['Porteur', '', 'Action', ''];
  const names = ['Nom', 'Site', 'Intitulé', 'Publics'];
  const row = ['CCAS', 'https://a.example', 'Atelier', 'Jeunes'];
  const lines = [['Offre 2026'], groups, names, row, ['Suite'], groups, names, row];
  const grouped = { Nom: 'Porteur', Site: 'Porteur', Intitulé: 'Action', Publics: 'Action' };
  for (const rows of [
    rowsOf(await read('x.csv', lines.map((cells) => cells.join(';')).join('\n'))),
    rowsOf(await read('x.xlsx', toWorkbook({ A: lines }))),
  ])
    expect(rows).toMatchObject([{ cells: { Nom: 'CCAS' }, groups: grouped }, { groups: grouped }]);
  const [alone] = rowsOf(await read('x.csv', ['Offre 2026', names.join(';'), row.join(';')].join('\n')));
  expect(alone).not.toHaveProperty('groups');
});

describe('a CSV file', () => {
  const cells = async (content: string | Uint8Array): Promise<unknown[][]> =>
    rowsOf(await read('x.csv', content)).map(({ row, cells: one }) => [row, ...Object.values(one)]);

  it.each([';', ',', '\t', '|'])('may be separated by %j', async (sign) => {
    expect(await cells(['Nom,Ville,Tél', 'Atelier,Lille,1'].join('\n').replaceAll(',', sign))).toEqual([
      [2, 'Atelier', 'Lille', '1'],
    ]);
  });

  it('may tell its separator, and hold lines of two encodings', async () => {
    const content = new Uint8Array([
      ...strToU8('sep=;\r\nNom;Ville;Mail\r\nÉté;Orléans;a\r\n'),
      ...western('Hiver é;Angers;b\r\n'),
    ]);
    expect(await cells(content)).toEqual([
      [3, 'Été', 'Orléans', 'a'],
      [4, 'Hiver é', 'Angers', 'b'],
    ]);
  });

  it('may be in UTF-16', async () => {
    const text = '\ufeffNom;Ville;Mail\nÉté;Orléans;a\n';
    const wide = new Uint8Array(Uint16Array.from(Array.from(text, (sign) => sign.charCodeAt(0))).buffer);
    expect(await cells(wide)).toEqual([[2, 'Été', 'Orléans', 'a']]);
  });

  it('keeps rows whose quotes or line breaks are broken', async () => {
    const lines = [
      'Nom;Description;Ville',
      '"Atelier "CV" du lundi";"Deux\nlignes";Lille',
      'Sans;un "mot;Lyon',
      '"jamais fermé;texte;Nice',
      'Autre;coupé',
      'en deux;Metz',
    ];
    expect(await cells(lines.join('\n'))).toEqual([
      [2, 'Atelier "CV" du lundi', 'Deux\nlignes', 'Lille'],
      [3, 'Sans', 'un "mot', 'Lyon'],
      [4, 'jamais fermé', 'texte', 'Nice'],
      [5, 'Autre', 'coupé\nen deux', 'Metz'],
    ]);
  });

  it('keeps rows apart where the quote of one is closed by that of another one', async () => {
    const lines = [
      'Nom;Description;Ville',
      '"Maison\ndes solidarités";"Deux\n;lignes; ici";Laon',
      '"Perdu;texte;Nice',
      'Autre;"avec ""elles""";Metz',
      'Un;"perdu;Brest',
      'Deux;ici;Lens',
      'Trois;"là";Vannes',
    ];
    expect(await cells(lines.join('\n'))).toEqual([
      [2, 'Maison\ndes solidarités', 'Deux\n;lignes; ici', 'Laon'],
      [3, 'Perdu', 'texte', 'Nice'],
      [4, 'Autre', 'avec "elles"', 'Metz'],
      [5, 'Un', 'perdu', 'Brest'],
      [6, 'Deux', 'ici', 'Lens'],
      [7, 'Trois', 'là', 'Vannes'],
    ]);
  });

  it.each([
    ['in a cell behind', '2;Un;"deux\nlignes";Metz;c;d', ['2', 'Un', 'deux\nlignes', 'Metz', 'c', 'd']],
    ['in the same cell', '2;"deux\nlignes";Un;Metz;c;d', ['2', 'deux\nlignes', 'Un', 'Metz', 'c', 'd']],
  ])(
    'keeps rows apart where the quote of one is closed by a cell of two lines %s of the next one',
    async (_, two, told) => {
      const lines = [
        'N;Nom;Texte;Ville;Mail;Lien',
        '0;Zéro;t;Lille;a;b',
        '1;"Perdu;texte;Nice;a;b',
        two,
        '3;Trois;t;Lens;a;b',
      ];
      expect(await cells(lines.join('\n'))).toEqual([
        [2, '0', 'Zéro', 't', 'Lille', 'a', 'b'],
        [3, '1', 'Perdu', 'texte', 'Nice', 'a', 'b'],
        [4, ...told],
        [5, '3', 'Trois', 't', 'Lens', 'a', 'b'],
      ]);
    },
  );

  it('ends a cell at its last quote, where quotes inside are not doubled', async () => {
    const lines = ['Nom;Texte;Ville', '"Code "débutants"";"a ""b"";c";Lens', '"Le "Plus" : "CV"";"d";"Metz"'];
    expect(await cells(lines.join('\n'))).toEqual([
      [2, 'Code "débutants"', 'a "b";c', 'Lens'],
      [3, 'Le "Plus" : "CV"', 'd', 'Metz'],
    ]);
  });

  it('reads a quoted cell as one where a line of it has as many separators as a row', async () => {
    expect(await cells('N;Nom;Texte\n0;n;t\n1;n;"liste :\n2;deux;trois"\n3;n;t')).toEqual([
      [2, '0', 'n', 't'],
      [3, '1', 'n', 'liste :\n2;deux;trois'],
      [4, '3', 'n', 't'],
    ]);
  });

  it('reads a quoted cell of many lines as one, and lets a row that lost its quote change no other one', async () => {
    const rowsWith = (cell: string, many = 1): string =>
      [
        'id,nom,description',
        ...Array.from({ length: 300 }, (_, at) => (at < 100 || at >= 100 + many ? `${at},n,court` : `${at},n,${cell}`)),
      ].join('\n');
    const lines = Array.from({ length: 214 }, (_, at) => `ligne ${at}, suite`).join('\n');
    const rows = rowsOf(await read('x.csv', rowsWith(`"${lines}"`)));
    expect(rows).toHaveLength(300);
    expect(rows[100]?.cells['description']).toBe(lines);
    // A row that lost its quote, or has commas that no quote protects, has more cells than the others, which are whole all the same.
    for (const cell of ['"a, b, c', 'a, b, c']) {
      const told = rowsOf(await read('x.csv', rowsWith(cell)));
      expect(told, cell).toHaveLength(300);
      expect(told[200]?.cells, cell).toMatchObject({ id: '200', nom: 'n', description: 'court' });
    }
  });

  it('keeps rows apart where one has commas that no quote protects and another one lost its quote', async () => {
    const odd: Record<number, string> = { 10: '10,n,a, b, c', 50: '50,n,"perdu', 60: '60,"x","bien"' };
    const lines = Array.from({ length: 100 }, (_, at) => odd[at] ?? `${at},n,court`);
    const rows = rowsOf(await read('x.csv', ['id,nom,description', ...lines].join('\n')));
    expect(rows.map((row) => row.cells['id'])).toEqual(lines.map((_, at) => `${at}`));
    expect(rows[60]?.cells).toEqual({ id: '60', nom: 'x', description: 'bien' });
  });

  it.each([
    ['two lines of two cells', ['Export;2026', 'Par;CCAS']],
    ['three lines of two cells', ['Export;2026', 'Par;CCAS', 'Pour;Tous']],
    ['two lines of three cells', ['Export;2026;mars', 'Par;CCAS;Laon']],
  ])('joins the first rows that a line break cuts, below %s', async (_, above) => {
    const lines = Array.from({ length: 40 }, (__, at) => `${at};n;v;${at < 3 ? 'une\nsuite' : 'un'};m;t`);
    const rows = rowsOf(await read('x.csv', [...above, 'id;nom;ville;desc;mail;tel', ...lines].join('\n')));
    expect(rows).toHaveLength(40);
    expect(rows[0]?.cells).toEqual({ id: '0', nom: 'n', ville: 'v', desc: 'une\nsuite', mail: 'm', tel: 't' });
  });

  it.each([
    ['names are followed by empty cells', 'id;nom;ville;desc;;;', '0;n;v;d'],
    ['the first one has cells too many', 'id;nom;ville', '0;n;v;d;e'],
    ['the first one of two cells has cells too many', 'id;nom', '0;n;v;d'],
  ])('joins no rows that are whole, where %s', async (_, header, first) => {
    const width = header.split(';').filter((name) => name !== '').length;
    const lines = Array.from({ length: 40 }, (__, at) => [at, 'n', 'v', 'd'].slice(0, width).join(';'));
    const rows = rowsOf(await read('x.csv', [header, first, ...lines.slice(1)].join('\n')));
    expect(rows.map((row) => row.cells['id'])).toEqual(lines.map((__, at) => `${at}`));
  });

  it.each([
    ['opens another one', '";"x'],
    ['has cells too many', '";1;2;3'],
  ])('looks at each line a few times, where many quotes are closed by one line that %s', async (_, closing) => {
    const lines = Array.from({ length: 3000 }, (__, at) => (at % 999 === 998 ? `${at}${closing}` : `${at};"b`));
    const looks = vi.spyOn(String.prototype, 'indexOf');
    try {
      const rows = rowsOf(await read('x.csv', ['Nom;Ville', ...lines].join('\n')));
      expect(rows).toHaveLength(lines.length);
      expect(looks.mock.calls.length).toBeLessThan(lines.length * 30);
    } finally {
      looks.mockRestore();
    }
  });

  it('ends where every line begins a quote that no other line closes', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `${at};"b"c`);
    expect(await cells(['Nom;Ville', ...lines].join('\n'))).toHaveLength(lines.length);
  });

  it('leaves out copies of a row and titles above the header', async () => {
    expect(await cells('Export du 12/01\n\nNom;Ville;Mail\nA;Lille;x\nA;Lille;x\n')).toEqual([[4, 'A', 'Lille', 'x']]);
  });

  const themesOf = async (lines: readonly string[]): Promise<unknown[][]> =>
    rowsOf(await read('x.csv', lines.join('\n'))).map(({ cells: { Nom, Thématique } }) => [Nom, Thématique]);

  it('gives the rows below a title that is a thématique or a category that title, until another title or a total', async () => {
    const lines = [
      ...[
        'Préparer un permis',
        '',
        'Nom;Ville;Mail;Coût',
        'A;Lille;a;1',
        'B;Lens;b;2',
        'Garde d’enfants',
        'C;Laon;c;3',
      ],
      ...['Secteur nord', 'D;Metz;d;4', 'Santé', 'E;Brest;e;5', 'Total : 5', 'F;Vannes;f;6'],
      ...['Coût;Mail;Ville;Nom', '8;h;Pau;H', 'Alimentation', '', 'Mail;Coût;Ville;Nom', 'i;9;Albi;I'],
    ];
    expect(await themesOf(lines)).toEqual([
      ['A', 'Préparer un permis'],
      ['B', 'Préparer un permis'],
      ['C', 'Garde d’enfants'],
      ['D', undefined],
      ['E', 'Santé'],
      ['F', undefined],
      ['H', undefined],
      ['I', 'Alimentation'],
    ]);
  });

  it('gives the rows below a title that is a town that town, and the thématique around it or inside it', async () => {
    const placesOf = async (lines: readonly string[]): Promise<unknown[][]> =>
      rowsOf(await read('x.csv', lines.map((line) => (line.includes(';') ? line : `${line};;;`)).join('\n'))).map(
        ({ cells: { Nom, Commune, Thématique } }) => [...[Nom, Commune, Thématique]],
      );
    const head = 'Nom;Public;Mail;Coût';
    const towns = ['Tulle (19000)', 'Santé', 'A;Tous;a;1', 'Alimentation', 'B;Tous;b;2', '19200 Ussel', 'C;Tous;c;3'];
    expect(await placesOf([head, ...towns, 'Secteur nord', 'D;Tous;d;4'])).toEqual([
      ['A', '19000 Tulle', 'Santé'],
      ['B', '19000 Tulle', 'Alimentation'],
      ['C', '19200 Ussel', undefined],
      ['D', undefined, undefined],
    ]);
    const themes = [
      'Santé',
      'Commune d’Uzerche',
      'A;Tous;a;1',
      'Commune de Tulle',
      'B;Tous;b;2',
      'Alimentation',
      'C;Tous;c;3',
    ];
    expect(await placesOf([head, ...themes])).toEqual([
      ['A', 'Uzerche', 'Santé'],
      ['B', 'Tulle', 'Santé'],
      ['C', undefined, 'Alimentation'],
    ]);
    expect(await placesOf(['Nom;Public;Ville;Coût', 'Tulle (19000)', 'A;Tous;Brive;1'])).toEqual([
      ['A', undefined, undefined],
    ]);
    expect((await placesOf([head, 'Mairie de Tulle 19000', 'A;Tous;a;1'])).map(([, town]) => town)).toEqual([
      undefined,
    ]);
  });

  it('gives no thématique to a list of structures, which have none', async () => {
    expect(await themesOf(['Nom;Ville;Mail;Tél', 'Santé', 'A;Lille;a;1'])).toEqual([['A', undefined]]);
    const rows = rowsOf(await read('x.csv', 'Structure;Ville;Mail;Tél\nSanté\nA;Lille;a;1'));
    expect(rows.map(({ cells: { Thématique } }) => Thématique)).toEqual([undefined]);
  });

  it('takes no title with a date for a thématique', async () => {
    const lines = ['Service insertion – édition du 02/11/2026', 'Nom;Ville;Mail;Coût', 'A;Lille;a;1'];
    expect(await themesOf(lines)).toEqual([['A', undefined]]);
  });

  it('keeps to the column of thématiques where there is one, whatever the titles say', async () => {
    const lines = ['Nom;Ville;Coût;Thématique', 'Santé', 'A;Lille;a;Alimentation', 'B;Lens;b;'];
    expect(await themesOf(lines)).toEqual([
      ['A', 'Alimentation'],
      ['B', ''],
    ]);
  });

  it('keeps another row whose hash is that of a row before it', async () => {
    expect(await cells('Nom;Ville;Description\nA;Lens;蘖枉\nA;Lens;愕軴\nA;Lens;愕軴\n')).toEqual([
      [2, 'A', 'Lens', '蘖枉'],
      [3, 'A', 'Lens', '愕軴'],
    ]);
  });
});

it('reads the same rows wherever the bytes of a file are cut', async () => {
  const csv = [
    strToU8('\uFEFFNom;Ville;Description;Mail\r\nA;Lens;"deux\r\nlignes, ""dites""";a@b.fr\r\n'),
    western('Été;Béthune;"jamais fermée;x\nB;Lens;é;c@d.fr\n'),
    strToU8('C;Œuf;coupée\nen deux;e@f.fr'),
  ];
  const bytes = Uint8Array.from(csv.flatMap((part) => [...part]));
  const rowsBy = async (size: number) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.slice(at * size, (at + 1) * size),
    );
    const told: RowTold[] = [];
    for await (const one of readRows({ name: 'x.csv', stream: () => streamOf(pieces) })) told.push(one);
    return rowsOf(told).map(({ row, cells }) => [row, ...Object.values(cells)]);
  };
  const whole = await rowsBy(bytes.length);
  expect(whole).toEqual([
    [2, 'A', 'Lens', 'deux\nlignes, "dites"', 'a@b.fr'],
    [3, 'Été', 'Béthune', 'jamais fermée', 'x'],
    [4, 'B', 'Lens', 'é', 'c@d.fr'],
    [5, 'C', 'Œuf', 'coupée\nen deux', 'e@f.fr'],
  ]);
  for (let size = 1; size < 60; size += 1) expect(await rowsBy(size)).toEqual(whole);
});

describe('JSON', () => {
  it('gives a row for each service inside a structure', async () => {
    const data = {
      data: {
        lieux: [
          {
            nom: 'CCAS',
            adresse: { commune: 'Lille' },
            horaires: { lundi: '9h-12h', mardi: null },
            contacts: [{ type: 'tel', valeur: '0320' }],
            services: [{ nom: 'CV' }, { nom: 'FLE' }],
          },
        ],
      },
    };
    expect(
      rowsOf(await read('x.json', JSON.stringify(data))).map(({ row, pointer, cells }) => [row, pointer, cells]),
    ).toEqual([
      [
        0,
        '/0/services/0',
        {
          nom: 'CCAS',
          'adresse.commune': 'Lille',
          horaires: 'lundi : 9h-12h ; mardi : fermé',
          'contacts[0].tel': '0320',
          'services[].nom': 'CV',
        },
      ],
      [0, '/0/services/1', expect.objectContaining({ 'services[].nom': 'FLE' })],
    ]);
  });

  it('gives the structures of groups, and those inside another structure, rows of their own', async () => {
    const colis = { nom: 'CCAS', tel: '0320', services: [{ nom: 'Colis' }] };
    const permis = { nom: 'Mairie', tel: '0321', services: [{ nom: 'Permis' }] };
    const groups = [
      { secteur: 'Nord', commune: 'Laon', nombre: 1, etablissements: [colis] },
      { secteur: 'Sud', commune: 'Lens', nombre: 1, etablissements: [permis] },
    ];
    const text = JSON.stringify({ reseau: groups });
    expect(rowsOf(await read('x.json', text)).map(({ row, pointer, cells }) => [row, pointer, cells])).toEqual([
      [
        0,
        '/reseau/0/etablissements/0/services/0',
        { commune: 'Laon', nom: 'CCAS', tel: '0320', 'services[].nom': 'Colis' },
      ],
      [
        1,
        '/reseau/1/etablissements/0/services/0',
        { commune: 'Lens', nom: 'Mairie', tel: '0321', 'services[].nom': 'Permis' },
      ],
    ]);
    const lines = groups.map((group) => JSON.stringify(group)).join('\n');
    expect(rowsOf(await read('x.ndjson', lines)).map(({ row, pointer }) => [row, pointer])).toEqual([
      [0, '/0/etablissements/0/services/0'],
      [1, '/1/etablissements/0/services/0'],
    ]);
    const whole = [{ ...colis, antennes: [permis] }];
    expect(
      rowsOf(await read('x.json', JSON.stringify(whole))).map(({ sheet, pointer, cells }) => [
        sheet,
        pointer,
        cells['services[].nom'],
      ]),
    ).toEqual([
      ['', '/0/services/0', 'Colis'],
      ['antennes', '/0/antennes/0/services/0', 'Permis'],
    ]);
  });

  it('keeps to one row for a structure whose other places have neither services nor a name', async () => {
    const item = { nom: 'CCAS', tel: '0320', sites: [{ adresse: '1 rue Neuve' }], contacts: [{ nom: 'A', tel: '1' }] };
    expect(rowsOf(await read('x.json', JSON.stringify([item])))).toHaveLength(1);
  });

  it('names an entry by its kind, keeps who is reached, and tells a fax from a phone', async () => {
    const contacts = [
      { type: 'téléphone', valeur: '0320', nom: 'Ana Roux' },
      { type: 'téléphone', valeur: '0321', usage: 'Fax' },
      { type: 'tarif', valeur: 5, nom: 'Adultes' },
    ];
    const [row] = rowsOf(await read('x.json', JSON.stringify([{ nom: 'CCAS', contacts }])));
    expect(row?.cells).toEqual({
      nom: 'CCAS',
      'contacts[0].téléphone': '0320',
      'contacts[0].contact nom': 'Ana Roux',
      'contacts[1].fax': '0321',
      'contacts[2].tarif': 5,
    });
  });

  it('may name the days of the week in English, or by their address at schema.org', async () => {
    const data = [
      { nom: 'A', openingHours: [{ day: 'monday', open: '08:00', close: '10:00' }] },
      { nom: 'B', openingHours: { Monday: '9h-12h', Tuesday: null } },
      { nom: 'C', hours: [{ dayOfWeek: 'https://schema.org/Friday', opens: '08:00', closes: '10:00' }] },
    ];
    const cells = rowsOf(await read('x.json', JSON.stringify(data))).map((row) => row.cells);
    expect(cells.map(({ openingHours, hours }) => openingHours ?? hours)).toEqual([
      'lundi : 08:00 - 10:00',
      'lundi : 9h-12h ; mardi : fermé',
      'vendredi : 08:00 - 10:00',
    ]);
  });

  it.each(['name', 'title'])('may be a document on one line that has a %s, around a list', async (name) => {
    const features = [{ type: 'Feature', properties: { nom: 'Atelier', ville: 'Lille' }, geometry: null }];
    const told = await read('x.geojson', JSON.stringify({ type: 'FeatureCollection', [name]: 'Offre', features }));
    expect(rowsOf(told).map(({ cells }) => cells)).toEqual([{ nom: 'Atelier', ville: 'Lille', geometry: null }]);
  });

  it('may hold records by their ids, and services inside them, but no parts of a record', async () => {
    const services = { s1: { nom: 'Colis', description: 'Aide' } };
    const one = { nom: 'CCAS', commune: 'Laon', adresse: { rue: '1 rue Neuve', ville: 'Laon' }, services };
    const file = { export: { a1: one, a2: { nom: 'Mairie', commune: 'Laon' } } };
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, 1)])
      expect(rowsOf(await read('x.json', text))).toMatchObject([
        {
          pointer: '/0/services/0',
          cells: { id: 'a1', nom: 'CCAS', 'services[].id': 's1', 'adresse.rue': '1 rue Neuve' },
        },
        { row: 1, cells: { id: 'a2', nom: 'Mairie' } },
      ]);
    const lines = `${JSON.stringify({ id: 'a1', ...one })}\n${JSON.stringify({ id: 'a2', nom: 'Mairie', commune: 'Laon' })}\n`;
    const listed = [
      { id: 'a1', ...one },
      { id: 'a2', nom: 'Mairie', commune: 'Laon' },
    ];
    expect(await read('x.ndjson', lines)).toEqual(await read('x.ndjson', JSON.stringify(listed)));
    const parts = { structure: { nom: 'CCAS', adresse: '1' }, service: { nom: 'Colis', adresse: '2' } };
    expect(rowsOf(await read('x.json', JSON.stringify([parts])))).toHaveLength(1);
  });

  it('may have one record a line, or be GeoJSON', async () => {
    expect(
      rowsOf(await read('x.ndjson', '{"nom":"A"}\n\n{"nom":"B"}\n')).map(({ row, cells }) => [row, cells['nom']]),
    ).toEqual([
      [0, 'A'],
      [1, 'B'],
    ]);
    const geometry = { type: 'Point', coordinates: [3, 50] };
    const collection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry, properties: { nom: 'A' } }],
    };
    expect(rowsOf(await read('x.geojson', JSON.stringify(collection)))[0]?.cells).toEqual({ nom: 'A', geometry });
  });
});

describe('files that are something else', () => {
  it('reads what is zipped, whatever its name', async () => {
    const csv = strToU8('Nom;Ville;Mail\nA;Lille;x\n');
    expect(rowsOf(await read('x.csv', gzipSync(csv)))).toHaveLength(1);
    expect(rowsOf(await read('x.zip', zipSync({ 'a.csv': csv, 'b/c.csv': csv })))).toHaveLength(2);
    const beside = { 'a.csv': csv, 'lisezmoi.txt': strToU8('Bonjour.\n'), 'logo.png': Uint8Array.of(0x89, 0x50, 0, 0) };
    expect(await read('x.zip', zipSync(beside))).toEqual([expect.objectContaining({ kind: 'row' })]);
  });

  it('counts what comes out of all layers of gzip against the outermost', async () => {
    const bomb = gzipSync(gzipSync(strToU8('Nom;Ville;Mail\n'.padEnd(10_600_000, '\n'))));
    expect((await read('x.gz', bomb)).at(-1)).toMatchObject({ kind: 'broken', reason: fr.dataset.inflated });
  });

  it.each([
    ['x.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]), 'ni classeur'],
    ['x.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'mot de passe'],
    ['x.csv', '', 'fichier vide'],
    ['x.csv', 'une seule ligne\n', 'aucun tableau'],
    ['x.json', '{"a": ', 'JSON illisible'],
    ['x.json', '{"a": 1}', 'aucune liste'],
    ['x.gz', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0]), 'illisible'],
    ['x.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 1]), 'illisible'],
    ['x.gz', gzipSync(strToU8('Nom;Ville;Mail\n'.repeat(1_500_000))), 'bien plus grand'],
  ])('says in a sentence why %s is not read', async (name, content, sentence) => {
    const told = await read(name, content);
    expect(rowsOf(told)).toEqual([]);
    expect(told).toEqual([
      expect.objectContaining({ kind: 'broken', isCut: true, reason: expect.stringContaining(sentence) as string }),
    ]);
  });

  it.each([
    ['a.zip', (content: Uint8Array) => zipSync({ 'a.csv': content })],
    ['a.csv.gz', (content: Uint8Array) => gzipSync(content)],
  ])('counts what comes out of all archives inside of one, such as %s', async (name, zip) => {
    const inner = zip(strToU8('Nom;Ville;Mail\n'.repeat(400_000)));
    const told = await read('x.zip', zipSync(Object.fromEntries([1, 2, 3].map((rank) => [`${rank}${name}`, inner]))));
    expect(told.at(-1)).toMatchObject({ kind: 'broken', reason: expect.stringContaining('bien plus grand') as string });
  });

  it('tells an archive that a password keeps', async () => {
    const archive = zipSync({ 'a.csv': strToU8('Nom;Ville\nAtelier;Laon') });
    const directory = archive.findIndex((_, at) => strFromU8(archive.subarray(at, at + 4)) === 'PK\x01\x02');
    archive[directory + 8] = (archive[directory + 8] ?? 0) | 1;
    expect(await read('x.zip', archive)).toMatchObject([{ kind: 'broken', reason: fr.rows.locked, isCut: true }]);
  });

  it('keeps the digits of whole numbers that no number holds, in texts and beside decimals too', async () => {
    const item =
      '{"identifiant":9007199254740993,"nom":"n° 9007199254740995 \\"","commune":"Laon","latitude":49.12345678901234567}';
    for (const content of [`[${item}]`, item, `{"structures":[${item}]}`])
      expect(rowsOf(await read('x.json', content))[0]?.cells).toEqual({
        ...{ identifiant: '9007199254740993', nom: 'n° 9007199254740995 "' },
        ...{ commune: 'Laon', latitude: 49.123456789012344 },
      });
  });

  it('takes the first wide row for the names, where values read as names and names are foreign', async () => {
    const header = ['Kurs', 'Anbieter', 'Inhalt', 'Wo', 'Wer', 'Was es macht'];
    const row = ['Atelier CV', 'CCAS', 'Écrire un CV', 'Laon', 'Public', 'Gratuit'];
    const lines = [['Liste 2026'], header, row, ['Permis', ...row.slice(1)]].map((cells) => cells.join(';'));
    const rows = rowsOf(await read('x.csv', lines.join('\n')));
    expect(rows.map((one) => [one.row, Object.keys(one.cells)])).toEqual([
      [3, header],
      [4, header],
    ]);
  });

  it('takes no row with a phone, a mailbox or a code for names', async () => {
    const header = ['Kurs', 'Anbieter', 'Wo', 'Rufnummer', 'Post', 'Code X'];
    const row = ['Public', 'Gratuit', 'Adresse', '03 23 00 00 00', 'a@b.example', '02000'];
    const rows = rowsOf(await read('x.csv', [header, row].map((cells) => cells.join(';')).join('\n')));
    expect(rows.map(({ cells }) => Object.keys(cells))).toEqual([header]);
  });

  it('leaves out the copies of a row, and says how many', async () => {
    const lines = ['Nom;Ville;Mail', ...Array<string>(5).fill('Maison;Laon;a@b.fr'), 'Atelier;Laon;c@d.fr'];
    const told = await read('x.csv', lines.join('\n'));
    expect(told.map(({ kind }) => kind)).toEqual(['row', 'row', 'note']);
    expect(told.at(-1)).toEqual({
      kind: 'note',
      file: 'x.csv',
      message: expect.stringContaining('4 lignes') as string,
    });
  });

  it('keeps rows that differ in the middle of a long cell alone, and leaves out the copies of each', async () => {
    const lineOf = (word: string): string => `Maison;Laon;${'a'.repeat(90)} ${word} ${'z'.repeat(90)}`;
    const lines = ['un', 'deux', 'dix', 'six', 'dix', 'un', 'six'].map(lineOf);
    const told = await read('x.csv', ['Nom;Ville;Description', ...lines].join('\n'));
    expect(rowsOf(told).map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(told.at(-1)).toMatchObject({ kind: 'note', message: expect.stringContaining('3 lignes') as string });
  });

  it('reads values of a vocabulary that are objects by their labels, and leaves other lists of objects apart', async () => {
    const item = {
      nom: 'Permis',
      publics: [{ id: 3, libelle: 'Seniors' }, { libelle: 'Femmes' }],
      contacts: [{ nom: 'Accueil' }],
      thematiques: [{ nom: 'Se déplacer', parent: 'Mobilité' }],
    };
    const [row] = rowsOf(await read('x.json', JSON.stringify([item])));
    expect(row?.cells).toEqual({
      nom: 'Permis',
      publics: ['Seniors', 'Femmes'],
      'contacts[0].nom': 'Accueil',
      'thematiques[0].nom': 'Se déplacer',
      'thematiques[0].parent': 'Mobilité',
    });
  });

  it.each([
    [{ lundi: { matin: '9h-12h', apres_midi: '14h-17h' } }, 'lundi : 9h-12h, 14h-17h'],
    [[{ jours: ['lundi', 'mardi'], heures: '9h-12h' }], 'lundi, mardi : 9h-12h'],
    [[{ day: 'monday', open: '09:00', close: '12:00' }], 'lundi : 09:00 - 12:00'],
  ])('writes hours by day as one text: %j', async (horaires, text) => {
    const [row] = rowsOf(await read('x.json', JSON.stringify([{ nom: 'Permis', commune: 'Laval', horaires }])));
    expect(row?.cells['horaires']).toBe(text);
  });

  it('counts the cells that services repeat of their structure', async () => {
    const structure = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`c${at}`, 1]));
    const told = await read('x.json', JSON.stringify([{ ...structure, services: Array(3000).fill({ a: 1 }) }]));
    expect(told.at(-1)).toMatchObject({ kind: 'broken', reason: expect.stringContaining('bien plus grand') as string });
  });
});

it('takes no row that names the kinds of the columns for a record', async () => {
  const csv = 'Nom;Ville;CP;Mail\nvarchar(255);texte;num(5);obligatoire\nAtelier;Lens;62300;a@b.fr\n';
  const rows: unknown[] = [];
  for await (const told of readRows({ name: 'x.csv', stream: () => new Blob([csv]).stream() }))
    if (told.kind === 'row') rows.push([told.row, told.cells['Nom']]);
  expect(rows).toEqual([[3, 'Atelier']]);
});

it('has a line read in its encoding as the check of the same file reads it, and says that a letter was cut', async () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const cut = Buffer.concat([
    utf8('id;nom;commune\n1;Café;Orléans\n2;caf'),
    Uint8Array.of(0xc3),
    utf8(' du port;Metz\n'),
  ]);
  const western = Buffer.concat([utf8('id;nom;commune\n1;Cafe;Metz\n'), Buffer.from('2;Café;Orléans\n', 'latin1')]);
  for (const bytes of [cut, western]) {
    const file = { name: 'offre.csv', stream: () => new Blob([bytes]).stream() };
    const names: unknown[] = [];
    const reasons: string[] = [];
    for await (const told of readRows(file)) {
      if (told.kind === 'row') names.push(told.cells['nom']);
      else if (told.kind === 'broken') reasons.push(told.reason);
    }
    const checked: unknown[] = [];
    const complaints: string[] = [];
    for await (const told of readDataFile(file)) {
      if (told.kind === 'record') checked.push((told.value as { nom: unknown }).nom);
      else if (told.kind === 'broken') complaints.push(told.reason);
    }
    expect(names).toEqual(checked);
    expect(reasons).toEqual(complaints);
  }
});
