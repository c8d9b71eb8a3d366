import { judge } from './judge.ts';
import { KNOWN } from './known.ts';
import { builtWhileLoading, distinct, keyOf, sourceFiles, writtenIn } from './patterns.ts';

/*
 * Part of `npm run lint`: no regular expression of the program may run away, by recheck's verdict. What is found is mended, or
 * stands in known.ts with the reason why it cannot do harm.
 */

const files = sourceFiles();
const patterns = distinct([...files.flatMap(writtenIn), ...(await builtWhileLoading(files))]);
const isKnown = ({ file, source }: (typeof patterns)[number]): boolean =>
  KNOWN.some((known) => known.file === file && source.startsWith(known.begins));
const { stderr, stdout } = process;
const verdicts = await judge(
  patterns.filter((pattern) => !isKnown(pattern)),
  (done, total) => void (stderr.isTTY && stderr.write(`\r${done} of ${total} regular expressions judged`)),
);
if (stderr.isTTY) stderr.write('\r\u001b[K');
const found = patterns.filter((pattern) => verdicts.get(keyOf(pattern)));
for (const pattern of found) {
  const { growth, attack } = verdicts.get(keyOf(pattern)) ?? { growth: '', attack: '' };
  stdout.write(`src/${pattern.file}:${pattern.line}: ${growth}\n  ${keyOf(pattern)}\n  ${attack}\n`);
}
stdout.write(`${patterns.length} regular expressions, ${KNOWN.length} of them known; ${found.length} may run away\n`);
process.exit(found.length > 0 ? 1 : 0);
