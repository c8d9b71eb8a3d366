import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `請在 ${number(seconds)} 秒後再提問。`;

export const discord: Language['discord'] = {
  help: {
    promise: 'Footnote 用文件的原文回答：每個回答都是準確的引文，並註明出處。文件沒有說的，它會如實告訴你。',
    howToAsk: '提問方法：',
    lines: [
      `/${slash.ask.name} ${options.question.name}：回答它的原文`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}：某個主題某一方面的記載`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]：並排比較二到五個主題，或只看不同之處`,
      `/${slash.about.name} ${options.subject.name}：關於它的全部記載，依文件排列`,
      `/${slash.sources.name}：文件清單`,
      `/${slash.help.name}：本說明`,
      '提及我並寫上問題，我會在你的訊息下方回答。',
      `${options.private.name}：任何指令都可以用，True 表示回覆只給你看，False 表示所有人可見。`,
      `${message.find}（在任意訊息選單的「應用程式」中）：文件對它怎麼說。`,
      `${message.checkSaid}（同上）：逐句核對文件是否說了訊息所說的內容。`,
      `${message.check}（同上，對我的訊息使用）：文件現在是否仍這樣說。`,
    ],
    begin: '例如，這些文件可以回答：',
  },
  notices: {
    apology: { title: '沒有成功', text: '這裡出了點問題，已經記錄下來；請再試一次。' },
    outdated: { title: '已經過期', text: `我已經不認得這個了。/${slash.help.name} 會顯示我能做什麼。` },
    changed: { title: '文件已有變動', text: '文件的說法已經和當時不同；請重新提問。' },
    shared: { title: '已分享', text: '回答在下方，這裡的所有人都能看到。' },
    leaving: { title: '請稍候', text: '我正在重新啟動。請一分鐘後再提問。' },
    wait: {
      title: '請稍候',
      you: (seconds, perMinute) => `${soon(seconds)}我每分鐘最多回答你 ${number(perMinute)} 次。`,
      server: (seconds, perMinute) => `${soon(seconds)}我每分鐘最多回答這個伺服器的所有人共 ${number(perMinute)} 次。`,
    },
  },
  changedSince: '顯示之後文件有了變動；以下是現在的說法。',
  nothing: '沒有可顯示的內容。',
  asked: '提問：',
  pageOfAspects: (first, last, all, page, pages) =>
    `共 ${all} 個方面，第 ${first}–${last} 個：第 ${page} 頁，共 ${pages} 頁。`,
  pageOfStatements: (first, last, all, page, pages) =>
    `共 ${all} 筆記載，第 ${first}–${last} 筆：第 ${page} 頁，共 ${pages} 頁。`,
  sharing: {
    by: (who) => `由 ${who} 分享`,
    since: (who, change, more) => `由 ${who} 分享。此後：${change}${more > 0 ? `（另有 ${more} 則）` : ''}`,
    failed: '如果下方沒有顯示，請再按一次「分享」。',
  },
  buttons: {
    more: '更多',
    inPlace: '在原文中',
    share: '分享',
    right: '正確',
    wrong: '不是這個',
    missed: '文件裡有',
    on: '繼續提問',
    anew: '換個說法',
    thread: '在討論串提問',
    inThread: '提個問題',
    previous: '上一頁',
    next: '下一頁',
    picture: '圖片',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: '選一則在原文中檢視',
  chooseAnother: '選另一則在原文中檢視',
};
