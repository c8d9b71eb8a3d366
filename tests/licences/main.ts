import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { productionPackages } from './packages.ts';
import { pageOf } from './page.ts';

// `npm run licences`
writeFileSync(fileURLToPath(new URL('../../docs/licences.md', import.meta.url)), pageOf(productionPackages()));
