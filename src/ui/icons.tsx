import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Svg = styled('svg')({
  width: '1.15em',
  height: '1.15em',
  flex: 'none',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
});

/** Sixteen by sixteen, drawn with the colour of the text. Always decoration: the words stand beside it. */
function icon(children: ReactNode) {
  return function Icon() {
    return (
      <Svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {children}
      </Svg>
    );
  };
}

export const CheckIcon = icon(<path d="M3 8.5 6.5 12 13 4.5" />);
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.500v-1.500a1.5 1.5 0 0 0-1.5-1.500H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.500h1.5" />
  </>,
);
export const DownloadIcon = icon(<path d="M8 2.500v7.500m-3-3 3 3 3-3M3 13.500h10" />);
export const ShareIcon = icon(
  <path d="M6.5 9.500a3 3 0 0 0 4.3 0l2.2-2.200A3 3 0 0 0 8.7 3l-.9.9m1.7 2.600a3 3 0 0 0-4.3 0L3 8.700A3 3 0 0 0 7.3 13l.9-.9" />,
);
export const UndoIcon = icon(<path d="M5.5 3 2.5 6l3 3M3 6h6.500a3.5 3.5 0 0 1 0 7H6" />);
export const RedoIcon = icon(<path d="m10.5 3 3 3-3 3M13 6H6.500a3.5 3.5 0 0 0 0 7H10" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.500v1.200m0 10.600v1.200M1.5 8h1.200m10.6 0h1.200M3.4 3.400l.85.85m7.5 7.5.85.85m0-9.2-.85.85m-7.5 7.5-.85.85" />
  </>,
);
export const MoonIcon = icon(<path d="M13.5 9.600A5.8 5.8 0 0 1 6.4 2.500a5.8 5.8 0 1 0 7.1 7.100Z" />);
export const SystemIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 2.200v11.600a5.8 5.8 0 0 0 0-11.600Z" fill="currentColor" />
  </>,
);
export const ErrorIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.800v3.700m0 2.500v.1" />
  </>,
);
export const WarningIcon = icon(<path d="M8 2.3 14.3 13.300H1.700ZM8 6.500v3.200m0 1.900v.1" />);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.500v3.700M8 5v-.1" />
  </>,
);
export const MoreIcon = icon(<path d="M3.500 8h.01M8 8h.01M12.500 8h.01" strokeWidth="2.4" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const ChevronIcon = icon(<path d="m6 3.5 4.5 4.500L6 12.5" />);
export const ResetIcon = icon(<path d="M13 8a5 5 0 1 1-1.5-3.500L13 6m0-3.500V6H9.5" />);
