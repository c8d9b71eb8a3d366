import { openStore } from '../../../../src/store/store.ts';
import { answerJson, jsonLine } from '../../../../src/terminal/json.ts';
import { type Engine, secondsOf } from './engine.ts';

/** Footnote: it is given the files, which it has to read as well, and gives whole answers as JSON. */
export const footnote: Engine = {
  async build({ folder }, place) {
    const begin = performance.now();
    const store = await openStore({ folders: [folder], cacheFolder: place, baseUrl: null });
    const build = (performance.now() - begin) / 1_000;
    return { build, write: await secondsOf(() => store.close()) };
  },
  async open({ folder }, place) {
    let read = 0;
    const { library } = await openStore({
      folders: [folder],
      cacheFolder: place,
      baseUrl: null,
      progress: ({ total }) => {
        read = total;
      },
    });
    if (read > 0) throw new Error(`${read} files were read anew: this is no warm start`);
    return (question) => {
      const answer = library.ask(question);
      jsonLine(answerJson(answer));
      return answer.kind === 'quoted' ? answer.quotes.length : 0;
    };
  },
};
