import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { type Command, commandsOf, type Scope, type Setup } from '../../exporters/index.ts';
import { CommandItem, type Shell } from './command-item.tsx';
import type { CommandGroupId } from '../../i18n/messages.ts';
import { Choice } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { RichText } from '../../ui/text.tsx';

const GROUPS: Readonly<Record<Scope, readonly CommandGroupId[]>> = {
  'end-user': ['end-user', 'end-user-test'],
  administrator: ['administrator', 'administrator-test'],
  'instance-role': ['operator'],
  'trust-policy': ['operator'],
  'session-preferences': ['operator'],
  tunnel: ['operator'],
  'session-command': ['operator'],
  guardrail: [],
  setup: ['end-user', 'administrator', 'operator', 'end-user-test', 'administrator-test', 'operator-test'],
};

type CommandGroup = ReturnType<typeof commandsOf>[number];

/** The commands that concern what is exported; those of administrators only where it is for them, too. */
export function commandGroups(setup: Setup): readonly CommandGroup[] {
  const hasAdministrators = setup.documents.some(({ kind }) => kind === 'administrator');
  const ids = GROUPS[setup.scope].filter((id) => hasAdministrators || !id.startsWith('administrator'));
  return commandsOf(setup).filter(({ id }) => ids.includes(id));
}

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  justifyItems: 'start',
  '& > div:last-child': { justifySelf: 'stretch' },
  '& .MuiAccordionSummary-root': {
    padding: '8px 0',
    fontSize: '0.8125rem',
    '@media (pointer: coarse)': { padding: '12px 0' },
  },
  '& .MuiAccordionSummary-content > small': { fontSize: '0.75rem' },
  '& .MuiAccordionDetails-root': { gap: 8, paddingTop: 0 },
  '& .MuiAccordion-root:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& ul': { display: 'grid', gap: 16, margin: 0, padding: 0, listStyle: 'none' },
}));

/** Whether it reads a document from the archive. */
const readsFile = ({ posix }: Command): boolean => posix.includes('file://policies/');

/** The commands that go with the export, to be handed to those who type them. */
export function Commands({ groups }: { readonly groups: readonly CommandGroup[] }) {
  const { exports, paragraph } = useMessages('exports');
  const { commands: words } = exports;
  const [shell, setShell] = useState<Shell>('posix');
  const [open, setOpen] = useState<readonly string[]>([]);
  return (
    <Part>
      <Choice
        label={words.shell}
        bare
        values={[
          ['posix', words.shells.posix],
          ['powershell', words.shells.powershell],
        ]}
        chosen={shell}
        onChoose={setShell}
      />
      <div>
        {groups.map((group) => (
          <Disclosure
            key={group.id}
            level={4}
            title={exports.commandGroups[group.id].title}
            summary={words.count(group.commands.length)}
            open={open.includes(group.id)}
            onToggle={(isOpen) =>
              setOpen((ids) => [...ids.filter((each) => each !== group.id), ...(isOpen ? [group.id] : [])])
            }
          >
            <p className="small">
              <RichText
                text={paragraph([
                  exports.groupExplanation(group),
                  group.commands.some(readsFile) ? words.files : '',
                ])}
              />
            </p>
            <ul>
              {group.commands.map((command) => (
                <CommandItem key={command.posix} command={command} shell={shell} />
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </Part>
  );
}
