import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, named, number, or } = grammar;

export const answers: Language['answers'] = {
  noQuestion: '質問がありません',
  understood: (question) => `${named(question)}と解釈しました。`,
  unsure: '答えかどうかは確かではありません。最も近い記述を示します。',
  nearest: '最も近い箇所（答えではありません）：',
  nothingToLookFor: '探すものがありません',
  noWords: 'このメッセージには、探せる言葉がありません。',
  thanks: {
    title: 'ありがとうございます',
    right: '「正しい」と記録しました。お名前は残しません。',
    wrong: '「違う」と記録しました。お名前は残しません。別の言葉で尋ねると見つかるかもしれません。',
    missed:
      '「文書に答えがある質問」と記録しました。お名前は残しません。別の言葉で尋ねると、今すぐ見つかるかもしれません。',
  },
  certainty: {
    stated: 'この名前で記載されています。',
    likely: 'おそらく答えです。',
    possible: '答えかもしれません。',
    further: '最初に示したものより、答えである見込みは低めです。',
  },
  reason: {
    emptyQuestion: '質問がありません。知りたいことを短い言葉で書いてください。',
    unknown: '尋ねられたことに触れている文書はありません。',
    unknownTerms: (terms) => `${or(terms)}に触れている文書はありません。`,
    termsApart: (terms) => `${and(terms)}を併せて述べている箇所はありません。`,
    kindMissing: {
      date: '最も近い箇所に、日付は書かれていません。',
      number: '最も近い箇所に、数値は書かれていません。',
      contact: '最も近い箇所に、連絡先の住所や番号は書かれていません。',
    },
    nothingFound: '文書の中に、これに答える箇所はありません。',
    unknownSubject: (name) => `文書には、${named(name)}という名前の記載がありません。`,
    ambiguousSubject: (name, candidates) =>
      `${named(name)}は次のどれかかもしれません：${or(candidates)}。ひとつ指定してください。`,
    unknownAspect: (aspect, subject) => `文書には、${named(subject)}の${named(aspect)}についての記載がありません。`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `${named(subject)}の${named(aspect)}は次のどれかかもしれません：${or(candidates)}。ひとつ指定してください。`,
    didYouMean: (names) => `もしかして：${or(names)}`,
    notComparable: (subjects) => `文書には、${and(subjects)}を比較できる記載がありません。`,
    notStated: (aspect, subjects) => `文書には、${or(subjects)}の${named(aspect)}が記載されていません。`,
    sameSubject: (name) => `どちらの名前も${named(name)}を指しています。比較には異なる二つが必要です。`,
    allAlike: (subjects, rows) =>
      `文書が${and(subjects)}について共通して記載している${number(rows)}項目は、すべて同じです。`,
    total: (name) => `${named(name)}はほかのものの合計なので、並べて比較しません。個別に調べることはできます。`,
    unfit: {
      order: (aspect, values) => `${named(aspect)}は${and(values)}と記載されていて、順序を付けられません。`,
      flag: (aspect, values) =>
        `${named(aspect)}は${and(values)}と記載されていて、「はい」とも「いいえ」とも言えません。`,
      better: (aspect) => `${named(aspect)}は多いほうがよいのか少ないほうがよいのか、文書には書かれていません。`,
      more: (aspect, values) => `${named(aspect)}は${and(values)}とも記載されていて、数えてよいか確かではありません。`,
    },
    noneSuch: (aspect, among) =>
      `${named(aspect)}は${number(among)}件に記載されていますが、お尋ねのとおりのものはありません。`,
    tooManyThings: (most) =>
      `${number(most)}件を超えるため、それぞれを引用付きで示せません。もっと絞って尋ねてください。`,
    tooManySubjects: (given, most) =>
      `${number(given)}個の名前は一度の比較には多すぎます。${number(most)}個以内にしてください。`,
  },
  comparison: {
    notStated: '記載なし',
    only: '片方だけに記載：',
    alike: (count) => `同じである${number(count)}項目は省きました。`,
    differ: (count, all) => `${number(all)}項目のうち${number(count)}項目が異なります。`,
    aspectOf: (aspect, subject) => `${subject}の${aspect}`,
    disagree: (what) => `文書どうしで${and(what)}の記載が食い違っています。`,
  },
  statements: {
    also: (count) => (count === 1 ? '別の文書では異なる記載：' : '別の複数の文書では異なる記載：'),
    leftOut: (count) => `ほか${number(count)}件の記載を省きました。`,
    leftOutOf: (count, documents) =>
      `ほか${number(count)}件の記載を省きました（${number(documents)}件の文書の分を含みます）。`,
    aspectsOf: (count, subject) => `${named(subject)}の${number(count)}項目：`,
    inAll: (count) => `全部で${number(count)}件：`,
    ofThose: (count, among, by) => `${named(by)}による、${number(among)}件のうち${number(count)}件：`,
    these: '次のとおりです：',
    by: (aspect) => `${named(aspect)}による：`,
    equal: (count, among) => `${number(among)}件のうち${number(count)}件が同じです：`,
    equalBy: (count, among, by) => `${named(by)}で、${number(among)}件のうち${number(count)}件が同じです：`,
    inOrderWith: (count) => `ほか${number(count)}件と順に並べました。`,
    notStatedFor: (subjects) => `${and(subjects)}については記載がありません。`,
  },
};
