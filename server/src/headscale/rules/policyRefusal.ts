import { type HeadscaleVersion, inRange } from "../versions";

/** How Headscale introduces why it cannot get at its policy. Source: `loadPolicyManager`, `NewState`. */
export function loadingRefusal(words: string, version: HeadscaleVersion): string {
  if (inRange(version, { from: "0.27" })) return `loading policy: ${words}`;
  return `${loadingBegin(version)}: loading policy bytes: ${words}`;
}

/** How Headscale introduces what is wrong with the text of its policy. */
export function parsingRefusal(words: string, version: HeadscaleVersion): string {
  if (inRange(version, { before: "0.27" })) {
    return `${loadingBegin(version)}: creating policy manager: parsing policy: ${words}`;
  }
  const begin = inRange(version, { from: "0.29" }) ? "initializing" : "init";
  return `${begin} policy manager: parsing policy: ${words}`;
}

function loadingBegin(version: HeadscaleVersion): string {
  return inRange(version, { from: "0.26" }) ? "loading ACL policy" : "failed to load ACL policy";
}
