import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { checkedFilesActions } from '../../store/checked-files.ts';
import { moveFocus } from '../../ui/focus.ts';
import { useMessages } from '../../ui/messages.tsx';

/** A policy with the mistakes that people make most often. */
const EXAMPLE = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Start sessions",
      "Effect": "Allow",
      "Action": ["ssm:StartSesion", "ssm:StartSession"],
      "Resource": [
        "arn:aws:ec2:us-east-1:account-id:instance/*",
        "arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell"
      ],
      "Condition": {
        "StringLike": { "ssm:resourceTag/Team": "Web" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "ssm:TerminateSession",
      "Resource": "*"
    }
  ]
}
`;

const Empty = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: 8,
  maxWidth: '60ch',
  padding: '16px 0',
  '& h2': { margin: 0, fontSize: '1.0625rem', fontWeight: 600 },
  '& p': { color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 },
}));

/** Opens a policy in which there is something to find. */
export function ExampleButton() {
  const { check } = useMessages('check');
  return (
    <Button
      variant="outlined"
      onClick={() =>
        moveFocus(() => checkedFilesActions.add([{ name: check.empty.exampleName, text: EXAMPLE }]))
      }
    >
      {check.empty.example}
    </Button>
  );
}

/** What can be done where nothing has been pasted yet. */
export function NothingYet({ onChoose }: { readonly onChoose: () => void }) {
  const { check } = useMessages('check');
  return (
    <Empty>
      <h2>{check.empty.title}</h2>
      <p>{check.empty.text}</p>
      <div>
        <Button variant="contained" onClick={onChoose}>
          {check.open}
        </Button>
        <ExampleButton />
      </div>
    </Empty>
  );
}
