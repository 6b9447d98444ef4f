/** Begins to count; answers how long it has been, for people. */
export function seconds(): () => string {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
