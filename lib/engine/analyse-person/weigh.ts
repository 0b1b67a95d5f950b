/** Neighbouring pixels repeat each other's evidence, so a pixel's own counts less than in full. */
const evidencePower = 0.6;

/** Bayes' rule at every pixel: prior times density to `evidencePower`, made to sum to 1 over the classes. */
export function weigh(logDensities: Float32Array[], priors: Float32Array[]): Float32Array[] {
  const highest = highestOf(logDensities);
  const sum = new Float32Array(highest.length);
  const weighed = logDensities.map((logs, c) => {
    const prior = priors[c] ?? new Float32Array(0);
    const plane = new Float32Array(logs.length);
    for (let i = 0; i < plane.length; i++) {
      const share = Math.exp(evidencePower * ((logs[i] ?? 0) - (highest[i] ?? 0))) * (prior[i] ?? 0);
      plane[i] = share;
      sum[i] = (sum[i] ?? 0) + share;
    }
    return plane;
  });
  for (const plane of weighed) {
    for (let i = 0; i < plane.length; i++) plane[i] = (plane[i] ?? 0) / (sum[i] ?? 1);
  }
  return weighed;
}

function highestOf([first, ...others]: Float32Array[]): Float32Array {
  const highest = first?.slice() ?? new Float32Array(0);
  for (const plane of others) {
    for (let i = 0; i < highest.length; i++) highest[i] = Math.max(highest[i] ?? 0, plane[i] ?? 0);
  }
  return highest;
}
