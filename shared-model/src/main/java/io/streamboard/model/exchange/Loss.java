package io.streamboard.model.exchange;

/**
 * One thing of one widget that was not carried over.
 *
 * @param source the widget's id in what was read: the file's at an import, the board's at an
 *     export. Of a file it may be any text, cut to 100 characters; empty when it had none
 */
public record Loss(LossCode code, String source) {
  private static final int LONGEST = 100;

  public Loss {
    source = named(source);
  }

  /** What losses call the widget that has this id in a file. */
  static String named(String source) {
    return source.length() <= LONGEST ? source : source.substring(0, LONGEST);
  }
}
