import { DraftError } from './draft-store.js';

/** Bytes that only this device, or this tab, can read. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;
const TAB_KEY = 'rung-draft-key';

/** Encrypts drafts with AES-GCM, and makes names that say nothing. */
export class DraftCipher {
  readonly #key: CryptoKey;
  readonly #naming: CryptoKey;

  constructor(key: CryptoKey, naming: CryptoKey) {
    this.#key = key;
    this.#naming = naming;
  }

  async seal(bytes: BufferSource): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM.name, iv }, this.#key, bytes) };
  }

  /** @throws DraftError `unreadable` when the bytes are not what was sealed with this key */
  async open({ iv, data }: Sealed): Promise<ArrayBuffer> {
    try {
      return await crypto.subtle.decrypt({ name: ALGORITHM.name, iv }, this.#key, data);
    } catch (cause) {
      throw new DraftError('unreadable', cause);
    }
  }

  /** A name for a key that nobody can guess the key from, without the device's secret. */
  async nameOf(key: string): Promise<string> {
    const digest = await crypto.subtle.sign('HMAC', this.#naming, new TextEncoder().encode(key));
    return toHex(new Uint8Array(digest));
  }
}

/** A key that no script can read, not even ours: it can only be used. */
export const newDeviceKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);

export const newNamingKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/**
 * The tab's key. It lives in the tab's session storage alone: when the tab is closed it is gone, and what it has sealed
 * can be read by nobody any more, wherever it still lies.
 */
export async function tabKey(): Promise<CryptoKey> {
  const kept = sessionStorage.getItem(TAB_KEY);
  if (kept) return crypto.subtle.importKey('raw', fromHex(kept), ALGORITHM, false, ['encrypt', 'decrypt']);
  const bytes = crypto.getRandomValues(new Uint8Array(ALGORITHM.length / 8));
  sessionStorage.setItem(TAB_KEY, toHex(bytes));
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
