import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `${number(seconds)}秒後にもう一度お尋ねください。`;

export const discord: Language['discord'] = {
  help: {
    promise:
      'Footnote は文書そのものの言葉で答えます。どの答えも正確な引用で、書かれている場所も示します。文書に書かれていないときは、そのとおりお伝えします。',
    howToAsk: '尋ね方：',
    lines: [
      `/${slash.ask.name} ${options.question.name}：その答えになる言葉`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}：対象のひとつの項目についての記載`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]：二つから五つの対象を並べて比較。異なるところだけにもできます`,
      `/${slash.about.name} ${options.subject.name}：その対象についての記載すべて（文書別）`,
      `/${slash.sources.name}：文書の一覧`,
      `/${slash.help.name}：この説明`,
      '質問を添えて私にメンションすると、そのメッセージの下に答えます。',
      `${options.private.name}：どのコマンドでも、True なら返信はあなただけに、False なら全員に表示されます。`,
      `${message.find}（メッセージのメニューの「アプリ」から）：そのメッセージについて文書が述べていること。`,
      `${message.checkSaid}（同じ場所から）：メッセージの内容が文書に書かれているかを一文ずつ。`,
      `${message.check}（同じ場所から、私のメッセージに対して）：文書が今もそう述べているか。`,
    ],
    begin: 'これらの文書は、たとえば次の質問に答えます：',
  },
  notices: {
    apology: {
      title: 'うまくいきませんでした',
      text: 'こちらで問題が起きました。記録しましたので、もう一度お試しください。',
    },
    outdated: {
      title: '古くなっています',
      text: `これはもう使えません。/${slash.help.name} で、できることを確認できます。`,
    },
    changed: {
      title: '文書が変わりました',
      text: '文書の記載がこのときと異なります。もう一度お尋ねください。',
    },
    shared: { title: '共有しました', text: '答えは下にあり、ここにいる全員に見えます。' },
    leaving: { title: '少しお待ちください', text: '再起動しているところです。1分ほどしてからもう一度お尋ねください。' },
    wait: {
      title: '少しお待ちください',
      you: (seconds, perMinute) =>
        `${soon(seconds)}お答えできるのは、おひとりにつき1分間に${number(perMinute)}回までです。`,
      server: (seconds, perMinute) =>
        `${soon(seconds)}お答えできるのは、このサーバー全体で1分間に${number(perMinute)}回までです。`,
    },
  },
  changedSince: '表示した後に文書が変わりました。今の記載は次のとおりです。',
  nothing: '表示するものがありません。',
  asked: '質問：',
  pageOfAspects: (first, last, all, page, pages) => `全${all}項目のうち${first}–${last}：${page}/${pages}ページ`,
  pageOfStatements: (first, last, all, page, pages) => `全${all}件の記載のうち${first}–${last}：${page}/${pages}ページ`,
  sharing: {
    by: (who) => `${who} さんが共有しました`,
    since: (who, change, more) =>
      `${who} さんが共有しました。その後の変化：${change}${more > 0 ? `（ほか${more}件）` : ''}`,
    failed: '下に表示されていない場合は、もう一度「共有」を押してください。',
  },
  buttons: {
    more: 'もっと見る',
    inPlace: '元の箇所',
    share: '共有',
    right: '正しい',
    wrong: '違う',
    missed: '文書に書いてある',
    on: '続けて質問',
    anew: '言い換えて質問',
    thread: 'スレッドで質問',
    inThread: '質問する',
    previous: '前へ',
    next: '次へ',
    picture: '画像',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: '元の箇所を見る引用を選ぶ',
  chooseAnother: '元の箇所を見る別の引用を選ぶ',
};
