import './workspace.js';
import { WorkflowSteps } from '../elements/workflow-steps/workflow-steps.js';
import { register } from './register.js';

register('rung-workflow-steps', WorkflowSteps);
// Who registers it alone is going to show one. If this fails, the element on the page tries again and says so.
WorkflowSteps.load().catch(() => undefined);
