import { describe, expect, it } from 'vitest';
import { durationText, Progress, type ProgressScreen, progressText } from '../../src/terminal/progress.ts';

describe('the line of progress', () => {
  it('tells the files done, the rate and the time left', () => {
    // 1,946 files at 112 a second take 17.4 s.
    expect(progressText({ done: 1240, total: 3186 }, 112)).toBe(
      'Reading 1,240 of 3,186 files, 112 a second, 18 s left',
    );
  });

  it('says nothing that it does not know', () => {
    expect(progressText({ done: 0, total: 1 }, null)).toBe('Reading 0 of 1 file');
    expect(progressText({ done: 0, total: 9 }, 0)).toBe('Reading 0 of 9 files');
    expect(progressText({ done: 9, total: 9 }, 3)).toBe('Reading 9 of 9 files, 3 a second');
    expect(progressText({ done: 1, total: 2 }, 0.1)).toBe('Reading 1 of 2 files, less than 1 a second, 10 s left');
  });

  it('gives up the rate first and the time left next, and stays off the last column', () => {
    const reached = { done: 1240, total: 3186 };
    expect(progressText(reached, 112, 54)).toHaveLength(53);
    expect(progressText(reached, 112, 53)).toBe('Reading 1,240 of 3,186 files, 18 s left');
    expect(progressText(reached, 112, 39)).toBe('Reading 1,240 of 3,186 files');
    expect(progressText(reached, 112, 10)).toBe('Reading 1');
    expect(progressText(reached, 112, 0)).toBe('');
  });

  it.each([
    [0.01, '1 s'],
    [16.2, '17 s'],
    [59.5, '1 min'],
    [60, '1 min'],
    [61, '1 min 5 s'],
    [198, '3 min 20 s'],
    [3599, '1 h'],
    [7490, '2 h 4 min'],
  ])('speaks of %d s as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

function screen(kind: ProgressScreen['kind']): ProgressScreen & { readonly written: string[] } {
  const written: string[] = [];
  return { kind, written, columns: () => 80, write: (text) => void written.push(text) };
}

/** Work over `total` files, one every `each` ms. */
function work(progress: Progress, total: number, each: number): void {
  for (let done = 1; done <= total; done++) progress.reached({ done, total }, done * each);
}

describe('progress on a terminal', () => {
  it('rewrites one line in place, ten times a second at most, and leaves no trace', () => {
    const shown = screen('terminal');
    const progress = new Progress(shown, 0);
    work(progress, 400, 10);
    progress.clear();
    // From 0.7 s to 4 s.
    expect(shown.written).toHaveLength(34 + 1);
    for (const text of shown.written) expect(text.replace('\r\u001b[2K', '')).toMatch(/^\P{Cc}*$/u);
    expect(shown.written[10]).toBe('\r\u001b[2KReading 170 of 400 files, 100 a second, 3 s left');
    expect(shown.written.at(-1)).toBe('\r\u001b[2K');
  });

  it('says nothing of what is over at once', () => {
    const shown = screen('terminal');
    const progress = new Progress(shown, 0);
    work(progress, 60, 10);
    progress.clear();
    expect(shown.written).toEqual([]);
  });

  it('takes the rate of the last seconds, not that of the whole', () => {
    const shown = screen('terminal');
    const progress = new Progress(shown, 0);
    progress.reached({ done: 1000, total: 2000 }, 1_000);
    for (let done = 1000; done <= 1020; done++) progress.reached({ done, total: 2000 }, 1_000 + (done - 1000) * 1_000);
    expect(shown.written.at(-1)).toContain('1,020 of 2,000 files, 1 a second, 16 min 20 s left');
  });
});

describe('progress in a log', () => {
  it('is a line of its own every ten seconds, without a control character', () => {
    const shown = screen('log');
    const progress = new Progress(shown, 0);
    work(progress, 3_000, 10);
    progress.clear();
    expect(shown.written).toEqual([
      'Reading 70 of 3,000 files, 100 a second, 30 s left\n',
      'Reading 1,070 of 3,000 files, 100 a second, 20 s left\n',
      'Reading 2,070 of 3,000 files, 100 a second, 10 s left\n',
    ]);
  });
});
