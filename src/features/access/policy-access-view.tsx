import { styled } from '@mui/material/styles';
import type { AccessReport, PolicyAccess } from '#analysis';
import { useEffect, useState } from 'react';
import { AccessTable } from './access-table.tsx';
import { accessView } from './access-view.ts';
import { GivenPolicyProvider } from './given-policy.ts';
import type { Spotlight } from './statement-link.tsx';
import type { Expectations } from './use-expectations.ts';
import { Choice } from '../../ui/choice.tsx';
import { useMessages } from '../../ui/messages.tsx';

const View = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& .small': {
    maxWidth: '80ch',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    textWrap: 'pretty',
  },
}));

const NONE: Expectations = { checked: [], problems: [], of: () => undefined };

const allowedIn = ({ rows }: AccessReport): number =>
  rows.flatMap(({ cells }) => cells).filter(({ outcome }) => outcome === 'allowed').length;

interface PolicyAccessViewProps {
  readonly access: PolicyAccess;
  readonly onSpotlight: Spotlight;
}

/** The access table of a policy that somebody brought. */
export default function PolicyAccessView({ access, onSpotlight }: PolicyAccessViewProps) {
  const { given, refused, seen } = useMessages('access').access;
  const [identity, setIdentity] = useState<string>();
  // At first, those whom the policy lets do most: it was written for them.
  const report =
    access.reports.find((each) => each.identity === identity) ??
    access.reports.toSorted((a, b) => allowedIn(b) - allowedIn(a))[0];
  // Which cell is open is of one policy.
  useEffect(() => () => accessView.setState({ open: null, wanted: null }), []);
  if (report === undefined) return null;
  const isNode = access.holder === 'node';
  return (
    <GivenPolicyProvider value={true}>
      <View>
        {access.reports.length > 1 && (
          <Choice
            label={given.signIn}
            values={access.reports.map((each) => [each.identity, given.identities[each.identity]] as const)}
            chosen={report.identity}
            onChoose={setIdentity}
          />
        )}
        {report.problems.length > 0 && <p>{refused.given}</p>}
        <AccessTable report={report} expectations={NONE} onSpotlight={onSpotlight} />
        <p className="small">{isNode ? given.node : given.people}</p>
        <p className="small">{isNode ? seen.node : seen.people}</p>
      </View>
    </GivenPolicyProvider>
  );
}
