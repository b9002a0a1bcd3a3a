/** What somebody points at in the text, by offsets into it. */
export interface TextPointing {
  /** The mouse is over the text; `null` when it left. */
  readonly onHover: (offset: number | null) => void;
  /**
   * The text was clicked, or the cursor moved in it; no offset when Escape was pressed. `spoken` is there for the
   * keyboard: what is to be read out before the explanation.
   */
  readonly onPick: (offset: number | null, spoken?: string) => void;
  /** Somebody wants to get to the setting behind what was picked. */
  readonly onGoToSetting: () => void;
}
