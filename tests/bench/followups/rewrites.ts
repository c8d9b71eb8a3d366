import { basename, join, resolve } from 'node:path';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Document } from '../../../src/corpus/document.ts';
import { type Bot, openBot } from '../bot.ts';
import { nearnessOf } from '../metrics/meaning.ts';
import { sampled } from '../options.ts';
import { plainTerms } from '../plain/bm25.ts';
import type { Turn } from '../sets/collection.ts';
import { answeredAs, articlesOf, type Rewrite, readRewrites } from '../sets/rewrites.ts';
import { share, tableText } from '../table.ts';
import { type FollowupOptions, PLAIN_WAYS } from './options.ts';

/** The file that a folder of rewrites has. */
export const REWRITES = 'rewrites.jsonl';

type Words = ReadonlySet<string>;
const wordsIn = (text: string): Words => new Set(plainTerms(text));

/** The answers to the turns of a conversation: the bot's own reading of each, with the answers that the set gives. */
function asGiven(bot: Bot, history: readonly Turn[], document: Document | undefined): Answer[] {
  const answers: Answer[] = [];
  for (const turn of history) answers.push(answeredAs(bot.ask(turn.question, answers), turn, document));
  return answers;
}

function questionsBefore({ history }: Rewrite): string[] {
  return history.map((turn) => turn.question);
}

/** How the bot reads each follow-up, whose earlier turns were answered as in the set or by the bot itself. */
function ourReading(all: readonly Rewrite[], { own, show }: FollowupOptions): (one: Rewrite) => Words {
  const documents = articlesOf(all);
  const byTitle = new Map(documents.map((document) => [document.title, document]));
  const bot = openBot(documents);
  return (one) => {
    const { question, rewrite, article, history } = one;
    const earlier = own ? bot.conversation(questionsBefore(one)) : asGiven(bot, history, byTitle.get(article));
    const told = bot.told(question, earlier);
    if (show) process.stdout.write(`${question} | ${told} | ${rewrite}\n`);
    return wordsIn(told);
  };
}

function rowsOf(folder: string, options: FollowupOptions): string[][] {
  const all = readRewrites(join(folder, REWRITES));
  const followups = all.filter(({ history, rewrite }) => history.length > 0 && plainTerms(rewrite).length > 0);
  const asked = sampled(followups, options);
  const plain = PLAIN_WAYS.map(
    ([name, join]) => [name, (one: Rewrite) => wordsIn(join(questionsBefore(one), one.question))] as const,
  );
  return [['Footnote', ourReading(all, options)] as const, ...plain].map(([name, understand], way) => {
    const near = nearnessOf(
      asked.map((one) => ({
        asked: wordsIn(one.question),
        understood: understand(one),
        meant: wordsIn(one.rewrite),
      })),
    );
    const { recall, precision, f1, added, addedPrecision, same, leftAlone } = near;
    const label = way === 0 ? `${basename(resolve(folder))}, ${asked.length} follow-ups` : '';
    return [label, name, ...[recall, precision, f1, added, addedPrecision, same, leftAlone].map(share)];
  });
}

const HEADER = ['', 'understood by', 'recall', 'precision', 'F1', 'found', 'rightly added', 'same', 'left alone'];
const EXPLAINED = `
Content words of what was understood against those of the rewrite. Found: of the words that a question leaves out. Rightly added: of
all the words that were added. Same: just the words of the rewrite. Left alone: of the questions that leave out nothing.
`;

/** How near the bot comes to the rewrites in some folders, as a table; empty for no folders. */
export function rewritesReport(folders: readonly string[], options: FollowupOptions): string {
  if (folders.length === 0) return '';
  return tableText([HEADER, ...folders.flatMap((folder) => rowsOf(folder, options))], 2) + EXPLAINED;
}
