import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/languages/languages.ts';
import { contentTokens } from '../../src/text/stopwords.ts';
import { tokenize } from '../../src/text/tokens.ts';

const codeOf = (question: string): string | null => languageOf(tokenize(question))?.code ?? null;
const content = (text: string): string[] => contentTokens(tokenize(text)).map((token) => token.word);

describe('the language of a question', () => {
  it.each([
    ['de', 'Wann wurde die Brücke gebaut?'],
    ['de', 'Wer schrieb den Fahrplan?'],
    ['fr', 'Quand le pont a-t-il été construit ?'],
    ['es', '¿Cuándo se construyó el puente?'],
    ['pt', 'Quando foi construída a ponte?'],
    ['it', 'Quando è stato costruito il ponte?'],
    ['ru', 'Когда построили мост?'],
    ['ja', '橋はいつ架けられましたか？'],
    ['zh', '这座桥是什么时候建成的？'],
    ['ko', '다리는 언제 지어졌나요?'],
  ])('is told by its function words or its script: %s', (code, question) => {
    expect(codeOf(question)).toBe(code);
  });

  it('is that of the sentence, not of a title in it', () => {
    expect(codeOf('Who built the bridge of Der Ring?')).toBeNull();
    expect(codeOf('What is 北京 in the timetable?')).toBeNull();
    expect(codeOf('In welchem Jahr wurde die Serie Doctor Who zum ersten Mal gezeigt?')).toBe('de');
    expect(codeOf('谁写了 Lord of the Rings？')).toBe('zh');
  });

  it('stays open where nothing tells it', () => {
    for (const question of ['', '?', 'KVM', 'Der Spiegel', 'war in China', 'the hat'])
      expect(codeOf(question)).toBeNull();
  });
});

describe('the words that carry meaning in another language', () => {
  it('are those that are left without its function words', () => {
    expect(content('Wann wurde die Brücke über den Fluss gebaut?')).toEqual(['brucke', 'fluss', 'gebaut']);
    expect(content('¿Cuándo se construyó el puente?')).toEqual(['construyo', 'puente']);
    expect(content('Когда построили этот мост?')).toEqual(['построили', 'мост']);
    expect(content('船はいつ港を出ますか。')).toEqual(['船', '港', '出']);
    expect(content('这座桥是谁设计的？')).toEqual(['桥', '设计']);
    expect(content('다리는 언제 완공되었나요?').map((word) => word.slice(0, 2))).toEqual(['다리', '완공']);
  });

  it('are not thrown out of an English question for looking like function words elsewhere', () => {
    expect(content('How did the war die down in Portugal?')).toEqual(['war', 'die', 'portugal']);
  });
});
