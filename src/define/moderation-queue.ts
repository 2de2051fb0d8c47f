import './workspace.js';
import { ModerationQueue } from '../elements/moderation-queue/moderation-queue.js';
import { register } from './register.js';

register('rung-moderation-queue', ModerationQueue);
// Who registers it alone is going to show one. If this fails, the element on the page tries again and says so.
ModerationQueue.load().catch(() => undefined);
