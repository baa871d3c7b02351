import assert from "node:assert/strict";
import { parseDocument } from "../../../server/src/document/parse";
import { findEntry } from "../../../server/src/document/settings";
import {
  decodeExtraRecords,
  type ExtraRecords,
  type MapstructureWording,
} from "../../../server/src/headscale/values/extraRecords";

function decode(yaml: string, wording: MapstructureWording): ExtraRecords {
  const { root } = parseDocument(`dns:\n  extra_records: ${yaml}\n`);
  const entry = findEntry(root, ["dns", "extra_records"]);
  assert.ok(entry !== undefined);
  return decodeExtraRecords(entry.value, wording);
}

type Row = readonly [name: string, type: string, value: string];

/** Recorded from mapstructure 1.5.0, 2.1.0, 2.2.1, 2.4.0 and 2.5.0, which agree on these. */
describe("extra records that Headscale reads", () => {
  const cases: readonly (readonly [yaml: string, records: readonly Row[]])[] = [
    ["~", []],
    ["''", []],
    ["[]", []],
    ["{}", []],
    ["{name: a, type: A, value: 1.2.3.4}", [["a", "A", "1.2.3.4"]]],
    ["[{Name: a, TYPE: AAAA, value: '::1', ttl: 5}]", [["a", "AAAA", "::1"]]],
    ["[~]", [["", "", ""]]],
    ["[{}]", [["", "", ""]]],
    ["[2024-01-01]", [["", "", ""]]],
    ["2024-01-01", [["", "", ""]]],
    ["[{name: ~, value: ''}]", [["", "", ""]]],
    ["[{name: true, type: false, value: 0x10}]", [["1", "0", "16"]]],
    [
      "[{name: 1.50, type: 1e6, value: 18446744073709551615}]",
      [["1.5", "1000000", "18446744073709551615"]],
    ],
  ];
  for (const [yaml, records] of cases) {
    it(yaml, () => {
      for (const wording of ["1.5", "2.1", "2.4"] as const) {
        const wanted = records.map(([name, type, value]) => ({ name, type, value }));
        assert.deepEqual(decode(yaml, wording), { kind: "records", records: wanted });
      }
    });
  }
});

