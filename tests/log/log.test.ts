import { describe, expect, it } from 'vitest';
import { type LogSettings, openLog } from '../../src/log/log.ts';

function logged(settings: Partial<LogSettings> = {}) {
  const lines: string[] = [];
  const log = openLog({ level: 'info', format: 'json', colour: false, write: (line) => lines.push(line), ...settings });
  return { log, lines };
}

describe('the log as JSON', () => {
  it('has an object a line: when, how much it matters, what happened, and what it is about', () => {
    const { log, lines } = logged();
    log('/ask answered', { ms: 12, server: null });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/u);
    const { time, ...rest } = JSON.parse(lines[0] ?? '');
    expect(rest).toEqual({ level: 'info', msg: '/ask answered', ms: 12, server: null });
    expect(new Date(time).toISOString()).toBe(time);
  });

  it('leaves out what matters less than was asked for', () => {
    const { log, lines } = logged({ level: 'warn' });
    log('one');
    log('two', { level: 'warn' });
    log('three', { level: 'error' });
    log('four', { level: 'debug' });
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['two', 'three']);
  });
});

describe('the log for people', () => {
  it('has a line for each: the time of day, what happened, and in brackets what it is about', () => {
    const { log, lines } = logged({ format: 'text' });
    log('/ask answered', { ms: 12, server: 'a' });
    log('connection lost', { level: 'warn' });
    log('/ask failed', { level: 'error' });
    expect(lines.map((line) => line.replace(/^\d\d:\d\d:\d\d /u, ''))).toEqual([
      '/ask answered (ms 12, server a)\n',
      'warning: connection lost\n',
      'error: /ask failed\n',
    ]);
  });

  it('colours what matters where colour is welcome', () => {
    const { log, lines } = logged({ format: 'text', colour: true });
    log('x', { level: 'error' });
    expect(lines[0]).toContain('\u001b[31merror: x\u001b[39m');
  });

  it('stays on one line, and drives no terminal', () => {
    const { log, lines } = logged({ format: 'text' });
    log('a\nb\u001b[2J', { question: 'c\r\n\u202ed' });
    expect(lines[0]).toMatch(/ a b \[2J \(question c d\)\n$/u);
  });
});
