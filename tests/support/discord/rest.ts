import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ACCOUNT_ROUTES } from './accountRoutes.ts';
import { type Reply, type Request, ROUTES, type Route, refusal, type SentFile } from './routes.ts';
import { bodyPointer, schemaProblem } from './schema.ts';
import { TALK_ROUTES } from './talkRoutes.ts';
import type { World } from './world.ts';

const VERSION_PREFIX = /^\/api\/v10(?=\/)/;

/** The HTTP half: reads a call, meets a fault or checks it (token, schema, rules), lets its route act, and records it. */
export function restListener(world: World, gatewayUrl: () => string): RequestListener {
  const routes: readonly Route[] = [
    ...ROUTES,
    ...ACCOUNT_ROUTES,
    ...TALK_ROUTES,
    {
      method: 'GET',
      path: '/gateway/bot',
      authorized: true,
      handle: () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: 1_000,
            remaining: 999,
            reset_after: 86_400_000,
            max_concurrency: 1,
            ...world.account.sessions,
          },
        },
      }),
    },
  ];
  return (incoming, outgoing) => {
    void answer(world, routes, incoming, outgoing).catch((error: unknown) => {
      world.problems.push(`the loopback Discord failed: ${error instanceof Error ? error.stack : String(error)}`);
      outgoing.destroy();
    });
  };
}

async function answer(
  world: World,
  routes: readonly Route[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const at = Date.now();
  const { pathname, searchParams: query } = new URL(incoming.url ?? '/', 'http://loopback');
  const path = decodeURIComponent(pathname).replace(VERSION_PREFIX, '');
  const { body, files } = await contentOf(incoming);
  const fault = world.faults.take(method, path);
  const settle = (response: Reply, headers: Record<string, string> = {}): void => {
    world.calls.push({ method, path, body, status: response.status });
    send(outgoing, response, headers);
  };
  if (fault?.kind === 'cut') {
    world.calls.push({ method, path, body, status: 0 });
    outgoing.destroy();
  } else if (fault?.kind === 'silence') world.calls.push({ method, path, body, status: 0 });
  else if (fault?.kind === 'rate-limited') {
    const { retryAfter, global = false } = fault;
    settle(
      { status: 429, body: { message: 'You are being rate limited.', retry_after: retryAfter, global } },
      {
        'retry-after': String(retryAfter),
        'x-ratelimit-scope': global ? 'global' : 'user',
        ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      },
    );
  } else if (fault?.kind === 'status')
    settle({ status: fault.status, body: { code: fault.code ?? 0, message: `${fault.status}: injected` } });
  else {
    const response = respond(world, routes, {
      method,
      path,
      query,
      body,
      files,
      at,
      authorization: incoming.headers.authorization,
    });
    settle(
      fault?.kind === 'lost'
        ? { status: fault.status, body: { code: 0, message: `${fault.status}: injected` } }
        : response,
    );
  }
}

function respond(
  world: World,
  routes: readonly Route[],
  call: Omit<Request, 'params'> & { method: string; path: string; authorization: string | undefined },
): Reply {
  for (const route of routes) {
    const params = route.method === call.method ? match(route.path, call.path) : null;
    if (!params) continue;
    if (route.authorized && call.authorization !== `Bot ${world.token}`) return refusal(401, 0, '401: Unauthorized');
    const request: Request = { params, query: call.query, body: call.body, files: call.files, at: call.at };
    const schema = call.body === undefined ? null : schemaProblem(bodyPointer(route.method, route.path), call.body);
    const problems = [...(schema ? [schema] : []), ...(route.problems?.(world, request) ?? [])];
    if (problems.length === 0) return route.handle(world, request);
    world.problems.push(`${call.method} ${call.path}: ${problems.join('; ')}`);
    return refusal(400, 50035, 'Invalid Form Body');
  }
  world.problems.push(`${call.method} ${call.path}: there is no such route here`);
  return refusal(404, 0, '404: Not Found');
}

/** The values of the `{parameters}` of `template` in `path`; null where it does not match. */
function match(template: string, path: string): Record<string, string> | null {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

/** The JSON of a call, and the files that came with it by the number in their field's name (`files[0]`). */
async function contentOf(incoming: IncomingMessage): Promise<Pick<Request, 'body' | 'files'>> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const type = incoming.headers['content-type'] ?? '';
  const files = new Map<string, SentFile>();
  if (!type.startsWith('multipart/form-data')) {
    const raw = bytes.toString('utf8');
    return { body: raw === '' ? undefined : JSON.parse(raw), files };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    const number = /^files\[(\d+)\]$/u.exec(field)?.[1];
    if (number !== undefined && typeof value !== 'string')
      files.set(number, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}

function send(outgoing: ServerResponse, { status, body }: Reply, headers: Record<string, string>): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  outgoing.writeHead(status, { ...(text === '' ? {} : { 'content-type': 'application/json' }), ...headers });
  outgoing.end(text);
}
