import type { Language } from '../language.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

export const talk: Language['talk'] = {
  forms: {
    on: { title: 'Seguir preguntando', label: 'Tu pregunta', example: 'Por ejemplo: ¿Y desde cuándo?' },
    anew: { title: 'Preguntar de otra forma', label: 'Tu pregunta', example: 'Otras palabras para lo mismo' },
    inThread: { title: 'Preguntar algo', label: 'Tu pregunta', example: 'Lo que quieres saber' },
    find: { title: message.find, label: 'Qué buscar', example: 'Una pregunta o unas palabras' },
    check: { title: message.checkSaid, label: 'Qué cotejar', example: 'Una frase o varias' },
  },
  goesOnFrom: (question) => `Puede continuar a partir de: ${question}`,
  withoutWords: 'El mensaje no tiene palabras que yo pueda leer: solo una imagen o un archivo.',
  unread: {
    title: 'No puedo leer esta respuesta',
    text: 'Discord no me muestra las respuestas a lo que contestó un comando. Mencióname en la respuesta o pulsa el botón para seguir preguntando.',
  },
  thread: {
    title: 'Un hilo',
    name: 'Preguntas a los documentos',
    begin: `Sigue aquí: lo que se preguntó arriba y en este hilo se tiene en cuenta, pregunte quien pregunte. Solo leo lo que va dirigido a mí: responde a uno de mis mensajes, mencióname o usa /${slash.ask.name}; o pulsa el botón.`,
    opened: 'El hilo está abierto:',
    isThere: 'Ya hay un hilo sobre esto:',
    notHere: 'Aquí no se puede abrir ningún hilo. Puedes seguir sin él.',
    notByYou: 'No puedes abrir hilos en este canal. Puedes seguir sin él.',
    notByMe: (permissions) =>
      `No puedo abrir hilos en este canal. Quien administra este servidor puede permitírmelo, en los ajustes del canal, en Permisos: ${grammar.and(permissions)}.`,
    gone: 'El mensaje ya no está.',
    full: 'Discord no abre ningún hilo aquí ahora: quizá haya demasiados. Puedes seguir sin él.',
  },
};
