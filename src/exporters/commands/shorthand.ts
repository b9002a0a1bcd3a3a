/** Characters that stand for themselves in the AWS CLI's short form; spaces only between others. */
const PLAIN = /^[A-Za-z0-9_.:/@+*-]+(?: +[A-Za-z0-9_.:/@+*-]+)*$/;

/**
 * A value in the short form `Key=value,Key=value` of the AWS CLI.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
const shorthandValue = (value: string): string =>
  PLAIN.test(value) ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** `Key=value,Key=value1,value2` */
export const shorthand = (members: readonly (readonly [key: string, ...values: string[]])[]): string =>
  members.map(([key, ...values]) => `${key}=${values.map(shorthandValue).join(',')}`).join(',');
