import { describe, it } from 'node:test';
import { memoryRepository } from '../../src/storage/memory.js';
import { repositorySuite } from '../storage/repository-suite.js';

repositorySuite({ name: 'memory', open: () => Promise.resolve(memoryRepository()) }, { describe, it });
