import assert from "node:assert/strict";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";

/** A path that says nothing about what is in the file. */
const anywhere = "/etc/app/config.yaml";

/** Texts that are a Headscale configuration wherever they lie. */
const headscale: Readonly<Record<string, string>> = {
  "server_url and noise": "server_url: https://hs.example.net\nnoise:\n  private_key_path: n.key\n",
  "server_url and prefixes": "server_url: https://hs.example.net\nprefixes:\n  v4: 100.64.0.0/10\n",
  "server_url and dns": "server_url: https://hs.example.net\ndns:\n  magic_dns: true\n",
  "server_url and derp": "server_url: https://hs.example.net\nderp:\n  urls: []\n",
  "server_url and database": "server_url: https://hs.example.net\ndatabase:\n  type: sqlite\n",
  "server_url and ip_prefixes":
    "server_url: https://hs.example.net\nip_prefixes: [100.64.0.0/10]\n",
  "server_url and private_key_path":
    "server_url: https://hs.example.net\nprivate_key_path: p.key\n",
  "server_url and dns_config":
    "server_url: https://hs.example.net\ndns_config:\n  nameservers: []\n",
  "the two in the other order":
    "noise:\n  private_key_path: n.key\nserver_url: https://hs.example.net\n",
  "with the line endings of Windows":
    "server_url: https://hs.example.net\r\nnoise:\r\n  private_key_path: n.key\r\n",
  "with a byte order mark": "\uFEFFserver_url: https://hs.example.net\nnoise: {}\n",
  "with keys in double quotes": '"server_url": https://hs.example.net\n"noise": {}\n',
  "with keys in single quotes": "'server_url': https://hs.example.net\n'noise': {}\n",
  "with dotted keys": "server_url: https://hs.example.net\nnoise.private_key_path: n.key\n",
  "with a dotted key in quotes": 'server_url: x\n"dns.base_domain": tail.example.net\n',
  "in capitals": "SERVER_URL: https://hs.example.net\nNoise:\n  Private_Key_Path: n.key\n",
  "below ---": "---\nserver_url: https://hs.example.net\nnoise: {}\n",
  "below comments and ---": "# Headscale\n\n---\nserver_url: https://hs.example.net\nnoise: {}\n",
  "above another document":
    "server_url: https://hs.example.net\nnoise: {}\n---\nservices:\n  a: {}\n",
  "with a blank before the colon": "server_url : https://hs.example.net\nnoise : {}\n",
  "with values that are not there yet": "server_url:\nnoise:\n",
  "with a list below a key at the left margin":
    "server_url: https://hs.example.net\nip_prefixes:\n- 100.64.0.0/10\n- fd7a:115c:a1e0::/48\nnoise: {}\n",
  "with a list at the left margin before the telling key":
    "trusted_proxies:\n- 10.0.0.0/8\nserver_url: https://hs.example.net\nnoise: {}\n",
  "with a kind but no apiVersion": "server_url: https://hs.example.net\nnoise: {}\nkind: x\n",
  "with services below a section":
    "server_url: https://hs.example.net\nnoise: {}\nlog:\n  services: x\n",
};

/** Texts that are none, wherever they lie and whatever they are called. */
const never: Readonly<Record<string, string>> = {
  "an empty file": "",
  "comments alone": "# server_url: https://hs.example.net\n# noise:\n",
  "text that is no mapping": "server_url and noise\n",
  "a Compose file":
    "name: vpn\nservices:\n  headscale:\n    image: headscale/headscale:0.29\n    command: serve\nvolumes:\n  data: {}\n",
  "a Compose file with a configuration below its left margin":
    "configs:\n  hs:\n    content: |\n      server_url: https://hs.example.net\n      noise: {}\nservices: {}\n",
  "keys of Headscale beside services:": "server_url: x\nnoise: {}\nservices: {}\n",
  "a ConfigMap":
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: headscale\ndata:\n  config.yaml: |\n    server_url: https://hs.example.net\n    noise: {}\n",
  "keys of Headscale beside apiVersion and kind":
    "apiVersion: headscale.example.net/v1\nkind: Config\nserver_url: x\nnoise: {}\n",
  "a list at the top": "- server_url: https://hs.example.net\n  noise: {}\n",
  "a list at the top, below a comment and ---":
    "# hosts\n---\n- server_url: https://hs.example.net\n  noise: {}\n",
  "Home Assistant's configuration":
    "default_config:\nhttp:\n  use_x_forwarded_for: true\n  trusted_proxies: [10.0.0.0/8]\nlogger:\n  default: info\nautomation: !include automations.yaml\nsensor:\n  - platform: template\n",
  "Authelia's configuration":
    "theme: dark\nserver:\n  address: tcp://:9091/\nlog:\n  level: info\nidentity_validation: {}\nauthentication_backend:\n  file:\n    path: users.yml\nidentity_providers:\n  oidc:\n    clients: []\nsession: {}\nstorage: {}\nnotifier: {}\n",
  "Traefik's static configuration":
    "log:\n  level: INFO\napi:\n  dashboard: true\nentryPoints:\n  web:\n    address: ':80'\nproviders:\n  docker: {}\ncertificatesResolvers: {}\n",
};

