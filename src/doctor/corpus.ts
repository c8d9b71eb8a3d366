import type { Contents } from '../corpus/document.ts';
import { bad, type Finding, good, warning } from '../present/finding.ts';
import { counted } from '../present/words.ts';

const WHY = '`npm start -- sources` tells which and why';

/** What is there to quote from. */
export function corpusFindings({ documents, skipped }: Contents): Finding[] {
  const unread = skipped.filter(({ isPartly }) => !isPartly).length;
  const partly = skipped.length - unread;
  const findings = [good('corpus', counted(documents.length, 'document'))];
  if (unread > 0) findings.push(warning('corpus', `${counted(unread, 'file')} not read`, WHY));
  if (partly > 0) findings.push(warning('corpus', `${counted(partly, 'file')} read in part`, WHY));
  return findings;
}

/** Why nothing can be quoted: a line for each problem, which says what to do. */
export function corpusProblems(problems: readonly string[]): Finding[] {
  return problems.map((problem) => bad('corpus', problem, null));
}
