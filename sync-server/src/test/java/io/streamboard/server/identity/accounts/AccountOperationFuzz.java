package io.streamboard.server.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log of accounts made of any lines, a record each: never an exception, each takes one revision,
 * and what can be read is written so that it is read again as the same.
 */
public final class AccountOperationFuzz {
  private static final int MOST_RECORDS = 60;
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final GroupId TEAM = new GroupId("team");

  private AccountOperationFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    AccountsFold fold = new AccountsFold();
    long revision = 0;
    for (String line :
        new String(bytes, StandardCharsets.UTF_8).lines().limit(MOST_RECORDS).toList()) {
      AccountOperation operation =
          AccountOperationCodec.decode(line.getBytes(StandardCharsets.UTF_8));
      if (!(operation instanceof AccountOperation.Unreadable)) {
        assertThat(AccountOperationCodec.decode(AccountOperationCodec.encode(operation)))
            .isEqualTo(operation);
      }
      assertThat(fold.apply(operation)).isNotNull();
      revision++;
      assertThat(fold.revision()).isEqualTo(revision);
    }
    assertThat(fold.image().revision()).isEqualTo(revision);
  }

  public static List<byte[]> seeds() {
    AccountOperation secret = new AccountOperation.ChooseNameSecret("s1");
    AccountOperation ana = new AccountOperation.CreateAccount(ANA, name('a'), true, true);
    AccountOperation ben = new AccountOperation.CreateAccount(BEN, name('b'), false, false);
    AccountOperation team = new AccountOperation.CreateGroup(TEAM, name('c'));
    AccountOperation joined = new AccountOperation.AddToGroup(TEAM, BEN);
    return List.of(
        lines(secret, ana, ben, team, joined, new AccountOperation.RemoveFromGroup(TEAM, BEN)),
        lines(secret, ana, team, joined, new AccountOperation.DeleteGroup(TEAM)),
        lines(secret, ana, ben, new AccountOperation.DisableAccount(BEN)),
        lines(new AccountOperation.EnableAccount(BEN), new AccountOperation.EraseAccount(BEN)),
        lines(new AccountOperation.GrantAdmin(BEN), new AccountOperation.RevokeAdmin(ANA)),
        lines(new AccountOperation.RevokeTokens(ANA), new AccountOperation.BarriersPlaced(3)));
  }

  private static NameKey name(char digit) {
    return new NameKey("s1", String.valueOf(digit).repeat(64));
  }

  private static byte[] lines(AccountOperation... operations) {
    return Stream.of(operations)
        .map(AccountOperationCodec::encode)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8) + "\n")
        .reduce("", String::concat)
        .getBytes(StandardCharsets.UTF_8);
  }
}
