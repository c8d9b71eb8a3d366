/** How far into a file a declaration may stand, in bytes, as the HTML standard has it. */
const DECLARED_WITHIN = 1024;
const XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i;
const META = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The encoding that an HTML or XML file declares for itself, as it is written there; null without a declaration. */
export function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN))
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '');
  return (XML.exec(head) ?? META.exec(head))?.[1] ?? null;
}
