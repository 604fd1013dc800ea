import { afterAll } from 'vitest';
import { removeFolders } from './portal.ts';

// Run before each file of tests, which a module that several files share is not.
afterAll(removeFolders);
