import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import { type ReactNode, useId } from 'react';
import { ChevronIcon } from './icons.tsx';

interface DisclosureProps {
  readonly title: ReactNode;
  /** What stands in it, when it is closed: for example how many choices differ from the default. */
  readonly summary?: ReactNode;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Of its title among the headings around it. */
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** Choices that few people need, folded away. */
export function Disclosure({ title, summary, open, onToggle, level = 3, children }: DisclosureProps) {
  const id = useId();
  return (
    <Accordion
      expanded={open}
      onChange={(_, expanded) => onToggle(expanded)}
      slots={{ transition: AtOnce }}
      slotProps={{ heading: { component: `h${level}` } }}
    >
      <AccordionSummary
        id={id}
        aria-controls={open ? `${id}-content` : undefined}
        expandIcon={<ChevronIcon />}
      >
        {title}
        {summary && <small>{summary}</small>}
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
}

/** Not animated: what is asked for can take the focus in the same moment, and nothing moves for a while. */
function AtOnce({ in: open = false, children }: { readonly in?: boolean; readonly children?: ReactNode }) {
  return open && children;
}
