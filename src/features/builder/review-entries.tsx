import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { SettingPath } from '#core';
import { showSetting } from '../../ui/setting-focus.ts';
import { useMessages } from '../../ui/messages.tsx';

/** What there is to look at or to fill in, one line each. */
export const Entries = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
  },
  '& > li:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& svg': { marginTop: 3 },
  '& strong': { fontWeight: 600 },
  '& [data-severity="error"] > svg': { color: theme.vars.palette.error.main },
  '& [data-severity="warning"] > svg': { color: theme.vars.palette.warning.main },
  '& button': { minHeight: 24, padding: '0 8px', margin: '-2px 0' },
}));

/** The way from an entry to its question. */
export function GoTo({ path, verb }: { readonly path: SettingPath; readonly verb: string }) {
  const { settingName, review } = useMessages();
  return (
    <Button aria-label={review.goTo(verb, settingName(path))} onClick={() => showSetting(path)}>
      {verb}
    </Button>
  );
}
