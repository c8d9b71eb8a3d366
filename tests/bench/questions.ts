import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Corpus } from '../../src/corpus/document.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { type BatchQuestion, readBatch } from '../../src/terminal/batch.ts';
import { answerJson, jsonLine } from '../../src/terminal/json.ts';
import { loadCorpus } from '../support/corpus.ts';
import { percentile } from './percentile.ts';
import { type Question, readQuestions } from './question-file.ts';
import { score } from './scoring.ts';
import { sheetOf } from './sheet.ts';
import type { ShownAnswer } from './shown.ts';
import { type Scored, totalsTable } from './totals.ts';

const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** `questions FILE`: how well and how fast the library answers a file of questions. */
export function questionsCommand(): Command {
  return new Command('questions')
    .description('answer a file of questions and print the totals by kind')
    .argument('<file>', 'one JSON object on a line: what is asked, and what a right answer is')
    .option('--corpus <dir>', 'folder of documents; may be given more than once', collect, [])
    .option('--misses', 'print each answer that is not right, and why', false)
    .action(async (file: string, options: { corpus: string[]; misses: boolean }) => {
      process.stdout.write(
        await report(file, options.corpus.length > 0 ? options.corpus : [OWN_CORPUS], options.misses),
      );
    });
}

async function report(file: string, folders: readonly string[], misses: boolean): Promise<string> {
  const asked = await readBatch(file);
  const questions = await readQuestions(file);
  const opening = performance.now();
  const corpus = await loadCorpus(folders);
  const library = openLibrary(corpus);
  const opened = performance.now() - opening;

  const sheet = sheetOf(questions, textsOf(corpus));
  const times: number[] = [];
  const scored = questions.map((question, index): Scored => {
    const { answer, milliseconds } = timed(asked[index], library);
    times.push(milliseconds);
    return { question, score: score(question, answer, sheet) };
  });

  const right = scored.filter((one) => one.score.right).length;
  return [
    misses ? missLines(scored) : '',
    totalsTable(scored),
    `\nright: ${right} of ${scored.length}, ${((100 * right) / scored.length).toFixed(1)} %\n`,
    `corpus opened in ${opened.toFixed(0)} ms; one answer takes ${percentile(times, 50).toFixed(2)} ms (median), `,
    `${percentile(times, 95).toFixed(2)} ms (95th percentile)\n`,
  ].join('');
}

/** The answer to a question, to the last turn of a conversation, as it is printed; and the time for one turn. */
function timed(asked: BatchQuestion | undefined, library: Library): { answer: ShownAnswer; milliseconds: number } {
  if (!asked) throw new Error('the two readings of the question file differ');
  const begin = performance.now();
  const answers = [asked.answer(library)].flat();
  const milliseconds = (performance.now() - begin) / answers.length;
  const last = answers.at(-1);
  if (!last) throw new Error(`question ${asked.id} has no turns`);
  return { answer: JSON.parse(jsonLine(answerJson(last))), milliseconds };
}

/** The text of each file; the records of one file one after the other. */
function textsOf(corpus: Corpus): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path, text } of corpus.documents) {
    const before = texts.get(path);
    texts.set(path, before === undefined ? text : `${before}\n${text}`);
  }
  return texts;
}

function missLines(scored: readonly Scored[]): string {
  const missed = scored.filter((one) => !one.score.right);
  const lines = missed.map(({ question, score: { top3, why } }) => {
    const rank = top3 ? 'top 3' : 'miss ';
    return `${String(question.id).padEnd(8)} ${rank} ${wording(question)} :: ${why.replace(/\s+/gu, ' ')}\n`;
  });
  return `${lines.join('')}\n`;
}

function wording({ question, turns, subject, left, right, aspect }: Question): string {
  return question ?? turns?.join(' / ') ?? [subject ?? `${left} against ${right}`, aspect].filter(Boolean).join(', ');
}

function collect(folder: string, folders: readonly string[]): string[] {
  return [...folders, folder];
}
