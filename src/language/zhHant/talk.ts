import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: '繼續提問', label: '你的問題', example: '例如：從什麼時候開始？' },
    anew: { title: '換個說法', label: '你的問題', example: '用別的詞說同一件事' },
    inThread: { title: '提個問題', label: '你的問題', example: '你想知道什麼' },
    find: { title: message.find, label: '搜尋什麼', example: '一個問題，或幾個詞' },
    check: { title: message.checkSaid, label: '核對什麼', example: '一句話，或幾句話' },
  },
  goesOnFrom: (question) => `可以接著這個問題問：${question}`,
  withoutWords: '這則訊息裡沒有我能讀取的文字：只有圖片或檔案。',
  unread: {
    title: '我無法讀取這則回覆',
    text: 'Discord 不會讓我看到對指令回答的回覆。請在回覆中提及我，或按下按鈕繼續提問。',
  },
  thread: {
    title: '討論串',
    name: '向文件提問',
    begin: `在這裡繼續：上面和本討論串裡問過的內容都會記住，不論誰來提問。我只讀取傳給我的內容，所以請回覆我的某則訊息、提及我，或使用 /${slash.ask.name}；也可以按下按鈕。`,
    opened: '討論串已開啟：',
    isThere: '這則訊息已有討論串：',
    notHere: '這裡無法開啟討論串。你可以不用討論串繼續。',
    notByYou: '你無權在此頻道開啟討論串。你可以不用討論串繼續。',
    notByMe: (permissions) =>
      `我無權在此頻道開啟討論串。伺服器的管理者可以在頻道設定的「權限」中允許我：${grammar.and(permissions)}。`,
    gone: '這則訊息已經不在了。',
    full: 'Discord 現在不在這裡開啟討論串：可能討論串太多了。你可以不用討論串繼續。',
  },
};
