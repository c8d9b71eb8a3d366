import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: 'Continuar perguntando', label: 'A sua pergunta', example: 'Por exemplo: E desde quando?' },
    anew: { title: 'Perguntar de outra forma', label: 'A sua pergunta', example: 'Outras palavras para a mesma coisa' },
    inThread: { title: 'Perguntar algo', label: 'A sua pergunta', example: 'O que você quer saber' },
    find: { title: message.find, label: 'O que procurar', example: 'Uma pergunta ou algumas palavras' },
    check: { title: message.checkSaid, label: 'O que comparar', example: 'Uma frase ou várias' },
  },
  goesOnFrom: (question) => `Pode continuar a partir de: ${question}`,
  withoutWords: 'A mensagem não tem palavras que eu possa ler: só uma imagem ou um arquivo.',
  unread: {
    title: 'Não consigo ler esta resposta',
    text: 'O Discord não me mostra respostas ao que um comando respondeu. Mencione-me na resposta ou aperte o botão para continuar perguntando.',
  },
  thread: {
    title: 'Um tópico',
    name: 'Perguntas aos documentos',
    begin: `Continue aqui: o que foi perguntado acima e neste tópico é levado em conta, não importa quem pergunte. Só leio o que é dirigido a mim: responda a uma das minhas mensagens, mencione-me ou use /${slash.ask.name}; ou aperte o botão.`,
    opened: 'O tópico está aberto:',
    isThere: 'Já existe um tópico sobre isso:',
    notHere: 'Aqui não é possível abrir um tópico. Você pode continuar sem ele.',
    notByYou: 'Você não pode abrir tópicos neste canal. Você pode continuar sem ele.',
    notByMe: (permissions) =>
      `Não posso abrir tópicos neste canal. Quem administra este servidor pode me permitir isso, nas configurações do canal, em Permissões: ${grammar.and(permissions)}.`,
    gone: 'A mensagem já não está lá.',
    full: 'O Discord não abre nenhum tópico aqui agora: talvez haja tópicos demais. Você pode continuar sem ele.',
  },
};
