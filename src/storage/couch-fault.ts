import { RepositoryError, type RepositoryErrorCode } from './repository.js';

/** What PouchDB and CouchDB say is wrong, as the port names it. */
export function couchFault(error: unknown): RepositoryError {
  if (error instanceof RepositoryError) return error;
  const status = statusOf(error);
  const reason = textOf(error, 'reason') ?? textOf(error, 'message');
  return new RepositoryError(codeOf(status, error), { ...(reason !== undefined && isForPeople(status) && { reason }), cause: error });
}

export const statusOf = (error: unknown): number | undefined => {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' ? status : undefined;
};

export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

function codeOf(status: number | undefined, error: unknown): RepositoryErrorCode {
  if (status === 401 || status === 403) return 'refused';
  if (status === 413 || status === 507 || nameOf(error) === 'QuotaExceededError') return 'full';
  if (status === 400 || status === 412) return 'invalid';
  // `fetch` rejects with a TypeError when there is no answer; PouchDB passes it on, or says so by status 0 or 503.
  if (error instanceof TypeError || nameOf(error) === 'FetchError' || status === 0 || status === 502 || status === 503 || status === 504) return 'offline';
  return 'failed';
}

/** Servers explain what they do not allow; the rest is for a debugger. */
const isForPeople = (status: number | undefined): boolean => status === 401 || status === 403;

const nameOf = (error: unknown): string | undefined => textOf(error, 'name');

function textOf(error: unknown, key: string): string | undefined {
  const text: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof text === 'string' ? text : undefined;
}
