import { refusal } from "../finding";
import { valuePlace } from "../places";
import { keyFile, keyRefusal } from "./keyFiles";
import type { Rule } from "./rule";

const path = "noise.private_key_path";

export const noiseKeyFile: Rule = {
  code: "noise-key-file",
  versions: {},
  *check(context) {
    const file = keyFile(context, context.config.text(path).known);
    if (file?.kind !== "unusable") return;
    yield refusal({
      code: "noise-key-file",
      step: "noise-key",
      place: valuePlace(context, path),
      message: file.message,
      text: keyRefusal("Noise protocol private key", file.words, context.version),
    });
  },
  docs: {
    summary: "The file in `noise.private_key_path` cannot be used.",
    why: "Headscale reads its key when it starts, and makes a new one where there is no file. It refuses to start when it cannot read the file, when the file holds anything else than `privkey:` and 64 hexadecimal digits (0.22: the digits alone will do), and when it cannot create it. An empty file is no key either. A relative path counts from the folder of the configuration. This is looked at with `--host` only.",
    remedy:
      "Correct the path, or restore the key from a backup. With a new key every client must sign in anew.",
    example: {
      wrong: "noise:\n  private_key_path: /var/lib/headscale",
      right: "noise:\n  private_key_path: /var/lib/headscale/noise_private.key",
    },
    source: "hscontrol/app.go: readOrCreatePrivateKey @ v0.29.2",
  },
};
