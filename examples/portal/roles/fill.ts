import type { Framework } from 'rung-elements/model';
import type { KeptDocument, Repository } from 'rung-elements/storage/repository.js';
import { isConflict } from './open-place.js';

/** The framework that there are sample profiles of. */
const SAMPLED = 'cherwell-2015';

export const hasSamples = ({ id }: Framework): boolean => id === SAMPLED;

/** How many documents are written before the page may do something else. */
const SLICE = 8;

/**
 * Puts the sample profiles into a repository, unless they are there. What was begun before and not ended goes on.
 *
 * @param onProgress told after each slice
 */
export async function fillWithSamples(repository: Repository, framework: Framework, onProgress: (done: number, all: number) => void): Promise<void> {
  const { LAST_SAMPLE, sampleProfiles } = await import('./sample-profiles.js');
  // They are written in order, so that all are there when the last one is.
  if (await repository.get('role-profile', LAST_SAMPLE)) return;
  const { profiles, moderations } = sampleProfiles(framework, new Date().toISOString().slice(0, 10));
  const documents: readonly KeptDocument[] = [...moderations, ...profiles];
  for (let at = 0; at < documents.length; at += SLICE) {
    onProgress(at, documents.length);
    for (const document of documents.slice(at, at + SLICE)) await putNew(repository, document);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Another tab may be at it as well. */
async function putNew(repository: Repository, document: KeptDocument): Promise<void> {
  try {
    await repository.put(document);
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
}
