/** A picture of the preview: what is done there, and how it is shown. */
export interface Picture {
  readonly name: string;
  readonly script: readonly string[];
  /** How many messages come of that; one of each line when not given. */
  readonly messages?: number;
  readonly theme: 'dark' | 'light';
  /** Of the window, in CSS pixels. */
  readonly width: number;
}

/** No wider than a page of README is shown. */
const WIDE = 700;
const PHONE = 400;

/** Those that README shows. */
export const PICTURES: readonly Picture[] = [
  { name: 'answer', script: ['/ask question: Who maintains kvm?'], theme: 'dark', width: WIDE },
  { name: 'help', script: ['/help'], theme: 'light', width: WIDE },
  {
    name: 'compare-phone',
    script: ['/compare left: VMware right: Xen third: kvm aspect: Performance'],
    theme: 'dark',
    width: PHONE,
  },
  { name: 'refusal', script: ['/ask question: How do I install Docker?'], theme: 'light', width: WIDE },
  {
    name: 'thread',
    script: ['/ask question: Who maintains kvm?', 'press Ask in thread', 'say And Xen?'],
    messages: 5,
    theme: 'dark',
    width: WIDE,
  },
];

/** The address of the page that shows it, after that of the preview. */
export function queryOf({ script, theme, width }: Picture): string {
  const parameters = new URLSearchParams({ theme, width: width <= PHONE ? 'phone' : 'wide', bare: '' });
  for (const line of script) parameters.append('do', line);
  return `?${parameters}`;
}
