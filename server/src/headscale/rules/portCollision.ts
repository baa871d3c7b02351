import { t } from "@vscode/l10n";
import { type Finding, finding } from "../finding";
import type { EffectiveConfig } from "../load/effective";
import { valuePlace } from "../places";
import { collide, type ListenAddress, parseListenAddress } from "../values/hosts";
import { type HeadscaleVersion, inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

/** In the order in which Headscale begins to listen. */
interface Listener {
  readonly path: string;
  readonly text: string;
  readonly address: ListenAddress;
}

export const portCollision: Rule = {
  code: "port-collision",
  versions: {},
  *check(context) {
    const all = listenersOf(context.config, context.version);
    for (const [index, second] of all.entries()) {
      const first = all.slice(0, index).find((other) => collide(other.address, second.address));
      if (first !== undefined) yield* complain(context, first, second);
    }
  },
  docs: {
    summary: "Two of Headscale's listeners want the same port.",
    why: "The second one cannot have it, and `headscale serve` stops; `headscale configtest` does not notice. An address without a host takes the port at all addresses. gRPC only listens with TLS or with `grpc_allow_insecure`, at port 50443 unless told otherwise; Let's Encrypt's HTTP-01 listens at `tls_letsencrypt_listen`, or at port 80 where that is empty.",
    remedy: "Give one of them another port.",
    example: {
      wrong: "listen_addr: 0.0.0.0:8080\nmetrics_listen_addr: 127.0.0.1:8080",
      right: "listen_addr: 0.0.0.0:8080\nmetrics_listen_addr: 127.0.0.1:9090",
    },
    source: "hscontrol/app.go: Serve, getTLSSettings @ v0.29.2",
  },
};

function listenersOf(config: EffectiveConfig, version: HeadscaleVersion): Listener[] {
  const hasEncrypt = config.text("tls_letsencrypt_hostname").known !== "";
  const hasTls = hasEncrypt || config.text("tls_cert_path").known !== "";
  const isHttp01 = config.text("tls_letsencrypt_challenge_type").known === "HTTP-01";
  const hasGrpc =
    inRange(version, { before: "0.30" }) && (hasTls || config.boolean("grpc_allow_insecure").known);
  const wanted: readonly (readonly [path: string, isOn: boolean, whenEmpty: string])[] = [
    ["tls_letsencrypt_listen", hasEncrypt && isHttp01, ":80"],
    ["grpc_listen_addr", hasGrpc, ""],
    ["listen_addr", true, ""],
    // Empty, it is off or gets any free port, as the version has it.
    ["metrics_listen_addr", true, ""],
  ];
  return wanted.flatMap(([path, isOn, whenEmpty]): Listener[] => {
    const given = config.text(path).known;
    const text = given === "" ? whenEmpty : given;
    const address = parseListenAddress(text);
    return isOn && address !== undefined ? [{ path, text, address }] : [];
  });
}

function* complain(context: RuleContext, first: Listener, second: Listener): Iterable<Finding> {
  const { config, version } = context;
  const given = [second, first].filter(({ path }) => config.isGiven(path));
  const [shown, other] = given;
  if (shown === undefined) return;
  const begin = inRange(version, { from: "0.29" }) ? "binding" : "failed to bind";
  yield finding({
    code: "port-collision",
    severity: "warning",
    place: valuePlace(context, shown.path),
    message: t(
      '"{0}" and "{1}" want the same port {2}: configtest passes, and serve stops.',
      first.path,
      second.path,
      String(second.address.port),
    ),
    // Let's Encrypt's listener begins beside the others, and any of them may be the one to fail.
    ...(first.path === "tls_letsencrypt_listen"
      ? {}
      : {
          text: `${begin} to TCP address: listen tcp ${second.text}: bind: address already in use`,
        }),
    related:
      other === undefined
        ? []
        : [{ ...valuePlace(context, other.path), message: t("The other one stands here.") }],
  });
}
