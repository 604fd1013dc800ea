import { enableCompileCache } from 'node:module';

// Before the first of its own modules: what an earlier start compiled need not be compiled again.
enableCompileCache();
await import('./main.ts');
