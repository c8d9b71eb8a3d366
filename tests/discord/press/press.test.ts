import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../../src/discord/press/judge.ts';
import { type Library, openLibrary } from '../../../src/library.ts';
import { corpusOf } from '../../support/corpus.ts';
import { person } from '../../support/discord/payloads.ts';
import { type Seen, seen } from '../../support/discord/seen.ts';
import { type Running, run } from '../bot.ts';
import { buttonsUnder, choicesUnder, choose, press, pressing } from '../pressing.ts';

const HERON = 'She carries four people and a dog, and needs half a metre of water.';
const FLEET = {
  'boats.md': `# Boats

The Heron is a small boat. ${HERON} Nobody has counted more.

## Painting

The hull of the Heron is painted every second spring. The mast of the Heron is oiled in May.

| Boat | Length | Sails |
|---|---|---|
| Heron | 5 metres | 2 |
| Petrel | 7 metres | 3 |
`,
  'log.md': `# Log

The Heron carried six people across the bay. On the way back the Heron carried two people and a bicycle.

The harbour master counts the people on the Heron every evening.
`,
};

const QUESTION = 'How many people does the Heron carry?';
const library: Library = openLibrary(corpusOf(FLEET));
const judged: Judgement[] = [];
const journal = async (judgement: Judgement): Promise<void> => void judged.push(judgement);

let running: Running;

beforeAll(async () => {
  running = await run(library, { journal });
});

// Stopping fails when the bot has sent anything that Discord would have refused.
afterAll(async () => {
  await running.stop();
});

/** The answer to a question about one thing, which has one quotation. */
const one = async (options: Record<string, string> = {}): Promise<Seen> =>
  await running.discord.slash('ask', { question: 'What is painted every second spring?', ...options }).answer();

/** Does something with another bot of the same token, over documents that have changed since. */
async function later<T>(change: (text: string) => string, then: (again: Running) => Promise<T>): Promise<T> {
  const again = await run(openLibrary(corpusOf({ ...FLEET, 'boats.md': change(FLEET['boats.md']) })), { journal });
  try {
    return await then(again);
  } finally {
    await again.stop();
  }
}

describe('an answer', () => {
  test('begins with the quotation, its words bold, then its place and receipt, then how sure it is', async () => {
    const message = await one();
    const [quotation, place, asked, certainty] = message.text.split('\n');
    expect(quotation).toContain('The hull of the Heron is painted every second spring.');
    expect(message.bold.join(' ')).toContain('painted');
    expect(place).toMatch(/^\[1\] Boats › Painting, line 7 \(boats\.md\) · receipt [\da-f]{8}$/u);
    expect(asked).toBe('Asked: What is painted every second spring?');
    expect(certainty).toMatch(/^(?:Likely to|May) answer it\.$/u);
    expect(message).toMatchObject({ ephemeral: false, pinged: [], live: [] });
  });

  test('has buttons for what comes next, each of an id of at most 100 characters', async () => {
    const buttons = buttonsUnder(await one());
    expect([...buttons.keys()]).toEqual(['More', 'In its place', 'Ask in thread', 'Right', 'Not it']);
    for (const { custom_id: id } of buttons.values()) expect(String(id).length).toBeLessThanOrEqual(100);
    expect([...buttonsUnder(await one({ private: 'true' })).keys()]).toContain('Share');
  });
});

describe('More', () => {
  test('shows the next quotations, numbered on, to the one who asks for them', async () => {
    const message = await one();
    const more = await press(message, 'More', running);
    expect(more.ephemeral).toBe(true);
    expect(more.text).toMatch(/\[2\] (?:Boats|Log)/u);
    expect(more.text).not.toContain('painted every second spring.\n');
    expect(more.text).toContain('Asked: What is painted every second spring?');
    expect(more.text).toContain('Less likely to answer it than what was shown first.');
    expect(buttonsUnder(more).has('Share')).toBe(true);
  });

  test('says so where the documents have changed since', async () => {
    const message = await one();
    await later(
      (text) => text.replace('5 metres', '6 metres'),
      async (again) => {
        const more = await press(message, 'More', again);
        expect(more.text).toContain('The document has changed since.');
        expect(more.text).toMatch(/Gone: “Boats” does not have these words any more\./u);
      },
    );
  });
});

