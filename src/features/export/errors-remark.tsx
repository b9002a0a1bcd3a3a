import { styled } from '@mui/material/styles';
import type { Issue } from '#core';
import type { GoToSetting } from './go-to-setting.ts';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Sentence } from '../../ui/text.tsx';

const List = styled('ul')({ display: 'grid', gap: 2, margin: '2px 0 0', padding: 0, listStyle: 'none' });

interface ErrorsRemarkProps {
  readonly errors: readonly Issue[];
  readonly onGo: GoToSetting;
}

/** What is wrong with the answers, which the export has as they are: the first of each answer in words. */
export function ErrorsRemark({ errors, onGo }: ErrorsRemarkProps) {
  const { exports, issue: textOf } = useMessages('exports');
  const firsts = errors.filter((error, index) => errors.findIndex(({ at }) => at === error.at) === index);
  return (
    <Remark tone="error">
      {exports.errors(errors.length)}
      <List>
        {firsts.map((first) => (
          <li key={first.at}>
            <Sentence
              of={(slots) =>
                exports.error(slots, textOf(first), errors.filter(({ at }) => at === first.at).length - 1)
              }
              slots={{ setting: <SettingButton path={first.at} onGo={onGo} /> }}
            />
          </li>
        ))}
      </List>
    </Remark>
  );
}
