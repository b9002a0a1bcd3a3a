import { styled } from '@mui/material/styles';
import { type DocumentKind, isPolicy } from '#core';
import { useDeferredValue } from 'react';
import { AccessPicture } from './access-picture.tsx';
import { AccessTable } from './access-table.tsx';
import { accessView, useAccessView } from './access-view.ts';
import { ExpectationsLine } from './expectations-line.tsx';
import { reportFor } from './reports.ts';
import type { Spotlight } from './statement-link.tsx';
import { useExpectations } from './use-expectations.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { Choice } from '../../ui/choice.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Panel = styled('section')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: 12,
  boxSizing: 'border-box',
  height: '100%',
  overflowY: 'auto',
  padding: '12px 16px 24px',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  '& h2': { margin: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& .head': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
  },
  '& .small': {
    margin: 0,
    maxWidth: '80ch',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    textWrap: 'pretty',
  },
  '& .plain': { margin: 0, maxWidth: '75ch', textWrap: 'pretty' },
  [theme.breakpoints.down('md')]: { height: 'auto', overflowY: 'visible' },
}));

interface AccessPanelProps {
  readonly kind: DocumentKind;
  /** Asked to mark elements of the document of this kind. */
  readonly onSpotlight: Spotlight;
}

/** What a policy allows, in terms of what people do: always of the present answers, a moment behind fast typing. */
export default function AccessPanel({ kind, onSpotlight }: AccessPanelProps) {
  const { assumptions, nobody, refused, seen, title, views } = useMessages('access').access;
  const configuration = useDeferredValue(useConfiguration());
  const view = useAccessView((state) => state.view);
  const assumed = useAccessView((state) => state.assumed);
  const expectations = useExpectations(configuration, assumed);
  const isNobody = kind === 'trust-policy' || !isPolicy(kind);
  const report = reportFor(configuration, kind, assumed);
  return (
    <Panel aria-labelledby="access-title">
      <div className="head">
        <h2 id="access-title">{title}</h2>
        {!isNobody && (
          <Choice
            label={views.label}
            bare
            values={[
              ['table', views.table],
              ['picture', views.picture],
            ]}
            chosen={view}
            onChoose={(next) => accessView.setState({ view: next })}
          />
        )}
      </div>
      <ExpectationsLine kind={kind} expectations={expectations} />
      {isNobody ? (
        <p className="plain">{nobody[kind]}</p>
      ) : (
        <>
          {report.problems.length > 0 && <p className="plain">{refused.answers}</p>}
          {view === 'table' ? (
            <AccessTable report={report} expectations={expectations} onSpotlight={onSpotlight} />
          ) : (
            <AccessPicture report={report} role={reportFor(configuration, 'instance-role', assumed)} />
          )}
          <p className="small">
            {seen[kind === 'instance-role' ? 'node' : kind === 'guardrail' ? kind : 'people']}
          </p>
          {kind !== 'instance-role' && (
            <>
              <Choice
                label={assumptions.label}
                values={[
                  ['today', assumptions.today],
                  ['until-2025', assumptions['until-2025']],
                ]}
                chosen={assumed}
                onChoose={(next) => accessView.setState({ assumed: next })}
              />
              <p className="small">{assumptions.help[assumed]}</p>
            </>
          )}
        </>
      )}
    </Panel>
  );
}
