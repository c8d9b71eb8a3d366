const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, compatibility forms unified (NFKC), Latin accents and typographic apostrophes removed. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'");
}
