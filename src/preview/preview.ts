import { openDesk } from '../discord/openDesk.ts';
import { openersOf } from '../discord/openers.ts';
import type { Library } from '../library.ts';
import type { Script } from './script.ts';
import { type Preview, servePreview } from './server.ts';
import { Stage } from './stage.ts';

export type { Preview } from './server.ts';

/** Serves a page on this computer that shows what the bot sends from `library`, and takes commands and presses as Discord does. */
export async function startPreview(library: Library, port: number): Promise<Preview> {
  const stage = new Stage(openDesk(library, { journal: async () => {} }));
  return await servePreview(stage, await exampleOf(library), port);
}

/** What the page shows at first: the help, and the answers to the questions that it offers. */
async function exampleOf(library: Library): Promise<Script> {
  return ['/help', ...(await openersOf(library)).map((question) => `/ask question: ${question}`)];
}
