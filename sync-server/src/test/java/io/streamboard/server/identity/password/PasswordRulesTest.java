package io.streamboard.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.identity.password.PasswordRules.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules(CommonPasswords.shipped());

  static Stream<Arguments> table() {
    return Stream.of(
        row("elevenchars", Problem.TOO_SHORT),
        row("twelve chars"),
        row("пароль и ещё"),
        row("💙💚💛💜🧡💝💞💟💗💖💕", Problem.TOO_SHORT),
        row("long enough ".repeat(5) + "abcd"),
        row(unlike(64)),
        row(unlike(256)),
        row(unlike(257), Problem.TOO_LONG),
        row("1qaz2wsx3edc", Problem.COMMON),
        row("ADMINISTRATOR", Problem.COMMON),
        row("Password2026!", Problem.COMMON),
        row("2026#password", Problem.COMMON),
        row("password is not mine"),
        row("aaaaaaaaaaaaaa", Problem.REPEATING),
        row("abcdabcdabcda", Problem.REPEATING),
        row("ana.example.person", Problem.LIKE_NAME),
        row("Ana.Example.Person99", Problem.LIKE_NAME),
        row("ana.example.person likes tea"));
  }

  private static Arguments row(String password, Problem... problem) {
    return Arguments.of(password, Stream.of(problem).findFirst());
  }

  private static String unlike(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(i).append('x');
    }
    return text.substring(0, length);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void eachPasswordIsJudged(String password, Optional<Problem> problem) {
    assertThat(rules.check(new Password(password), "ana.example.person")).isEqualTo(problem);
  }

  @Test
  void theListIsThere() {
    assertThat(CommonPasswords.shipped().size()).isGreaterThan(3_000);
  }
}
