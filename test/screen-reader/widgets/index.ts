import type { Script } from '../script.js';
import { behaviourPicker } from './behaviour-picker.js';
import { contraChecklist } from './contra-checklist.js';
import { evidenceForm } from './evidence-form.js';
import { frameworkImporter } from './framework-importer.js';
import { levelPicker } from './level-picker.js';

export const scripts: readonly Script[] = [levelPicker, contraChecklist, behaviourPicker, evidenceForm, frameworkImporter];
