import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

const Bar = styled('div')(({ theme }) => ({
  position: 'relative',
  zIndex: 3,
  width: 1,
  background: theme.vars.palette.divider,
  cursor: 'col-resize',
  touchAction: 'none',
  // Wide enough to be caught, without a place of its own.
  '&::before': { content: '""', position: 'absolute', inset: '0 -5px' },
  '&::after': {
    content: '""',
    position: 'absolute',
    top: '50%',
    left: -2,
    width: 5,
    height: 40,
    marginTop: -20,
    borderRadius: 3,
    background: theme.vars.palette.outline,
    opacity: 0,
  },
  '&:hover::after, &:focus-visible::after, &[data-dragged="true"]::after': { opacity: 1 },
  '&[data-dragged="true"]': { background: theme.vars.palette.primary.main },
  '&[data-dragged="true"]::before': { inset: '0 -100vw' },
  '&:focus-visible': { outline: 'var(--focus-ring)', outlineOffset: 3 },
}));

/** No pane is narrower than that while both are on the screen, in pixels. */
const LEAST_WIDTH = 400;

/** Columns of a grid with two panes and a splitter between them. @param share of the first one, as CSS */
export const splitColumns = (share: string): string =>
  `clamp(${LEAST_WIDTH}px, ${share}, calc(100% - ${LEAST_WIDTH}px)) 1px minmax(0, 1fr)`;

interface SplitterProps {
  readonly label: string;
  /** Id of the pane before it, whose share it sets. */
  readonly controls: string;
  /** The share of the width that the pane before it has, from 0 to 1. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** It stays where it is now. */
  readonly onEnd: () => void;
  /** A double click, or Enter. */
  readonly onToggle: () => void;
}

/** How far one press of an arrow key moves it. */
const STEP = 0.02;

/**
 * What stands between two panes, and can be moved: by dragging, and with the arrow keys, Home and End. MUI has none.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function Splitter({ label, controls, value, min, max, onChange, onEnd, onToggle }: SplitterProps) {
  const [dragged, setDragged] = useState(false);
  const pressedAt = useRef(0);

  function keyDown(event: KeyboardEvent) {
    const next = {
      ArrowLeft: value - STEP,
      ArrowRight: value + STEP,
      Home: min,
      End: max,
    }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (next !== undefined) {
      event.preventDefault();
      onChange(Math.min(max, Math.max(min, next)));
      onEnd();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onToggle();
    }
  }

  function move({ currentTarget, clientX }: PointerEvent<HTMLElement>) {
    const around = currentTarget.parentElement?.getBoundingClientRect();
    if (around !== undefined) {
      onChange(Math.min(max, Math.max(min, (clientX - around.left) / around.width)));
    }
  }

  return (
    <Bar
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={Math.round(min * 100)}
      aria-valuemax={Math.round(max * 100)}
      aria-valuenow={Math.round(value * 100)}
      tabIndex={0}
      data-dragged={dragged}
      onKeyDown={keyDown}
      onDoubleClick={onToggle}
      // A double click selects what is around, and the browser would drag the selection instead.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        pressedAt.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        // A press alone moves nothing: it may be one half of a double click.
        if (
          event.currentTarget.hasPointerCapture(event.pointerId) &&
          (dragged || event.clientX !== pressedAt.current)
        ) {
          setDragged(true);
          move(event);
        }
      }}
      onLostPointerCapture={() => {
        setDragged(false);
        if (dragged) onEnd();
      }}
    />
  );
}
