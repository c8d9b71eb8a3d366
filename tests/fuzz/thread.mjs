// A thread starts with plain Node.js, whatever the program was started with.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
