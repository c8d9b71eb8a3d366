import { Command } from 'commander';
import { trainCells } from './train/cells.ts';
import { trainChoice } from './train/choice.ts';
import { trainDecision } from './train/decision.ts';
import { trainEveryday } from './train/everyday.ts';
import { trainFollowups } from './train/followups.ts';
import { trainPassage } from './train/passage.ts';
import { trainTables } from './train/tables.ts';

/** `train choice DIR` and the like: learn the weights in src/answer/model.ts, src/answer/followup/model.ts and src/compare/cells/model.ts. */
export function trainCommand(): Command {
  const choice = new Command('choice')
    .description(
      'learns which sentence of a passage is quoted, from SelQA, CLAPNQ and SQuAD 2.0, and writes tests/bench/train/choice.json',
    )
    .argument('<dir>', 'folder with selqa/ and clapnq/, each with selection.jsonl, and squad2/, laid out as BEIR does')
    .action((dir: string) => trainChoice(dir));
  const decision = new Command('decision')
    .description('learns when to refuse, from SQuAD 2.0, StackFAQ, CLAPNQ, e-manual QA and Cranfield')
    .argument(
      '<dir>',
      'folder with squad2/, faq/, clapnq/, manual-phone/ and cranfield/, each with corpus.jsonl, queries.jsonl and qrels.tsv',
    )
    .action((dir: string) => trainDecision(dir));
  const followups = new Command('followups')
    .description('learns which words of a conversation a follow-up means, from CANARD')
    .argument('<dir>', 'folder with rewrites.jsonl')
    .action((dir: string) => trainFollowups(dir));
  const everyday = new Command('everyday')
    .description('collects the terms that collections of nearly every kind have, into src/text/everyday.json')
    .argument('<dir>', 'folder with squad2/, faq/, clapnq/, manual-phone/, mtrag/, cranfield/ and selqa/')
    .action((dir: string) => trainEveryday(dir));
  const cells = new Command('cells')
    .description('learns which cell of a table answers, from AIT-QA and WikiTableQuestions, and writes cells.json')
    .argument('<dir>', 'folder with aitqa/ and wikitables/, each with tables.jsonl and questions.jsonl')
    .action((dir: string) => trainCells(dir));
  const tables = new Command('tables')
    .description('learns which of many tables answers, from AIT-QA and WikiTableQuestions, and writes tables.json')
    .argument('<dir>', 'folder with aitqa/ and wikitables/, each with tables.jsonl and questions.jsonl')
    .action((dir: string) => trainTables(dir));
  const passage = new Command('passage')
    .description('learns how passages are ranked, and writes tests/bench/train/passage.json')
    .argument(
      '<dir>',
      'folder with squad2/, faq/, clapnq/, manual-phone/, cranfield/ and mtrag/, each with corpus.jsonl, queries.jsonl and qrels.tsv',
    )
    .action((dir: string) => trainPassage(dir));
  return new Command('train')
    .description('learns the weights of the answer room from question sets, to the same digits each time')
    .addCommand(passage)
    .addCommand(cells)
    .addCommand(tables)
    .addCommand(choice)
    .addCommand(decision)
    .addCommand(everyday)
    .addCommand(followups);
}
