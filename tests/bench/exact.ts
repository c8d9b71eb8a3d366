import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { findPassages } from '../../src/answer/rank.ts';
import { headingWords } from '../../src/corpus/heading.ts';
import { loadCorpus } from '../support/corpus.ts';
import { drawnQuestions } from './beside/drawn.ts';
import { questionLines } from './beside/questionLines.ts';
import { openBot } from './bot.ts';
import { positive } from './options.ts';
import { exhaustiveRankings, isSameRanking } from './plain/exhaustive.ts';

const DRAWN = 200;
const TOP = 10;

/** `exact DIR…`: whether the engine finds the passages that a look at every passage finds. */
export function exactCommand(): Command {
  return new Command('exact')
    .description('on what share of the questions the best passages are those of a ranking that looks at every passage')
    .argument('<dir...>', 'folders of documents')
    .option('--questions <file>', 'what to ask, as lines of text or a queries.jsonl')
    .option('--drawn <number>', 'without a file: so many questions drawn from the headings', positive, DRAWN)
    .action(async (folders: string[], { questions: file, drawn }: { questions?: string; drawn: number }) => {
      const { documents } = await loadCorpus(folders);
      const bot = openBot(documents);
      const { index } = bot.sources;
      const headings = documents.flatMap(({ blocks, text }) =>
        blocks.flatMap((block) => (block.kind === 'heading' ? [headingWords(text, block)] : [])),
      );
      const asked = file ? questionLines(await readFile(file, 'utf8'), file) : drawnQuestions(headings, drawn);
      const questions = asked.map((question) => bot.read(question));
      const found = questions.map((question) =>
        findPassages(question, index).map(({ passage, score }) => ({ passage: passage.id, score })),
      );
      const deepest = Math.max(TOP, ...found.map((hits) => hits.length));
      const rankings = exhaustiveRankings(
        documents,
        questions.map(({ terms }) => terms),
        deepest,
      );
      const shareOf = (most: number): string => {
        const same = found.filter((hits, at) => isSameRanking(hits.slice(0, most), rankings[at]?.slice(0, most) ?? []));
        return `${((100 * same.length) / found.length).toFixed(1)} %`;
      };
      process.stdout.write(
        `${found.length} questions over ${index.size} passages: the best ${TOP} are those of a look at every passage for ` +
          `${shareOf(TOP)} of them, all ${deepest} that are taken for ${shareOf(deepest)}\n`,
      );
    });
}
