import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const description: unknown = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));

/** What a pointer of names leads to, through references. */
function at(...names: readonly string[]): Json {
  let place: unknown = description;
  for (const name of names) {
    place = isJson(place) ? place[name] : undefined;
    if (isJson(place) && typeof place.$ref === 'string') place = at(...place.$ref.slice(2).split('/'));
  }
  assert.ok(isJson(place), `docs/openapi.json has no ${names.join(' → ')}.`);
  return place;
}

const METHODS = ['get', 'put', 'delete'];

/** Every operation that is described, as `GET /me`. */
export function operations(): readonly string[] {
  return Object.keys(at('paths')).flatMap((path) => Object.keys(at('paths', path)).filter((name) => METHODS.includes(name)).map((method) => `${method.toUpperCase()} ${path}`));
}

/** Every place to which a reference leads. */
export function references(value: unknown = description): readonly string[] {
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' && typeof each === 'string' ? [each] : references(each)));
}

export const follow = (reference: string): Json => at(...reference.slice(2).split('/'));

const templates = Object.keys(at('paths')).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

/** Asserts that an answer is one of those described for its address: status, media type and headers. */
export function assertDescribed(method: string, address: string, answer: Response): void {
  const path = templates.find(({ pattern }) => pattern.test(new URL(address).pathname))?.path;
  assert.ok(path !== undefined, `${address} is not described.`);
  const response = at('paths', path, method.toLowerCase(), 'responses', String(answer.status));
  const media = answer.headers.get('content-type') ?? '';
  if (isJson(response.content)) assert.ok(media in response.content || '*/*' in response.content, `${method} ${path} ${String(answer.status)}: ${media}`);
  else assert.equal(answer.body, null);
  if (isJson(response.headers)) for (const name of Object.keys(response.headers)) assert.ok(answer.headers.has(name), `${method} ${path} ${String(answer.status)} without ${name}`);
}

/** A way to the server that asserts of every answer that it is described. */
export const describedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  assertDescribed(init?.method ?? 'GET', input instanceof Request ? input.url : String(input), answer);
  return answer;
};
