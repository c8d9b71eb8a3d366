import { existsSync, readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** Discord's own description of its API; it lies beside the project where there is one, and is never copied into it. */
const DOCUMENT = new URL('../../../../shared/discord/openapi.json', import.meta.url);

/** Whether requests can be checked against Discord's OpenAPI document in this checkout. */
export const hasSchema = existsSync(DOCUMENT);

/** Branches of a union that never applied only say that they did not: these keywords come from them. */
const BRANCH_NOISE = new Set(['oneOf', 'anyOf', 'enum', 'required', 'type']);
const SHOWN_ERRORS = 4;

let ajv: Ajv2020 | undefined;

function openapi(): Ajv2020 {
  if (ajv === undefined) {
    ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
    ajv.addFormat('snowflake', /^(?:0|[1-9]\d*)$/);
    ajv.addSchema(JSON.parse(readFileSync(DOCUMENT, 'utf8')), 'discord');
  }
  return ajv;
}

/** What is wrong with `body` by the schema at `pointer` (a JSON pointer into the document); null when nothing is or there is no document. */
export function schemaProblem(pointer: string, body: unknown): string | null {
  if (!hasSchema) return null;
  const validate: ValidateFunction | undefined = openapi().getSchema(`discord#${pointer}`);
  if (!validate) throw new Error(`Discord's OpenAPI document has nothing at ${pointer}`);
  return validate(body) ? null : readable(validate.errors ?? []);
}

/** The pointer to the schema of the JSON body that `method` takes at `path`, written as the document writes it. */
export function bodyPointer(method: string, path: string): string {
  const key = encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `/paths/${key}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
}

function readable(errors: readonly ErrorObject[]): string {
  const telling = errors.filter((error) => !BRANCH_NOISE.has(error.keyword));
  const lines = (telling.length > 0 ? telling : errors).map((error) => `${error.instancePath || '/'} ${error.message}`);
  return [...new Set(lines)].slice(0, SHOWN_ERRORS).join('; ');
}
