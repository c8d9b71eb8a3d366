import { describe, expect, it } from 'vitest';
import type { Quoted } from '../../src/answer/answer.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { faultsOfAnswer } from '../support/exact.ts';

/** Small handbooks, each in its language: an account of something, with reasons, dates, and a table. */
const HANDBOOKS = {
  simplified: {
    '港口.md':
      '# 北湾港手册\n\n## 灯塔\n\n北湾灯塔建于一九三二年，由工程师沈墨设计。灯塔高二十七米，每十二秒闪光一次。“雾中先听钟声，再看灯光。”老守塔人常这样说。\n\n' +
      '## 渡轮\n\n渡轮“海燕号”每天早上六点从北湾开往青石岛，航程四十分钟。遇到七级以上大风时，渡轮停航，因为码头没有防波堤。票价成人十五元，儿童八元。\n\n' +
      '## 码头\n\n| 码头 | 长度 | 水深 |\n| --- | --- | --- |\n| 东码头 | 120米 | 8米 |\n| 西码头 | 85米 | 5米 |\n',
  },
  traditional: {
    '茶園.md':
      '# 霧山茶園\n\n## 歷史\n\n霧山茶園由林秋水於1911年創立，位於海拔一千四百公尺的山坡上。園中最老的茶樹種在石橋旁邊。\n\n' +
      '## 採茶\n\n春茶在清明前後採摘，只摘一心二葉。雨天不採茶，因為濕葉容易發酸。每位採茶人一天大約採十二公斤。\n\n' +
      '## 茶葉\n\n| 茶葉 | 發酵 | 價格 |\n| --- | --- | --- |\n| 雲針 | 5% | 900元 |\n| 夜紅 | 95% | 620元 |\n',
  },
  japanese: {
    '図書館.md':
      '# 青葉図書館の利用案内\n\n## 開館時間\n\n青葉図書館は平日の午前九時に開館し、午後八時に閉館します。月曜日は休館日です。\n\n' +
      '## 貸出\n\n本は三週間借りられます。「返却が遅れたら、必ず窓口に知らせてください。」と館長の高瀬は言います。延長はウェブサイトから一回だけできます。\n\n' +
      '## 歴史\n\n図書館は1958年に建築家の森川ひなたが設計しました。2011年の地震のあと、書庫は地下から二階に移されました。\n\n' +
      '## 部屋\n\n| 部屋 | 定員 | 料金 |\n| --- | --- | --- |\n| 会議室 | 24人 | 800円 |\n| 音楽室 | 8人 | 500円 |\n',
  },
  korean: {
    '박물관.md':
      '# 달빛 박물관 안내\n\n## 관람 시간\n\n달빛 박물관은 화요일부터 일요일까지 오전 열 시에 문을 연다. 월요일에는 문을 닫는다.\n\n' +
      '## 역사\n\n달빛 박물관은 1974년에 도예가 한서윤이 세웠다. 건물은 옛 소금 창고를 고쳐 만들었다. 2009년에 화재가 난 뒤 지붕을 구리로 바꾸었다.\n\n' +
      '## 전시실\n\n가장 큰 전시실에는 청자 140점이 있다. 사진 촬영은 빛이 종이를 상하게 하기 때문에 금지된다.\n\n' +
      '## 관람료\n\n| 구분 | 관람료 | 할인 |\n| --- | --- | --- |\n| 어른 | 6000원 | 10% |\n| 학생 | 3000원 | 20% |\n',
  },
  german: {
    'hafen.md':
      '# Hafen Nordbucht\n\n## Leuchtturm\n\nDer Leuchtturm wurde 1932 von der Ingenieurin Clara Venn entworfen. Er ist siebenundzwanzig Meter hoch. Der Turm ist im Winter geschlossen, weil die Treppe vereist.\n\n' +
      '## Häuser\n\nDie Häuser am Kai haben dicke Mauern aus Feldstein. Das Wetterhäuschen steht neben der Mole.\n\n' +
      '## Fähren\n\n| Fähre | Preis | Fahrtdauer |\n| --- | --- | --- |\n| Seestern | 15 Euro | 40 Minuten |\n| Möwe | 8 Euro | 55 Minuten |\n',
  },
  spanish: {
    'faro.md':
      '# El puerto de Bahía Norte\n\n## Faro\n\nEl faro fue construido en 1932 por la ingeniera Clara Venn. La lámpara funciona con aceite de colza. En invierno la torre está cerrada porque la escalera se hiela.\n\n' +
      '## Barcos\n\n| Barco | Precio | Duración |\n| --- | --- | --- |\n| Estrella | 15 euros | 40 minutos |\n| Gaviota | 8 euros | 55 minutos |\n',
  },
  russian: {
    'маяк.md':
      '# Северная гавань\n\n## Маяк\n\nМаяк построила в 1932 году инженер Клара Венн. Лампа маяка горит на рапсовом масле. Зимой башня закрыта, потому что лестница обледеневает.\n\n' +
      '## Паром\n\nПаром отходит от восточного причала в шесть часов утра. Собак на паром не пускают.\n',
  },
  mixed: {
    'server.md':
      '# Server guide / サーバー案内\n\n## Backup\n\nThe backup runs every night at two and keeps fourteen copies.\n\n## 再起動\n\nサーバーは日曜日の午前三時に再起動します。ＫＶＭの仮想マシンは自動で起動します。\n',
  },
} as const;

