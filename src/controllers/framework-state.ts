import type { Framework, Issue } from '../model/index.js';

/** Why a framework could not be shown. */
export interface SourceError {
  readonly code: 'network' | 'http' | 'not-json' | 'too-large' | 'table' | 'invalid';
  /** Address it was asked from, when it came by URL. */
  readonly url?: string;
  /** HTTP status of a refusal. */
  readonly status?: number;
  /** What is wrong inside the document, for `invalid`. */
  readonly issues: readonly Issue[];
  /** What was thrown, for the console. */
  readonly cause?: unknown;
}

/** Where an element stands with the framework it shows. */
export type FrameworkState =
  | { readonly status: 'empty' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly framework: Framework; readonly issues: readonly Issue[] }
  | { readonly status: 'error'; readonly error: SourceError };

export const EMPTY: FrameworkState = { status: 'empty' };
export const LOADING: FrameworkState = { status: 'loading' };
