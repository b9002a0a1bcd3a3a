import type { AdviceCode } from './causes.ts';
import type { Side } from './denial.ts';

interface Around {
  /** In lower case. */
  readonly actions: RegExp;
  readonly side: Side;
  readonly advice: AdviceCode;
}

/** Actions that have to do with sessions, and that this page writes no policy for; the first row that fits counts. */
const ACTIONS_AROUND: readonly Around[] = [
  {
    actions: /^ecs:(?:executecommand|describetasks|listtasks|describeclusters)$/,
    side: 'caller',
    advice: 'exec-permissions',
  },
  {
    actions:
      /^ssm-guiconnect:|^ec2:getpassworddata$|^ssm:(?:getcommandinvocation|getinventoryschema)$|^sso:listdirectoryassociations|^identitystore:describeuser$/,
    side: 'caller',
    advice: 'remote-desktop',
  },
  {
    actions: /^ec2-instance-connect:send(?:serialconsole)?sshpublickey$/,
    side: 'caller',
    advice: 'instance-connect',
  },
  { actions: /^ec2-instance-connect:/, side: 'caller', advice: 'instance-connect-endpoint' },
  {
    actions: /^ssm:(?:startaccessrequest|getaccesstoken|(?:get|create|update)opsitem|describeopsitems)$/,
    side: 'caller',
    advice: 'access-request',
  },
  { actions: /^sts:tagsession$/, side: 'setup', advice: 'tag-session' },
  { actions: /^sts:(?:assumerole\w*|setsourceidentity)$/, side: 'setup', advice: 'assume-role' },
  { actions: /^sts:decodeauthorizationmessage$/, side: 'caller', advice: 'decode-permission' },
  { actions: /^iam:passrole$/, side: 'setup', advice: 'pass-role' },
  {
    actions:
      /^ssm:(?:registermanagedinstance|requestmanagedinstanceroletoken|updatemanagedinstancepublickey)$/,
    side: 'node',
    advice: 'managed-instance-token',
  },
  {
    actions:
      /^ssm:(?:listassociations|listinstanceassociations|describeassociation|update(?:instance)?associationstatus|putinventory|putcomplianceitems|putconfigurepackageresult|getmanifest|getdeployablepatchsnapshotforinstance|getparameters?)$/,
    side: 'node',
    advice: 'agent-other-features',
  },
  {
    actions: /^ssm:(?:get|update|reset)servicesetting$/,
    side: 'setup',
    advice: 'host-management-permissions',
  },
  {
    actions: /^ssm:(?:create|delete|describe)activations?$|^ssm:deregistermanagedinstance$/,
    side: 'setup',
    advice: 'activation-permissions',
  },
  {
    actions: /^ssm:(?:addtagstoresource|removetagsfromresource)$|^ec2:(?:create|delete)tags$/,
    side: 'setup',
    advice: 'tag-permissions',
  },
  {
    actions:
      /^iam:(?:create|put|attach|update|add|get|list|tag)\w*(?:role|policy|policies|instanceprofile|instanceprofiles)\w*$|^kms:(?:create|describe|put|get|list|enable|tag)\w+$|^logs:(?:createloggroup|associatekmskey|putretentionpolicy|tag\w*)$|^s3:(?:createbucket|putbucket\w+|putencryptionconfiguration|listallmybuckets)$|^ec2:associateiaminstanceprofile$|^ec2:createvpcendpoint$/,
    side: 'setup',
    advice: 'setup-permissions',
  },
];

/** What is known of an action around sessions that no answer here allows; `undefined` for the others. */
export function actionAround(action: string): Pick<Around, 'side' | 'advice'> | undefined {
  const lower = action.toLowerCase();
  return ACTIONS_AROUND.find(({ actions }) => actions.test(lower));
}
