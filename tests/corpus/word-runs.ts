/** The words of `text` without case, punctuation, underscores or markup; "I/O" counts as two. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of `length` words that occurs in both texts, in the order of `copy`, each as one string. */
export function sharedRuns(copy: string, original: string, length: number): string[] {
  const known = new Set(runs(words(original), length));
  return runs(words(copy), length).filter((run) => known.has(run));
}

function runs(all: readonly string[], length: number): string[] {
  const found: string[] = [];
  for (let start = 0; start + length <= all.length; start++) found.push(all.slice(start, start + length).join(' '));
  return found;
}
