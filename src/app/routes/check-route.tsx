import { type ComponentProps, useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AccessView as AccessViewType } from '../../features/check/access-panel.tsx';
import CheckPage from '../../features/check/check-page.tsx';
import { ROUTE } from '../../features/check/link.ts';
import { useMessages } from '../../ui/messages.tsx';
import { lazyWith } from '../../ui/part.tsx';
import { usePageTitle } from '../use-page.ts';

const AccessView = lazyWith<ComponentProps<AccessViewType>>(
  ['access'],
  () => import('../../features/access/policy-access-view.tsx'),
);

export default function CheckRoute() {
  const { check } = useMessages('check');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  usePageTitle(check.title);
  const opened = useCallback(() => void navigate(ROUTE, { replace: true }), [navigate]);
  return <CheckPage sent={pathname.slice(ROUTE.length + 1)} onOpened={opened} accessView={AccessView} />;
}
