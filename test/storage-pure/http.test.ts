import { after, describe, it } from 'node:test';
import { memoryQueue } from '../../src/storage/http.js';
import { describedFetch } from '../examples/server-description.js';
import { repositorySuite } from '../storage/repository-suite.js';
import { TestServer, withoutRules } from './http-world.js';

for (const [name, options] of [
  ['http', () => ({ fetch: describedFetch })],
  ['http with a queue', () => ({ fetch: describedFetch, queue: memoryQueue() })],
] as const) {
  let server: TestServer | undefined;
  const used: TestServer[] = [];
  repositorySuite(
    {
      name,
      open: async () => {
        server = await new TestServer({ kinds: withoutRules }).start();
        used.push(server);
        return server.repository('m1', options());
      },
      second: () => (server ? Promise.resolve(server.repository('m1', options())) : Promise.reject(new Error('There is no server.'))),
    },
    { describe, it },
  );
  after(() => Promise.all(used.map((each) => each.end())));
}
