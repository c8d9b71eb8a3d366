import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: '继续提问', label: '你的问题', example: '例如：从什么时候开始？' },
    anew: { title: '换个说法', label: '你的问题', example: '用别的词说同一件事' },
    inThread: { title: '提个问题', label: '你的问题', example: '你想知道什么' },
    find: { title: message.find, label: '查找什么', example: '一个问题，或几个词' },
    check: { title: message.checkSaid, label: '核对什么', example: '一句话，或几句话' },
  },
  goesOnFrom: (question) => `可以接着这个问题问：${question}`,
  withoutWords: '这条消息里没有我能读取的文字：只有图片或文件。',
  unread: {
    title: '我无法读取这条回复',
    text: 'Discord 不向我显示对命令回答的回复。请在回复中提及我，或按下按钮继续提问。',
  },
  thread: {
    title: '子区',
    name: '向文档提问',
    begin: `在这里继续：上面和本子区里问过的内容都会记住，不论谁来提问。我只读取发给我的内容，所以请回复我的某条消息、提及我，或使用 /${slash.ask.name}；也可以按下按钮。`,
    opened: '子区已打开：',
    isThere: '这条消息已有子区：',
    notHere: '这里无法打开子区。你可以不用子区继续。',
    notByYou: '你无权在此频道打开子区。你可以不用子区继续。',
    notByMe: (permissions) =>
      `我无权在此频道打开子区。服务器的管理者可以在频道设置的“权限”中允许我：${grammar.and(permissions)}。`,
    gone: '这条消息已经不在了。',
    full: 'Discord 现在不在这里打开子区：可能子区太多了。你可以不用子区继续。',
  },
};
