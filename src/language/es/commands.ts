import type { Language } from '../language.ts';

export const commands: Language['commands'] = {
  slash: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta a los documentos: la respuesta son sus propias palabras, con el lugar',
    },
    fact: { name: 'dato', description: 'Consulta lo que los documentos indican de un aspecto de un tema' },
    compare: { name: 'comparar', description: 'Mira de dos a cinco temas lado a lado, cada valor con su fuente' },
    about: { name: 'sobre', description: 'Mira todo lo que los documentos indican de un tema' },
    sources: { name: 'fuentes', description: 'Lista los documentos de los que se citan las respuestas' },
    help: { name: 'ayuda', description: 'Qué hace Footnote y cómo preguntarle' },
  },
  options: {
    question: { name: 'pregunta', description: 'Lo que quieres saber' },
    subject: { name: 'tema', description: 'De qué se trata' },
    aspect: { name: 'aspecto', description: 'Cuál de sus propiedades' },
    left: { name: 'izquierda', description: 'Un tema' },
    right: { name: 'derecha', description: 'El otro tema' },
    third: { name: 'tercero', description: 'Un tercer tema' },
    fourth: { name: 'cuarto', description: 'Un cuarto tema' },
    fifth: { name: 'quinto', description: 'Un quinto tema' },
    oneAspect: { name: 'aspecto', description: 'Un solo aspecto; sin él, todo lo que indican los documentos' },
    differences: { name: 'diferencias', description: 'Solo en lo que se diferencian' },
    private: {
      name: 'privado',
      description: 'True: solo tú ves la respuesta. False: la ve todo el mundo, también una negativa',
    },
  },
  message: {
    find: 'Buscar en los documentos',
    checkSaid: 'Cotejar con los documentos',
    check: 'Comprobar citas',
  },
};
