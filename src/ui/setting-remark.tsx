import { styled } from '@mui/material/styles';
import { createContext, useContext } from 'react';

/** A remark on a setting that is no problem, such as that it has no effect here; by the path of the row. */
export type RemarkOn = (path: string) => string | undefined;

/** Whoever knows about the settings provides the remarks; rows show them. */
export const SettingRemarks = createContext<RemarkOn>(() => undefined);

export const useSettingRemark = (path: string): string | undefined => useContext(SettingRemarks)(path);

const Text = styled('span')(({ theme }) => ({
  display: 'block',
  marginTop: 2,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontStyle: 'italic',
  lineHeight: 1.5,
}));

export const remarkId = (control: string): string => `${control}-remark`;

/** The remark under the help of a row. */
export function SettingRemark({ control, text }: { readonly control: string; readonly text: string }) {
  return <Text id={remarkId(control)}>{text}</Text>;
}
