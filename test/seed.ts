import fc from 'fast-check';

/**
 * Properties are tried on the same values in every run, so that a run tells of the change and not of luck; another seed
 * looks elsewhere.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.TON_TEST_SEED ?? 20_261_120) });
