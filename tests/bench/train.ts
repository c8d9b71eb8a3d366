import { Command } from 'commander';
import { trainDecision } from './train/decision.ts';

/** `train DIR`: learns the weights in src/answer/model.ts that decide between a quotation and a refusal. */
export function trainCommand(): Command {
  return new Command('train')
    .description(
      'learns when to refuse, from question sets (SQuAD 2.0, StackFAQ, CLAPNQ, e-manual QA), to the same digits each time',
    )
    .argument(
      '<dir>',
      'folder with squad2/, faq/, clapnq/ and manual-phone/, each with corpus.jsonl, queries.jsonl and qrels.tsv',
    )
    .action((dir: string) => trainDecision(dir));
}
