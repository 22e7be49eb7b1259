package io.streamboard.server.identity.password;

import io.streamboard.model.limit.Limits;
import java.util.Optional;

/**
 * Which passwords are accepted: long enough, not well known, not the sign-in name. No rules about
 * kinds of characters. Thread-safe.
 */
public final class PasswordRules {
  /** In Unicode code points. */
  private static final int LONGEST = 256;

  private static final int LONGEST_UNIT = 4;

  private final CommonPasswords common;

  public PasswordRules(CommonPasswords common) {
    this.common = common;
  }

  /** Why a password is refused. */
  public enum Problem {
    TOO_SHORT("use at least " + Limits.SHORTEST_PASSWORD + " characters"),
    TOO_LONG("use at most " + LONGEST + " characters"),
    COMMON("this is a well-known password"),
    REPEATING("do not repeat a few characters"),
    LIKE_NAME("do not use your sign-in name");

    private final String advice;

    Problem(String advice) {
      this.advice = advice;
    }

    public String advice() {
      return advice;
    }
  }

  /** What is wrong with the password for this sign-in name; empty when nothing is. */
  public Optional<Problem> check(Password password, String signInName) {
    if (password.points() < Limits.SHORTEST_PASSWORD) {
      return Optional.of(Problem.TOO_SHORT);
    }
    if (password.points() > LONGEST) {
      return Optional.of(Problem.TOO_LONG);
    }
    if (repeats(password.value())) {
      return Optional.of(Problem.REPEATING);
    }
    String core = CommonPasswords.core(password.value());
    boolean coreIsMost = 2 * core.length() >= password.value().length();
    if (common.contains(password.value()) || (coreIsMost && common.contains(core))) {
      return Optional.of(Problem.COMMON);
    }
    boolean likeName =
        (coreIsMost && core.equals(CommonPasswords.core(signInName)))
            || password.value().equalsIgnoreCase(signInName);
    return likeName ? Optional.of(Problem.LIKE_NAME) : Optional.empty();
  }

  private static boolean repeats(String text) {
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      if (text.regionMatches(unit, text, 0, text.length() - unit)) {
        return true;
      }
    }
    return false;
  }
}
