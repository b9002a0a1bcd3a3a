import Button, { type ButtonProps } from '@mui/material/Button';
import ClickAwayListener from '@mui/material/ClickAwayListener';
import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

const Holder = styled('span')({
  position: 'relative',
  display: 'inline-flex',
  minWidth: 0,
  '&[data-wide="true"]': { position: 'static' },
});

/** What opens over the page. */
export const PopupPaper = styled(Paper)(({ theme }) => ({
  position: 'absolute',
  zIndex: 20,
  top: 'calc(100% + 8px)',
  right: 0,
  width: 'min(340px, calc(100vw - 32px))',
  boxSizing: 'border-box',
  padding: 16,
  display: 'grid',
  gap: 12,
  border: `1px solid ${theme.vars.palette.outline}`,
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  textAlign: 'left',
  whiteSpace: 'normal',
  '&[data-align="left"]': { left: 0, right: 'auto' },
  '[data-wide="true"] > &': {
    top: '100%',
    left: 0,
    width: 'auto',
    padding: 0,
    borderWidth: '0 0 1px',
    borderRadius: 0,
  },
}));

/** Smallest distance between the panel and the edges of the window. */
const MARGIN = 16;

/** Moves a panel sideways as far as it must to be seen whole. */
function moveIntoView(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect();
  const tooFar = Math.max(0, right - (document.documentElement.clientWidth - MARGIN));
  panel.style.translate = `${Math.max(-tooFar, MARGIN - left)}px`;
}

interface PopupButtonProps {
  readonly label: ReactNode;
  /** Name of the button where the label alone does not say it; must contain the visible text. */
  readonly accessibleName?: string;
  /** Name of what opens. */
  readonly title: string;
  readonly role?: 'group' | 'navigation';
  readonly align?: 'left' | 'right';
  /** As wide as what the button stands in, which must be positioned. */
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  readonly endIcon?: ReactNode;
  readonly color?: ButtonProps['color'];
  /** Made only while it is open; what it is given closes it, and gives the focus back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a small panel below itself. Escape, a click elsewhere or moving on closes it. MUI's Popover and
 * Menu are modal: while they are open, what is clicked elsewhere does not get the click.
 */
export function PopupButton(props: PopupButtonProps) {
  const {
    label,
    accessibleName,
    title,
    role = 'group',
    align = 'right',
    wide = false,
    icon,
    endIcon,
  } = props;
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => setOpen(false);

  useLayoutEffect(() => {
    if (open && !wide && panel.current) moveIntoView(panel.current);
  }, [open, wide]);

  const holder: ComponentProps<typeof Holder> = {
    onKeyDown: ({ key }) => {
      if (key === 'Escape' && open) {
        close();
        button.current?.focus();
      }
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
    },
  };
  return (
    <ClickAwayListener onClickAway={close}>
      <Holder data-wide={wide} {...holder}>
        <Button
          ref={button}
          color={props.color ?? 'primary'}
          startIcon={icon}
          endIcon={endIcon}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={accessibleName}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
        {open && (
          <PopupPaper ref={panel} id={id} elevation={4} role={role} aria-label={title} data-align={align}>
            {props.children(() => {
              close();
              button.current?.focus();
            })}
          </PopupPaper>
        )}
      </Holder>
    </ClickAwayListener>
  );
}
