import { registerAll } from './register-all.js';

registerAll();
