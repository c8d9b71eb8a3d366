import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: { name: '質問', description: '文書に尋ねます。答えは文書そのものの言葉で、場所も示します' },
    fact: { name: '事実', description: 'ある対象のひとつの項目について、文書の記載を調べます' },
    compare: { name: '比較', description: '二つから五つの対象を並べ、それぞれの値を出典付きで見ます' },
    about: { name: '概要', description: 'ひとつの対象について、文書の記載をすべて見ます' },
    sources: { name: '出典', description: '答えの引用元になる文書の一覧を表示します' },
    help: { name: 'ヘルプ', description: 'Footnote でできることと、尋ね方' },
  },
  options: {
    question: { name: '質問文', description: '知りたいこと' },
    subject: { name: '対象', description: '何について' },
    aspect: { name: '項目', description: '対象のどの性質か' },
    left: { name: '左', description: 'ひとつめの対象' },
    right: { name: '右', description: 'もうひとつの対象' },
    third: { name: '三つめ', description: '三つめの対象' },
    fourth: { name: '四つめ', description: '四つめの対象' },
    fifth: { name: '五つめ', description: '五つめの対象' },
    oneAspect: { name: '項目', description: 'ひとつの項目だけ。省くと、文書の記載をすべて比べます' },
    differences: { name: '相違点', description: '異なるところだけ' },
    private: { name: '非公開', description: 'True：返信はあなただけに表示。False：断りの返信も含めて全員に表示' },
  },
  message: { find: '文書で探す', checkSaid: '文書と照合する', check: '引用を確認する' },
};
