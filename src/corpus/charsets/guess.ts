import { chardet } from 'jschardet';

/** The encodings that are looked for, under the library's names, with their names in the Encoding Standard. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  cp1252: 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso8859-15': 'iso-8859-15',
  'mac-roman': 'macintosh',
  cp1250: 'windows-1250',
  'iso8859-2': 'iso-8859-2',
  cp1251: 'windows-1251',
  'iso8859-5': 'iso-8859-5',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  cp866: 'ibm866',
  cp1253: 'windows-1253',
  'iso8859-7': 'iso-8859-7',
  cp1254: 'windows-1254',
  'iso8859-9': 'windows-1254',
  cp1255: 'windows-1255',
  'iso8859-8': 'iso-8859-8',
  cp1256: 'windows-1256',
  cp1257: 'windows-1257',
  'iso8859-13': 'iso-8859-13',
  cp1258: 'windows-1258',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  gb18030: 'gb18030',
  big5hkscs: 'big5',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  euc_jis_2004: 'euc-jp',
  iso2022_jp_2: 'iso-2022-jp',
  euc_kr: 'euc-kr',
  cp949: 'euc-kr',
};

/** Bytes that are looked at. The library's time grows with them, its certainty hardly any more. */
const SAMPLE = 64 * 1024;

/** Anything else has to be this much likelier than Windows-1252, which is more frequent than all others together. */
const LIKELIER = 0.15;

/** The encoding that `bytes`, which are not UTF-8, most resemble; null when they resemble no text. */
export function guessOf(bytes: Uint8Array): string | null {
  const sample = telling(bytes);
  const latin = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1');
  if (hasOnlySigns(latin)) return 'windows-1252';
  const candidates = chardet.detectAll(sample, {
    includeEncodings: Object.keys(CHARSETS),
    compatNames: false,
    ignoreThreshold: true,
  });
  const [likeliest] = candidates;
  const charset = CHARSETS[likeliest?.encoding ?? ''];
  if (!likeliest || !charset) return null;
  const western = candidates.find(({ encoding }) => encoding === 'cp1252')?.confidence ?? 0;
  if (likeliest.confidence - western >= likeliest.confidence * LIKELIER) return charset;
  return charset === 'iso-8859-15' && LATIN9.test(latin) ? charset : 'windows-1252';
}

/** Quotation marks, dashes, currencies, degrees and the like in Windows-1252, each alone: one of them is nothing to count letters by. */
const SIGN =
  /(?<![\x80-\xff])[\x80\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa3\xa7\xa9\xab\xae\xb0-\xb3\xb5\xb7\xbb-\xbe\xd7](?![\x80-\xff])/g;

function hasOnlySigns(latin: string): boolean {
  return !latin.includes('\0') && !/[\x80-\xff]/.test(latin.replace(SIGN, ''));
}

const LINE_FEED = 0x0a;

/**
 * The lines that are not all ASCII, up to `SAMPLE` bytes: in a long English file the few that tell anything may stand anywhere.
 * A file with NUL bytes, which can only be UTF-16, is looked at from its beginning.
 */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE || bytes.subarray(0, SAMPLE).includes(0)) return bytes.subarray(0, SAMPLE);
  const lines: Uint8Array[] = [];
  let left = SAMPLE;
  for (let at = 0; left > 0; ) {
    const found = firstBeyondAscii(bytes, at);
    if (found < 0) break;
    const start = Math.max(at, bytes.lastIndexOf(LINE_FEED, found) + 1, found - SAMPLE / 2);
    const end = bytes.indexOf(LINE_FEED, found) + 1 || bytes.length;
    lines.push(bytes.subarray(start, Math.min(end, start + left)));
    left -= end - start;
    at = end;
  }
  return lines.length > 0 ? Buffer.concat(lines) : bytes.subarray(0, SAMPLE);
}

function firstBeyondAscii(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if ((bytes[at] ?? 0) > 0x7f) return at;
  return -1;
}

/** The euro sign, and Š, š, Ž, ž, Œ, œ and Ÿ beside letters: in Windows-1252 signs of currency and fractions stand in their places. */
const LATIN9 = /\xa4|[a-z\xc0-\xff][\xa6\xa8\xb8\xbc-\xbe]|[\xa6\xa8\xb8\xbc-\xbe][a-z\xc0-\xff]/i;
