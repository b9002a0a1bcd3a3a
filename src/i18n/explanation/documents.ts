import type { KnownDocument } from '#analysis';

/** What a document of AWS is for. */
export const documentPurposes: Readonly<Record<KnownDocument, string>> = {
  'AWS-StartSSHSession': 'SSH and SCP',
  'AWS-StartPortForwardingSession': 'tunnels to any port of the node',
  'AWS-StartPortForwardingSessionToSocket': 'tunnels to a socket of the node',
  'AWS-StartPortForwardingSessionToRemoteHost': 'tunnels through the node to any host it reaches',
  'AWS-StartInteractiveCommand': 'any interactive command',
  'AWS-StartNonInteractiveCommand': 'any command without input',
  'AWS-PasswordReset': 'resetting the password of a local user',
  'AWS-UpdateSSMAgent': 'updating SSM Agent',
  'AWS-RunShellScript': 'any shell script, as root',
  'AWS-RunPowerShellScript': 'any PowerShell script, as administrator',
};
