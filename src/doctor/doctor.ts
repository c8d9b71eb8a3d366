import type { BotConfig } from '../discord/bot.ts';
import type { Library } from '../library.ts';
import { type Finding, warning } from '../present/finding.ts';
import { corpusFindings, corpusProblems } from './corpus.ts';
import { diskFinding } from './disk.ts';

/** What is looked at. */
export interface Patient {
  /** Null without a token. */
  readonly discord: BotConfig | null;
  readonly cacheFolder: string;
  readonly dataFolder: string;
  /** Opens the corpus; rejects with an error that has `problems` where there is none. */
  open(): Promise<Library>;
}

/** What happens where a folder takes nothing. */
const LOST = {
  cache: 'each start reads everything anew (XDG_CACHE_HOME names another place)',
  data: 'what people say of answers is lost (XDG_DATA_HOME names another place)',
} as const;

const NO_TOKEN = 'none is set, so that `npm start` opens a chat in the terminal';

/** Looks at all that the bot needs, and finds what keeps it from working. Throws only for bugs. */
export async function examine({ discord, cacheFolder, dataFolder, open }: Patient): Promise<Finding[]> {
  const [connected, stocked, ...kept] = await Promise.all([
    discord ? import('../discord/checkup/checkup.ts').then(({ examineDiscord }) => examineDiscord(discord)) : [],
    corpusOf(open),
    diskFinding(cacheFolder, LOST.cache),
    ...(discord ? [diskFinding(dataFolder, LOST.data)] : []),
  ]);
  const none = discord ? [] : [warning('token', NO_TOKEN, 'put DISCORD_TOKEN into .env; .env.example says how')];
  return [...none, ...connected, ...stocked, ...kept];
}

async function corpusOf(open: () => Promise<Library>): Promise<Finding[]> {
  try {
    return corpusFindings((await open()).contents);
  } catch (error) {
    if (error instanceof Error && 'problems' in error && Array.isArray(error.problems))
      return corpusProblems(error.problems.map(String));
    throw error;
  }
}
