import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: { name: '提问', description: '向文档提问：回答是文档的原文，并注明位置' },
    fact: { name: '查询', description: '查询文档对某个主题的某一方面的记载' },
    compare: { name: '比较', description: '并排查看二到五个主题，每个值都附来源' },
    about: { name: '关于', description: '查看文档对某个主题的全部记载' },
    sources: { name: '来源', description: '列出回答所引用的文档' },
    help: { name: '帮助', description: 'Footnote 能做什么，怎样提问' },
  },
  options: {
    question: { name: '问题', description: '你想知道什么' },
    subject: { name: '主题', description: '关于什么' },
    aspect: { name: '方面', description: '它的哪一项属性' },
    left: { name: '左', description: '一个主题' },
    right: { name: '右', description: '另一个主题' },
    third: { name: '第三', description: '第三个主题' },
    fourth: { name: '第四', description: '第四个主题' },
    fifth: { name: '第五', description: '第五个主题' },
    oneAspect: { name: '方面', description: '只比较一个方面；不填则比较文档的全部记载' },
    differences: { name: '差异', description: '只看不同之处' },
    private: { name: '私密', description: 'True：只有你看到回复。False：所有人都看到，包括拒答' },
  },
  message: { find: '在文档中查找', checkSaid: '与文档核对', check: '核对引文' },
};
