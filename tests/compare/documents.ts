import { resolveAspect } from '../../src/compare/aspects.ts';
import type { Catalogue, Subject } from '../../src/compare/catalogue.ts';
import { factsOf } from '../../src/compare/compare.ts';
import type { Fact } from '../../src/compare/fact.ts';
import { resolveSubject } from '../../src/compare/resolve.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { catalogueOn } from '../support/catalogue.ts';
import { corpusOf } from '../support/corpus.ts';

export { corpusOf, documentOf } from '../support/corpus.ts';

/** The catalogue of files. */
export function catalogueOf(files: Readonly<Record<string, string>>): Catalogue {
  return catalogueOn(corpusOf(files));
}

/** Every fact of a corpus, in the order of the documents and of the text. */
export function allFacts(corpus: Corpus): readonly Fact[] {
  const catalogue = catalogueOn(corpus);
  return catalogue.statements.map(catalogue.factOf);
}

/** The subject that a name stands for; throws when it stands for none or for several. */
export function subjectOf(catalogue: Catalogue, name: string): Subject {
  const resolution = resolveSubject(catalogue, name);
  if (resolution.kind !== 'found') throw new Error(`“${name}”: ${JSON.stringify(resolution)}`);
  return resolution.value;
}

/** The facts of a cell, or the kind of resolution that failed. */
export function cell(catalogue: Catalogue, subject: string, aspect: string): readonly Fact[] | string {
  const side = resolveSubject(catalogue, subject);
  if (side.kind !== 'found') return `${side.kind} subject`;
  const respect = resolveAspect(catalogue, aspect, [side.value]);
  if (respect.kind !== 'found') return `${respect.kind} aspect`;
  return [...factsOf(catalogue, side.value, respect.value)];
}

/** The values of a cell, or the kind of resolution that failed. */
export function values(catalogue: Catalogue, subject: string, aspect: string): readonly string[] | string {
  const facts = cell(catalogue, subject, aspect);
  return typeof facts === 'string' ? facts : facts.map((fact) => fact.value);
}

/** Three hosting plans as columns. */
export const PLANS = `# Plans of the Harbour mail service

Prices are for one month.

| Plan | Free | Team | Enterprise (ENT) |
|---|---|---|---|
| Price per seat | $0 | $6 | $19 |
| Storage | 5 GB | 50 GB | 2 TB |
| Maximum attachment size | 10 MB | 50 MB | 150 MB |
| **Support** | community forum | e-mail within two days | phone, 24/7 |
| Audit log | – | 30 days | 1 year |
| SSO (SAML) | no | no | yes |

Import speed (Team vs Free): roughly three times faster.
`;

/** Countries as rows. */
export const COUNTRIES = `Country,Capital,Population (millions),Area (km²),Currency,Joined
Austria,Vienna,9.1,"83,879",euro,1995
Belgium,Brussels,11.7,"30,689",euro,1957
Czech Republic,Prague,10.5,"78,871",koruna,2004
North Macedonia,Skopje,2.1,"25,713",denar,
`;

/** Parallel sections whose headings have no marks. */
export const TEAS = `Teas of the house

Sencha

Origin?
Shizuoka, Japan.

It is picked in late April.

Brewing time?
Two minutes at most.

Gyokuro

Origin?
Uji, Japan. Only three villages grow it.

Brewing time?
Ninety seconds
.
The water is cooler.

Notes on Storage

Keep all of them dry.
`;

/** Definition lines and bold lead-ins under headings. */
export const MACHINES = `# Workshop machines

## Bench lathe Orion 200

- **Swing over bed:** 200 mm
- **Weight:** 95 kg
- **Motor**: 0.75 kW, single-phase

Needs a level table.

## Floor lathe Orion 360

- **Swing over bed:** 360 mm
- **Weight:** 640 kg

## Milling machine (MM-16)

Weight: 310 kg
Spindle taper: MT3
`;

/** A table of two columns, of which one is shared; a note that calls that one by another name. */
export const SYSTEMS = `Alder / Birch / Cedar | Oak | |
---|---|---|
CPU Performance | native | high |
I/O Throughput | high | low (one queue) |
I/O Latency | low | some |
Memory Loss | none | some |
Memory Allocation | flexible | fixed |
Observability from the host | full | partial |
Observability: from the guest | some | – |
Different OS Guests | no | yes |
Networking (Shrub vs Oak) approx. 5x slower.
`;
