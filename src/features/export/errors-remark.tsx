import { styled } from '@mui/material/styles';
import type { SettingErrors } from '../../exporters/header.ts';
import type { GoToSetting } from './go-to-setting.ts';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Sentence } from '../../ui/text.tsx';

const List = styled('ul')({ display: 'grid', gap: 2, margin: '2px 0 0', padding: 0, listStyle: 'none' });

interface ErrorsRemarkProps {
  readonly errors: readonly SettingErrors[];
  readonly onGo: GoToSetting;
}

/** What is wrong with the answers, which the export has as they are. */
export function ErrorsRemark({ errors, onGo }: ErrorsRemarkProps) {
  const { exports } = useMessages('exports');
  return (
    <Remark tone="error">
      {exports.errors(errors.flatMap(({ texts }) => texts).length)}
      <List>
        {errors.map(({ path, texts: [first = '', ...others] }) => (
          <li key={path}>
            <Sentence
              of={(slots) => exports.error(slots, first, others.length)}
              slots={{ setting: <SettingButton path={path} onGo={onGo} /> }}
            />
          </li>
        ))}
      </List>
    </Remark>
  );
}
