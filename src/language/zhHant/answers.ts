import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, named, number, or } = grammar;

export const answers: Language['answers'] = {
  noQuestion: '沒有問題',
  understood: (question) => `理解為${named(question)}。`,
  unsure: '不確定這是否回答了問題；以下是最接近的原文。',
  nearest: '最接近的位置（並未回答問題）：',
  nothingToLookFor: '沒有可搜尋的內容',
  noWords: '這則訊息裡沒有我可以搜尋的詞語。',
  thanks: {
    title: '謝謝',
    right: '已記為正確，不記錄你的名字。',
    wrong: '已記為「不是這個」，不記錄你的名字。換個說法也許能找到你想要的內容。',
    missed: '已記為「文件確實能回答的問題」，不記錄你的名字。換個說法也許現在就能找到。',
  },
  certainty: {
    stated: '文件在這些名稱下有記載。',
    likely: '很可能回答了問題。',
    possible: '也許回答了問題。',
    further: '比先前顯示的內容更不像是答案。',
  },
  reason: {
    emptyQuestion: '這裡沒有問題：請用幾個詞寫下你想知道什麼。',
    unknown: '沒有文件提到所問的內容。',
    unknownTerms: (terms) => `沒有文件提到${or(terms)}。`,
    termsApart: (terms) => `沒有段落同時談到${and(terms)}。`,
    kindMissing: {
      date: '最接近的段落沒有給出日期。',
      number: '最接近的段落沒有給出數字。',
      contact: '最接近的段落沒有給出聯絡地址或號碼。',
    },
    nothingFound: '文件中沒有段落回答這個問題。',
    unknownSubject: (name) => `文件中沒有名為${named(name)}的記載。`,
    ambiguousSubject: (name, candidates) => `${named(name)}可能是：${or(candidates)}。請指明一個。`,
    unknownAspect: (aspect, subject) => `文件沒有記載${named(subject)}的${named(aspect)}。`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `對於${named(subject)}，${named(aspect)}可能是：${or(candidates)}。請指明一個。`,
    didYouMean: (names) => `你是不是想問${or(names)}？`,
    notComparable: (subjects) => `文件沒有記載可以用來比較${and(subjects)}的內容。`,
    notStated: (aspect, subjects) => `文件沒有記載${or(subjects)}的${named(aspect)}。`,
    sameSubject: (name) => `兩個名稱都指${named(name)}：比較需要兩個不同的主題。`,
    allAlike: (subjects, rows) => `文件對${and(subjects)}共同記載的 ${number(rows)} 項內容全都相同。`,
    total: (name) => `${named(name)}是其他各項的合計，因此不與它們並列；可以單獨查詢。`,
    unfit: {
      order: (aspect, values) => `${named(aspect)}的記載是${and(values)}，無法排序。`,
      flag: (aspect, values) => `${named(aspect)}的記載是${and(values)}，既不是「是」也不是「否」。`,
      better: (aspect) => `文件沒有說明${named(aspect)}是多一些好還是少一些好。`,
      more: (aspect, values) => `${named(aspect)}還被記載為${and(values)}；不確定這是否算數。`,
    },
    noneSuch: (aspect, among) => `有 ${number(among)} 個主題記載了${named(aspect)}，但沒有一個符合所問。`,
    tooManyThings: (most) => `結果超過 ${number(most)} 個，太多了，無法逐一附上引文。請縮小範圍。`,
    tooManySubjects: (given, most) => `${number(given)} 個名稱對一次比較來說太多了：請最多給出 ${number(most)} 個。`,
  },
  comparison: {
    notStated: '未記載',
    only: '只有其中一個有記載：',
    alike: (count) => `已省略 ${number(count)} 個相同的方面。`,
    differ: (count, all) => `${number(all)} 個方面中有 ${number(count)} 個不同。`,
    aspectOf: (aspect, subject) => `${subject}的${aspect}`,
    disagree: (what) => `各文件對${and(what)}的說法不一致。`,
  },
  statements: {
    also: (count) => (count === 1 ? '另一份文件的說法不同：' : '其他文件的說法不同：'),
    leftOut: (count) => `另有 ${number(count)} 筆記載已省略。`,
    leftOutOf: (count, documents) =>
      `另有 ${number(count)} 筆記載已省略，其中包括 ${number(documents)} 份文件的全部記載。`,
    aspectsOf: (count, subject) => `${named(subject)}的 ${number(count)} 個方面：`,
    inAll: (count) => `共 ${number(count)} 個：`,
    ofThose: (count, among, by) => `依${named(by)}，${number(among)} 個中的 ${number(count)} 個：`,
    these: '如下：',
    by: (aspect) => `依${named(aspect)}：`,
    equal: (count, among) => `${number(among)} 個中有 ${number(count)} 個相同：`,
    equalBy: (count, among, by) => `依${named(by)}，${number(among)} 個中有 ${number(count)} 個相同：`,
    inOrderWith: (count) => `已與另外 ${number(count)} 個一起排序。`,
    notStatedFor: (subjects) => `${and(subjects)}沒有記載。`,
  },
};
