import { styled } from '@mui/material/styles';
import type { PolicyAccess } from '#analysis';
import type { JsonPointer } from '#iam';
import { type ComponentType, useCallback } from 'react';
import { useAnswer } from './use-answer.ts';
import { goTo } from './view.ts';
import type { PolicyAccessIn } from '../../checking/index.ts';
import type { TextFile } from '../../store/checked-files.ts';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

const Policies = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& > section': { display: 'grid', gap: 8 },
  '& h2': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& p': { maxWidth: '75ch', textWrap: 'pretty' },
}));

/** Shows what a policy allows, and asks to show the elements that decided. */
export type AccessView = ComponentType<{
  readonly access: PolicyAccess;
  readonly onSpotlight: (pointers: readonly JsonPointer[]) => void;
}>;

interface AccessPanelProps {
  readonly file: TextFile;
  readonly view: AccessView;
}

/** What the policies of a file let people or nodes do. */
export default function AccessPanel({ file, view }: AccessPanelProps) {
  const { check } = useMessages('check');
  const { known: asked } = useAnswer('access', file);
  if (asked === undefined) return <p aria-busy="true">{check.checking}</p>;
  const { answer } = asked;
  if (answer.length === 0) return <p>{check.access.unread}</p>;
  return (
    <Policies>
      {answer.map((policy) => (
        <section key={policy.name}>
          {policy.name !== '' && (
            <h2>
              <RichText text={check.inPolicy(policy.name)} />
            </h2>
          )}
          <OfPolicy policy={policy} view={view} />
        </section>
      ))}
    </Policies>
  );
}

function OfPolicy({
  policy: { form, access, places },
  view: View,
}: {
  readonly policy: PolicyAccessIn;
  readonly view: AccessView;
}) {
  const { check } = useMessages('check');
  const show = useCallback(
    ([at]: readonly JsonPointer[]) => {
      const region = at === undefined ? undefined : places.get(at);
      if (region !== undefined) goTo(region);
    },
    [places],
  );
  if (access === undefined) {
    return <p>{form === 'identity-policy' ? check.access.unread : check.access.nobody[form]}</p>;
  }
  return <View access={access} onSpotlight={show} />;
}
