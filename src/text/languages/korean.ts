import { byScript } from './language.ts';

/** Syllables of Hangul. */
const SYLLABLES = /^[가-힣]+$/;

/**
 * What is joined to a noun: particles (조사), plural, copula, and the endings of 하다 and 되다, which make verbs of nouns.
 */
const JOINED = `에서부터 으로부터 로부터 에게서 한테서 으로서 으로써 에서는 에서도 에서의 으로는 으로도 으로의 이라는 이라고 이라도 이라며 이었다 이었던 이었고 이었으며 이지만 이며 이란 이나 이랑 이자 이고 입니다 입니까 인가요 인가 인지 이다
  까지는 까지도 까지의 부터는 부터의 에서 에게 께서 한테 으로 로서 로써 에는 에도 에만 에의 와는 과는 와의 과의 와도 과도 로는 로도 로의 라는 라고 라도 라며 였다 였던 였고 였으며 이던
  까지 부터 마다 조차 마저 밖에 보다 처럼 같이 만큼 대로 하고 이여 들은 들이 들을 들의 들에 들도 들과 들로
  은 는 이 가 을 를 의 에 로 와 과 도 만 나 며 란 랑 야 들 뿐 께 요
  하였다 하였고 하였으며 하였던 하였는데 하였는가 했다는 했다고 했다 했고 했으며 했던 했는데 했는가 했지만 했을 했나 했나요 했습니다 한다고 한다는 한다 합니다 합니까 하는가 하는데 하는지 하는 하여 하며 하면서 하면 하고자 하기 하게 하도록 하지 하던 하려 하자 하나요 해서 해야 해 한 할 함 하
  되었다 되었고 되었으며 되었던 되었는가 되었을 되었습니다 됐다 됐고 됐으며 됐던 됐나 된다고 된다는 된다 됩니다 되는가 되는데 되는 되어 되며 되면서 되면 되고 되기 되게 되도록 되지 되던 된 될 됨 되
  시켰다 시켰고 시켰던 시키는 시키고 시킨 시킬 시킴 시켜`;
const ENDINGS = JOINED.split(/\s+/).sort((a, b) => b.length - a.length);
/** Syllables that are left of a word at least. */
const SHORTEST = 2;

/** What follows the past tense of a verb. */
const AFTER_PAST = /(?<=.)(?:다|다고|다는|나|나요|고|으며|으나|던|는데|는가|는지|지만|습니다|습니까|어요|을까|을)$/;
/** Syllables stand in Unicode in order of their final consonants, of which ㅆ, the mark of the past tense, is the 20th. */
const FINALS = 28;
const SSANGSIOS = 20;
const FIRST_SYLLABLE = '가'.charCodeAt(0);

/** A verb in the past tense without what follows, and without 었 where that is a syllable of its own: "만들었나요" is "만들". */
function withoutTense(word: string): string {
  const past = word.replace(AFTER_PAST, '');
  if (past === word || (past.charCodeAt(past.length - 1) - FIRST_SYLLABLE) % FINALS !== SSANGSIOS) return word;
  return past.length > SHORTEST ? past.replace(/[었았였했됐]$/, '') : past;
}

/**
 * A word of Hangul without what is joined to it, ending after ending, so that a name is the same with each of them; two syllables at
 * least are left. Rules alone: "고양이" loses a syllable that is its own, and does so everywhere.
 */
export function koreanStem(word: string): string {
  if (!SYLLABLES.test(word)) return word;
  let stem = withoutTense(word);
  for (;;) {
    const ending = ENDINGS.find((one) => stem.length - one.length >= SHORTEST && stem.endsWith(one));
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
}

/** Korean; what is joined to words stands alone behind a number or a name in Latin letters. */
export const KOREAN = byScript(
  'ko',
  'none',
  `이 그 저 것 거 게 수 등 및 또 또는 또한 더 가장 매우 아주 좀 잘 다 못 안 즉 혹은 그리고 그러나 하지만 그런데 그래서 따라서 때문 때 중 뒤 후 전 동안 사이
  있다 있는 있었다 있던 있을 있고 있어 있으며 있습니다 있었던 있나 있나요 있는가 있는지 있 없다 없는 없었다 없이 없고 없 이다 입니다 아니다 아닌 아니라 아니 않다 않는 않은 않았다 않고 않 못했다
  하다 한다 하는 한 할 함 해 하여 하고 하며 했다 했던 하였다 하였 되다 된다 되는 된 될 됨 되어 되었다 됐다 되었던 되고 되며 된다는 받은 받는 받았다 대한 대해 위한 위해 통해 의해 인해 관한 관해 따라 따르면 대하여 의하여 위하여 통하여
  나 너 저 우리 저희 당신 그녀 그들 자신 자기 이것 그것 저것 여기 거기 저기 이런 그런 저런 이러한 그러한 이렇게 그렇게 모든 각 각각 여러 다른 어떤 한편 바로 역시 다시 이미 함께 같은 같이 처럼
  누구 누가 무엇 뭐 무슨 언제 어디 어느 어떻게 왜 얼마 얼마나 몇 무엇인가 누구인가 언제인가 어디인가 얼마인가 인가 인가요 인지 입니까 하는가 했는가 하였는가 되는가 되었는가 됐는가 뭔가
  주세요 알려 알려줘 알려주세요 가르쳐 말해 궁금해
  ${JOINED}`,
);
