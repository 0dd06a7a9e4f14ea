/** Properties draw the same cases for every mutant: a score must not depend on luck. */
require('fast-check').configureGlobal({ seed: 20_261_122 });