describe('In its place', () => {
  test('shows the quotation in bold with what stands around it, and its whole hash, after a restart too', async () => {
    const message = await one();
    await later(
      (text) => text,
      async (again) => {
        for (const bot of [running, again]) {
          const place = await press(message, 'In its place', bot);
          expect(place.ephemeral).toBe(true);
          expect(place.text).toContain('In its place');
          expect(place.text).toContain('| Petrel | 7 metres | 3 |');
          expect(place.bold.join(' ')).toContain('The hull of the Heron is painted every second spring.');
          expect(place.bold.join(' ')).not.toContain('Petrel');
          expect(place.text).toMatch(/SHA-256 of the words in bold: [\da-f]{64}/u);
          expect(place.live).toEqual([]);
        }
      },
    );
  });

  test('is a choice where there are several quotations', async () => {
    const message = await running.discord.slash('about', { subject: 'Heron' }).answer();
    expect(buttonsUnder(message).has('In its place')).toBe(false);
    expect(choicesUnder(message).length).toBeGreaterThan(1);
    const label = choicesUnder(message)[1] ?? '';
    const place = await choose(message, 2, running);
    expect(place.ephemeral).toBe(true);
    expect(place.text).toMatch(/^\[2\] (?:Boats|Log)/mu);
    expect(label).toMatch(/^\[2\] /u);
  });

  test('says so where the words stand elsewhere now, and where', async () => {
    const message = await one();
    const moved = (text: string): string => text.replace('# Boats\n', '# Boats\n\nAll of them are ours.\n');
    await later(moved, async (again) => {
      const place = await press(message, 'In its place', again);
      expect(place.text).toContain('Moved: the same words stand elsewhere now. It stood at: Boats › Painting, line 7');
      expect(place.text).toContain('Boats › Painting, line 9 (boats.md)');
    });
  });

  test('shows both where the words are others now', async () => {
    const message = await one();
    const changed = (text: string): string => text.replace('every second spring', 'every third spring');
    await later(changed, async (again) => {
      const place = await press(message, 'In its place', again);
      expect(place.text).toContain('The document has changed since');
      expect(place.markdown).toMatch(/painted every ~~second~~ \*\*third\*\* spring\./u);
    });
  });

  test('says so where they are gone, and what they were', async () => {
    const message = await one();
    await later(
      () => '# Boats\n\nThey are all sold.\n',
      async (again) => {
        const place = await press(message, 'In its place', again);
        expect(place.text).toContain('Gone: “Boats” does not have these words any more.');
        expect(place.markdown).toContain('~~The hull of the Heron is painted every second spring.');
      },
    );
  });
});

describe('Share', () => {
  test('makes a private answer public, once, and leaves a note of it in its place', async () => {
    const message = await one({ private: 'true' });
    expect(message.ephemeral).toBe(true);
    const pressed = pressing(message, 'Share', running);
    const note = await pressed.answer();
    await running.discord.until('a shared answer', () => pressed.interaction.followUps.length > 0);
    running.discord.repeat(pressed);
    const again = pressing(message, 'Share', running);
    await again.answer();
    expect(note).toMatchObject({ ephemeral: true, id: message.id });
    expect(note.text).toContain('Shared');
    expect(note.text).not.toContain('second spring');
    const shared = pressed.interaction.followUps.map(seen);
    expect(shared).toHaveLength(1);
    expect(again.interaction.followUps).toHaveLength(0);
    expect(shared[0]).toMatchObject({ ephemeral: false, pinged: [] });
    expect(shared[0]?.text).toContain('The hull of the Heron is painted every second spring.');
    expect(shared[0]?.live).toEqual([`user: ${running.discord.member.id}`]);
    expect([...buttonsUnder(shared[0] as Seen).keys()]).toEqual(['More', 'In its place', 'Ask on', 'Right', 'Not it']);
  });

  test('says so where the documents have changed since', async () => {
    const message = await one({ private: 'true' });
    const changed = (text: string): string => text.replace('every second spring', 'every third spring');
    await later(changed, async (again) => {
      const pressed = pressing(message, 'Share', again);
      await again.discord.until('a shared answer', () => pressed.interaction.followUps.length > 0);
      const [shared] = pressed.interaction.followUps.map(seen);
      expect(shared?.text).toContain('Since then: [1] Changed: the words are others now.');
    });
  });

  test('is shared where the note took effect and nobody heard of it', async () => {
    const message = await one({ private: 'true' });
    running.discord.faults.next(/POST .*callback/, { kind: 'lost', status: 502 });
    const pressed = pressing(message, 'Share', running);
    await running.discord.until('a shared answer', () => pressed.interaction.followUps.length > 0);
    expect(seen(pressed.interaction.message ?? {}).text).toContain('Shared');
  });

  test.each(['lost', 'status'] as const)(
    'gives the answer back where sending it failed (%s), and sends nothing twice',
    async (kind) => {
      const message = await one({ private: 'true' });
      running.discord.faults.next(/POST \/webhooks/, { kind, status: 502 });
      const pressed = pressing(message, 'Share', running);
      await running.discord.until('the answer again', () =>
        seen(pressed.interaction.message ?? {}).text.includes('If this is not to be seen below, press Share again.'),
      );
      expect(pressed.interaction.followUps).toHaveLength(kind === 'lost' ? 1 : 0);
      const back = seen(pressed.interaction.message ?? {});
      expect(back.text).toContain('every second spring');
      expect(back.ephemeral).toBe(true);
      const again = pressing(back, 'Share', running);
      await running.discord.until('a shared answer', () => again.interaction.followUps.length > 0);
    },
  );
});

