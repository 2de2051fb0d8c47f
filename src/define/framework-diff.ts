import './workspace.js';
import { FrameworkDiff } from '../elements/framework-diff/framework-diff.js';
import { register } from './register.js';

register('rung-framework-diff', FrameworkDiff);
// Who registers the comparison alone is going to show one. If this fails, the one on the page tries again and says so.
FrameworkDiff.load().catch(() => undefined);
