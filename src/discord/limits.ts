/** Discord's limits for what we send, as its documentation of August 2026 has them. Characters are UTF-16 code units. */
export const LIMITS = {
  /** Characters over all Text Displays of one message. */
  messageText: 4_000,
  /** Components of one message, nested ones included. */
  components: 40,
  /** Choices that an autocomplete may offer, and characters of each one's name and value. */
  choices: 25,
  choiceLength: 100,
  /** Characters of a button's label. */
  label: 80,
  /** Characters of a button's id. */
  customId: 100,
  buttonsInRow: 5,
  /** Options of a select, and characters of each one's label and description. */
  selectOptions: 25,
  selectText: 100,
  /** Files of one message. */
  attachments: 10,
  /** Characters of what a select says before something is chosen. */
  placeholder: 150,
  /** Characters of a STRING option. */
  optionLength: 6_000,
  /** Characters of a modal's title, and of the label and the description of what is filled in there. */
  modalTitle: 45,
  inputLabel: 45,
  inputDescription: 100,
  /** Characters that are typed into a text input or stand in it already, and of the example that stands there before. */
  inputText: 4_000,
  inputExample: 100,
  /** Characters of the name of a thread. */
  threadName: 100,
  /** Characters of the name of a command or an option, of its description, and over all of a command. */
  commandName: 32,
  commandDescription: 100,
  commandLength: 8_000,
  /** Options of a command. */
  options: 25,
  /** Characters of a message without components. */
  content: 2_000,
  /** Characters that tell what a picture shows. */
  altText: 1_024,
  /** Characters of an address. */
  url: 512,
} as const;

/** What we allow ourselves inside Discord's limits. */
export const OURS = {
  title: 200,
  /** How sure an answer is, in our words. */
  certainty: 80,
  /** The line under a quotation, without its address. */
  place: 400,
  /** What of that is the file's at least, and the origin's. */
  file: 100,
  /** One paragraph of our words, or one line of a list. */
  paragraph: 600,
  /** The date of a document beside a value. */
  date: 40,
  /** Characters of the names that are looked up. */
  name: 200,
  /** Kept free for who shared a message. */
  shared: 60,
  /** Kept free for the line that counts what is left out. */
  leftOut: 240,
  /** An answer that takes longer than this, in ms, is announced first: half of the 3 s after which Discord gives up. */
  acknowledgeAfter: 1_500,
  /** Where so many wait for their answers, one more is announced at once. */
  crowd: 10,
} as const;
