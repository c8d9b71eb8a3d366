/** The questions of a file: a line of text each, or of JSON with the question as its "text" or "question". Throws for a line of neither. */
export function questionLines(content: string, name: string): string[] {
  return content.split(/\r?\n/u).flatMap((line, at) => {
    const text = line.trim();
    if (text === '') return [];
    if (!text.startsWith('{')) return [text];
    const question = questionIn(text);
    if (question === null) throw new Error(`${name}, line ${at + 1}: this has no question`);
    return [question];
  });
}

function questionIn(json: string): string | null {
  try {
    const record = JSON.parse(json) as { readonly text?: unknown; readonly question?: unknown };
    const question = record.text ?? record.question;
    return typeof question === 'string' && question.trim() !== '' ? question : null;
  } catch {
    return null;
  }
}
