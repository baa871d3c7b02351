"use strict";
// mocha's usual report, and the counts in a file for whoever started the run.
const { writeFileSync } = require("node:fs");
const Mocha = require("mocha");

module.exports = class CountingSpec extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.HEADSCALE_TEST_RESULT;
      const { passes, failures } = this.stats;
      if (file !== undefined) writeFileSync(file, JSON.stringify({ passes, failures }));
    });
  }
};
