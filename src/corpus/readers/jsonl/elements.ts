/** A piece of a file that should be a record, and the 1-based line on which it begins. */
export interface Element {
  readonly json: string;
  readonly line: number;
}

/** What parts, opens or closes, and strings, which are passed over whole. A string that never closes goes to the end. */
const MARK = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{},]|\r\n|\n|\r/gs;

/**
 * The elements of the list that a JSON file is, as they are written there: one that is broken spoils no other as long as its
 * brackets close. Null for a file that is no list.
 */
export function elementsOf(text: string): Element[] | null {
  const opening = /^\s*\[/.exec(text)?.[0].length ?? 0;
  if (opening === 0) return null;
  const elements: Element[] = [];
  let line = 1 + (text.slice(0, opening).match(/\r\n|\n|\r/g)?.length ?? 0);
  let [depth, start, startLine] = [0, opening, line];
  const take = (end: number): void => {
    const json = text.slice(start, end);
    // Lines are counted up to where the element begins, not to the comma before it.
    const skipped = /^\s*/.exec(json)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
    if (json.trim() !== '') elements.push({ json, line: startLine + skipped });
    start = end + 1;
    startLine = line;
  };
  const mark = new RegExp(MARK);
  mark.lastIndex = opening;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [sign] = found;
    if (/[\r\n]/.test(sign)) line += sign.match(/\r\n|\n|\r/g)?.length ?? 0;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ',' && depth === 0) take(found.index);
    else if (sign === ']' || sign === '}') {
      if (depth === 0) {
        take(found.index);
        return elements;
      }
      depth--;
    }
  }
  take(text.length);
  return elements;
}