describe('Right and Not it', () => {
  test('are kept without a name, and thanked for in private', async () => {
    judged.length = 0;
    const message = await one();
    const other = { user: person('grace') };
    const thanks = await press(message, 'Right', running);
    await press(message, 'Not it', running, other);
    await press(message, 'Not it', running, other);
    expect(thanks).toMatchObject({ ephemeral: true, text: expect.stringContaining('Thank you') });
    const [right, wrong, again] = judged;
    expect(right).toMatchObject({
      verdict: 'right',
      document: 'boats.md',
      lines: [7, 7],
      text: 'What is painted every second spring?',
    });
    expect(right?.at).toMatch(/^\d{4}-\d\d-\d\dT/u);
    expect(wrong).toMatchObject({ verdict: 'not it', question: right?.question, hash: right?.hash });
    expect(wrong?.by).not.toBe(right?.by);
    expect(again?.by).toBe(wrong?.by);
    expect(JSON.stringify(judged)).not.toContain(other.user.id);
  });

  test('are told apart by question', async () => {
    judged.length = 0;
    await press(await one(), 'Right', running);
    await press(await running.discord.slash('ask', { question: QUESTION }).answer(), 'Right', running);
    await press(await running.discord.slash('fact', { subject: 'Heron', aspect: 'Length' }).answer(), 'Right', running);
    expect(new Set(judged.map(({ question }) => question)).size).toBe(3);
  });

  test('have a counterpart under a refusal: It is in the documents', async () => {
    judged.length = 0;
    const { discord } = running;
    const question = 'Who built the lighthouse?';
    const refusal = await discord.slash('ask', { question }).answer();
    expect([...buttonsUnder(refusal).keys()]).toEqual(['Share', 'Ask differently', 'It is in the documents']);
    const thanks = await press(refusal, 'It is in the documents', running, { user: person('grace') });
    expect(thanks).toMatchObject({ ephemeral: true, pinged: [] });
    expect(thanks.text).toContain('Noted as a question that the documents do answer, without your name.');
    const mentioned = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${question}`));
    await press(mentioned, 'It is in the documents', running);
    const [one, another] = judged;
    expect(one).toEqual({
      at: expect.any(String),
      verdict: 'in the documents',
      question: expect.stringMatching(/^[\w-]{9}$/u),
      text: question,
      by: expect.any(String),
      document: null,
      lines: null,
      hash: '',
    });
    expect(another).toMatchObject({ verdict: 'in the documents', question: one?.question });
    expect(another?.by).not.toBe(one?.by);
  });

  test('that cannot be written down get a kind line', async () => {
    const full = await run(library, { journal: () => Promise.reject(new Error('no space left')) });
    try {
      const message = await full.discord.slash('ask', { question: QUESTION }).answer();
      expect((await press(message, 'Right', full)).text).toContain('Something went wrong here.');
      expect(full.log.join('\n')).toContain('pressing right failed: Error: no space left');
    } finally {
      await full.stop();
    }
  });

  test('are not asked for where nothing is kept', async () => {
    const quiet = await run(library);
    try {
      const message = await quiet.discord.slash('ask', { question: QUESTION }).answer();
      expect(buttonsUnder(message).has('Right')).toBe(false);
      const refusal = await quiet.discord.slash('ask', { question: 'Who built the lighthouse?' }).answer();
      expect([...buttonsUnder(refusal).keys()]).toEqual(['Share', 'Ask differently']);
    } finally {
      await quiet.stop();
    }
  });
});

describe('what nobody signed', () => {
  test('gets a kind line: another form, another key, a changed id', async () => {
    const message = await one();
    const id = String(buttonsUnder(message).get('In its place')?.custom_id);
    const changed = `${id.slice(0, 10)}${id.charAt(10) === 'A' ? 'B' : 'A'}${id.slice(11)}`;
    for (const unknown of ['more:1', 't1|p|-|=a|=b', '', id.slice(1), changed]) {
      const answer = await running.discord.press(unknown, message.payload).answer();
      expect(answer.text).toContain('I no longer know this one.');
      expect(answer.ephemeral).toBe(true);
    }
  });
});

test('whatever is delivered twice is answered once', async () => {
  const { discord } = running;
  const before = discord.calls.length;
  const asked = discord.slash('ask', { question: QUESTION });
  discord.repeat(asked);
  await asked.answer();
  await one();
  const callbacks = discord.calls.slice(before).filter(({ path }) => path.endsWith('/callback'));
  expect(callbacks.map(({ status }) => status)).toEqual([204, 204]);
});
