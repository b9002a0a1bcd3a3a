import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

const Holder = styled('span')({ position: 'relative', display: 'inline-flex' });

const Panel = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 20,
  top: 'calc(100% + 8px)',
  width: 'min(340px, calc(100vw - 32px))',
  padding: 16,
  display: 'grid',
  gap: 12,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.outline}`,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  boxShadow: theme.vars.shadows[4],
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.5,
  textAlign: 'left',
  whiteSpace: 'normal',
  '&[data-align="left"]': { left: 0 },
  '&[data-align="right"]': { right: 0 },
}));

interface PopupButtonProps {
  readonly label: ReactNode;
  /** Name of the button where the label alone does not say it; must contain the visible text. */
  readonly accessibleName?: string;
  /** Name of what opens. */
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly icon?: ReactNode;
  readonly variant?: ButtonProps['variant'];
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** Smallest distance between the panel and the edges of the window. */
const MARGIN = 16;

/** Moves a panel sideways as far as it must to be seen whole. */
function moveIntoView(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect();
  const tooFar = Math.max(0, right - (document.documentElement.clientWidth - MARGIN));
  panel.style.translate = `${Math.max(-tooFar, MARGIN - left)}px`;
}

/** A button that opens a small panel below itself. Escape, a click elsewhere or moving on closes it. */
export function PopupButton(props: PopupButtonProps) {
  const { label, accessibleName, title, align = 'right', icon, variant, children } = props;
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (open && panel.current) {
      moveIntoView(panel.current);
    }
  }, [open]);

  useEffect(() => {
    if (!open) {
      return;
    }
    const outside = (event: Event) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <Holder
      ref={holder}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          setOpen(false);
          button.current?.focus();
        }
      }}
    >
      <Button
        ref={button}
        variant={variant ?? 'text'}
        startIcon={icon}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={accessibleName}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <Panel ref={panel} id={id} role="group" aria-label={title} data-align={align}>
          {children()}
        </Panel>
      )}
    </Holder>
  );
}
