import { createContext, useContext } from 'react';
import type { DocumentKind } from '#core';

/** The document that the answers are for. */
export const KindContext = createContext<DocumentKind>('end-user');

export const useKind = (): DocumentKind => useContext(KindContext);
