import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Starts the example server with a database, as its own README does. */
export async function startServer(database: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const env = { ...process.env, RUNG_DATABASE: database, RUNG_PORT: '0' };
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'examples/server/main.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}.`)));
  });
  return {
    url,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
