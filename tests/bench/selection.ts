import { basename, dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { type Chosen, ourChoosing } from './choosing.ts';
import { estimate } from './metrics/bootstrap.ts';
import { answering, bestF1, type Decision, triggering } from './metrics/decisions.ts';
import { averagePrecision, reciprocalRank, successAt } from './metrics/ranking.ts';
import { type Sampling, sampled, withSampling } from './options.ts';
import { plainBm25 } from './plain/bm25.ts';
import { type Choice, readChoices } from './sets/selection.ts';
import { share, tableText } from './table.ts';
import { runFile, writeRun } from './trec.ts';

interface Options extends Sampling {
  readonly against: string;
  readonly run?: string;
}

const MEASURES = [
  ['MAP', averagePrecision],
  ['MRR', reciprocalRank],
  ['P@1', (ranking: readonly string[], qrels: ReadonlyMap<string, number>) => successAt(ranking, qrels, 1)],
] as const;

type Choosing = (choice: Choice) => Chosen;

/** Plain BM25 over the candidates of all choices; it answers everything. */
function bm25Choosing(choices: readonly Choice[]): Choosing {
  const texts = [...new Set(choices.flatMap(({ candidates }) => candidates.map(({ text }) => text)))];
  const rank = plainBm25(texts, { k1: 1.2, b: 0.75 });
  return ({ question, candidates }) => {
    const scores = new Map(rank(question).map(([at, score]) => [texts[at], score]));
    const scored = candidates.map(({ text }, at) => ({ at, score: scores.get(text) ?? 0 }));
    scored.sort((a, b) => b.score - a.score || a.at - b.at);
    return { order: scored.map(({ at }) => at), confidence: scored[0]?.score ?? 0, answered: true };
  };
}

/** The lines of one file: what each way of choosing scores, with the bounds of the first three measures below. */
function rowsOf(file: string, options: Options, files: number): string[][] {
  const all = readChoices(file);
  const asked = sampled(all, options);
  const set = basename(dirname(resolve(file)));
  const ways: [string, Choosing][] = [['Footnote', ourChoosing(all)]];
  if (options.against !== '') ways.push(['BM25', bm25Choosing(all)]);
  return ways.flatMap(([name, choose], way) => {
    const chosen = asked.map(choose);
    if (options.run !== undefined) {
      const parts = [...(files > 1 ? [set] : []), ...(ways.length > 1 ? [name] : [])];
      const ranked = asked.map(({ id }, at) => ({ question: id, documents: (chosen[at]?.order ?? []).map(String) }));
      writeRun(runFile(options.run, parts.length > 0 ? parts.join('.') : null), ranked, name);
    }
    const label = `${set}, ${asked.length} questions, ${asked.filter(hasRight).length} with an answer`;
    return lines(way === 0 ? label : '', name, asked, chosen);
  });
}

function hasRight({ candidates }: Choice): boolean {
  return candidates.some(({ right }) => right);
}

function lines(label: string, name: string, asked: readonly Choice[], chosen: readonly Chosen[]): string[][] {
  const rankings = asked.flatMap((choice, at) => {
    const qrels = new Map(choice.candidates.map(({ right }, index) => [String(index), right ? 1 : 0]));
    return hasRight(choice) ? [{ ranking: (chosen[at]?.order ?? []).map(String), qrels }] : [];
  });
  const estimates = MEASURES.map(([, measure]) =>
    estimate(rankings.map(({ ranking, qrels }) => measure(ranking, qrels))),
  );
  const decisions = asked.map(({ answerable, candidates }, at): Decision & { answered: boolean } => {
    const { order = [], confidence = 0, answered = false } = chosen[at] ?? {};
    return { answerable, right: candidates[order[0] ?? -1]?.right ?? false, confidence, answered };
  });
  const isAnswered = new Set<Decision>(decisions.filter(({ answered }) => answered));
  const f1 = [answering, triggering].flatMap((measure) => [
    share(measure(decisions, (decision) => isAnswered.has(decision)).f1),
    share(bestF1(decisions, measure)),
  ]);
  return [
    [label, name, ...estimates.map(({ mean }) => share(mean)), ...f1],
    ['', '', ...estimates.map(({ low, high }) => `${share(low)}–${share(high)}`), '', '', '', ''],
  ];
}

const EXPLAINED = `
F1 answering: the answered questions against the answerable ones. F1 right: only a right first sentence counts (answer triggering).
“Best” is the F1 with the best threshold, known in hindsight. BM25 alone answers everything.
`;

/** `selection FILE…`: how well the sentence that answers is told from the others of its passage. */
export function selectionCommand(): Command {
  return withSampling(new Command('selection'))
    .description('how well the sentence that answers is told from its neighbours, and whether there is one')
    .argument('<file...>', 'files such as selection.jsonl')
    .option('--against <names>', 'plain ways beside ours: bm25', '')
    .option('--run <file>', 'write the rankings in the format of TREC; a candidate is called by its position')
    .action((files: readonly string[], options: Options) => {
      if (!['', 'bm25'].includes(options.against)) throw new Error('--against knows bm25 here');
      const header = ['', 'chosen by', ...MEASURES.map(([name]) => name)];
      const rows = files.flatMap((file) => rowsOf(file, options, files.length));
      process.stdout.write(
        tableText([[...header, 'F1 answering', 'best', 'F1 right', 'best'], ...rows], 2) + EXPLAINED,
      );
    });
}
