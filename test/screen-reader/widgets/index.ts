import type { Script } from '../script.js';
import { behaviourPicker } from './behaviour-picker.js';
import { conflict } from './conflict.js';
import { contraChecklist } from './contra-checklist.js';
import { evidenceForm } from './evidence-form.js';
import { frameworkDiff } from './framework-diff.js';
import { frameworkImporter } from './framework-importer.js';
import { levelPicker } from './level-picker.js';
import { agreement, moderation } from './moderation.js';
import { moderationQueue } from './moderation-queue.js';
import { distribution, profileRegister } from './profile-register.js';
import { metProfile, reviewedProfile, roleProfile } from './role-profile.js';
import { workflowSteps } from './workflow-steps.js';

export const scripts: readonly Script[] = [
  levelPicker,
  contraChecklist,
  behaviourPicker,
  evidenceForm,
  frameworkImporter,
  roleProfile,
  reviewedProfile,
  metProfile,
  moderation,
  agreement,
  moderationQueue,
  profileRegister,
  distribution,
  workflowSteps,
  frameworkDiff,
  conflict,
];
