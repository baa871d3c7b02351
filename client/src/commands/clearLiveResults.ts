import type { HeadscaleClient } from "../languageClient";
import type { DocumentCommand } from "../session";
import type { SignInReport } from "../views/signInReport";

/** Forgets what providers have answered, for all files. */
export class ClearLiveResults implements DocumentCommand {
  constructor(
    private readonly client: HeadscaleClient,
    private readonly report: SignInReport,
  ) {}

  async run(): Promise<void> {
    await this.client.clearLiveResults();
    this.report.clear();
  }
}
