import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { allowing, configure, IRELAND, statementsOf } from '../testing/configure.ts';

const RDS = { host: 'orders.abc123.eu-west-1.rds.amazonaws.com', port: 5432 } as const;
const documentOf = (tunnel: Parameters<typeof configure>[0]) => generate(configure(tunnel), 'tunnel');

describe('the document of the tunnel', () => {
  it('fixes host and port, and leaves the local port to whoever starts the session', () => {
    const { document, placeholders } = documentOf({ environment: { tunnel: RDS } });
    expect(document).toMatchObject({
      schemaVersion: '1.0',
      sessionType: 'Port',
      parameters: { localPortNumber: { type: 'String', default: '0' } },
      properties: {
        type: 'LocalPortForwarding',
        host: RDS.host,
        portNumber: '5432',
        localPortNumber: '{{ localPortNumber }}',
      },
    });
    // A parameter for host or port would let everybody name their own.
    expect(Object.keys('parameters' in document ? document.parameters : {})).toEqual(['localPortNumber']);
    expect(placeholders).toEqual([]);
  });

  it('takes ports and nothing else for the local port', () => {
    const { document } = documentOf({ environment: { tunnel: { ...RDS, localPort: 15_432 } } });
    if (!('parameters' in document)) throw new Error('no parameters');
    const { allowedPattern = '', default: given } = document.parameters?.localPortNumber ?? {};
    expect(given).toBe('15432');
    const takes = (text: string) => new RegExp(allowedPattern).test(text);
    for (const port of ['0', '7', '22', '5432', '15432', '65535']) expect(takes(port), port).toBe(true);
    for (const text of ['', '65536', '99999', '-1', '5432 ', '5432x', '1e3'])
      expect(takes(text), text).toBe(false);
  });

  it('has a placeholder for what is not named', () => {
    expect(documentOf({}).placeholders.map(({ text, setting }) => [text, setting])).toEqual([
      ['host-name', 'environment.tunnel.host'],
      ['port-number', 'environment.tunnel.port'],
    ]);
  });
});

describe('who may use the tunnel', () => {
  const policy = (documents: object, name = '') =>
    allowing(
      'ssm:StartSession',
      statementsOf('end-user', {
        environment: {
          ...IRELAND.environment,
          regions: ['eu-west-1', 'eu-central-1'],
          tunnel: { ...RDS, name },
        },
        endUser: { nodes: { by: 'tag' }, documents },
      }),
    ).flatMap(({ Resource }) => Resource);
  const arn = (region: string, name: string) => `arn:aws:ssm:${region}:012345678901:document/${name}`;

  it('is told by the name of the document, in every Region', () => {
    const resources = policy({ types: [], tunnel: true });
    expect(resources.filter((resource) => resource?.includes(':document/'))).toEqual([
      arn('eu-west-1', 'SessionManagerTunnel'),
      arn('eu-central-1', 'SessionManagerTunnel'),
    ]);
    expect(policy({ types: [], tunnel: true }, 'Orders')).toContain(arn('eu-west-1', 'Orders'));
    expect(policy({ types: ['shell'] })).not.toContain(arn('eu-west-1', 'SessionManagerTunnel'));
  });

  it('stands once, also when it is among the documents of one’s own', () => {
    const named = policy({ types: [], tunnel: true, custom: ['Orders'] }, 'Orders');
    expect(named.filter((resource) => resource === arn('eu-west-1', 'Orders'))).toHaveLength(1);
  });

  it('needs no key, which ports do not use', () => {
    const withKey = (documents: object) =>
      allowing(
        'kms:GenerateDataKey',
        statementsOf('end-user', { environment: { sessionEncryption: true }, endUser: { documents } }),
      );
    expect(withKey({ types: [], tunnel: true })).toEqual([]);
    expect(withKey({ types: ['ssh'], tunnel: true })).toEqual([]);
    expect(withKey({ types: ['shell'], tunnel: true })).toHaveLength(1);
    expect(withKey({ types: [], tunnel: true, custom: ['Ops-Shell'] })).toHaveLength(1);
  });

  it('reads the note with where it leads', () => {
    const { reasons } = generate(
      configure({ environment: { tunnel: RDS }, endUser: { documents: { tunnel: true } } }),
      'end-user',
    );
    expect(reasons.find(({ note }) => note === 'tunnel')).toMatchObject({
      setting: 'endUser.documents.tunnel',
      params: { host: RDS.host, port: 5432 },
    });
  });
});
