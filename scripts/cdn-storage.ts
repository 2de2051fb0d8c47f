/** What `dist/cdn/rung-storage.js` gives to pages without a bundler. */
export { openIndexedDb } from '../src/storage/indexed-db.js';
export { deviceQueue, httpRepository, memoryQueue } from '../src/storage/http.js';
export { memoryRepository } from '../src/storage/memory.js';
export { ConflictError, RepositoryError } from '../src/storage/repository.js';
