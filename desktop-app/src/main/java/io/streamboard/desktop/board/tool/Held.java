package io.streamboard.desktop.board.tool;

/**
 * The keys that are held while the pointer is used.
 *
 * @param shift adds to a selection; keeps the ratio; turns in steps
 * @param alt copies; resizes about the middle
 * @param shortcut Ctrl, or Command on a Mac: lets nothing snap
 */
public record Held(boolean shift, boolean alt, boolean shortcut) {

  public static final Held NONE = new Held(false, false, false);
}
