import { styled } from '@mui/material/styles';
import type { AccessReport } from '#analysis';
import { memo } from 'react';
import { goToCell } from './access-view.ts';
import { type PictureItem, pictureOf, type Way } from './picture-model.ts';
import { Sign } from './sign.tsx';
import { useConfiguration } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { Link } from '../../ui/link.tsx';
import { useMessages } from '../../ui/messages.tsx';

const STUB = 14;

const rail = (side: 'Left' | 'Right', color: string) => ({ [`border${side}`]: `2px solid ${color}` });

const Figure = styled('figure')(({ theme }) => ({
  margin: 0,
  containerType: 'inline-size',
  '& figcaption': { marginTop: 12, color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& ol, & ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& ol': { display: 'flex', gap: STUB },
  '& .stage': { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  '& .stage:first-of-type': { flex: '0 0 100px' },
  '& h3': {
    margin: '0 0 6px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 600,
    lineHeight: 1.4,
  },
  '& .stage:not(:first-of-type) h3': { paddingLeft: STUB },
  '& .stage > :not(h3)': { marginBlock: 'auto' },
  // Two lines that run down beside the items, and one that comes from the stage before.
  '& .stage > ul': { position: 'relative', ...rail('Left', theme.vars.palette.outline) },
  '& .stage:not(:last-of-type) > ul': rail('Right', theme.vars.palette.outline),
  '& .stage > ul::before': {
    content: '""',
    position: 'absolute',
    left: -STUB - 2,
    top: '50%',
    width: STUB,
    borderTop: `2px solid ${theme.vars.palette.outline}`,
  },
  '& li li': { position: 'relative', padding: `4px 0 4px ${STUB}px` },
  '& .stage:not(:last-of-type) li': { paddingRight: STUB },
  '& li li::before, & .stage:not(:last-of-type) li[data-way="open"]::after': {
    content: '""',
    position: 'absolute',
    left: 0,
    top: '50%',
    width: STUB,
    borderTop: '2px solid currentColor',
  },
  '& .stage:not(:last-of-type) li[data-way="open"]::after': { left: 'auto', right: 0 },
  '& li li[data-way="open"]': { color: theme.vars.palette.success.main },
  '& li li[data-way="closed"]': { color: theme.vars.palette.text.secondary },
  '& li li[data-way="partly"]': { color: theme.vars.palette.warning.main },
  '& li li[data-way="unused"]': { color: theme.vars.palette.outline },
  '& li li:not([data-way="open"])::before': { borderTopStyle: 'dashed' },
  '& .box': {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '4px 6px',
    border: '1.5px solid currentColor',
    borderRadius: theme.shape.borderRadius,
    background: theme.vars.palette.background.paper,
    font: 'inherit',
    fontSize: '0.75rem',
    lineHeight: 1.4,
    textAlign: 'left',
    textDecoration: 'none',
    color: 'inherit',
    '& > b': { display: 'block', color: theme.vars.palette.text.primary, fontWeight: 500 },
  },
  '& li:not([data-way="open"]) > .box': { borderStyle: 'dashed' },
  '& .who': { borderColor: theme.vars.palette.outline, borderStyle: 'solid !important' },
  '& button.box, & a.box': { cursor: 'pointer' },
  '& button.box:hover, & a.box:hover': { background: theme.vars.palette.action.hover },
  '@container (max-width: 479px)': {
    '& ol': { flexDirection: 'column', gap: STUB },
    '& .stage:first-of-type': { flex: 'none' },
    '& .stage:not(:first-of-type) h3': { paddingLeft: 0 },
    '& .stage > ul::before': { left: -2, top: -34, width: 0, height: 34, borderTop: 0 },
    '& .stage:not(:last-of-type) > ul': { borderRight: 0 },
    '& .stage:not(:last-of-type) li': { paddingRight: 0 },
    '& .stage:not(:last-of-type) li[data-way="open"]::after': { content: 'none' },
    '& li li .box': { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 44 },
  },
}));

const signs: Readonly<Record<Way, Parameters<typeof Sign>[0]['outcome']>> = {
  open: 'allowed',
  closed: 'denied',
  partly: 'partly',
  unused: 'none',
};

interface AccessPictureProps {
  readonly report: AccessReport;
  /** Of the instance role, which decides about the logs. */
  readonly role: AccessReport;
}

/** Who gets where: every box says in words whether the way to it is open, and leads to the cell that says why. */
export const AccessPicture = memo(function AccessPicture({ report, role }: AccessPictureProps) {
  const { picture: words } = useMessages('access').access;
  const { kind } = report;
  const isPerson = kind === 'end-user' || kind === 'administrator';
  const who = isPerson ? words.who[kind] : words.who['instance-role'];
  return (
    <Figure aria-label={words.label}>
      <ol>
        <li className="stage">
          <h3>{words.stages.who}</h3>
          <div className="box who">
            <b>{who}</b>
          </div>
        </li>
        {pictureOf(report, role).map(({ id, items }) => (
          <li key={id} className="stage">
            <h3>{words.stages[id]}</h3>
            <ul>
              {items.map((item) => (
                <li key={item.id} data-way={item.way}>
                  <Box item={item} report={report} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <figcaption>{isPerson ? words.legendOfPeople : words.legend}</figcaption>
    </Figure>
  );
});

function Box({
  item: { id, way, cell },
  report,
}: {
  readonly item: PictureItem;
  readonly report: AccessReport;
}) {
  const { picture: words } = useMessages('access').access;
  const route = useConfiguration((configuration) => routeOf(configuration, cell?.kind ?? report.kind));
  const word = id === 'other-nodes' && way === 'unused' ? words.none : words.ways[way];
  const content = (
    <>
      <b>{words.items[id]}</b> <Sign outcome={signs[way]} word={word} />
    </>
  );
  if (cell === undefined) return <div className="box">{content}</div>;
  if (cell.kind === report.kind) {
    return (
      <button type="button" className="box" onClick={() => goToCell(cell)}>
        {content}
      </button>
    );
  }
  return (
    <Link className="box" to={route} onClick={() => goToCell(cell)}>
      {content}
    </Link>
  );
}
