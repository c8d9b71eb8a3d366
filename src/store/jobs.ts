import type { FoundFile } from '../corpus/files.ts';
import type { FileToRead, Job } from './thread.ts';

/** Work is handed to a thread in pieces of this many bytes and files at most. */
const JOB_BYTES = 8 * 1024 * 1024;
const JOB_FILES = 256;
/** The files in pieces that are worth a thread's while. */
export function jobsOf(files: readonly FoundFile[], repeated: ReadonlySet<string>): Job[] {
  const jobs: FileToRead[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (bytes + file.size > JOB_BYTES || (jobs.at(-1)?.length ?? JOB_FILES) >= JOB_FILES) {
      jobs.push([]);
      bytes = 0;
    }
    jobs.at(-1)?.push(file);
    bytes += file.size;
  }
  return jobs.map((job) => ({ kind: 'read', files: job, repeated: [...repeated] }));
}
