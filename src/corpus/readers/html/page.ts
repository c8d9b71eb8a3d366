import { mainContent } from './mainContent.ts';
import { attribute, type Element } from './tree.ts';
import type { Weights } from './weights.ts';

/** What is known of a page before its text is written out. */
export interface Page {
  /** The element that holds what the page is about. */
  readonly root: Element;
  readonly weights: Weights;
  /** Whether the page is a thread: its answers are what it is about, and not remarks on it. */
  readonly isThread: boolean;
  /** What classes and ids name furniture, and which name comments, as far as they were looked at: most occur many times. */
  readonly names: Map<string, string | null>;
  readonly remarks: Map<string, boolean>;
}

/** Types of schema.org under which forums and pages of questions and answers are published. */
const THREAD_TYPES = /\/(?:QAPage|Question|Answer|DiscussionForumPosting)\b/;
/** What such pages are called in the class of their body. */
const THREAD_NAMES = /(?:^|[\s_-])(?:forum|thread|topic|viewtopic|discussion|question)(?:$|[\s_-])/i;

/** Looks over the page with this `body`. */
export function pageOf(body: Element, weights: Weights): Page {
  let isThread = THREAD_NAMES.test(attribute(body, 'class') ?? '');
  for (const element of weights.keys()) {
    if (isThread) break;
    isThread = element.attrs.some(({ name, value }) => name === 'itemtype' && THREAD_TYPES.test(value));
  }
  return { root: mainContent(body, weights), weights, isThread, names: new Map(), remarks: new Map() };
}
