import { expect } from '@open-wc/testing';
import { loadFramework, readFramework } from '../../src/controllers/load-framework.js';

const load = (path: string, signal = new AbortController().signal): ReturnType<typeof loadFramework> => loadFramework(new URL(path, location.href).href, signal);

async function codeOf(path: string): Promise<string> {
  const state = await load(path);
  return state.status === 'error' ? `${state.error.code} ${state.error.status ?? ''}`.trim() : state.status;
}

/** What is asked of the server is answered by the test. */
async function answering(answer: BodyInit | null, test: () => Promise<void>): Promise<void> {
  const { fetch } = window;
  window.fetch = () => Promise.resolve(new Response(answer));
  try {
    await test();
  } finally {
    window.fetch = fetch;
  }
}

const FRAMEWORK = '{"id":"f","title":"Ffrâm","competencies":[]}';

describe('loadFramework', () => {
  it('gives the framework and its issues', async () => {
    const state = await load('/fixtures/slow?ms=0');
    expect(state.status).to.equal('ready');
    expect(state.status === 'ready' && state.framework.title).to.equal('A small framework');
  });

  const faults = [
    ['/fixtures/status/404', 'http 404'],
    ['/fixtures/status/403', 'http 403'],
    ['/fixtures/status/503', 'http 503'],
    ['/fixtures/html', 'not-json'],
    ['/fixtures/half.json', 'not-json'],
    ['/fixtures/large', 'too-large'],
    ['http://127.0.0.1:9/', 'network'],
  ] as const;
  for (const [path, code] of faults) it(`says ${code} of ${path}`, async () => expect(await codeOf(path)).to.equal(code));

  it('is rejected when it is given up, and says nothing', async () => {
    const abort = new AbortController();
    const loading = load('/fixtures/slow?ms=500', abort.signal);
    abort.abort();
    let reason: unknown;
    await loading.catch((error: unknown) => (reason = error));
    expect((reason as DOMException).name).to.equal('AbortError');
  });

  it('reads text in pieces that cut letters in two', async () => {
    const bytes = new TextEncoder().encode(FRAMEWORK);
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    await answering(stream, async () => {
      const state = await load('/x');
      expect(state.status === 'ready' && state.framework.title).to.equal('Ffrâm');
    });
  });

  it('reads a file that begins with a byte order mark', () => answering(`\uFEFF${FRAMEWORK}`, async () => void expect(await codeOf('/x')).to.equal('ready')));

  it('says of an empty answer that it is no framework', () => answering(null, async () => void expect(await codeOf('/x')).to.equal('not-json')));

  it('says of JSON nested without end that it is no framework', () =>
    answering('['.repeat(200_000) + ']'.repeat(200_000), async () => void expect(['not-json', 'invalid']).to.include(await codeOf('/x'))));

  it('says what is wrong inside', () =>
    answering('{"id":5}', async () => {
      const state = await load('/x');
      expect(state.status === 'error' && state.error.code).to.equal('invalid');
      expect(state.status === 'error' && state.error.issues.length).to.equal(2);
    }));
});

describe('readFramework', () => {
  it('names the address of a framework that came by one', async () => {
    const state = await readFramework({}, 'https://example.org/f.json');
    expect(state.status === 'error' && state.error.url).to.equal('https://example.org/f.json');
  });

  it('does not change what it reads', async () => {
    const input = Object.freeze({ id: 'f', title: 'F', competencies: Object.freeze([]) });
    expect((await readFramework(input)).status).to.equal('ready');
  });
});
