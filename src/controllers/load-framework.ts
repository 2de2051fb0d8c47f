import type { FrameworkState, SourceError } from './framework-state.js';

/** Larger files are refused before they are read whole: a framework of ten councils has less than a tenth of this. */
const MAX_BYTES = 10_000_000;

const failed = (code: SourceError['code'], details: Partial<SourceError> = {}): FrameworkState => ({
  status: 'error',
  error: { code, issues: [], ...details },
});

/** Checks a framework of unknown origin. The schema is loaded when the first framework is shown. */
export async function readFramework(input: unknown, url?: string): Promise<FrameworkState> {
  const { parseFramework } = await import('../model/parse-framework.js');
  const { value, issues } = parseFramework(input);
  return value ? { status: 'ready', framework: value, issues } : failed('invalid', { issues, ...(url && { url }) });
}

/**
 * Loads a framework's JSON. Everything that can go wrong comes back as an error state.
 *
 * @param signal stops the request; the promise is then rejected with its reason
 */
export async function loadFramework(url: string, signal: AbortSignal): Promise<FrameworkState> {
  let text: string | undefined;
  try {
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) return failed('http', { url, status: response.status });
    text = await readLimited(response);
  } catch {
    signal.throwIfAborted();
    return failed('network', { url });
  }
  if (text === undefined) return failed('too-large', { url });
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return failed('not-json', { url });
  }
  const state = await readFramework(input, url);
  signal.throwIfAborted();
  return state;
}

/** The body's text, or nothing when it is larger than a framework can be; counted while it streams, headers may lie. */
async function readLimited(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
