package io.streamboard.server.canary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a canary says.
 *
 * @param by who sent it
 * @param at the sender's clock, in milliseconds
 */
record Mark(Sender by, long at) {
  private static final String UNSAID = "";
  private static final int FIRST_LEVEL = 1;
  private static final Pattern TEXT =
      Pattern.compile("(\\S+) (\\d{1,18})(?: (\\d{1,4})(?: ([a-z+]{1,40}))?)?");

  /** Empty for what no server sent; servers of before there were levels know the first. */
  static Optional<Mark> read(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int level = Optional.ofNullable(parts.group(3)).map(Integer::parseInt).orElse(FIRST_LEVEL);
    String delivery = Optional.ofNullable(parts.group(4)).orElse(UNSAID);
    return Optional.of(
        new Mark(new Sender(parts.group(1), level, delivery), Long.parseLong(parts.group(2))));
  }

  String text() {
    return by.run() + " " + at + " " + by.level() + " " + by.delivery();
  }

  /** Whether it is known to work on boards in another way. */
  boolean differsFrom(Sender other) {
    return !by.delivery().equals(UNSAID) && !by.delivery().equals(other.delivery());
  }
}
