import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `请在 ${number(seconds)} 秒后再提问。`;

export const discord: Language['discord'] = {
  help: {
    promise: 'Footnote 用文档的原文回答：每个回答都是准确的引文，并注明出处。文档没有说的，它会如实告诉你。',
    howToAsk: '提问方法：',
    lines: [
      `/${slash.ask.name} ${options.question.name}：回答它的原文`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}：某个主题某一方面的记载`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]：并排比较二到五个主题，或只看不同之处`,
      `/${slash.about.name} ${options.subject.name}：关于它的全部记载，按文档排列`,
      `/${slash.sources.name}：文档列表`,
      `/${slash.help.name}：本说明`,
      '提及我并写上问题，我会在你的消息下方回答。',
      `${options.private.name}：任何命令都可以用，True 表示回复只给你看，False 表示所有人可见。`,
      `${message.find}（在任意消息菜单的“APP”中）：文档对它怎么说。`,
      `${message.checkSaid}（同上）：逐句核对文档是否说了消息所说的内容。`,
      `${message.check}（同上，对我的消息使用）：文档现在是否仍这样说。`,
    ],
    begin: '例如，这些文档可以回答：',
  },
  notices: {
    apology: { title: '没有成功', text: '这里出了点问题，已经记录下来；请再试一次。' },
    outdated: { title: '已经过期', text: `我已经不认识这个了。/${slash.help.name} 会显示我能做什么。` },
    changed: { title: '文档已有改动', text: '文档的说法已经和当时不同；请重新提问。' },
    shared: { title: '已分享', text: '回答在下方，这里的所有人都能看到。' },
    leaving: { title: '请稍等', text: '我正在重新启动。请一分钟后再提问。' },
    wait: {
      title: '请稍等',
      you: (seconds, perMinute) => `${soon(seconds)}我每分钟最多回答你 ${number(perMinute)} 次。`,
      server: (seconds, perMinute) => `${soon(seconds)}我每分钟最多回答这个服务器的所有人共 ${number(perMinute)} 次。`,
    },
  },
  changedSince: '显示之后文档有了改动；以下是现在的说法。',
  nothing: '没有可显示的内容。',
  asked: '提问：',
  pageOfAspects: (first, last, all, page, pages) =>
    `共 ${all} 个方面，第 ${first}–${last} 个：第 ${page} 页，共 ${pages} 页。`,
  pageOfStatements: (first, last, all, page, pages) =>
    `共 ${all} 条记载，第 ${first}–${last} 条：第 ${page} 页，共 ${pages} 页。`,
  sharing: {
    by: (who) => `由 ${who} 分享`,
    since: (who, change, more) => `由 ${who} 分享。此后：${change}${more > 0 ? `（另有 ${more} 条）` : ''}`,
    failed: '如果下方没有显示，请再按一次“分享”。',
  },
  buttons: {
    more: '更多',
    inPlace: '在原文中',
    share: '分享',
    right: '正确',
    wrong: '不是这个',
    missed: '文档里有',
    on: '继续提问',
    anew: '换个说法',
    thread: '在子区提问',
    inThread: '提个问题',
    previous: '上一页',
    next: '下一页',
    picture: '图片',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: '选一条在原文中查看',
  chooseAnother: '选另一条在原文中查看',
};
