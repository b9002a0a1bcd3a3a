import { describe, expect, it } from 'vitest';
import type { Access } from '../configuration/configuration.ts';
import { allowing, IRELAND, statementsOf } from '../testing/configure.ts';

const VIA = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'ssm-guiconnect.amazonaws.com' } };
const NODE = 'arn:aws:ec2:eu-west-1:012345678901:instance/i-0a1b2c3d';
const INSTANCES = 'arn:aws:ec2:eu-west-1:012345678901:instance/*';
const PORTS = 'arn:aws:ssm:*::document/AWS-StartPortForwardingSession';
const USER = 'arn:aws:ssm:*::document/AWSSSO-CreateSSOUser';
const TAGGED = { StringLike: { 'ssm:resourceTag/Team': ['web'] } };
const byTag = { by: 'tag', tags: [{ key: 'Team', values: ['web'] }] } as const;

type Changes = Parameters<typeof statementsOf>[1];
const person = (endUser: NonNullable<Changes['endUser']>) =>
  statementsOf('end-user', {
    ...IRELAND,
    endUser: {
      startSessions: false,
      nodes: { ids: ['i-0a1b2c3d'] },
      remoteDesktop: 'credentials',
      ...endUser,
    },
  });
const starts = (...args: Parameters<typeof person>) => allowing('ssm:StartSession', person(...args));
const channels = (...args: Parameters<typeof person>) =>
  allowing('ssmmessages:OpenDataChannel', person(...args));

it('is in no policy unless somebody chooses it', () => {
  for (const kind of ['end-user', 'administrator'] as const) {
    expect(JSON.stringify(statementsOf(kind, IRELAND))).not.toMatch(/guiconnect|GetPasswordData/);
  }
});

describe('sessions of Remote Desktop', () => {
  it('start by GUI Connect alone, on nodes with the document', () => {
    expect(starts({})).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [NODE, PORTS], Condition: VIA },
    ]);
  });

  it('keep the condition on nodes with a tag, whose document stands by itself', () => {
    expect(starts({ nodes: byTag })).toEqual([
      {
        Effect: 'Allow',
        Action: ['ssm:StartSession'],
        Resource: [INSTANCES],
        Condition: { ...TAGGED, ...VIA },
      },
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [PORTS], Condition: VIA },
    ]);
  });

  it('need no more than the document where people start sessions on these nodes themselves', () => {
    expect(starts({ startSessions: true }).slice(1)).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: [PORTS], Condition: VIA },
    ]);
    const types: Access['documents']['types'] = ['port-forwarding'];
    expect(starts({ startSessions: true, documents: { types } })).toHaveLength(1);
    const everywhere = { by: 'every', reach: 'all-resources' } as const;
    expect(starts({ startSessions: true, nodes: everywhere })).toHaveLength(1);
    expect(starts({ nodes: everywhere })).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: '*', Condition: VIA },
    ]);
  });

  it('have guards where people ask themselves: calls on their behalf have none of the keys', () => {
    const guarded = { guards: { mfa: true, networks: ['198.51.100.0/24'] } };
    const guards = {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      IpAddress: { 'aws:SourceIp': ['198.51.100.0/24'] },
    };
    expect(starts(guarded)).toEqual(starts({}));
    // Nodes under guards would not do for GUI Connect.
    expect(starts({ ...guarded, startSessions: true }).map(({ Condition }) => Condition)).toEqual([
      guards,
      VIA,
    ]);
    expect(
      allowing('ssm-guiconnect:StartConnection', person(guarded)).map(({ Condition }) => Condition),
    ).toEqual([guards]);
    expect(
      allowing('ssm:SendCommand', person({ ...guarded, remoteDesktop: 'identity-center' })).map(
        ({ Condition }) => Condition,
      ),
    ).toEqual([guards]);
  });

  it('have the document access check with every other start', () => {
    for (const each of starts({ startSessions: true, documents: { accessCheck: true } })) {
      expect(each.Condition).toMatchObject({ BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } });
    }
  });

  it('go with full access, behind its guards by a statement of their own', () => {
    const admin = (guards: object) =>
      allowing(
        'ssm:StartSession',
        statementsOf('administrator', {
          ...IRELAND,
          administrator: { fullAccess: true, preferences: 'none', remoteDesktop: 'credentials', guards },
        }),
      );
    expect(admin({})).toHaveLength(1);
    expect(admin({ mfa: true }).slice(1)).toEqual([
      { Effect: 'Allow', Action: ['ssm:StartSession'], Resource: '*', Condition: VIA },
    ]);
  });
});

it('opens the channels of GUI Connect, and others only where people open them', () => {
  const own = {
    Effect: 'Allow',
    Action: ['ssmmessages:OpenDataChannel'],
    Resource: ['arn:aws:ssm:*:012345678901:session/*'],
    Condition: VIA,
  };
  expect(channels({ dataChannel: 'off' })).toEqual([own]);
  expect(channels({ dataChannel: 'own' })).toHaveLength(2);
  expect(channels({ dataChannel: 'every' }).map(({ Condition }) => Condition)).toEqual([undefined]);
});

it('reads each thing once', () => {
  const all = ['ec2:DescribeInstances', 'ssm:DescribeInstanceProperties', 'ssm:GetInventorySchema'];
  const surfaces: Access['surfaces'] = ['session-manager'];
  for (const readAccess of ['none', 'surfaces'] as const) {
    for (const action of all) {
      expect(allowing(action, person({ surfaces, readAccess })), action).toHaveLength(1);
    }
  }
});

describe('with IAM Identity Center', () => {
  const center = { remoteDesktop: 'identity-center' } as const;

  it('makes a user of Windows, by one document of Run Command', () => {
    expect(allowing('ssm:SendCommand', person(center))).toEqual([
      { Effect: 'Allow', Action: ['ssm:SendCommand'], Resource: [NODE, USER] },
    ]);
    expect(allowing('ssm:SendCommand', person({ ...center, nodes: byTag }))).toEqual([
      { Effect: 'Allow', Action: ['ssm:SendCommand'], Resource: [INSTANCES], Condition: TAGGED },
      { Effect: 'Allow', Action: ['ssm:SendCommand'], Resource: [USER] },
    ]);
    expect(allowing('ssm:SendCommand', person({}))).toEqual([]);
  });

  it('never lets people send any command, however far nodes reach', () => {
    const nodes = { by: 'every', reach: 'all-resources' } as const;
    expect(allowing('ssm:SendCommand', person({ ...center, nodes })).map(({ Resource }) => Resource)).toEqual(
      [['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:managed-instance/*', USER]],
    );
  });

  it('looks the person up', () => {
    expect(allowing('identitystore:DescribeUser', person(center))).toHaveLength(1);
    expect(allowing('identitystore:DescribeUser', person({}))).toEqual([]);
  });
});
