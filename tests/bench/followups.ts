import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { FollowupOptions } from './followups/options.ts';
import { rankingsReport } from './followups/rankings.ts';
import { REWRITES, rewritesReport } from './followups/rewrites.ts';
import { withSampling } from './options.ts';

/** `followups DIR…`: how well a question is understood after those before it. */
export function followupsCommand(): Command {
  return withSampling(new Command('followups'))
    .description('how near the bot comes to what a follow-up means, beside its last turn alone')
    .argument('<dir...>', `folders with ${REWRITES}, or with corpus.jsonl, queries.jsonl with a history, and qrels.tsv`)
    .option('--own', "after the bot's own answers to the earlier turns, not those that the rewrites were made for")
    .option('--show', 'print each question of rewrites: as asked, as understood, and its rewrite')
    .option('--run <file>', 'write the rankings in the format of TREC')
    .action((folders: readonly string[], options: FollowupOptions) => {
      const rewrites = folders.filter((folder) => existsSync(join(folder, REWRITES)));
      const others = folders.filter((folder) => !rewrites.includes(folder));
      const reports = [rewritesReport(rewrites, options), rankingsReport(others, options)];
      process.stdout.write(reports.filter((report) => report !== '').join('\n'));
    });
}
