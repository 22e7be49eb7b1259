package io.streamboard.server.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored secret of names: read whole, or refused where it is read. */
class NameSecretTest {
  @Test
  void aStoredSecretGivesTheSameKeysAgain() {
    NameSecret secret = new NameSecret("s1", new byte[] {1, 2, 3});

    assertThat(NameSecret.decode("s1", secret.encode()).key("ANA")).isEqualTo(secret.key("ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "A", "not base 64"})
  void whatIsNoSecretIsRefusedBeforeANameNeedsIt(String stored) {
    assertThatIllegalArgumentException().isThrownBy(() -> NameSecret.decode("s1", stored));
  }
}
