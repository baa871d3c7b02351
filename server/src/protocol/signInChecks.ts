import type { Connection } from "vscode-languageserver";
import type { Clock, DiscoveryOutcome } from "../oidc/discovery";
import { issuerShape } from "../oidc/issuer";
import { LiveChecks } from "../oidc/liveChecks";
import { getRequest, type InitializationOptions, type SignInCheck } from "./messages";

/** Decides whether a provider may be asked, and has the client ask it. */
export class SignInChecks {
  trusted: boolean;
  readonly #hasBridge: boolean;
  readonly #checks: LiveChecks;

  constructor(connection: Connection, clock: Clock, options: InitializationOptions) {
    this.trusted = options.trusted === true;
    this.#hasBridge = options.httpBridge === true;
    this.#checks = new LiveChecks(
      { get: (request) => connection.sendRequest(getRequest, request) },
      clock,
    );
  }

  last(issuer: string): DiscoveryOutcome | undefined {
    return issuer === "" ? undefined : this.#checks.last(issuer);
  }

  /** For a save: asks at most as often as an answer lives. True where there is a new answer. */
  async checkIfStale(issuer: string): Promise<boolean> {
    if (!this.#isAllowed() || !isAskable(issuer) || this.#checks.isFresh(issuer)) return false;
    await this.#checks.check(issuer);
    return true;
  }

  /** For a command. */
  async checkNow(issuer: string): Promise<SignInCheck> {
    if (!this.#isAllowed()) return { kind: "not-allowed" };
    if (issuer === "") return { kind: "no-issuer" };
    if (!isAskable(issuer)) return { kind: "not-a-url", issuer };
    return { kind: "checked", issuer, outcome: await this.#checks.check(issuer) };
  }

  #isAllowed(): boolean {
    return this.trusted && this.#hasBridge;
  }
}

/** A placeholder or a text that is no URL names nobody who could be asked. */
function isAskable(issuer: string): boolean {
  const { kind } = issuerShape(issuer);
  return issuer !== "" && kind !== "not-a-url" && kind !== "placeholder";
}
