import { styled } from '@mui/material/styles';
import type { Parameter } from '#core';
import { describeParameter, FORMATS, parametersAskedIn } from '../../exporters/index.ts';
import { placeholderOf } from '../../exporters/policy-files.ts';
import type { Exported } from './use-export.ts';
import type { Answerable } from '../../i18n/messages.ts';
import { useMessages } from '../../ui/messages.tsx';
import { showSetting } from '../../ui/setting-focus.ts';
import { MonoText } from '../../ui/text.tsx';

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 12,
    padding: '4px 0',
  },
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& li > span': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px' },
  '& li button': { '@media (pointer: coarse)': { minHeight: 44 } },
}));

function answerable(parameters: readonly Parameter[]): Answerable {
  const asked = parameters.filter(({ setting }) => setting !== undefined).length;
  if (asked === 0) return 'none';
  return asked === parameters.length ? 'all' : 'some';
}

interface AskedForProps {
  readonly exported: Exported;
}

/** What is not filled in, by the names that the file has for it. */
export function AskedFor({ exported: { setup, format } }: AskedForProps) {
  const { settingName, exports } = useMessages('exports');
  const { parameters: words } = exports;
  const parameters = parametersAskedIn(format, setup);
  const { parameterName } = FORMATS[format];
  return (
    <Part>
      <p className="small">
        {(parameterName === undefined ? words.shown : words.help)[answerable(parameters)]}
      </p>
      <ul>
        {parameters.map((parameter) => {
          const { setting } = parameter;
          const name = parameterName?.(parameter) ?? placeholderOf(parameter);
          return (
            <li key={parameter.id}>
              <span>
                <MonoText>{name}</MonoText>
                {/* As the file describes it. */}
                <span className="small" lang="en">
                  {describeParameter(parameter)}
                </span>
              </span>
              {setting !== undefined && (
                <button
                  type="button"
                  className="link"
                  aria-label={words.goTo(name, settingName(setting))}
                  onClick={() => showSetting(setting)}
                >
                  {words.fillIn}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
