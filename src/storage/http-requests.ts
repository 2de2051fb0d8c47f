import * as v from 'valibot';
import { RepositoryError, type RepositoryErrorCode } from './repository.js';

/** Time, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lasts for some milliseconds, or until the signal ends it; never rejects. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, signal.aborted ? 0 : milliseconds);
      signal.addEventListener('abort', end);
    }),
};

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Below the base address, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  /** How often it is tried when the server is not there. */
  readonly tries?: number;
}

/** An answer that has arrived as a whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Blob;
}

export interface HttpRequestsOptions {
  readonly baseUrl: string;
  readonly headers: () => HeadersInit | Promise<HeadersInit>;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds after which a request counts as lost. */
  readonly timeout: number;
  /** Told when the server is away, and when it is there again. */
  readonly onConnection: (isThere: boolean) => void;
}

/** Answers that say that the server cannot do it just now. */
const PASSING: readonly number[] = [429, 502, 503, 504];
/** What a proxy says of a server that is away. */
const AWAY: readonly number[] = [502, 503, 504];
/** What the caller has to make something of. */
const EXPECTED: readonly number[] = [404, 409, 412];
const CODES: Readonly<Record<number, RepositoryErrorCode>> = { 400: 'invalid', 401: 'refused', 403: 'refused', 422: 'invalid', 507: 'full' };

const [FIRST_PAUSE, LONGEST_PAUSE, TRIES] = [500, 20_000, 5];

const problemSchema = v.looseObject({ title: v.optional(v.string()), detail: v.optional(v.string()), code: v.optional(v.string()) });

/** A sign-in has run out: what was to be written may be written after the next one. */
export class SignedOutError extends RepositoryError {
  constructor(reason: string | undefined) {
    super('refused', { ...(reason !== undefined && { reason }) });
  }
}

/**
 * Sends requests that may be sent twice, again and again while the server is not there: after a pause that doubles and
 * differs from one device to the next, or that the server asks for.
 */
export class HttpRequests {
  readonly #options: HttpRequestsOptions;
  readonly #end = new AbortController();
  #isThere = true;

  constructor(options: HttpRequestsOptions) {
    this.#options = options;
  }

  /**
   * @returns answers of 2xx, 404, 409 and 412
   * @throws RepositoryError `offline` when no answer came, or only such as say "later"
   */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    const { tries = TRIES } = request;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#attempt(request);
      this.#note(!(answer instanceof Error || AWAY.includes(answer.status)));
      const isPassing = answer instanceof Error || PASSING.includes(answer.status);
      if (!isPassing) return checked(answer);
      if (attempt >= tries || this.#end.signal.aborted) throw await unreachable(answer);
      const pause = this.#pause(attempt, answer instanceof Error ? null : answer.headers.get('retry-after'));
      if (pause === undefined) throw await unreachable(answer);
      await this.#options.clock.wait(pause, this.#end.signal);
    }
  }

  /** Ends every request and every pause; their callers hear that the server cannot be reached. */
  close(): void {
    this.#end.abort();
  }

  #note(isThere: boolean): void {
    if (isThere === this.#isThere || this.#end.signal.aborted) return;
    this.#isThere = isThere;
    this.#options.onConnection(isThere);
  }

  async #attempt({ method, path, headers = {}, body }: HttpRequest): Promise<HttpAnswer | Error> {
    const { baseUrl, fetch, clock, timeout } = this.#options;
    const attempt = new AbortController();
    const end = (): void => attempt.abort();
    this.#end.signal.addEventListener('abort', end);
    const ask = async (): Promise<HttpAnswer> => {
      const all = new Headers(await this.#options.headers());
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
      const response = await fetch(`${baseUrl}${path}`, { method, headers: all, signal: attempt.signal, cache: 'no-store', redirect: 'manual', ...(body !== undefined && { body }) });
      return { status: response.status, headers: response.headers, body: await response.blob() };
    };
    try {
      if (this.#end.signal.aborted) return new Error('The repository is closed.');
      return await Promise.race([ask(), clock.wait(timeout, attempt.signal).then(() => new Error('No answer came in time.'))]);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#end.signal.removeEventListener('abort', end);
      attempt.abort();
    }
  }

  /** @returns nothing when the server asks for a longer pause than a person waits */
  #pause(attempt: number, retryAfter: string | null): number | undefined {
    const { clock, random } = this.#options;
    const own = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1)) * (0.5 + random() / 2);
    if (retryAfter === null) return own;
    const asked = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - clock.now();
    if (Number.isNaN(asked)) return own;
    return asked > LONGEST_PAUSE ? undefined : Math.max(own, asked);
  }
}

async function checked(answer: HttpAnswer): Promise<HttpAnswer> {
  const { status } = answer;
  if ((status >= 200 && status < 300) || EXPECTED.includes(status)) return answer;
  const { reason, code } = await problemOf(answer);
  // Whatever stands in front of the server sends people who are signed out to another address.
  if (status === 401 || status === 0 || (status >= 300 && status < 400)) throw new SignedOutError(reason);
  throw new RepositoryError(code === 'newer' ? 'newer' : (CODES[status] ?? 'failed'), { ...(reason !== undefined && { reason }), cause: new Error(`The server answered with status ${status}.`) });
}

async function unreachable(answer: HttpAnswer | Error): Promise<RepositoryError> {
  if (answer instanceof Error) return new RepositoryError('offline', { cause: answer });
  const { reason } = await problemOf(answer);
  return new RepositoryError('offline', { ...(reason !== undefined && { reason }), cause: new Error(`The server answered with status ${answer.status}.`) });
}

/** What the server says by itself (RFC 9457); nothing of pages that proxies make. */
export async function problemOf({ headers, body }: HttpAnswer): Promise<{ readonly reason?: string; readonly code?: string }> {
  if (!(headers.get('content-type') ?? '').startsWith('application/problem+json')) return {};
  const { output, success } = v.safeParse(problemSchema, parsed(await body.text()));
  if (!success) return {};
  const reason = output.detail ?? output.title;
  return { ...(reason !== undefined && { reason }), ...(output.code !== undefined && { code: output.code }) };
}

/** @throws RepositoryError `invalid` when an answer is not what it has to be */
export async function bodyOf<Schema extends v.GenericSchema>({ body }: HttpAnswer, schema: Schema): Promise<v.InferOutput<Schema>> {
  const { output, success, issues } = v.safeParse(schema, parsed(await body.text()));
  if (!success) throw new RepositoryError('invalid', { cause: new Error(`The server's answer cannot be read: ${issues[0].message}`) });
  return output;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
