import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { DocumentKind, SettingPath } from '#core';
import { chooseExport } from './export-choice.ts';
import { moveFocus } from '../../ui/focus.ts';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

const Place = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  alignContent: 'start',
  justifyItems: 'start',
  gap: 8,
  padding: '24px 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  '& h3': { fontSize: '0.9375rem' },
  '& .actions': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 },
}));

/** Where people are given something first, or something is refused: documents of others always hold something. */
function firstQuestion(kind: DocumentKind): SettingPath {
  if (kind === 'guardrail') return 'guardrail.denies';
  return kind === 'administrator' ? 'administrator.startSessions' : 'endUser.startSessions';
}

interface NothingProps {
  readonly kind: DocumentKind;
}

/** In the place of the file: that there is none, and what to do about it. */
export function Nothing({ kind }: NothingProps) {
  const { exports, settingName } = useMessages('exports');
  const { nothing: words } = exports;
  const path = firstQuestion(kind);
  return (
    <Place>
      <h3>{kind === 'guardrail' ? words.refusesNothing : words.title}</h3>
      {kind !== 'guardrail' && <p>{words.help}</p>}
      <div className="actions">
        <Button variant="outlined" onClick={() => showSetting(path)}>
          {exports.goTo(settingName(path))}
        </Button>
        <Button
          onClick={({ currentTarget }) => {
            const panel = currentTarget.closest('section');
            moveFocus(
              () => chooseExport({ extent: 'setup' }),
              () => panel?.querySelector('[aria-pressed="true"]'),
            );
          }}
        >
          {words.whole}
        </Button>
      </div>
    </Place>
  );
}
