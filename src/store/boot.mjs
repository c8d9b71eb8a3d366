// A thread starts with plain Node.js: what reads TypeScript has to be registered in it before the first such file.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
