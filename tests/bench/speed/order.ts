/** What is to be measured. */
export interface Order {
  readonly folders: readonly string[];
  /** Documents are taken in order until there are so many passages. */
  readonly passages: number;
  /** About so many questions of each collection. */
  readonly sample: number;
  /** Where the answers are written to, a line each; null for nowhere. */
  readonly file: string | null;
}

/** How fast whole answers come, in ms. */
export interface Speed {
  readonly documents: number;
  readonly passages: number;
  readonly questions: number;
  readonly median: number;
  /** The 95th percentile. */
  readonly high: number;
  /** The 99th percentile. */
  readonly highest: number;
  /** Time of the processor for one answer, on average, collecting garbage included: it depends less on what else the machine does. */
  readonly processor: number;
}
