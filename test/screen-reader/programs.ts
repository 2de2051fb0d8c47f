import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Programs that were started here; they end with the run, the last one first, whatever happens. */
export class Programs {
  readonly env: NodeJS.ProcessEnv = { ...process.env };
  readonly #running: ChildProcess[] = [];

  /** Starts a program that goes on. Its third channel is for what it tells us. */
  start(command: string, args: readonly string[]): ChildProcess {
    const child = spawn(command, args, { env: this.env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.on('error', (error) => console.error(error.message));
    // One that could not be started has nothing to end.
    if (child.pid !== undefined) this.#running.push(child);
    return child;
  }

  /** Runs a program to its end and gives what it wrote. */
  async run(command: string, ...args: string[]): Promise<string> {
    const child = spawn(command, args, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed: ${errors || output}`);
    return output.trim();
  }

  async stop(): Promise<void> {
    for (const child of this.#running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill();
      const stubborn = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(stubborn);
    }
  }
}

/** The first line that a program tells on its third channel. */
export async function firstLine(child: ChildProcess): Promise<string> {
  const channel = child.stdio[3];
  if (!channel || !('readable' in channel)) throw new Error('The program has no third channel.');
  let text = '';
  for await (const chunk of channel) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  if (!text) throw new Error(`${child.spawnfile} said nothing.`);
  return text.split('\n')[0] ?? '';
}

/** Asks again and again until there is an answer. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined> | Answer | undefined, most = 40_000): Promise<Answer> {
  const end = performance.now() + most;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
