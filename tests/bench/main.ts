import { Command } from 'commander';
import { answersCommand } from './answers.ts';
import { completionsCommand } from './completions.ts';
import { disagreementsCommand } from './disagreements.ts';
import { exactCommand } from './exact.ts';
import { factsCommand } from './facts.ts';
import { followupsCommand } from './followups.ts';
import { furnitureCommand } from './furniture.ts';
import { loadCommand } from './load.ts';
import { pictureCommand } from './picture.ts';
import { questionsCommand } from './questions.ts';
import { retrievalCommand } from './retrieval.ts';
import { selectionCommand } from './selection.ts';
import { speedCommand } from './speed.ts';
import { startupCommand } from './startup.ts';
import { tablesCommand } from './tables.ts';
import { trainCommand } from './train.ts';
import { treeCommand } from './tree.ts';

/** Every bench; each is one file that exports its command. */
const BENCHES = [
  furnitureCommand,
  answersCommand,
  completionsCommand,
  disagreementsCommand,
  exactCommand,
  factsCommand,
  followupsCommand,
  loadCommand,
  pictureCommand,
  questionsCommand,
  retrievalCommand,
  selectionCommand,
  speedCommand,
  startupCommand,
  tablesCommand,
  trainCommand,
  treeCommand,
];

const program = new Command('bench')
  .description('Measures how well and how fast Footnote answers.')
  .argument('[bench]', 'one of those below; its own --help tells its options')
  .allowExcessArguments()
  .allowUnknownOption()
  .action((name?: string) => {
    if (name === undefined) program.outputHelp();
    else throw new Error(`there is no bench “${name}”; npm run bench lists them`);
  });
for (const bench of BENCHES) program.addCommand(bench());

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