/** Recorded from the same; 2.1.0 and 2.2.1 use the same words, and so do 2.4.0 and 2.5.0. */
describe("extra records that Headscale refuses", () => {
  const cases: readonly (readonly [
    yaml: string,
    oldest: readonly string[],
    older: readonly string[],
    newest: readonly string[],
  ])[] = [
    [
      "a",
      ["'[0]' expected a map, got 'string'"],
      ["'[0]' expected a map, got 'string'"],
      ["'[0]' expected a map or struct, got \"string\""],
    ],
    [
      "'a,b'",
      ["'[0]' expected a map, got 'string'", "'[1]' expected a map, got 'string'"],
      ["'[0]' expected a map, got 'string'", "'[1]' expected a map, got 'string'"],
      [
        "'[0]' expected a map or struct, got \"string\"",
        "'[1]' expected a map or struct, got \"string\"",
      ],
    ],
    [
      "true",
      ["'[0]' expected a map, got 'bool'"],
      ["'[0]' expected a map, got 'bool'"],
      ["'[0]' expected a map or struct, got \"bool\""],
    ],
    [
      "5",
      ["'[0]' expected a map, got 'int'"],
      ["'[0]' expected a map, got 'int'"],
      ["'[0]' expected a map or struct, got \"int\""],
    ],
    [
      "[a]",
      ["'[0]' expected a map, got 'string'"],
      ["'[0]' expected a map, got 'string'"],
      ["'[0]' expected a map or struct, got \"string\""],
    ],
    [
      "[1, 18446744073709551615, 1.5, true, 'x', [a]]",
      [
        "'[0]' expected a map, got 'int'",
        "'[1]' expected a map, got 'uint64'",
        "'[2]' expected a map, got 'float64'",
        "'[3]' expected a map, got 'bool'",
        "'[4]' expected a map, got 'string'",
        "'[5]' expected a map, got 'slice'",
      ],
      [
        "'[0]' expected a map, got 'int'",
        "'[1]' expected a map, got 'uint64'",
        "'[2]' expected a map, got 'float64'",
        "'[3]' expected a map, got 'bool'",
        "'[4]' expected a map, got 'string'",
        "'[5]' expected a map, got 'slice'",
      ],
      [
        "'[0]' expected a map or struct, got \"int\"",
        "'[1]' expected a map or struct, got \"uint64\"",
        "'[2]' expected a map or struct, got \"float64\"",
        "'[3]' expected a map or struct, got \"bool\"",
        "'[4]' expected a map or struct, got \"string\"",
        "'[5]' expected a map or struct, got \"slice\"",
      ],
    ],
    [
      "[{name: [a, ~, 1e6, 0.00001, 1.5, -0.0, .inf]}]",
      [
        "'[0].Name' expected type 'string', got unconvertible type '[]interface {}', value: '[a <nil> 1e+06 1e-05 1.5 -0 +Inf]'",
      ],
      [
        "'[0].Name' expected type 'string', got unconvertible type '[]interface {}', value: '[a <nil> 1e+06 1e-05 1.5 -0 +Inf]'",
      ],
      ["'[0].Name' expected type 'string', got unconvertible type '[]interface {}'"],
    ],
    [
      "[{value: {b: 1, A: [x], c: {}}}]",
      [
        "'[0].Value' expected type 'string', got unconvertible type 'map[string]interface {}', value: 'map[a:[x] b:1 c:map[]]'",
      ],
      [
        "'[0].Value' expected type 'string', got unconvertible type 'map[string]interface {}', value: 'map[a:[x] b:1 c:map[]]'",
      ],
      ["'[0].Value' expected type 'string', got unconvertible type 'map[string]interface {}'"],
    ],
    [
      "[{value: 2024-01-01}]",
      [
        "'[0].Value' expected type 'string', got unconvertible type 'time.Time', value: '2024-01-01 00:00:00 +0000 UTC'",
      ],
      [
        "'[0].Value' expected type 'string', got unconvertible type 'time.Time', value: '2024-01-01 00:00:00 +0000 UTC'",
      ],
      ["'[0].Value' expected type 'string', got unconvertible type 'time.Time'"],
    ],
    [
      "[{value: [], name: {}, type: [1]}, x, {name: a}, [b]]",
      [
        "'[0].Name' expected type 'string', got unconvertible type 'map[string]interface {}', value: 'map[]'",
        "'[0].Type' expected type 'string', got unconvertible type '[]interface {}', value: '[1]'",
        "'[0].Value' expected type 'string', got unconvertible type '[]interface {}', value: '[]'",
        "'[1]' expected a map, got 'string'",
        "'[3]' expected a map, got 'slice'",
      ],
      [
        "'[0].Name' expected type 'string', got unconvertible type 'map[string]interface {}', value: 'map[]'",
        "'[0].Type' expected type 'string', got unconvertible type '[]interface {}', value: '[1]'",
        "'[0].Value' expected type 'string', got unconvertible type '[]interface {}', value: '[]'",
        "'[1]' expected a map, got 'string'",
        "'[3]' expected a map, got 'slice'",
      ],
      [
        "'[0].Name' expected type 'string', got unconvertible type 'map[string]interface {}'",
        "'[0].Type' expected type 'string', got unconvertible type '[]interface {}'",
        "'[0].Value' expected type 'string', got unconvertible type '[]interface {}'",
        "'[1]' expected a map or struct, got \"string\"",
        "'[3]' expected a map or struct, got \"slice\"",
      ],
    ],
    [
      "[a, ~, b, ~, c, ~, d, ~, e, ~, f]",
      [
        "'[0]' expected a map, got 'string'",
        "'[10]' expected a map, got 'string'",
        "'[2]' expected a map, got 'string'",
        "'[4]' expected a map, got 'string'",
        "'[6]' expected a map, got 'string'",
        "'[8]' expected a map, got 'string'",
      ],
      [
        "'[0]' expected a map, got 'string'",
        "'[2]' expected a map, got 'string'",
        "'[4]' expected a map, got 'string'",
        "'[6]' expected a map, got 'string'",
        "'[8]' expected a map, got 'string'",
        "'[10]' expected a map, got 'string'",
      ],
      [
        "'[0]' expected a map or struct, got \"string\"",
        "'[2]' expected a map or struct, got \"string\"",
        "'[4]' expected a map or struct, got \"string\"",
        "'[6]' expected a map or struct, got \"string\"",
        "'[8]' expected a map or struct, got \"string\"",
        "'[10]' expected a map or struct, got \"string\"",
      ],
    ],
  ];
  for (const [yaml, oldest, older, newest] of cases) {
    it(yaml, () => {
      const list = oldest.map((line) => `* ${line}`).join("\n");
      const heading = "decoding failed due to the following error(s):\n\n";
      const errors = {
        "1.5": `${oldest.length} error(s) decoding:\n\n${list}`,
        "2.1": heading + older.join("\n"),
        "2.4": heading + newest.join("\n"),
      };
      for (const wording of ["1.5", "2.1", "2.4"] as const) {
        assert.deepEqual(decode(yaml, wording), { kind: "invalid", error: errors[wording] });
      }
    });
  }
});
