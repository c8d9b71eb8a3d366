import { attribute, type Element, elementsOf, walk } from './tree.ts';

/** What wraps a formula that is set in line. */
const STYLE = /^\{\\(?:display|text)style\s+(?!\s)([\s\S]*)\}$/;

/** A formula in the TeX that it was written in. Null for any other element, and for a formula that is given by its symbols only. */
export function formulaOf(element: Element): string | null {
  if (element.tagName === 'math') {
    const tex = annotationOf(element) ?? attribute(element, 'alttext') ?? '';
    return tex.trim() === '' ? null : bare(tex);
  }
  // The picture of a formula that stands in for one that is hidden.
  if (element.tagName !== 'img' || !/\bmath\b|\btex\b|latex/i.test(attribute(element, 'class') ?? '')) return null;
  return bare(attribute(element, 'alt') ?? '') || null;
}

function bare(tex: string): string {
  const line = tex.replace(/\s+/gu, ' ').trim();
  return (STYLE.exec(line)?.[1] ?? line).trim();
}

function annotationOf(math: Element): string | null {
  const [semantics] = elementsOf(math);
  const annotation = elementsOf(semantics ?? math).find(
    (each) => each.tagName === 'annotation' && /tex/i.test(attribute(each, 'encoding') ?? ''),
  );
  if (!annotation) return null;
  const pieces: string[] = [];
  walk(annotation, { enter: () => true, text: ({ value }) => pieces.push(value) });
  return pieces.join('');
}