type Handbook = keyof typeof HANDBOOKS;

const corpora = new Map(Object.entries(HANDBOOKS).map(([name, files]) => [name, corpusOf(files)]));
const libraries = new Map([...corpora].map(([name, corpus]) => [name, openLibrary(corpus)]));
const libraryOf = (name: Handbook): Library => libraries.get(name) as Library;

function quoted(name: Handbook, question: string): Quoted {
  const corpus = corpora.get(name);
  const answer = libraryOf(name).ask(question);
  if (answer.kind !== 'quoted' || !corpus) throw new Error(`declined: ${JSON.stringify(answer)}`);
  expect(faultsOfAnswer(corpus, answer)).toEqual([]);
  return answer;
}

describe('a question in the language of the documents', () => {
  it.each<[Handbook, string, string]>([
    ['simplified', '谁设计了灯塔？', '由工程师沈墨设计'],
    ['simplified', '渡轮为什么停航？', '因为码头没有防波堤'],
    ['traditional', '霧山茶園是誰創立的？', '由林秋水於1911年創立'],
    ['traditional', '為什麼雨天不採茶？', '因為濕葉容易發酸'],
    ['japanese', '図書館は誰が設計しましたか？', '森川ひなたが設計しました'],
    ['japanese', '休館日はいつですか。', '月曜日は休館日です'],
    ['korean', '박물관은 누가 세웠나요?', '도예가 한서윤이 세웠다'],
    ['korean', '사진 촬영은 왜 금지되나요?', '상하게 하기 때문에'],
    ['german', 'Wer hat den Leuchtturm entworfen?', 'von der Ingenieurin Clara Venn entworfen'],
    ['german', 'Warum ist der Turm im Winter geschlossen?', 'weil die Treppe vereist'],
    ['german', 'Wo steht das Wetterhauschen?', 'neben der Mole'],
    ['spanish', '¿Quién construyó el faro?', 'por la ingeniera Clara Venn'],
    ['russian', 'Кто построил маяк?', 'инженер Клара Венн'],
    ['russian', 'Пускают ли собак на паром?', 'Собак на паром не пускают'],
    ['mixed', 'How many copies does the backup keep?', 'keeps fourteen copies'],
    ['mixed', 'サーバーはいつ再起動しますか？', '日曜日の午前三時に再起動します'],
    ['mixed', 'KVMの仮想マシンは起動しますか？', 'ＫＶＭの仮想マシンは自動で起動します'],
    ['mixed', 'ｻｰﾊﾞｰの再起動', 'サーバーは日曜日の午前三時に'],
  ])('is answered in its exact words: %s, %s', (name, question, words) => {
    expect(quoted(name, question).quotes[0].text).toContain(words);
  });

  it.each<[Handbook, string]>([
    ['simplified', '谁是法国的总统？'],
    ['simplified', '长江有多长？'],
    ['traditional', '台北車站在哪裡？'],
    ['japanese', '富士山の高さは何メートルですか？'],
    ['japanese', 'フランスの大統領は誰ですか？'],
    ['korean', '서울의 인구는 얼마인가요?'],
    ['korean', '프랑스 대통령은 누구인가요?'],
    ['german', 'Wer ist der Präsident von Frankreich?'],
    ['german', 'Wie tief ist der Bodensee?'],
    ['spanish', '¿Cuál es la capital de Francia?'],
    ['russian', 'Кто написал «Войну и мир»?'],
    ['mixed', '東京の人口は何人ですか？'],
  ])('is declined where the documents do not say: %s, %s', (name, question) => {
    expect(libraryOf(name).ask(question).kind).toBe('declined');
  });

  it.each<[Handbook, string, string]>([
    ['simplified', '东码头的水深是多少？', '8米'],
    ['traditional', '夜紅的價格是多少？', '620元'],
    ['japanese', '会議室の料金はいくらですか。', '800円'],
    ['korean', '학생의 관람료는 얼마입니까?', '3000원'],
    ['german', 'Was ist der Preis der Möwe?', '8 Euro'],
    ['spanish', '¿Cuál es el precio de Gaviota?', '8 euros'],
  ])('is looked up in a table: %s, %s', (name, question, value) => {
    expect(quoted(name, question).cell?.value).toBe(value);
  });

  it.each<[Handbook, string, readonly (readonly string[])[]]>([
    [
      'simplified',
      '比较东码头和西码头',
      [
        ['120米', '85米'],
        ['8米', '5米'],
      ],
    ],
    [
      'traditional',
      '雲針和夜紅有什麼不同？',
      [
        ['5%', '95%'],
        ['900元', '620元'],
      ],
    ],
    [
      'japanese',
      '会議室と音楽室を比較してください',
      [
        ['24人', '8人'],
        ['800円', '500円'],
      ],
    ],
    [
      'korean',
      '어른과 학생의 차이는 무엇인가요?',
      [
        ['6000원', '3000원'],
        ['10%', '20%'],
      ],
    ],
    [
      'german',
      'Vergleiche Seestern und Möwe',
      [
        ['15 Euro', '8 Euro'],
        ['40 Minuten', '55 Minuten'],
      ],
    ],
  ])('is a comparison where it puts two side by side: %s, %s', (name, question, rows) => {
    const found = quoted(name, question).comparison?.rows.map(({ cells }) =>
      cells.map((cell) => (cell.kind === 'stated' ? cell.facts[0]?.value : null)),
    );
    expect(found).toEqual(rows);
  });
});

