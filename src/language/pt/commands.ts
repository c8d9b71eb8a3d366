import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: {
      name: 'perguntar',
      description: 'Pergunte aos documentos: a resposta são as palavras deles, com o lugar',
    },
    fact: { name: 'fato', description: 'Consulte o que os documentos informam sobre um aspecto de um assunto' },
    compare: { name: 'comparar', description: 'Veja de dois a cinco assuntos lado a lado, cada valor com a sua fonte' },
    about: { name: 'sobre', description: 'Veja tudo o que os documentos informam sobre um assunto' },
    sources: { name: 'fontes', description: 'Lista os documentos dos quais as respostas são citadas' },
    help: { name: 'ajuda', description: 'O que o Footnote faz e como perguntar' },
  },
  options: {
    question: { name: 'pergunta', description: 'O que você quer saber' },
    subject: { name: 'assunto', description: 'De que se trata' },
    aspect: { name: 'aspecto', description: 'Qual das suas propriedades' },
    left: { name: 'esquerda', description: 'Um assunto' },
    right: { name: 'direita', description: 'O outro assunto' },
    third: { name: 'terceiro', description: 'Um terceiro assunto' },
    fourth: { name: 'quarto', description: 'Um quarto assunto' },
    fifth: { name: 'quinto', description: 'Um quinto assunto' },
    oneAspect: { name: 'aspecto', description: 'Um só aspecto; sem ele, tudo o que os documentos informam' },
    differences: { name: 'diferenças', description: 'Só aquilo em que diferem' },
    private: {
      name: 'privado',
      description: 'True: só você vê a resposta. False: todos veem, inclusive uma recusa',
    },
  },
  message: {
    find: 'Procurar nos documentos',
    checkSaid: 'Comparar com os documentos',
    check: 'Conferir citações',
  },
};
