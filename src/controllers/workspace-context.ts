import { createContext } from '@lit/context';
import type { Actor } from '../model/person.js';
import type { Repository } from '../storage/repository.js';
import type { FrameworkState } from './framework-state.js';

/** What `<rung-workspace>` gives to the elements inside it. */
export interface WorkspaceValue {
  readonly framework: FrameworkState;
  /** Loads the framework again after an error. */
  retry(): void;
  /** Where documents are kept. */
  readonly repository?: Repository | undefined;
  /** Who acts, in the roles that the host says they have. */
  readonly actor?: Actor | undefined;
}

/** Keyed by a shared symbol, so that copies of the library on one page understand each other. */
export const workspaceContext = createContext<WorkspaceValue>(Symbol.for('rung-elements.workspace'));
