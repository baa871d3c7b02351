/**
 * Asks, in a process of its own, what is published for the issuers in its arguments, and prints the
 * outcomes. Which authorities a process trusts is settled when it starts, by NODE_EXTRA_CA_CERTS.
 */
import { httpClient } from "../../server/src/host/http";
import { clock } from "../../server/src/host/node";
import { discover } from "../../server/src/oidc/discovery";

const outcomes = process.argv.slice(2).map((issuer) => discover(issuer, httpClient, clock));
process.stdout.write(JSON.stringify(await Promise.all(outcomes)));
