import type { Aspect, Subject } from './catalogue.ts';
import type { Statement } from './statement.ts';

/**
 * Things that a document puts beside one another: those of one table, or those that its parallel sections or its labelled lines
 * are about. Totals are none of them.
 */
export interface Group extends Subject {
  /** What the table calls them ("Country"); empty where nothing does. */
  readonly label: string;
  /** Whether each row of a table is a thing of its own, even if two have one label. */
  readonly byRows: boolean;
  /** All that is stated of them, in the order of the text. */
  readonly statements: readonly Statement[];
  /** The first that is stated of each thing, in the order of the text. */
  readonly things: readonly Statement[];
}

/** What is stated of the things of a group in one respect. */
export interface Series {
  readonly group: Group;
  readonly aspect: Aspect;
  /** One for each thing of which anything is stated in this respect, in the order of the text. */
  readonly statements: readonly Statement[];
  /** Of each other thing, what is stated first. */
  readonly unstated: readonly Statement[];
}

/**
 * The groups of a document, in the order of the text: of all that it states, in that order. `byRows` has the tables that are read by
 * rows, by where their header starts, with what they call the things in them; null for nothing.
 */
export function groupsOf(statements: readonly Statement[], byRows: ReadonlyMap<number, string | null>): Group[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { header, origin, isTotal } = statement;
    // A table without a header lists the properties of one thing.
    if (isTotal || (origin === 'table' && !header)) continue;
    const key = header ? String(header.start) : origin;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].map((stated): Group => {
    const header = stated[0]?.header?.start ?? -1;
    const isByRows = byRows.has(header);
    return {
      label: byRows.get(header) ?? '',
      byRows: isByRows,
      statements: stated,
      things: [...byThing(stated, isByRows).values()],
    };
  });
}

/** The first statement of each thing. */
function byThing(statements: readonly Statement[], byRows: boolean): Map<string, Statement> {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const thing = thingOf(statement, byRows);
    if (!first.has(thing)) first.set(thing, statement);
  }
  return first;
}

function thingOf({ subject, span }: Statement, byRows: boolean): string {
  return byRows ? String(span.start) : subject;
}

/**
 * What a group states in the respect with this key; null where it states nothing, or two things of one, so that nobody can tell
 * which of them counts.
 */
export function seriesOf(group: Group, aspect: Aspect, keyOf: (label: string) => string): Series | null {
  const { statements, things, byRows } = group;
  const own = statements.filter((statement) => keyOf(statement.aspect) === aspect.key);
  const distinct = byThing(own, byRows);
  if (own.length === 0 || distinct.size < own.length) return null;
  return { group, aspect, statements: own, unstated: things.filter((thing) => !distinct.has(thingOf(thing, byRows))) };
}
