import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';

/** The bot could not log in, for a reason that its owner can do something about: one line. */
export class LoginError extends Error {
  readonly problems: readonly string[];

  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'LoginError';
    this.problems = [problem];
  }
}

/** What to do about a token that is not accepted. */
export const TOKEN_ADVICE =
  'copy it anew from the Developer Portal (your application, Bot, Reset Token) and put it into .env as DISCORD_TOKEN';
const TOKEN_REFUSED = `Discord does not accept the token: ${TOKEN_ADVICE}.`;

/** Logs `client` in, and waits until it knows its servers. Throws `LoginError`. */
export async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    throw new LoginError(problemOf(error), { cause: error });
  }
  return await ready;
}

function problemOf(error: unknown): string {
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    // The gateway's refusal reaches us as a plain error; its words are those of @discordjs/ws.
    (error instanceof Error && error.message === 'Authentication failed');
  if (refused) return TOKEN_REFUSED;
  return `The bot could not log in to Discord: ${error instanceof Error ? error.message : String(error)}`;
}
