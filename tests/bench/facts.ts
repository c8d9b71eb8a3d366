import { Command } from 'commander';
import { catalogueOf } from '../../src/compare/catalogue.ts';
import { pagesOf } from '../../src/compare/documentPage.ts';
import type { Document } from '../../src/corpus/document.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';
import { positive } from './options.ts';

const DOCUMENTS = 1000;
const TABLES = 500;
const ROWS = 20;

/** A page of prose, label lines and, for some, a table with its own names: the same for the same number. */
function pageText(at: number, withTable: boolean): string {
  const rows = Array.from({ length: ROWS }, (_, row) => `| Respect ${row} | ${at + row} ms | ${at * row} MB | yes |`);
  const table = ['| Respect | Alder | Birch | Cedar |', '|---|---|---|---|', ...rows];
  return [
    `# Service ${at}`,
    `Service ${at} (S${at}) answers on port ${1000 + at}. It is also known as the number ${at} service.`,
    `Owner: team ${at % 17}\nPort: ${1000 + at}\nRegion: ${at % 5}`,
    ...(withTable ? ['## Measured', table.join('\n')] : ['## Notes', 'Nothing was measured. '.repeat(30)]),
    '',
  ].join('\n\n');
}

/** `facts`: how long the facts of a corpus take, apart from reading its files. */
export function factsCommand(): Command {
  return new Command('facts')
    .description('time to find the facts of many documents, of which some have a table')
    .option('--documents <number>', 'how many documents', positive, DOCUMENTS)
    .option('--tables <number>', 'how many of them have a table', positive, TABLES)
    .action(({ documents: count, tables }: { documents: number; tables: number }) => {
      const documents = Array.from({ length: count }, (_, at) => {
        const path = `service-${String(at).padStart(6, '0')}.md`;
        return readMarkdown({ path, text: pageText(at, at < tables) });
      }).flat();
      const byId = new Map(documents.map((document) => [document.id, document]));
      const begin = performance.now();
      const pages = pagesOf(documents);
      const found = performance.now();
      const { statements } = catalogueOf(pages, (id) => byId.get(id) as Document);
      const end = performance.now();
      process.stdout.write(
        `${count} documents, ${Math.min(count, tables)} tables, ${statements.length} facts: ` +
          `pages ${(found - begin).toFixed(0)} ms, catalogue ${(end - found).toFixed(0)} ms\n`,
      );
    });
}
