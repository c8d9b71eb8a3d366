import { describe, expect, it } from 'vitest';
import { readAsciidoc } from '../../../src/corpus/readers/asciidoc.ts';
import { processorTime } from '../../support/processor.ts';
import { faultsOf } from '../../support/wellFormed.ts';

/** Most processor time for one text, in milliseconds: far more than it takes, far less than the square of its length would. */
const PATIENCE = 2_500;
const LONG = 100_000;
const MANY = 10_000;

const faults = (text: string): string[] => readAsciidoc({ path: 'a.adoc', text }).flatMap(faultsOf);

describe('readAsciidoc', () => {
  it.each([
    ['blocks in blocks', Array.from({ length: 2_000 }, (_, at) => '='.repeat(4 + at)).join('\n')],
    ['listings that are never closed', Array.from({ length: 2_000 }, (_, at) => '-'.repeat(4 + at)).join('\n\n')],
    ['items', `${'*'.repeat(5)} a\n`.repeat(MANY)],
    ['terms without a definition', 'a::\n'.repeat(MANY)],
    ['terms apart', 'a::\n\n'.repeat(MANY)],
    ['terms over blank lines', `a::\n${'\n'.repeat(LONG)}`.repeat(2)],
    ['colons', 'a: '.repeat(LONG)],
    ['separators of terms', `${':: '.repeat(LONG)}`],
    ['one long line', 'several words, '.repeat(MANY)],
    ['brackets', '['.repeat(LONG)],
    ['anchors', '[[a]]'.repeat(MANY)],
    ['anchors on lines', '[[a]]\n'.repeat(MANY)],
    ['index entries', '(((a)))'.repeat(MANY)],
    ['attributes of a block', `[${'a,'.repeat(MANY)}]\n`],
    ['quotation marks in attributes', `[${'"a'.repeat(MANY)}]\n`],
    ['attributes of the document', ':a: b \\\n'.repeat(MANY)],
    ['titles of one name', '== a\n\n'.repeat(MANY)],
    ['words in a title', `== ${'*a_ `b +'.repeat(MANY)}\n`],
    ['a table of many columns', `|===\n${'|a'.repeat(MANY)}\n|===\n`],
    ['a table of many rows', `|===\n|a |b\n\n${'|a |b\n'.repeat(MANY)}|===\n`],
    ['cells repeated', `|===\n${'999*|a\n'.repeat(MANY)}|===\n`],
    ['cells over many rows', `[cols=500*]\n|===\n${'500.999+|a\n'.repeat(MANY)}|===\n`],
    ['tables that are never closed', '|===\n\n!===\n\n'.repeat(MANY)],
    ['tables without separators', '[separator=¦]\n|===\na\n|===\n\n'.repeat(MANY)],
    ['lines that are not shown', 'a\n// b\n'.repeat(MANY)],
    ['lines that are not shown, in a cell', `|===\n|a\n${'// b\n'.repeat(MANY)}|===\n`],
    ['conditions', 'ifdef::a[\n'.repeat(MANY)],
    ['macros', `a::${'['.repeat(LONG)}]`],
    ['plus signs', '+\n'.repeat(MANY)],
    ['lines like authors', `= a\n${'b;'.repeat(MANY)}\n`],
  ])('finishes in time over very much of the same: %s', (_, text) => {
    const start = processorTime();
    expect(faults(text)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(PATIENCE);
  });
});
