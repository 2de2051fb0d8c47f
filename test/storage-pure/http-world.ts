import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, type Kind } from '../../examples/server/kinds.js';
import { serve, type RunningServer, type ServerOptions } from '../../examples/server/server.js';
import { httpRepository, type HttpRepository, type HttpRepositoryOptions } from '../../src/storage/http.js';

/** People of the tests: the line manager of the sample profiles among them. */
export const users: ServerOptions['users'] = [
  { id: 'm1', name: 'Mair Lewis', roles: ['line-manager'] },
  { id: 'hr', name: 'Hana Novak', roles: ['hr'] },
  { id: 'ann', name: 'Ann Okafor', roles: ['panel-member'] },
  { id: 'ben', name: 'Ben Walsh', roles: ['panel-member'] },
  { id: 'cat', name: 'Catrin Rees', roles: ['panel-member'] },
  { id: 'jo', name: 'Jo Price', roles: ['employee'] },
];

/** Documents of another maker, which anybody may change. */
const note: Kind = { readers: 'everybody', write: (_, after) => after, remove: () => undefined, show: (document) => document, mayAttach: () => true };

/** The suite's profiles are samples of everything that can be asked for, not of what the workflow leads to. */
export const withoutRules = { ...kinds, note, 'role-profile': note };

/** A server on a free port with a database of its own. */
export class TestServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rung-server-'));
  readonly #options: Partial<ServerOptions>;
  readonly #repositories: HttpRepository[] = [];
  #server: RunningServer | undefined;
  #port = 0;

  constructor(options: Partial<ServerOptions> = {}) {
    this.#options = options;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  async start(): Promise<this> {
    this.#server = await serve({ database: join(this.#folder, 'rung.db'), users, port: this.#port, ...this.#options });
    this.#port = Number(new URL(this.#server.url).port);
    return this;
  }

  /** The same database at the same port can be started again. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  repository(user = 'm1', options: Partial<HttpRepositoryOptions> = {}): HttpRepository {
    const repository = httpRepository({ baseUrl: this.url, headers: () => ({ 'x-rung-user': user }), watchEvery: 20, ...options });
    this.#repositories.push(repository);
    return repository;
  }

  async end(): Promise<void> {
    await Promise.all(this.#repositories.map((repository) => repository.close()));
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
