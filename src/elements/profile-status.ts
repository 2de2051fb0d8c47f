import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileSource } from '../controllers/profile-source.js';
import type { KeptDocumentMessages } from '../locale/kept-document-messages.js';
import type { WorkflowMessages } from '../locale/workflow-messages.js';
import type { Issue } from '../model/issue.js';
import type { DoneBy } from '../model/person.js';
import { waitingFor } from '../model/profile-workflow.js';
import type { RoleProfile } from '../model/role-profile.js';
import { keptAbsence } from './kept-status.js';

/** Shown at most; more says nothing new. */
const MOST_ISSUES = 10;

/** Why there is no profile to show: none was given, it loads, it could not be loaded or read. */
export function profileStatus(source: ProfileSource, words: WorkflowMessages, keptWords: KeptDocumentMessages): TemplateResult | typeof nothing {
  if (source.isGiven) {
    return html`<div class="status" part="error">
      <p>${words.unreadableProfile}</p>
      <ul>
        ${source.issues.slice(0, MOST_ISSUES).map((issue) => html`<li><bdi>${issueText(issue, words)}</bdi></li>`)}
      </ul>
    </div>`;
  }
  return keptAbsence(source.kept, keptWords, words.noProfile);
}

/** Where a profile stands and whom it waits for, in one line. */
export function whereText(profile: RoleProfile, { statuses, waitsFor }: WorkflowMessages): string {
  const role = waitingFor(profile);
  return role ? `${statuses[profile.status]}. ${waitsFor[role]}` : statuses[profile.status];
}

/** An issue in the reader's language. */
export const issueText = ({ code, values, message }: Issue, words: WorkflowMessages): string => words.issues?.[code]?.(values) ?? message;

/** "Ann Jones (line manager)"; where no name is known, the id. */
export const byText = ({ id, name, role }: DoneBy, words: WorkflowMessages): string => words.by(name?.trim() || id, role);
