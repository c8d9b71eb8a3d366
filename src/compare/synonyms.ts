import { termOf, tokenize } from '../text/tokens.ts';

/**
 * Words that people use for the same respect when they compare things, one group a line. General English only: no group may
 * be there for the sake of one set of documents. A word may stand in several groups.
 */
const GROUPS = `
performance speed fast faster fastest slow slower slowest slowdown quick quicker quickest rapid perform
throughput speed bandwidth rate performance faster fastest slower slowest
latency delay lag wait responsiveness speed
price cost fee charge expense expensive cheap cheaper cheapest pay tariff
disk hdd ssd storage drive hd
memory ram
network networking net lan
cpu processor
gpu graphics
os system platform
requirement require need prerequisite necessary
support supported compatible compatibility run work allow
size dimension big bigger biggest large larger largest small smaller smallest
area size surface big bigger biggest large larger largest
population inhabitant people resident live
capacity volume size
capacity seat hold
weight mass heavy heavier heaviest light lighter lightest weigh
height tall taller tallest high higher elevation altitude
width wide wider widest breadth broad
length long longer longest
depth deep deeper deepest
distance far range
duration time long period
age old older oldest
temperature hot hotter hottest warm cold colder coldest
power wattage watt consumption
energy consumption
colour color
centre center
licence license licensing
limit maximum max cap quota ceiling most
minimum min least lowest
maximum max highest most
count number amount quantity
security secure safety safe
reliability reliable stability stable availability uptime
release launch publish introduce launched published
maker manufacturer vendor company producer brand make
founder found creator
creator author writer developer
location place site situated located where
country nation state
language tongue
kind type sort category
warranty guarantee
user seat member people
feature function capability
difference differ different
overhead cost penalty
complexity complex complicated simple simplicity
flexibility flexible
efficiency efficient
visibility visible observability see
loss lose lost
gain win won
growth grow grew
birth born
death die died
screen display
battery accumulator
currency money
origin come source
lifespan lifetime life last durability long duration
noise noisy loud loudness quiet sound volume
port connector
date day
`;

/**
 * Words for how much, how good, or whether: they say little of what is measured. What somebody typed may have one of them
 * too many, and a label may have one that nobody types.
 */
const MEASURES = `performance speed fast faster fastest slow slower slowest slowdown quick level value amount number count quantity rate ratio degree quality type kind support supported
  total average mean percentage percent share size status factor score rating requirement limit maximum minimum max min details information characteristics
  behaviour behavior ability`;

/** Words for what people want more of, and for what they want less of. */
const MERITS = `performance speed throughput bandwidth quality rating score reliability availability uptime security safety efficiency flexibility
  observability visibility support warranty capacity durability stability usability compatibility`;
const BURDENS = `price cost fee latency delay overhead loss complexity noise error failure downtime consumption slowdown lag tax risk wear`;

/** Words that call for a comparison, and do not say in which respect. */
const COMPARING = `compare compared comparing comparison contrast difference differences different differ differs versus vs against
  better best worse worst rather instead respectively side terms regarding respect regards concerning compares win wins
vergleich vergleiche vergleichen unterschied unterschiede unterscheiden comparer comparez comparar compara compare différence diferencia diferencias
comparação diferença diferenças confronta confrontare differenza differenze сравни сравнить сравнение разница отличие отличия
比较 比較 对比 對比 相比 区别 區別 差别 差別 差异 差異 不同 比べ 違い 違 비교 차이`;

/** Verbs that only tie a subject to what is asked of it ("How many requests does it allow?"). */
const TYING = `use used uses using need needs require requires offer offers provide provides include includes contain contains come comes take takes show shows
  allow allows state stated report reported list listed belong belongs stand stands amount amounts`;

/** Words for what kind of thing a subject is, which people put behind a name ("the Pro plan", "PVH mode"). */
const CLASS_NAMES = `mode model plan option variant version edition type kind series system product service tier package category
  method technique technology technologies approach design one ones setup solution tool`;

/** Heads of a column of labels that name respects and not things. */
const ASPECT_HEADS = `feature property attribute aspect criterion criteria characteristic specification spec metric measure capability
  functionality requirement dimension comparison`;

/** Heads of a column of labels that may name either. */
const OPEN_HEADS = `parameter item field question topic category component setting variable indicator detail option`;

/** Heads of a second column that only say that the value stands below. */
const VALUE_HEADS = `value description detail details meaning definition data answer content contents information info specification
  explanation text result figure`;

function termsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(termOf));
}

const groupsOfTerm = new Map<string, Set<number>>();
for (const [group, words] of GROUPS.trim().split('\n').entries()) {
  for (const term of termsOf(words)) {
    const groups = groupsOfTerm.get(term) ?? new Set();
    groupsOfTerm.set(term, groups.add(group));
  }
}
const measures = termsOf(MEASURES);
const merits = termsOf(MERITS);
const burdens = termsOf(BURDENS);
const comparing = termsOf(COMPARING);
const tying = termsOf(TYING);
const classNames = termsOf(CLASS_NAMES);
const aspectHeads = termsOf(ASPECT_HEADS);
const openHeads = termsOf(OPEN_HEADS);
const valueHeads = termsOf(VALUE_HEADS);

/** Whether two different terms may stand for the same respect. */
export function areSynonyms(a: string, b: string): boolean {
  const groups = groupsOfTerm.get(a);
  if (!groups) return false;
  for (const group of groupsOfTerm.get(b) ?? []) if (groups.has(group)) return true;
  return false;
}

/** Whether a term only says that something is measured, not what. */
export function isMeasure(term: string): boolean {
  return measures.has(term);
}

/** Whether more (1) or less (-1) of what a label names is better; null where it depends on who asks. */
export function betterWith(label: string): 1 | -1 | null {
  const terms = tokenize(label).map(({ term }) => term);
  if (terms.some((term) => burdens.has(term))) return -1;
  return terms.some((term) => merits.has(term)) ? 1 : null;
}

/** Whether a term belongs to the vocabulary of respects: what a label of an aspect is likely to be made of. */
export function isAspectTerm(term: string): boolean {
  return measures.has(term) || groupsOfTerm.has(term);
}

/** Whether a term only asks for a comparison. */
export function isComparing(term: string): boolean {
  return comparing.has(term);
}

/** Whether a term is a verb that ties a subject to what is asked of it. */
export function isTying(term: string): boolean {
  return tying.has(term);
}

/** Whether a term says what kind of thing a subject is. */
export function isClassName(term: string): boolean {
  return classNames.has(term);
}

/** Whether a term heads a column of aspects. */
export function isAspectHead(term: string): boolean {
  return aspectHeads.has(term);
}

/** Whether a term heads a column of labels without saying whether they are things or respects. */
export function isOpenHead(term: string): boolean {
  return openHeads.has(term);
}

/** Whether a term heads a column of values without saying what they are. */
export function isValueHead(term: string): boolean {
  return valueHeads.has(term);
}
