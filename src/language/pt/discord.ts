import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const { message, options, slash } = commands;

const soon = (seconds: number): string => `Pergunte de novo em ${counted(seconds, 'segundo', 'segundos')}.`;
const times = (perMinute: number): string => `no máximo ${counted(perMinute, 'vez', 'vezes')} por minuto`;

export const discord: Language['discord'] = {
  help: {
    promise:
      'O Footnote responde com as palavras dos próprios documentos: cada resposta é uma citação exata, com o lugar em que está. Quando os documentos não dizem, ele avisa.',
    howToAsk: 'Como perguntar:',
    lines: [
      `/${slash.ask.name} ${options.question.name}: as palavras que respondem`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}: o que é informado sobre um aspecto de um assunto`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]: de dois a cinco assuntos lado a lado, ou só aquilo em que diferem`,
      `/${slash.about.name} ${options.subject.name}: tudo o que é informado sobre ele, por documento`,
      `/${slash.sources.name}: os documentos`,
      `/${slash.help.name}: este texto`,
      'Mencione-me com uma pergunta, e eu respondo abaixo da sua mensagem.',
      `${options.private.name}: com qualquer comando, True mostra a resposta só a você, False mostra a todos.`,
      `${message.find} (em Apps, no menu de qualquer mensagem): o que os documentos dizem sobre ela.`,
      `${message.checkSaid} (no mesmo lugar): se eles dizem o que uma mensagem diz, frase por frase.`,
      `${message.check} (no mesmo lugar, em uma das minhas mensagens): se os documentos ainda dizem isso.`,
    ],
    begin: 'Estes documentos respondem, por exemplo, a:',
  },
  notices: {
    apology: {
      title: 'Isso não funcionou',
      text: 'Algo deu errado por aqui. Ficou registrado; tente de novo, por favor.',
    },
    outdated: {
      title: 'Isso está desatualizado',
      text: `Já não conheço isso. /${slash.help.name} mostra o que eu sei fazer.`,
    },
    changed: {
      title: 'Os documentos mudaram',
      text: 'Eles já não informam isso da mesma forma; pergunte de novo, por favor.',
    },
    shared: { title: 'Compartilhado', text: 'A resposta está abaixo, para todos aqui verem.' },
    leaving: { title: 'Um momento', text: 'Estou sendo reiniciado. Pergunte de novo em um minuto, por favor.' },
    wait: {
      title: 'Um momento',
      you: (seconds, perMinute) => `${soon(seconds)} Respondo a você ${times(perMinute)}.`,
      server: (seconds, perMinute) => `${soon(seconds)} Respondo a todos neste servidor juntos ${times(perMinute)}.`,
    },
  },
  changedSince: 'Os documentos mudaram desde que isso foi mostrado; é isto que eles informam agora.',
  nothing: 'Não há nada para mostrar.',
  asked: 'Pergunta:',
  pageOfAspects: (first, last, all, page, pages) =>
    `Aspectos ${first} a ${last} de ${all}: página ${page} de ${pages}.`,
  pageOfStatements: (first, last, all, page, pages) =>
    `Informações ${first} a ${last} de ${all}: página ${page} de ${pages}.`,
  sharing: {
    by: (who) => `Compartilhado por ${who}`,
    since: (who, change, more) =>
      `Compartilhado por ${who}. Desde então: ${change}${more > 0 ? ` (mais ${more})` : ''}`,
    failed: 'Se isto não aparecer abaixo, aperte Compartilhar de novo.',
  },
  buttons: {
    more: 'Mais',
    inPlace: 'No seu lugar',
    share: 'Compartilhar',
    right: 'Certo',
    wrong: 'Não é isso',
    missed: 'Está nos documentos',
    on: 'Continuar perguntando',
    anew: 'Perguntar de outra forma',
    thread: 'Perguntar em um tópico',
    inThread: 'Perguntar algo',
    previous: 'Anterior',
    next: 'Próxima',
    picture: 'Imagem',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  chooseOne: 'Ver uma no seu lugar',
  chooseAnother: 'Ver outra no seu lugar',
};
