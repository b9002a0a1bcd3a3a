import { createContext, useContext } from 'react';

const GivenPolicy = createContext(false);

/** What is inside is about a policy that somebody brought: no answers make it, and none is expected of it. */
export const GivenPolicyProvider = GivenPolicy.Provider;

export const useIsGiven = (): boolean => useContext(GivenPolicy);