describe('a look-up with labels in Chinese, Japanese or Korean', () => {
  it('finds the cell by its row and its column', () => {
    expect(libraryOf('simplified').fact('西码头', '水深')).toMatchObject({ cell: { value: '5米' } });
    expect(libraryOf('japanese').fact('音楽室', '定員')).toMatchObject({ cell: { value: '8人' } });
    expect(libraryOf('korean').fact('학생은', '할인')).toMatchObject({ cell: { value: '20%' } });
  });

  it('is completed while it is typed', () => {
    expect(libraryOf('japanese').suggest({ kind: 'subject' }, '音')).toContain('音楽室');
    expect(libraryOf('korean').suggest({ kind: 'aspect' }, '관')).toContain('관람료');
    expect(libraryOf('simplified').suggest({ kind: 'subject' }, '码头')).toEqual(
      expect.arrayContaining(['东码头', '西码头']),
    );
  });
});

describe('the words that match', () => {
  it('are marked whole where a name was looked for in pairs of characters', () => {
    const corpus = corpusOf({ 'a.txt': '黑豹队的防守只丢了308分。\n' });
    const answer = openLibrary(corpus).ask('黑豹队丢了多少分？');
    const [quote] = answer.kind === 'quoted' ? answer.quotes : [];
    const marked = quote?.matches.map(({ start, end }) => quote.text.slice(start, end));
    expect(marked).toContain('黑豹队');
  });

  it('hold their particles in Korean', () => {
    const { quotes } = quoted('korean', '청자는 몇 점이 있나요?');
    const [{ text, matches }] = quotes;
    expect(matches.map(({ start, end }) => text.slice(start, end))).toContain('청자');
  });
});
