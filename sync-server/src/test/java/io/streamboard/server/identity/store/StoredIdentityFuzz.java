package io.streamboard.server.identity.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.json.MalformedJsonException;
import io.streamboard.server.identity.password.PasswordHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Profiles, tokens, password hashes, one-time codes and the secret of names as stored, however
 * damaged: read, or refused by the two exceptions that say so; what is read can be used, and is
 * written so that it is read again as the same.
 */
public final class StoredIdentityFuzz {
  private static final String HASH =
      "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"
          + "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI";

  private StoredIdentityFuzz() {}

  /** The first byte says what the others are. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Runnable use;
    try {
      use = read(bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
    } catch (MalformedJsonException | IllegalArgumentException refused) {
      assertThat(refused).hasMessageNotContainingAny("$");
      return;
    }
    use.run();
  }

  private static Runnable read(byte kind, byte[] stored) {
    return switch (kind) {
      case 'p' -> {
        Profile profile = Profile.decode(stored);
        yield () -> use(profile);
      }
      case 't' -> {
        TokenRecord token = TokenRecord.decode("t1", stored);
        yield () -> assertThat(TokenRecord.decode("t1", token.encode())).isEqualTo(token);
      }
      case 's' -> {
        SetupCode code = SetupCode.decode(SetupCode.KEY_PREFIX + "h1", stored);
        yield () -> assertThat(SetupCode.decode(code.key(), code.encode())).isEqualTo(code);
      }
      case 'n' -> {
        NameSecret secret = NameSecret.decode("s1", new String(stored, UTF_8));
        yield () -> use(secret);
      }
      default -> {
        PasswordHash hash = PasswordHash.parse(new String(stored, UTF_8));
        yield () -> assertThat(PasswordHash.parse(hash.phc())).isEqualTo(hash);
      }
    };
  }

  private static void use(Profile profile) {
    assertThat(Profile.decode(profile.encode())).isEqualTo(profile);
    assertThat(profile.matches(Profile.searchForm(profile.name()))).isTrue();
  }

  private static void use(NameSecret secret) {
    assertThat(NameSecret.decode("s1", secret.encode()).key("Ana")).isEqualTo(secret.key("ANA"));
  }

  public static List<byte[]> seeds() {
    Instant now = Instant.ofEpochMilli(1_700_000_000_000L);
    return List.of(
        first('p', new Profile("Ana", "ana", 5).encode()),
        first(
            't',
            new TokenRecord("t1", "0".repeat(64), new PersonId("ana"), 7, now, now, now).encode()),
        first('s', new SetupCode("h1", now).encode()),
        first('n', new NameSecret("s1", new byte[32]).encode().getBytes(UTF_8)),
        first('h', HASH.getBytes(UTF_8)));
  }

  private static byte[] first(char kind, byte[] stored) {
    byte[] bytes = new byte[stored.length + 1];
    bytes[0] = (byte) kind;
    System.arraycopy(stored, 0, bytes, 1, stored.length);
    return bytes;
  }
}
