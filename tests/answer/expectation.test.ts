import { describe, expect, it } from 'vitest';
import { type Expectation, expectationOf, likelyExpectation, meets } from '../../src/answer/expectation.ts';

describe('the wording of a question', () => {
  it.each<[Expectation, readonly string[]]>([
    ['person', ['Who wrote it?', 'Whose idea was it?', 'To whom does it belong?']],
    [
      'date',
      [
        'When did it open?',
        'When was the first lamp lit?',
        'And when was it closed?',
        'In which year did it open?',
        'What is the date of the storm?',
        'when: Did it open?',
      ],
    ],
    [
      'number',
      ['How many boats are there?', 'How tall is it?', 'What percentage was lost?', 'By what factor is it slower?'],
    ],
    ['reason', ['Why was it painted?', 'How come it sank?', 'What caused the fire?', 'why: Did it sink?']],
    ['place', ['Where does it stand?', 'In which town was it built?']],
    [
      'contact',
      ['What is her phone number?', 'What is the e-mail of the office?', 'How can I reach the harbour master?'],
    ],
    ['other', ['What is a mole?', 'How does the horn work?', 'Is it red?', '', 'Which lamp is it?']],
  ])('tells that a %s is asked for', (expectation, questions) => {
    expect(questions.filter((question) => expectationOf(question) !== expectation)).toEqual([]);
  });

  it.each(['How can I open email on my phone?', 'What if my phone is off?', 'Can I mail it from my PC?'])(
    'does not ask for an address by speaking of mail or phones: %s',
    (question) => {
      expect(expectationOf(question)).not.toBe('contact');
    },
  );

  it('with “when” and the present asks for a condition, not for a date', () => {
    expect(expectationOf('When does the horn sound?')).toBe('other');
  });

  it('with a person’s “which” beside “when” does not ask for a date', () => {
    expect(expectationOf('When did what happen?')).not.toBe('date');
  });
});

describe('words', () => {
  it.each<[Expectation, readonly string[]]>([
    [
      'date',
      ['on 3 March 1931', 'since 2012-10-27', 'in the 19th century', 'every July', 'in 1871', 'in May', 'about 300 BC'],
    ],
    ['number', ['it lifts 9 tonnes', 'three boats', 'nobody came twice', 'half of them', 'none of them']],
    ['reason', ['closed because of ice', 'due to the storm', 'in order to save oil', 'which led to a fire']],
    ['place', ['at the quay', 'in Skarn', 'near the mole']],
    ['contact', ['finch@harbour.example', 'call 978 555 0142', '+49 30 1234567']],
    ['person', ['anything at all']],
    ['other', ['']],
  ])('with a %s are told from those without', (expectation, texts) => {
    expect(texts.filter((text) => !meets(expectation, text))).toEqual([]);
  });

  it.each<[Expectation, string]>([
    ['date', 'it may rain, and they march on'],
    ['date', 'twelve boats came at ten'],
    ['number', 'boats came and went'],
    ['reason', 'the tower is red'],
    ['place', 'boats sail slowly'],
    ['contact', 'write to the office in room 12'],
  ])('have no %s: “%s”', (expectation, text) => {
    expect(meets(expectation, text)).toBe(false);
  });
});

describe('the wording of a question in another language', () => {
  it.each<[Expectation, readonly string[]]>([
    [
      'date',
      [
        'Wann wurde der Turm gebaut?',
        'In welchem Jahr sank das Boot?',
        'Quand le phare a-t-il été construit ?',
        '¿En qué año se hundió el barco?',
        'Quando foi construído o farol?',
        'Quando è stato costruito il faro?',
        'В каком году построили маяк?',
        '灯塔是什么时候建成的？',
        '燈塔何時建成？',
        '灯台はいつ建てられましたか？',
        '등대는 언제 세워졌나요?',
      ],
    ],
    [
      'number',
      [
        'Wie hoch ist der Turm?',
        'Wie viele Boote gibt es?',
        'Combien de bateaux y a-t-il ?',
        '¿Cuántos barcos hay?',
        'Сколько лодок в гавани?',
        '灯塔有多高？',
        '票价是多少？',
        '船は何隻ありますか。本は何冊ですか。',
        '배는 몇 척인가요?',
      ],
    ],
    [
      'reason',
      [
        'Warum sank das Boot?',
        'Pourquoi le phare est-il fermé ?',
        '渡轮为什么停航？',
        'なぜ閉まっていますか',
        '왜 닫았나요?',
      ],
    ],
    [
      'place',
      [
        'Wo steht der Turm?',
        '¿Dónde está el faro?',
        'Где стоит маяк?',
        '灯塔在哪里？',
        '灯台はどこですか',
        '등대는 어디에 있나요?',
      ],
    ],
    ['person', ['¿Quién construyó el faro?', 'Кто построил маяк?', 'Chi ha costruito il faro?']],
  ])('tells that a %s is likely asked for', (expectation, questions) => {
    expect(questions.filter((question) => likelyExpectation(question) !== expectation)).toEqual([]);
  });

  it('rules nothing out: what would do is told apart for English alone', () => {
    for (const question of ['Wann wurde der Turm gebaut?', '灯塔是什么时候建成的？', '등대는 언제 세워졌나요?'])
      expect(expectationOf(question)).toBe('other');
  });

  it('says nothing in an English question', () => {
    expect(likelyExpectation('Is the dove chi or quando?')).toBe('other');
  });
});
