import { DOCUMENT_KINDS, type DocumentKind, isAsked, isRelevant, type SettingPath } from '#core';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { configurationStore } from '../../store/configuration.ts';
import { routeOf } from '../../store/routes.ts';
import { showSetting } from '../../ui/setting-focus.ts';

export type GoToSetting = (path: SettingPath) => void;

/** The way to a question, by way of another document when this one does not ask it. */
export function useGoToSetting(kind: DocumentKind): GoToSetting {
  const navigate = useNavigate();
  const wanted = useRef<SettingPath | null>(null);
  // Once the questions of the other document are on the page.
  useEffect(() => {
    const path = wanted.current;
    wanted.current = null;
    if (path !== null && isRelevant(path, kind)) showSetting(path);
  }, [kind]);
  return (path) => {
    const { configuration } = configurationStore.getState();
    const asking = [kind, ...DOCUMENT_KINDS].find((each) => isAsked(configuration, each, path));
    if (asking === undefined || asking === kind) {
      showSetting(path);
    } else {
      wanted.current = path;
      navigate(routeOf(configuration, asking));
    }
  };
}
