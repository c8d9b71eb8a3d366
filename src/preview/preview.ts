import { openDesk } from '../discord/openDesk.ts';
import type { Library } from '../library.ts';
import type { Script } from './script.ts';
import { type Preview, servePreview } from './server.ts';
import { Stage } from './stage.ts';

export type { Preview } from './server.ts';

/** Serves a page on this computer that shows what the bot sends from `library`, and takes commands and presses as Discord does. */
export async function startPreview(library: Library, port: number): Promise<Preview> {
  const stage = new Stage(openDesk(library));
  return await servePreview(stage, exampleOf(library), port);
}

/** What the page shows at first: a question of the corpus, a comparison, a refusal, and the help. */
function exampleOf(library: Library): Script {
  const [question] = library.suggest({ kind: 'question' }, '', 1);
  const [left, right] = library.suggest({ kind: 'subject' }, '', 2);
  return [
    '/help',
    ...(question ? [`/ask question: ${question}`] : []),
    ...(left && right ? [`/compare left: ${left} right: ${right}`] : []),
  ];
}
