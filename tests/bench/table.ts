import stringWidth from 'string-width';

/** Rows of cells, the first one the header, as lines of text: the first `names` columns to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[], names = 1): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const cell = (text: string, column: number): string => {
    const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(text));
    return column < names ? text + padding : padding + text;
  };
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}

/** A share with three digits, without the leading zero: ".832"; "–" where there is none. */
export function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3).replace(/^(-?)0\./u, '$1.') : '–';
}
