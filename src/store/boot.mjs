// A thread starts with plain Node.js, whatever the program was started with.
import { load } from '../boot/load.mjs';

await load('store/thread');
