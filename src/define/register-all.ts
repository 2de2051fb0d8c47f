import { BehaviourPicker } from '../elements/behaviour-picker/behaviour-picker.js';
import { Charter } from '../elements/charter/charter.js';
import { CompetencyCard } from '../elements/competency-card/competency-card.js';
import { Conflict } from '../elements/conflict/conflict.js';
import { ContraChecklist } from '../elements/contra-checklist/contra-checklist.js';
import { EvidenceCard } from '../elements/evidence-card/evidence-card.js';
import { EvidenceForm } from '../elements/evidence-form/evidence-form.js';
import { EvidenceList } from '../elements/evidence-list/evidence-list.js';
import { ExportMenu } from '../elements/export-menu/export-menu.js';
import { FrameworkDiff } from '../elements/framework-diff/framework-diff.js';
import { FrameworkGrid } from '../elements/framework-grid/framework-grid.js';
import { FrameworkImporter } from '../elements/framework-importer/framework-importer.js';
import { LevelPicker } from '../elements/level-picker/level-picker.js';
import { ProfileRegister } from '../elements/profile-register/profile-register.js';
import { RoleProfileElement } from '../elements/role-profile/role-profile.js';
import { WorkflowSteps } from '../elements/workflow-steps/workflow-steps.js';
import { Moderation } from '../elements/moderation/moderation.js';
import { ModerationQueue } from '../elements/moderation-queue/moderation-queue.js';
import { Workspace } from '../elements/workspace/workspace.js';
import { completeDrafts } from './complete-drafts.js';
import { completeEvidenceList } from './complete-evidence-list.js';
import { completeExport } from './complete-export.js';
import { completeGrid } from './complete-grid.js';
import { completeImporter } from './complete-importer.js';
import { register } from './register.js';

const PREFIX = 'rung';

const elements: Readonly<Record<string, new () => HTMLElement>> = {
  // First, so that elements inside a workspace find it when they ask for its framework.
  workspace: Workspace,
  'framework-grid': FrameworkGrid,
  'competency-card': CompetencyCard,
  charter: Charter,
  'level-picker': LevelPicker,
  'contra-checklist': ContraChecklist,
  'behaviour-picker': BehaviourPicker,
  'evidence-form': EvidenceForm,
  'evidence-card': EvidenceCard,
  'evidence-list': EvidenceList,
  'framework-importer': FrameworkImporter,
  'export-menu': ExportMenu,
  'role-profile': RoleProfileElement,
  'workflow-steps': WorkflowSteps,
  'profile-register': ProfileRegister,
  'framework-diff': FrameworkDiff,
  conflict: Conflict,
  moderation: Moderation,
  'moderation-queue': ModerationQueue,
};

/**
 * Registers every element. With a prefix of its own an application is independent of other copies on the page:
 * `registerAll({ prefix: 'acme' })` gives `<acme-framework-grid>`.
 */
export function registerAll({ prefix = PREFIX }: { readonly prefix?: string } = {}): void {
  completeGrid();
  completeDrafts();
  completeEvidenceList();
  completeImporter();
  completeExport();
  for (const [name, element] of Object.entries(elements)) {
    // A class can be registered once only.
    register(`${prefix}-${name}`, prefix === PREFIX ? element : class extends element {});
  }
}
