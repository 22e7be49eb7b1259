package io.streamboard.desktop.signin;

import io.streamboard.model.limit.AccountNames;
import io.streamboard.model.limit.Limits;
import java.text.Normalizer;

/**
 * What a server asks of the name and the password of a new account, so far as it can be told
 * without asking: it also knows well-known passwords. For any thread.
 */
final class NewAccount {

  private NewAccount() {}

  /** Whether somebody can sign in by this name. */
  static boolean takesName(String typed) {
    return AccountNames.signIn(typed).isPresent();
  }

  static boolean isLongEnough(String password) {
    String kept = Normalizer.normalize(password, Normalizer.Form.NFKC);
    return kept.codePointCount(0, kept.length()) >= Limits.SHORTEST_PASSWORD;
  }
}
