import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { readAddress, readBytes, readFile, readText, type Problem } from '../../examples/portal/read-framework.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const arun = readFileSync('src/frameworks/arun.json', 'utf8');

function problemOf(reading: Awaited<ReturnType<typeof readFile>>): Problem {
  assert.ok('problem' in reading, 'It should not have been read.');
  return reading.problem;
}

describe('reading a framework’s file', () => {
  it('reads one', () => {
    const reading = readText(arun);
    assert.ok('framework' in reading);
    assert.equal(reading.framework.competencies.length, 5);
    assert.deepEqual(reading.issues, []);
  });

  it('reads what Windows saves as UTF-8 and UTF-16 with a mark', () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${arun}`, 'utf16le'));
    for (const bytes of [bytesOf(`\ufeff${arun}`), utf16]) assert.ok('framework' in readBytes(bytes));
  });

  it('says which kind of file it is instead', () => {
    assert.equal(problemOf(readBytes(bytesOf('PK\u0003\u0004…'))).code, 'office');
    assert.equal(problemOf(readBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).code, 'office');
    assert.equal(problemOf(readBytes(new Uint8Array([0xff, 0x00, 0x80]))).code, 'not-text');
    assert.equal(problemOf(readBytes(new Uint8Array([0x00, 0x01]))).code, 'not-text');
    assert.equal(problemOf(readBytes(bytesOf(' \n '))).code, 'empty');
    assert.equal(problemOf(readBytes(new Uint8Array())).code, 'empty');
  });

  it('says at which line JSON ends or goes wrong', () => {
    assert.deepEqual(problemOf(readText('{\n  "id": "a",\n  "title" "b"\n}')), { code: 'not-json', line: 3 });
    assert.deepEqual(problemOf(readText(arun.split('\n').slice(0, 7).join('\n'))), { code: 'not-json', line: 7 });
    assert.equal(problemOf(readText('<!doctype html><title>Sign in</title>')).code, 'not-json');
  });

  it('names what is missing in a document that is no framework', () => {
    const problem = problemOf(readText('{"name": "package"}'));
    assert.ok(problem.code === 'invalid');
    assert.deepEqual(problem.issues.map(({ code, path }) => [code, ...path]), [['missing', 'id'], ['missing', 'title']]);
  });

  it('opens a framework with faults and keeps them', () => {
    const reading = readText(JSON.stringify({ id: 'a', title: 'A', competencies: [{ id: 'x', title: 'X' }, { id: 'x', title: 'Y' }] }));
    assert.ok('framework' in reading);
    assert.deepEqual(reading.issues.map(({ code }) => code), ['duplicate-id']);
  });

  it('refuses more than 10 MB before it reads them', async () => {
    const blob = new Blob([]);
    Object.defineProperty(blob, 'size', { value: 10_000_001 });
    assert.equal(problemOf(await readFile(blob)).code, 'too-large');
  });

  it('does not throw for a file that cannot be read', async () => {
    const folder = { size: 4096, arrayBuffer: () => Promise.reject(new Error('It is a folder.')) } as unknown as Blob;
    assert.equal(problemOf(await readFile(folder)).code, 'not-text');
  });
});

describe('reading a framework by its address', () => {
  const answers: Readonly<Record<string, RequestListener>> = {
    '/good.json': (_, response) => response.end(arun),
    '/page.html': (_, response) => response.end('<!doctype html>'),
    '/huge.json': (_, response) => {
      const megabyte = 'x'.repeat(1_000_000);
      for (let sent = 0; sent < 12; sent += 1) response.write(megabyte);
      response.end();
    },
    '/broken.json': (_, response) => {
      response.write('{"id":');
      response.destroy();
    },
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  let base = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/portal/`;
  });
  after(() => server.close());

  it('reads one, also by a path of the same server', async () => {
    assert.ok('framework' in (await readAddress('../good.json', base)));
    assert.ok('framework' in (await readAddress(new URL('/good.json', base).href, 'https://elsewhere.example/')));
  });

  it('says why there is none', async () => {
    assert.deepEqual(problemOf(await readAddress('/none.json', base)), { code: 'http', status: 404 });
    assert.equal(problemOf(await readAddress('/page.html', base)).code, 'not-json');
    assert.equal(problemOf(await readAddress('/huge.json', base)).code, 'too-large');
    assert.equal(problemOf(await readAddress('/broken.json', base)).code, 'network');
    assert.equal(problemOf(await readAddress('http://127.0.0.1:1/', base)).code, 'network');
  });

  it('asks nothing of what is no web address', async () => {
    for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'http://']) {
      assert.equal(problemOf(await readAddress(address, base)).code, 'bad-address', address);
    }
  });
});
