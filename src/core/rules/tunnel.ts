import type { Configuration } from '../configuration/configuration.ts';
import type { TunnelDocument } from '../policy/types.ts';
import type { Reason } from '../types.ts';
import { because } from './grant.ts';

/** 0 to 65535, as AWS's own documents have it; 0 stands for any free port. */
const LOCAL_PORT =
  '^([0-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$';

/**
 * The Session document that tunnels to one host and port. It fixes what IAM has no condition for; only the local port,
 * which concerns nobody else, is left to whoever starts the session.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 *
 * @returns the document, with placeholders for a host and a port that are not named, and reasons whose pointers start
 *   at its root.
 */
export function tunnelDocument({ environment: { tunnel } }: Configuration): {
  readonly document: TunnelDocument;
  readonly because: readonly Reason[];
} {
  const { host, port, localPort } = tunnel;
  return {
    document: {
      schemaVersion: '1.0',
      description: 'Session Manager tunnel to one host and port',
      sessionType: 'Port',
      parameters: {
        localPortNumber: {
          type: 'String',
          description: 'Port on your own machine where the tunnel begins; 0 picks a free one',
          allowedPattern: LOCAL_PORT,
          default: String(localPort ?? 0),
        },
      },
      properties: {
        type: 'LocalPortForwarding',
        host: host || 'host-name',
        portNumber: port === null ? 'port-number' : String(port),
        localPortNumber: '{{ localPortNumber }}',
      },
    },
    because: [
      because('tunnel-document', '', 'environment.tunnel.name'),
      because('tunnel-local-port', '/parameters/localPortNumber', 'environment.tunnel.localPort'),
      because('tunnel-fixed', '/properties/host', 'environment.tunnel.host'),
      because('tunnel-fixed', '/properties/portNumber', 'environment.tunnel.port'),
    ],
  };
}
