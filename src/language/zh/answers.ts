import type { Language } from '../language.ts';
import { grammar } from './grammar.ts';

const { and, named, number, or } = grammar;

export const answers: Language['answers'] = {
  noQuestion: '没有问题',
  understood: (question) => `理解为${named(question)}。`,
  unsure: '不确定这是否回答了问题；以下是最接近的原文。',
  nearest: '最接近的位置（并未回答问题）：',
  nothingToLookFor: '没有可查找的内容',
  noWords: '这条消息里没有我可以查找的词语。',
  thanks: {
    title: '谢谢',
    right: '已记为正确，不记录你的名字。',
    wrong: '已记为“不是这个”，不记录你的名字。换个说法也许能找到你想要的内容。',
    missed: '已记为“文档确实能回答的问题”，不记录你的名字。换个说法也许现在就能找到。',
  },
  certainty: {
    stated: '文档在这些名称下有记载。',
    likely: '很可能回答了问题。',
    possible: '也许回答了问题。',
    further: '比先前显示的内容更不像是答案。',
  },
  reason: {
    emptyQuestion: '这里没有问题：请用几个词写下你想知道什么。',
    unknown: '没有文档提到所问的内容。',
    unknownTerms: (terms) => `没有文档提到${or(terms)}。`,
    termsApart: (terms) => `没有段落同时谈到${and(terms)}。`,
    kindMissing: {
      date: '最接近的段落没有给出日期。',
      number: '最接近的段落没有给出数字。',
      contact: '最接近的段落没有给出联系地址或号码。',
    },
    nothingFound: '文档中没有段落回答这个问题。',
    unknownSubject: (name) => `文档中没有名为${named(name)}的记载。`,
    ambiguousSubject: (name, candidates) => `${named(name)}可能是：${or(candidates)}。请指明一个。`,
    unknownAspect: (aspect, subject) => `文档没有记载${named(subject)}的${named(aspect)}。`,
    ambiguousAspect: (aspect, subject, candidates) =>
      `对于${named(subject)}，${named(aspect)}可能是：${or(candidates)}。请指明一个。`,
    didYouMean: (names) => `你是不是想问${or(names)}？`,
    notComparable: (subjects) => `文档没有记载可以用来比较${and(subjects)}的内容。`,
    notStated: (aspect, subjects) => `文档没有记载${or(subjects)}的${named(aspect)}。`,
    sameSubject: (name) => `两个名称都指${named(name)}：比较需要两个不同的主题。`,
    allAlike: (subjects, rows) => `文档对${and(subjects)}共同记载的 ${number(rows)} 项内容全都相同。`,
    total: (name) => `${named(name)}是其他各项的合计，因此不与它们并列；可以单独查询。`,
    unfit: {
      order: (aspect, values) => `${named(aspect)}的记载是${and(values)}，无法排序。`,
      flag: (aspect, values) => `${named(aspect)}的记载是${and(values)}，既不是“是”也不是“否”。`,
      better: (aspect) => `文档没有说明${named(aspect)}是多一些好还是少一些好。`,
      more: (aspect, values) => `${named(aspect)}还被记载为${and(values)}；不确定这是否算数。`,
    },
    noneSuch: (aspect, among) => `有 ${number(among)} 个主题记载了${named(aspect)}，但没有一个符合所问。`,
    tooManyThings: (most) => `结果超过 ${number(most)} 个，太多了，无法逐个附上引文。请缩小范围。`,
    tooManySubjects: (given, most) => `${number(given)} 个名称对一次比较来说太多了：请最多给出 ${number(most)} 个。`,
  },
  comparison: {
    notStated: '未记载',
    only: '只有其中一个有记载：',
    alike: (count) => `已省略 ${number(count)} 个相同的方面。`,
    differ: (count, all) => `${number(all)} 个方面中有 ${number(count)} 个不同。`,
    aspectOf: (aspect, subject) => `${subject}的${aspect}`,
    disagree: (what) => `各文档对${and(what)}的说法不一致。`,
  },
  statements: {
    also: (count) => (count === 1 ? '另一份文档的说法不同：' : '其他文档的说法不同：'),
    leftOut: (count) => `另有 ${number(count)} 条记载已省略。`,
    leftOutOf: (count, documents) =>
      `另有 ${number(count)} 条记载已省略，其中包括 ${number(documents)} 份文档的全部记载。`,
    aspectsOf: (count, subject) => `${named(subject)}的 ${number(count)} 个方面：`,
    inAll: (count) => `共 ${number(count)} 个：`,
    ofThose: (count, among, by) => `按${named(by)}，${number(among)} 个中的 ${number(count)} 个：`,
    these: '如下：',
    by: (aspect) => `按${named(aspect)}：`,
    equal: (count, among) => `${number(among)} 个中有 ${number(count)} 个相同：`,
    equalBy: (count, among, by) => `按${named(by)}，${number(among)} 个中有 ${number(count)} 个相同：`,
    inOrderWith: (count) => `已与另外 ${number(count)} 个一起排序。`,
    notStatedFor: (subjects) => `${and(subjects)}没有记载。`,
  },
};
