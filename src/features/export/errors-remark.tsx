import { styled } from '@mui/material/styles';
import type { SettingErrors } from '../../exporters/header.ts';
import type { GoToSetting } from './go-to-setting.ts';
import { Remark } from './remark.tsx';
import { SettingButton } from './setting-button.tsx';
import { exportMessages } from '../../i18n/en/export.ts';
import { RichText } from '../../ui/rich-text.tsx';

const List = styled('ul')({ display: 'grid', gap: 2, margin: '2px 0 0', padding: 0, listStyle: 'none' });

interface ErrorsRemarkProps {
  readonly errors: readonly SettingErrors[];
  readonly onGo: GoToSetting;
}

/** What is wrong with the answers, which the export has as they are. */
export function ErrorsRemark({ errors, onGo }: ErrorsRemarkProps) {
  return (
    <Remark tone="error">
      {exportMessages.errors(errors.flatMap(({ texts }) => texts).length)}
      <List>
        {errors.map(({ path, texts: [first = '', ...others] }) => (
          <li key={path}>
            <SettingButton path={path} onGo={onGo} />: <RichText text={first} />
            {others.length > 0 && ` ${exportMessages.moreErrors(others.length)}`}
          </li>
        ))}
      </List>
    </Remark>
  );
}