/** Texts that are one only where name or folder speaks for Headscale. */
const withNameOnly: Readonly<Record<string, string>> = {
  "two known keys": "listen_addr: 0.0.0.0:8080\nlog:\n  level: info\n",
  "two known keys in capitals and quotes": "\"Listen_Addr\": 0.0.0.0:8080\n'LOG': {}\n",
  "a known key and a dotted one":
    "listen_addr: 0.0.0.0:8080\noidc.issuer: https://sso.example.net\n",
  "oidc and log": "oidc:\n  issuer: https://sso.example.net\r\nlog: {}\r\n",
  "server_url alone": "server_url: https://hs.example.net\n",
  "ip_prefixes alone": "ip_prefixes:\n  - 100.64.0.0/10\n",
  "noise alone": "noise:\n  private_key_path: n.key\n",
  "dns_config alone": "dns_config:\n  nameservers: []\n",
  "db_type alone": "db_type: sqlite3\n",
  "acl_policy_path alone": "acl_policy_path: policy.hujson\n",
  "server_url beside keys of others": "server_url: https://hs.example.net\nport: 80\nkey: x\n",
};

/** Texts that are none although name or folder speaks for Headscale. */
const notEvenWithName: Readonly<Record<string, string>> = {
  "one known key that others have too": "log:\n  level: info\n",
  "one known key twice": "log:\n  level: info\nlog:\n  format: text\n",
  "known keys below the left margin":
    "values:\n  server_url: https://hs.example.net\n  noise: {}\n",
  "keys of others": "replicas: 1\nimage: headscale/headscale\n",
  "a URL that begins like a key": "server_url:https://hs.example.net\n",
  "a key that only begins like a known one": "server_urls: [a]\nnoisemaker: x\n",
  "known keys in another document": "a: 1\n---\nserver_url: https://hs.example.net\nnoise: {}\n",
};

const speakingPaths = [
  "/etc/headscale/config.yaml",
  "headscale/config.yaml",
  "/srv/vpn/headscale.yaml",
  "/srv/vpn/my-headscale-config.yml",
  "/srv/HEADSCALE/Config.YAML",
  "/C:/Headscale/config.yaml",
];

const silentPaths = [
  anywhere,
  "config.yaml",
  "/srv/headscale-old/config.yaml",
  "/srv/my.headscale/config.yaml",
  "/srv/tailscale/config.yaml",
];

describe("which files are Headscale's", () => {
  for (const [name, text] of Object.entries(headscale)) {
    it(`is one: ${name}`, () => {
      assert.equal(isHeadscaleConfig(text, anywhere), true);
      assert.equal(isHeadscaleConfig(text, "/etc/headscale/config.yaml"), true);
    });
  }

  for (const [name, text] of Object.entries(never)) {
    it(`is none: ${name}`, () => {
      assert.equal(isHeadscaleConfig(text, anywhere), false);
      for (const path of speakingPaths) assert.equal(isHeadscaleConfig(text, path), false, path);
    });
  }

  for (const [name, text] of Object.entries(withNameOnly)) {
    it(`is one only with a telling name or folder: ${name}`, () => {
      for (const path of speakingPaths) assert.equal(isHeadscaleConfig(text, path), true, path);
      for (const path of silentPaths) assert.equal(isHeadscaleConfig(text, path), false, path);
    });
  }

  for (const [name, text] of Object.entries(notEvenWithName)) {
    it(`is none even with a telling name: ${name}`, () => {
      for (const path of speakingPaths) assert.equal(isHeadscaleConfig(text, path), false, path);
    });
  }

  it("tells a long file from its beginning, fast", () => {
    const long = `server_url: x\nnoise: {}\n${"# a line of comment\n".repeat(200_000)}`;
    const before = performance.now();
    assert.equal(isHeadscaleConfig(long, anywhere), true);
    assert.ok(performance.now() - before < 500);
  });
});
