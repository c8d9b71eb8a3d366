import { Command } from 'commander';
import { catalogueOf } from '../../src/compare/catalogue.ts';
import { findingDisagreements } from '../../src/compare/disagreements.ts';
import { pagesOf } from '../../src/compare/documentPage.ts';
import { finished } from '../../src/compare/steps.ts';
import { shortened } from '../../src/language/grammar.ts';
import { counted, grouped } from '../../src/present/words.ts';
import { loadCorpus } from '../support/corpus.ts';

/** `disagreements`: in how much of what a corpus states its documents contradict each other, and how long it takes to find. */
export function disagreementsCommand(): Command {
  return new Command('disagreements')
    .description(
      'in how much of what a folder of documents states they contradict each other; each has to be judged by eye',
    )
    .argument('<dir>')
    .option('--only <extension>', 'leave out files that do not end so', '')
    .action(async (folder: string, { only }: { only: string }) => {
      const corpus = await loadCorpus([folder]);
      const documents = corpus.documents.filter(({ path }) => path.endsWith(only));
      const byId = new Map(documents.map((document) => [document.id, document]));
      const pages = pagesOf(documents);
      const catalogue = catalogueOf(pages, (id) => {
        const document = byId.get(id);
        if (!document) throw new Error(`there is no document ${id}`);
        return document;
      });
      const stated = catalogue.statements.length;
      const begin = performance.now();
      const { disagreements, rivals, unsteady } = finished(findingDisagreements(catalogue));
      const took = performance.now() - begin;
      for (const { subject, aspect, facts } of disagreements) {
        const values = facts.map(({ value, quote }) => `${shortened(value)} (${quote.citation.path})`);
        process.stdout.write(`${shortened(subject)}: ${shortened(aspect)}\n  ${values.join('\n  ')}\n`);
      }
      process.stdout.write(
        `${counted(documents.length, 'document')}, ${counted(stated, 'statement')}: ${counted(disagreements.length, 'disagreement')}, ` +
          `${counted(rivals.length, 'pair')} of documents and ${counted(unsteady.length, 'aspect')} that mostly differ, found in ${grouped(Math.round(took))} ms\n`,
      );
    });
}
