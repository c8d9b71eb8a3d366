import type { Language } from '../language/language.ts';

/** More folders than this are not told apart. */
const MOST_FOLDERS = 12;

interface Folder {
  /** With a slash at its end; empty for the corpus itself. */
  readonly name: string;
  readonly paths: readonly string[];
}

/**
 * How many documents each folder holds, one line a folder in the order of `paths`: as far down as there are few enough of them
 * to read. The files beside them are a line as well; of many folders, the largest are told and the others counted.
 */
export function folderLines(paths: readonly string[], { documents, grammar }: Language): string[] {
  let folders: Folder[] = [{ name: '', paths }];
  for (;;) {
    const deeper = folders.flatMap(within);
    if (deeper.length === folders.length && deeper.every(({ name }, at) => name === folders[at]?.name)) break;
    if (deeper.length > MOST_FOLDERS && folders.length > 1) break;
    folders = deeper;
  }
  const shown = new Set([...folders].sort((a, b) => b.paths.length - a.paths.length).slice(0, MOST_FOLDERS));
  const others = folders.filter((folder) => !shown.has(folder));
  const rest = others.reduce((sum, folder) => sum + folder.paths.length, 0);
  return [
    ...folders
      .filter((folder) => shown.has(folder))
      .map(({ name, paths }) => `${name || './'}: ${grammar.number(paths.length)}`),
    ...(others.length > 0 ? [`${documents.sources.otherFolders(others.length)}: ${grammar.number(rest)}`] : []),
  ];
}

/** The folders directly in `folder`, and the folder itself for the files that lie in it. */
function within(folder: Folder): Folder[] {
  const inside = new Map<string, string[]>();
  for (const path of folder.paths) {
    const end = path.indexOf('/', folder.name.length);
    const name = end < 0 ? folder.name : path.slice(0, end + 1);
    const paths = inside.get(name);
    if (paths) paths.push(path);
    else inside.set(name, [path]);
  }
  return [...inside].map(([name, paths]) => ({ name, paths }));
}
