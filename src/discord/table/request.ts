import type { Comparison } from '../../compare/fact.ts';
import { FINGERPRINT_LENGTH, fingerprintOf } from '../../compare/fingerprint.ts';
import { BODY_ROOM } from '../press/seal.ts';

/** What a button under a table does. Pages count from 0. */
export type TableAction =
  | { readonly kind: 'picture' | 'csv' | 'markdown' }
  | { readonly kind: 'page'; readonly page: number };

/** A comparison as it was asked for, so that it can be asked for again. */
export interface TableRequest {
  readonly subjects: readonly string[];
  /** Null for all aspects. */
  readonly aspect: string | null;
  readonly differences: boolean;
}

/** What a button under a table asks for, and the state of the table that it stands under. */
export interface TablePress {
  readonly action: TableAction;
  readonly request: TableRequest;
  /** See `stateOf`. */
  readonly state: string;
}

const BETWEEN = '|';
const LETTERS = { picture: 'p', csv: 'c', markdown: 'm', page: 'g' } as const;
/** Before a name that is written out, and before the fingerprint of one. */
const WRITTEN = '=';
const SHORT = '#';
/** Before the aspect. */
const ASPECT = '@';
const DIFFERENCES = 'd';
const ALL = '-';

/** Characters of a state: 24 bits, which a change leaves as they are once in 16 million times. */
const STATE_LENGTH = 4;

/** What tells a table from one that states something else of the same. */
export function stateOf({ rows, only = [], alike = 0 }: Comparison): string {
  const told = [...rows, ...only].map(({ aspect, cells }) => [
    aspect,
    cells.map((cell) => (cell.kind === 'stated' ? cell.facts.map(({ value }) => value) : null)),
  ]);
  return fingerprintOf(JSON.stringify([told, alike])).slice(0, STATE_LENGTH);
}

/** The request that a comparison answers. */
export function requestOf({ subjects, rows, only, alike }: Comparison): TableRequest {
  const [row, another] = rows;
  const aspect = only === undefined && !another ? (row?.aspect ?? null) : null;
  return { subjects, aspect, differences: alike !== undefined };
}

/**
 * What the id of a button says: all that is needed to answer it, whatever happened since. Names are written out as long as there is
 * room, else by their fingerprints. Null where even those do not fit.
 */
export function writtenRequest({
  action,
  request: { subjects, aspect, differences },
  state,
}: TablePress): string | null {
  const letter = LETTERS[action.kind] + (action.kind === 'page' ? String(action.page) : '');
  const head = [letter, differences ? DIFFERENCES : ALL, state];
  const names = [...subjects, ...(aspect === null ? [] : [aspect])].map((name) => ({
    name,
    written: isWritable(name),
  }));
  const assemble = (): string => {
    const parts = names.map(({ name, written }) => (written ? WRITTEN + name : SHORT + fingerprintOf(name)));
    if (aspect !== null) parts.push(ASPECT + (parts.pop() ?? ''));
    return [...head, ...parts].join(BETWEEN);
  };
  for (;;) {
    const body = assemble();
    if (body.length <= BODY_ROOM) return body;
    const [longest] = names
      .filter(({ name, written }) => written && name.length > FINGERPRINT_LENGTH)
      .sort((a, b) => b.name.length - a.name.length);
    if (!longest) return null;
    longest.written = false;
  }
}

/** An id must come back just as it was sent. */
function isWritable(name: string): boolean {
  return !name.includes(BETWEEN) && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name) && name.trim() === name && name !== '';
}

/** What a button asks for; null for what is none. Names whose fingerprint `labelOf` does not know are empty. */
export function readRequest(body: string, labelOf: (fingerprint: string) => string | null): TablePress | null {
  const [letter = '', mode, state = '', ...parts] = body.split(BETWEEN);
  const action = actionOf(letter);
  if (!action || parts.length === 0) return null;
  const nameOf = (part: string): string =>
    part.startsWith(SHORT) ? (labelOf(part.slice(SHORT.length)) ?? '') : part.slice(WRITTEN.length);
  const last = parts.at(-1) ?? '';
  const aspect = last.startsWith(ASPECT) ? nameOf(last.slice(ASPECT.length)) : null;
  const subjects = (aspect === null ? parts : parts.slice(0, -1)).map(nameOf);
  return { action, request: { subjects, aspect, differences: mode === DIFFERENCES }, state };
}

function actionOf(letter: string): TableAction | null {
  if (letter === LETTERS.picture) return { kind: 'picture' };
  if (letter === LETTERS.csv) return { kind: 'csv' };
  if (letter === LETTERS.markdown) return { kind: 'markdown' };
  const page = new RegExp(`^${LETTERS.page}(\\d{1,4})$`, 'u').exec(letter)?.[1];
  return page === undefined ? null : { kind: 'page', page: Number(page) };
}
