/** The message of Headscale 0.29 and newer about prefixes of one's own: a picture, and lines in a box. */
const picture = [
  "###      __          __              _             _         ###",
  String.raw`###      \ \        / /             (_)           | |        ###`,
  String.raw`###       \ \  /\  / /_ _ _ __ _ __  _ _ __   __ _| |        ###`,
  "###        \\ \\/  \\/ / _` | '__| '_ \\| | '_ \\ / _` | |        ###",
  String.raw`###         \  /\  / (_| | |  | | | | | | | | (_| |_|        ###`,
  String.raw`###          \/  \/ \__,_|_|  |_| |_|_|_| |_|\__, (_)        ###`,
  "###                                           __/ |          ###",
  "###                                          |___/           ###",
];

const lines = [
  "You have overridden the default Headscale IP prefixes",
  "with a range outside of the standard CGNAT and/or ULA",
  "ranges. This is NOT a supported configuration.",
  "",
  "Using subsets of the default ranges (100.64.0.0/10 for",
  "IPv4, fd7a:115c:a1e0::/48 for IPv6) is fine. Using",
  "ranges outside of these will cause undefined behaviour",
  "as the Tailscale client is NOT designed to operate on",
  "any other ranges.",
  "",
  "Please revert your prefixes to subsets of the standard",
  "ranges as described in the example configuration.",
  "",
  "Any issue raised using a range outside of the",
  "supported range will be labelled as wontfix",
  "and closed.",
];

const edge = "#".repeat(64);
const empty = `###${" ".repeat(58)}###`;

/** Source: `warnBanner`. */
export const prefixBanner = [
  "",
  edge,
  ...picture,
  edge,
  empty,
  ...lines.map((line) => `###  ${line.padEnd(54)}  ###`),
  empty,
  edge,
].join("\n");
