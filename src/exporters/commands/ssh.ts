import { command } from './command.ts';
import type { Command } from './types.ts';

/** The first word of ssh's configuration for nodes of both kinds. */
const HOSTS = 'Host i-* mi-*';

/**
 * How ssh and scp reach nodes: their connection is a session, which ssh starts by itself. The Region is a plain word,
 * since this line is read by ssh and then by a shell.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 */
export function sshCommands(node: string, region: readonly string[]): readonly Command[] {
  const proxied = [
    'aws ssm start-session --target %h --document-name AWS-StartSSHSession',
    '--parameters portNumber=%p',
    ...region,
  ].join(' ');
  const config: Command = {
    code: 'ssh-config',
    posix: `# ~/.ssh/config\n${HOSTS}\n    ProxyCommand sh -c "${proxied}"`,
    powershell: `# $HOME\\.ssh\\config\n${HOSTS}\n    ProxyCommand powershell.exe "${proxied}"`,
    standIns: [],
  };
  return [
    config,
    command('ssh', ['ssh', `OS_USER@${node}`]),
    command('scp', ['scp', 'report.txt', `OS_USER@${node}:/tmp/`]),
  ];
}
