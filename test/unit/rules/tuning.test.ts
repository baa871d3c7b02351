import { describeRules } from "../ruleCases";

describeRules("the delay of changes", [
  {
    name: "of nothing crashes 0.23 to 0.26",
    version: "0.26",
    source: "tuning:\n  batch_change_delay: ‹0›\n",
    found: ["error tuning-batch-delay"],
    says: "non-positive interval for NewTicker",
    fixed: "tuning:\n  batch_change_delay: 800ms\n",
  },
  {
    name: "that is no duration is one of nothing, and only serving crashes from 0.27 on",
    source: "tuning:\n  batch_change_delay: ‹1d›\n",
    found: ["warning tuning-batch-delay"],
    says: null,
  },
  {
    name: "from a variable counts too",
    version: "0.24",
    environment: { HEADSCALE_TUNING_BATCH_CHANGE_DELAY: "-5s" },
    source: "‹tuning›:\n  node_mapsession_buffered_chan_size: 30\n",
    found: ["error tuning-batch-delay"],
  },
  {
    name: "of any length is fine, and so is none",
    version: "0.24",
    source: "tuning:\n  batch_change_delay: 1ms\n",
    found: [],
  },
  {
    name: "is not read by 0.22",
    version: "0.22",
    source: "tuning:\n  ‹batch_change_delay›: 0\n",
    found: ["warning newer-key"],
  },
]);

const withoutFolder = {
  besideConfig: (path: string) => path,
  read: (path: string) =>
    ({
      kind: "unreadable",
      words: `open ${path}: no such file or directory`,
      isMissing: true,
    }) as const,
  whyUnwritable: (path: string) =>
    path.includes("/missing/") ? `open ${path}: no such file or directory` : undefined,
};

describeRules("the database's folder", [
  {
    name: "is not made by 0.22",
    version: "0.22",
    host: withoutFolder,
    source: "db_path: ‹/missing/db.sqlite›\n",
    found: ["error sqlite-file"],
    says: "unable to open database file: out of memory (14)",
  },
  {
    name: "is made by 0.23",
    version: "0.23",
    host: withoutFolder,
    source: "database: { type: sqlite, sqlite: { path: /missing/db.sqlite } }\n",
    found: [],
  },
]);
