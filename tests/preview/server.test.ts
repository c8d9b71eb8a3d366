import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPreview } from '../../src/preview/preview.ts';
import type { Preview } from '../../src/preview/server.ts';
import { smallLibrary } from '../discord/bot.ts';

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview(await smallLibrary(), 0);
});
afterAll(() => preview.stop());

/** Asks with headers that `fetch` would not send. */
async function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    request(preview.url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function post(path: string, body: object): Promise<Response> {
  return await fetch(preview.url + path, { method: 'POST', body: JSON.stringify(body) });
}

describe('the page', () => {
  test('is served to this computer only, and to no other site', async () => {
    expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ host: 'footnote.example' })).toBe(403);
    expect(await statusWith({ origin: 'https://elsewhere.example' })).toBe(403);
  });

  test('shows of the corpus what can be asked', async () => {
    const response = await fetch(preview.url);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toMatch(/used <span>\/help<\/span>/u);
    expect(html).toMatch(/used <span>\/ask<\/span>[\s\S]*\[1\]/u);
    expect(html).not.toContain('Something went wrong');
  });

  test('gives the messages that a command gets', async () => {
    const response = await post('slash', {
      command: 'ask',
      options: { question: 'How do KVM guests reach the disk?' },
    });
    expect(await response.json()).toEqual({
      messages: [
        {
          id: expect.any(String),
          channel: expect.any(String),
          html: expect.stringContaining('virtio'),
          thread: null,
        },
      ],
      form: null,
    });
  });

  test('gives files as something to keep, and never what is not there', async () => {
    const page = await fetch(
      `${preview.url}?do=${encodeURIComponent('/compare left: KVM right: OpenVZ')}&do=press%20Markdown`,
    );
    const [, path = ''] = /href="(files\/[^"]+)"/u.exec(await page.text()) ?? [];
    const file = await fetch(preview.url + path);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(await file.text()).toContain('| OpenVZ |');
    expect((await fetch(`${preview.url}files/1/none.csv`)).status).toBe(404);
    expect((await fetch(`${preview.url}%2e%2e/server.ts`)).status).toBe(404);
  });
});
