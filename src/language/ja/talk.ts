import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: '続けて質問', label: '質問', example: '例：それはいつからですか？' },
    anew: { title: '言い換えて質問', label: '質問', example: '同じことを別の言葉で' },
    inThread: { title: '質問する', label: '質問', example: '知りたいこと' },
    find: { title: message.find, label: '探すもの', example: '質問、またはいくつかの言葉' },
    check: { title: message.checkSaid, label: '照合する文', example: 'ひとつまたは複数の文' },
  },
  goesOnFrom: (question) => `次の質問の続きとして聞けます：${question}`,
  withoutWords: 'このメッセージには読み取れる言葉がありません。画像かファイルだけです。',
  unread: {
    title: 'この返信は読めません',
    text: 'コマンドの回答への返信は、Discord が私に見せません。返信の中で私にメンションするか、ボタンを押して続けて質問してください。',
  },
  thread: {
    title: 'スレッド',
    name: '文書への質問',
    begin: `ここで続けてください。上とこのスレッドで尋ねられたことは、誰が尋ねても覚えています。私が読むのは私に宛てたものだけですので、私のメッセージに返信するか、私にメンションするか、/${slash.ask.name} を使ってください。ボタンを押しても質問できます。`,
    opened: 'スレッドを開きました：',
    isThere: 'これについてのスレッドがすでにあります：',
    notHere: 'ここではスレッドを開けません。スレッドなしで続けられます。',
    notByYou: 'このチャンネルでスレッドを開く権限がありません。スレッドなしで続けられます。',
    notByMe: (permissions) =>
      `私にはこのチャンネルでスレッドを開く権限がありません。サーバーの管理者が、チャンネル設定の「権限」で許可できます：${grammar.and(permissions)}。`,
    gone: 'このメッセージはもうありません。',
    full: 'Discord が今ここではスレッドを開きません。数が多すぎるのかもしれません。スレッドなしで続けられます。',
  },
};
