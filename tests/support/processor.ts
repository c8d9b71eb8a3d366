/** Processor time that this process has had so far, in ms: what something costs, however much else the machine has to do. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
