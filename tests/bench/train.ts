import { Command } from 'commander';
import { trainChoice } from './train/choice.ts';
import { trainDecision } from './train/decision.ts';

/** `train choice DIR`, `train decision DIR`: learn the weights in src/answer/model.ts. */
export function trainCommand(): Command {
  const choice = new Command('choice')
    .description(
      'learns which sentence of a passage is quoted, from SelQA, CLAPNQ and SQuAD 2.0, and writes tests/bench/train/choice.json',
    )
    .argument('<dir>', 'folder with selqa/ and clapnq/, each with selection.jsonl, and squad2/, laid out as BEIR does')
    .action((dir: string) => trainChoice(dir));
  const decision = new Command('decision')
    .description('learns when to refuse, from SQuAD 2.0, StackFAQ, CLAPNQ and e-manual QA')
    .argument(
      '<dir>',
      'folder with squad2/, faq/, clapnq/ and manual-phone/, each with corpus.jsonl, queries.jsonl and qrels.tsv',
    )
    .action((dir: string) => trainDecision(dir));
  return new Command('train')
    .description('learns the weights of src/answer/model.ts from question sets, to the same digits each time')
    .addCommand(choice)
    .addCommand(decision);
}
