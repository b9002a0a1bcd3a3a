import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { openCount } from './results.ts';
import { checkView } from './view.ts';
import type { ReportedFile } from '../../checking/index.ts';
import { checkedFilesActions, type TextFile } from '../../store/checked-files.ts';
import { choosePlain, usePlainView } from '../../store/interface.ts';
import { Banner } from '../../ui/banner.tsx';
import { moveFocus } from '../../ui/focus.ts';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Typed } from '../../ui/typed.tsx';
import { ViewMenu } from '../../ui/view-menu.tsx';

const Strip = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 44,
  padding: '0 8px 0 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > .MuiTabs-root': { minWidth: 0, minHeight: 44 },
  '& .MuiTab-root': { minHeight: 44, maxWidth: 220 },
  '& .name': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& small': { marginLeft: 6, color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& .tools': { display: 'flex', alignItems: 'center', gap: 4, marginLeft: 'auto', flex: 'none' },
  [theme.breakpoints.down('md')]: { padding: '0 4px 0 8px', '& .MuiTab-root': { maxWidth: 140 } },
}));

interface FileStripProps {
  readonly files: readonly TextFile[];
  readonly open: TextFile;
  readonly reports: ReadonlyMap<string, ReportedFile>;
  readonly onChoose: () => void;
}

/** The names of the files, and what can be done with them. */
export function FileStrip({ files, open, reports, onChoose }: FileStripProps) {
  const { check } = useMessages('check');
  const plain = usePlainView();
  const [closed, setClosed] = useState<{ readonly name: string; readonly undo: () => void } | null>(null);
  return (
    <>
      <Strip>
        <MuiTabs
          value={open.id}
          aria-label={check.files}
          variant="scrollable"
          scrollButtons={false}
          selectionFollowsFocus
          onChange={(_, id: string) => {
            checkedFilesActions.open(id);
            checkView.setState({ cursor: null });
          }}
        >
          {files.map((file) => {
            const count = openCount(reports.get(file.id));
            return (
              <Tab
                key={file.id}
                value={file.id}
                label={
                  <span className="name" title={file.name}>
                    <Typed text={file.name} />
                    {file.text !== '' && count > 0 && <small>{count}</small>}
                  </span>
                }
              />
            );
          })}
        </MuiTabs>
        <div className="tools">
          <IconButton
            aria-label={check.newFile}
            title={check.newFile}
            onClick={() => checkedFilesActions.add([{ text: '' }])}
          >
            <PlusIcon />
          </IconButton>
          {(files.length > 1 || open.text !== '') && (
            <IconButton
              aria-label={check.close(open.name)}
              title={check.close(open.name)}
              onClick={() => {
                const undo = checkedFilesActions.close(open.id);
                setClosed(open.text === '' ? null : { name: open.name, undo });
                checkView.setState({ cursor: null });
                announce(check.closed(open.name));
              }}
            >
              <CloseIcon />
            </IconButton>
          )}
          <Button onClick={onChoose}>{check.open}</Button>
          <ViewMenu plain={plain} onPlain={choosePlain} />
        </div>
      </Strip>
      {closed !== null && (
        <Banner
          severity="info"
          title={check.closed(closed.name)}
          onClose={() => setClosed(null)}
          actions={
            <Button
              onClick={() =>
                moveFocus(() => {
                  closed.undo();
                  setClosed(null);
                })
              }
            >
              {check.undo}
            </Button>
          }
        />
      )}
    </>
  );
}
