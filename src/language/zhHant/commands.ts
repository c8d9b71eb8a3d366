import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: { name: '提問', description: '向文件提問：回答是文件的原文，並註明位置' },
    fact: { name: '查詢', description: '查詢文件對某個主題的某一方面的記載' },
    compare: { name: '比較', description: '並排檢視二到五個主題，每個值都附來源' },
    about: { name: '關於', description: '檢視文件對某個主題的全部記載' },
    sources: { name: '來源', description: '列出回答所引用的文件' },
    help: { name: '說明', description: 'Footnote 能做什麼，怎樣提問' },
  },
  options: {
    question: { name: '問題', description: '你想知道什麼' },
    subject: { name: '主題', description: '關於什麼' },
    aspect: { name: '方面', description: '它的哪一項屬性' },
    left: { name: '左', description: '一個主題' },
    right: { name: '右', description: '另一個主題' },
    third: { name: '第三', description: '第三個主題' },
    fourth: { name: '第四', description: '第四個主題' },
    fifth: { name: '第五', description: '第五個主題' },
    oneAspect: { name: '方面', description: '只比較一個方面；不填則比較文件的全部記載' },
    differences: { name: '差異', description: '只看不同之處' },
    private: { name: '私密', description: 'True：只有你看到回覆。False：所有人都看到，包括拒答' },
  },
  message: { find: '在文件中搜尋', checkSaid: '與文件核對', check: '核對引文' },
};
