import { styled } from '@mui/material/styles';
import type { Size } from '#core';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { PopupButton } from '../../ui/popup-button.tsx';
import { useMessages } from '../../ui/messages.tsx';

const Label = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  fontWeight: 400,
  minWidth: 0,
  textAlign: 'right',
  '& > span': { minWidth: 0, maxHeight: '2.3em', overflow: 'hidden', lineHeight: 1.15, textWrap: 'balance' },
  '&[data-over="true"]': { color: theme.vars.palette.error.main, fontWeight: 600 },
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'grid', gridTemplateColumns: '1fr auto', gap: '0 12px' },
  '& .verdict': { display: 'inline-flex', alignItems: 'center', gap: 4, fontVariantNumeric: 'tabular-nums' },
  '& [data-fits="true"] .verdict': { color: theme.vars.palette.success.main },
  '& [data-fits="false"] .verdict': { color: theme.vars.palette.error.main },
  '& .limit': { color: theme.vars.palette.text.secondary },
  '& .advice': { gridColumn: '1 / -1', color: theme.vars.palette.text.secondary },
}));

/** How large the document is, as IAM counts, and in which ways it can still be attached. */
export function SizeMeter({ characters, limits }: Size) {
  const { number, output } = useMessages();
  const { size: text } = output;
  const [main] = limits;
  if (main === undefined) {
    return null;
  }
  return (
    <PopupButton
      label={
        <Label data-over={!main.fits}>
          {!main.fits && <WarningIcon />}
          <span>{text.short(characters, main.limit)}</span>
        </Label>
      }
      accessibleName={text.label(characters, main.limit)}
      title={text.title(characters)}
      align="left"
    >
      {() => (
        <>
          <span>
            <strong>{text.title(characters)}</strong> {text.explanation}
          </span>
          <List>
            {limits.map(({ attachment, limit, fits }) => (
              <li key={attachment} data-fits={fits}>
                <span>
                  {text.attachments[attachment].name} <span className="limit">{number(limit)}</span>
                </span>
                <span className="verdict">
                  {fits ? <CheckIcon /> : <WarningIcon />}
                  {fits ? text.fits : text.tooLarge(characters - limit)}
                </span>
                {!fits && <span className="advice">{text.attachments[attachment].tooLarge}</span>}
              </li>
            ))}
          </List>
        </>
      )}
    </PopupButton>
  );
}
