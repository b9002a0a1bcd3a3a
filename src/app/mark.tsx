import { styled } from '@mui/material/styles';

const Svg = styled('svg')(({ theme }) => ({
  width: 22,
  height: 22,
  flex: 'none',
  color: theme.vars.palette.primary.main,
}));

/** A prompt inside braces: a session, and a policy. */
export function Mark() {
  return (
    <Svg viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
      <g strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 2.5c-2 0-2.5 1-2.5 2.5v3c0 1.5-.5 2.5-2 3 1.5.5 2 1.5 2 3v3c0 1.5.5 2.5 2.5 2.5" />
        <path d="M16 2.5c2 0 2.5 1 2.5 2.5v3c0 1.5.5 2.5 2 3-1.5.5-2 1.5-2 3v3c0 1.5-.5 2.5-2.5 2.5" />
        <path d="m8 8.5 2.800 2.5L8 13.5m4.300.7h2.200" />
      </g>
    </Svg>
  );
}
