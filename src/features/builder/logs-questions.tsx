import { Dependent, Remark } from './groups.tsx';
import { AskChoice, AskFlag, AskText } from './questions.tsx';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';

/** Where the log of a session goes: to a bucket. */
export function S3Questions() {
  const { asked, value } = useQuestion('environment.s3Log.enabled');
  return (
    <>
      <h3>{builderMessages.s3Heading}</h3>
      {!asked && <Remark>{builderMessages.minimalHasNoLogs}</Remark>}
      <AskFlag path="environment.s3Log.enabled" />
      {asked && value && (
        <Dependent>
          <AskText path="environment.s3Log.bucket" />
          <AskFlag path="environment.s3Log.prefixed" />
          <AskText path="environment.s3Log.prefix" />
          <AskFlag path="environment.s3Log.enforceEncryption" />
          <AskChoice path="environment.s3Log.bucketEncryption" />
          <AskText path="environment.s3Log.bucketKeyArn" />
          <AskFlag path="environment.s3Log.multipart" />
          <AskFlag path="environment.s3Log.otherAccount" />
        </Dependent>
      )}
    </>
  );
}

/** Where the log of a session goes: to a log group. */
export function CloudWatchQuestions() {
  const { asked, value } = useQuestion('environment.cloudWatchLog.enabled');
  return (
    <>
      <h3>{builderMessages.cloudWatchHeading}</h3>
      {!asked && <Remark>{builderMessages.minimalHasNoLogs}</Remark>}
      <AskFlag path="environment.cloudWatchLog.enabled" />
      {asked && value && (
        <Dependent>
          <AskText path="environment.cloudWatchLog.logGroup" />
          <AskFlag path="environment.cloudWatchLog.enforceEncryption" />
          <AskChoice path="environment.cloudWatchLog.delivery" />
        </Dependent>
      )}
    </>
  );
}
