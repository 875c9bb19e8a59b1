import fc from 'fast-check';

/**
 * Loaded before all unit tests. Property tests try the same inputs in every run, so that what fails is what was
 * changed; `CAIRN_SEED=7 npm test -- unit` tries others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['CAIRN_SEED'] ?? 1) });
