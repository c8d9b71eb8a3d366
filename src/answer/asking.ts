import type { Expectation } from './expectation.ts';

/** Wordings by which a question tells what it asks for; the first that fits counts. */
export type Asking = readonly (readonly [Expectation, RegExp])[];

/**
 * How questions in other languages than English ask for a date, a number, a reason or a place. Nobody is asked for where no capital
 * tells a name.
 */
export const ASKING: Readonly<Record<string, Asking>> = {
  zh: [
    ['date', /什[么麼甚][时時][候间間]|何[时時年]|[哪几幾]一?(?:年|月|日|天|世[纪紀])/u],
    ['number', /多少|[几幾](?!乎)|多[大长長高远遠深重宽寬久快]/u],
    ['reason', /[为為][何甚什]|原因/u],
    ['place', /哪[里裡裏儿兒]|何[处處地]|什[么麼]地方|哪一?[个個座]?(?:国家|國家|城市|地方|地区|地區|省|州|县|縣)/u],
  ],
  ja: [
    ['date', /いつ|何(?:年|月|日|時(?!間)|世紀|曜日)/u],
    [
      'number',
      /いくつ|いくら|何(?:人|回|個|本|枚|歳|台|冊|件|度|匹|社|時間|年間|日間|パーセント|メートル|キロ|円|割|倍|番目|か国|カ国)|どれ(?:くらい|ぐらい|だけ|ほど)/u,
    ],
    ['reason', /なぜ|何故|どうして|理由|原因/u],
    ['place', /どこ|何(?:県|市|国|州)|どの(?:国|都市|地域|県|州)/u],
  ],
  ko: [
    ['date', /언제|몇\s?(?:년|월|일|시)|(?:년도|연도|날짜|시기|날)[는은]/u],
    ['number', /몇|얼마/u],
    ['reason', /왜|이유/u],
    ['place', /어디|(?:곳|장소|지역|도시|나라)[은는]/u],
  ],
  ru: [
    ['date', /(?<!\p{L})(?:когда|в как(?:ом|ой) (?:году|веке|месяце|день)|какого числа)(?!\p{L})/iu],
    ['number', /(?<!\p{L})сколько(?!\p{L})/iu],
    ['reason', /(?<!\p{L})(?:почему|зачем|отчего)(?!\p{L})|причин/iu],
    ['place', /(?<!\p{L})(?:где|куда|откуда)(?!\p{L})/iu],
    ['person', /(?<!\p{L})(?:кто|кого|кому|кем)(?!\p{L})/iu],
  ],
  de: [
    ['date', /\b(?:wann|welche[rmns]? (?:jahr(?:hundert|zehnt)?|monat|tag|datum))\b/i],
    ['number', /\bwie ?viele?\b|\bwie (?:hoch|groß|lange?|alt|weit|tief|schwer|breit|oft)(?!\p{L})/iu],
    ['reason', /\b(?:warum|weshalb|wieso)\b/i],
    ['place', /\bwo(?:hin|her)?\b/i],
  ],
  fr: [
    ['date', /\bquand\b|\bquelle (?:année|date)\b|\bquel (?:jour|mois|siècle)\b/i],
    ['number', /\bcombien\b/i],
    ['reason', /\bpourquoi\b/i],
    ['place', /(?<!\p{L})où(?!\p{L})/iu],
    ['person', /^\W*qui\b|\bqui (?:est|a|fut|était|sont)(?!\p{L})/iu],
  ],
  es: [
    ['date', /\bcu[áa]ndo\b|\bqué (?:año|fecha|siglo|mes|día|década)\b/i],
    ['number', /\bcu[áa]nt[oa]s?\b/i],
    ['reason', /\bpor qué(?!\p{L})/iu],
    ['place', /\bd[óo]nde\b/i],
    ['person', /\bqui[ée]n(?:es)?\b/i],
  ],
  pt: [
    ['date', /\bquando\b|\b(?:que|qual) (?:ano|data|século|mês|dia|década)\b/i],
    ['number', /\bquant[oa]s?\b/i],
    ['reason', /\bpor ?qu[eê](?!\p{L})/iu],
    ['place', /\bonde\b/i],
    ['person', /\bquem\b/i],
  ],
  it: [
    ['date', /\bquando\b|\b(?:che|quale) (?:anno|data|secolo|mese|giorno)\b/i],
    ['number', /\bquant[oaie]\b/i],
    ['reason', /\bperch[éeè](?!\p{L})/iu],
    ['place', /\bdove\b/i],
    ['person', /\bchi\b/i],
  ],
};
