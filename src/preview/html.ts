/** Characters that HTML gives a meaning to, in text and in attributes. */
const MEANING: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` as HTML that shows as just that text, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => MEANING[character] ?? character);
}

/** A link that opens apart from the page and tells nobody where it was; plain text where the address is none of the web. */
export function linkHtml(url: string, inner: string): string {
  if (!/^https?:\/\//iu.test(url)) return inner;
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${inner}</a>`;
}
