import * as v from 'valibot';
import { bodyOf, type HttpAnswer } from './http-requests.js';
import { RepositoryError, type KeptDocument, type Stored } from './repository.js';

const documentSchema = v.looseObject({ type: v.string(), id: v.string() });
export const pageSchema = v.object({ items: v.array(v.object({ document: documentSchema, revision: v.string() })), cursor: v.optional(v.string()) });
export const countSchema = v.object({ count: v.number() });
export const changesSchema = v.object({ changes: v.array(v.object({ type: v.string(), id: v.string(), removed: v.boolean() })), next: v.string(), more: v.boolean() });

/** Whether an answer says that the document is not what the request is based on. */
export const isConflict = ({ status }: HttpAnswer): boolean => status === 409 || status === 412;

/** A key that nobody else makes, also on pages without https. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function textOf(document: KeptDocument): string {
  try {
    return JSON.stringify(document);
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}

export const documentOf = (body: string): KeptDocument => v.parse(documentSchema, JSON.parse(body));

/** A part of a path; dots alone would lead elsewhere. */
export function segment(text: string): string {
  if (text === '' || text === '.' || text === '..') throw new RepositoryError('invalid');
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new RepositoryError('invalid', { cause });
  }
}

export function pathOf(type: string, id: string, attachment?: string): string {
  const path = `/documents/${segment(type)}/${segment(id)}`;
  return attachment === undefined ? path : `${path}/attachments/${segment(attachment)}`;
}

export function parametersOf(values: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) parameters.set(name, value);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

export const tagOf = (revision: string): string => `"${revision.replace(/[^\x21\x23-\x7e]/g, '-')}"`;

export async function storedOf(answer: HttpAnswer): Promise<Stored> {
  const document = await bodyOf(answer, documentSchema);
  // Proxies that compress make a tag a weak one.
  const revision = /^(?:W\/)?"(.*)"$/.exec(answer.headers.get('etag') ?? '')?.[1];
  if (revision === undefined) throw new RepositoryError('invalid', { cause: new Error('The server gives no ETag, or does not let this page see it.') });
  return { document, revision };
}
