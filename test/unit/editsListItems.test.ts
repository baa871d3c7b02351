import type { FixIntent } from "../../server/src/edit/intent";
import { table } from "./editing";

const path = ["oidc", "scope"];
const add: FixIntent = { kind: "add-item", path, value: "email" };

table("an item that is added", add, [
  {
    name: "to a list in one line",
    before: "oidc:\n  scope: [openid, profile] # why\n  x: y\n",
    after: "oidc:\n  scope: [openid, profile, email] # why\n  x: y\n",
  },
  {
    name: "to a list that ends with a comma, over several lines",
    before: "oidc:\n  scope: [\n    openid, # one\n    profile,\n  ]\n",
    after: "oidc:\n  scope: [\n    openid, # one\n    profile, email,\n  ]\n",
  },
  {
    name: "to an empty list",
    before: "oidc: { scope: [], x: y }\n",
    after: "oidc: { scope: [email], x: y }\n",
  },
  {
    name: "to a list of lines, with comments and the line endings of Windows",
    before: "oidc:\r\n  scope:\r\n    - openid # one\r\n    - profile # two\r\n  x: y\r\n",
    after:
      "oidc:\r\n  scope:\r\n    - openid # one\r\n    - profile # two\r\n    - email\r\n  x: y\r\n",
  },
  {
    name: "to lines that are not indented, at the end of the file",
    before: "oidc:\n  scope:\n  -   openid",
    after: "oidc:\n  scope:\n  -   openid\n  -   email",
  },
  { name: "to one text", before: "oidc:\n  scope: openid\n", after: undefined },
  {
    name: "to a list that an alias brings in",
    before: "a: &a [openid]\noidc:\n  scope: *a\n",
    after: undefined,
  },
]);

const takeFirst: FixIntent = { kind: "remove-item", path, index: 0 };

table("an item that is taken out: the first", takeFirst, [
  {
    name: "of a list in one line",
    before: "oidc:\n  scope: [custom, openid] # why\n",
    after: "oidc:\n  scope: [openid] # why\n",
  },
  {
    name: "of a list in one line, with quotes and without blanks",
    before: 'oidc: {scope: ["custom","openid"]}\n',
    after: 'oidc: {scope: ["openid"]}\n',
  },
  {
    name: "and only one of a list in one line",
    before: "oidc:\n  scope: [ custom ]\n",
    after: "oidc:\n  scope: [  ]\n",
  },
  {
    name: "of a list of lines, with its comment",
    before: "oidc:\n  scope:\n    - custom # mine\n    - openid\n",
    after: "oidc:\n  scope:\n    - openid\n",
  },
  { name: "and only one of lines", before: "oidc:\n  scope:\n    - custom\n", after: undefined },
  {
    name: "that stands on several lines",
    before: "oidc:\n  scope:\n    - |\n      custom\n    - openid\n",
    after: undefined,
  },
]);

const takeLast: FixIntent = { kind: "remove-item", path, index: 1 };

table("an item that is taken out: the last", takeLast, [
  {
    name: "of a list in one line",
    before: "oidc:\n  scope: [openid, custom]\n",
    after: "oidc:\n  scope: [openid]\n",
  },
  {
    name: "of a list of lines, at the end of the file",
    before: "oidc:\n  scope:\n    - openid\n    - custom",
    after: "oidc:\n  scope:\n    - openid\n",
  },
]);
