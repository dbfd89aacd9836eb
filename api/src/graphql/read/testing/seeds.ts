/** Other seeds ask other queries: SEED=5000 in the environment. */
export const FIRST_SEED = Number(process.env['SEED'] ?? 1);

/** A thousand queries. */
export const seeds = Array.from({ length: 1000 }, (_, index) => FIRST_SEED + index);

/** They take ten seconds; a busy machine may need some times that. */
export const TIMEOUT = 180_000;
