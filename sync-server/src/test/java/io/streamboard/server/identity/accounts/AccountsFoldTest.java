package io.streamboard.server.identity.accounts;

import static io.streamboard.server.identity.accounts.AccountVoidReason.ID_TAKEN;
import static io.streamboard.server.identity.accounts.AccountVoidReason.LAST_ADMIN;
import static io.streamboard.server.identity.accounts.AccountVoidReason.NAME_SECRET_CHOSEN;
import static io.streamboard.server.identity.accounts.AccountVoidReason.NAME_TAKEN;
import static io.streamboard.server.identity.accounts.AccountVoidReason.NO_CHANGE;
import static io.streamboard.server.identity.accounts.AccountVoidReason.OTHER_NAME_SECRET;
import static io.streamboard.server.identity.accounts.AccountVoidReason.SETUP_DONE;
import static io.streamboard.server.identity.accounts.AccountVoidReason.UNKNOWN_ACCOUNT;
import static io.streamboard.server.identity.accounts.AccountVoidReason.UNKNOWN_GROUP;
import static io.streamboard.server.identity.accounts.AccountVoidReason.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.accounts.AccountEffects.Left;
import io.streamboard.server.identity.accounts.AccountOperation.AddToGroup;
import io.streamboard.server.identity.accounts.AccountOperation.BarriersPlaced;
import io.streamboard.server.identity.accounts.AccountOperation.ChooseNameSecret;
import io.streamboard.server.identity.accounts.AccountOperation.CreateAccount;
import io.streamboard.server.identity.accounts.AccountOperation.CreateGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DeleteGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DisableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EnableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EraseAccount;
import io.streamboard.server.identity.accounts.AccountOperation.FinaliseLevel;
import io.streamboard.server.identity.accounts.AccountOperation.GrantAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RemoveFromGroup;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeTokens;
import io.streamboard.server.identity.accounts.AccountOperation.Unreadable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsFoldTest {
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final PersonId CLEO = new PersonId("cleo");
  private static final GroupId TEAM = new GroupId("team");
  private static final GroupId OTHER = new GroupId("other");

  /** Ana administers, Ben is in the team, Cleo is disabled and in no group: seven operations. */
  private static final List<AccountOperation> BEFORE =
      List.of(
          new ChooseNameSecret("s1"),
          new CreateAccount(ANA, key("a"), false, true),
          new CreateAccount(BEN, key("b"), false, false),
          new CreateAccount(CLEO, key("c"), false, false),
          new DisableAccount(CLEO),
          new CreateGroup(TEAM, key("a")),
          new AddToGroup(TEAM, BEN));

  private static NameKey key(String digit) {
    return new NameKey("s1", digit.repeat(64));
  }

  static Stream<Arguments> table() {
    return Stream.of(
        row(new ChooseNameSecret("s2"), NAME_SECRET_CHOSEN),
        row(new FinaliseLevel(2)),
        row(new FinaliseLevel(1), NO_CHANGE),
        row(new FinaliseLevel(3), NO_CHANGE),
        row(new CreateAccount(new PersonId("dan"), key("d"), false, false)),
        row(new CreateAccount(new PersonId("dan"), key("b"), false, false), NAME_TAKEN),
        row(new CreateAccount(new PersonId("dan"), key("c"), false, false), NAME_TAKEN),
        row(new CreateAccount(BEN, key("d"), false, false), ID_TAKEN),
        row(
            new CreateAccount(new PersonId("dan"), new NameKey("s2", "d".repeat(64)), false, false),
            OTHER_NAME_SECRET),
        row(new CreateAccount(new PersonId("dan"), key("d"), true, false)),
        row(new CreateAccount(new PersonId("dan"), key("d"), false, true), SETUP_DONE),
        row(new DisableAccount(BEN)),
        row(new DisableAccount(ANA), LAST_ADMIN),
        row(new DisableAccount(CLEO), NO_CHANGE),
        row(new DisableAccount(new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new EnableAccount(CLEO)),
        row(new EnableAccount(BEN), NO_CHANGE),
        row(new EnableAccount(new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new EraseAccount(BEN)),
        row(new EraseAccount(CLEO)),
        row(new EraseAccount(ANA), LAST_ADMIN),
        row(new EraseAccount(new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new GrantAdmin(BEN)),
        row(new GrantAdmin(ANA), NO_CHANGE),
        row(new GrantAdmin(CLEO), UNKNOWN_ACCOUNT),
        row(new RevokeAdmin(ANA), LAST_ADMIN),
        row(new RevokeAdmin(BEN), NO_CHANGE),
        row(new RevokeAdmin(new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new RevokeTokens(BEN)),
        row(new RevokeTokens(new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new CreateGroup(OTHER, key("b"))),
        row(new CreateGroup(OTHER, key("a")), NAME_TAKEN),
        row(new CreateGroup(TEAM, key("b")), ID_TAKEN),
        row(new CreateGroup(OTHER, new NameKey("s2", "d".repeat(64))), OTHER_NAME_SECRET),
        row(new AddToGroup(TEAM, ANA)),
        row(new AddToGroup(TEAM, CLEO)),
        row(new AddToGroup(TEAM, BEN), NO_CHANGE),
        row(new AddToGroup(OTHER, BEN), UNKNOWN_GROUP),
        row(new AddToGroup(TEAM, new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new RemoveFromGroup(TEAM, BEN)),
        row(new RemoveFromGroup(TEAM, ANA), NO_CHANGE),
        row(new RemoveFromGroup(TEAM, new PersonId("nobody")), UNKNOWN_ACCOUNT),
        row(new RemoveFromGroup(OTHER, BEN), UNKNOWN_GROUP),
        row(new DeleteGroup(TEAM)),
        row(new DeleteGroup(OTHER), UNKNOWN_GROUP),
        row(new BarriersPlaced(5)),
        row(new BarriersPlaced(4), NO_CHANGE),
        row(new Unreadable(), UNREADABLE));
  }

  private static Arguments row(AccountOperation operation, AccountVoidReason... reason) {
    return Arguments.of(operation, Stream.of(reason).findFirst());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("table")
  void eachOperationHasItsOutcome(AccountOperation operation, Optional<AccountVoidReason> reason) {
    AccountsFold fold = foldOf(BEFORE);
    AccountsImage before = fold.image();

    FoldedAccounts folded = fold.apply(operation);

    AccountOutcome expected =
        reason
            .<AccountOutcome>map(why -> new AccountOutcome.Void(8, why))
            .orElse(new AccountOutcome.Applied(8));
    assertThat(folded.outcome()).isEqualTo(expected);
    if (reason.isPresent()) {
      assertThat(folded.effects()).isEqualTo(AccountEffects.NONE);
      assertThat(fold.image())
          .isEqualTo(
              new AccountsImage(
                  8,
                  before.nameSecretId(),
                  before.accounts(),
                  before.groups(),
                  before.personsByName(),
                  before.groupsByName(),
                  before.losses(),
                  before.level()));
    }
  }

  @Test
  void theTableHasARowForEachTypeOfOperation() {
    assertThat(
            table()
                .map(row -> Objects.requireNonNull(row.get()[0]).getClass().getName())
                .collect(Collectors.toSet()))
        .isEqualTo(
            Stream.of(AccountOperation.class.getPermittedSubclasses())
                .map(Class::getName)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void eachOperationSurvivesItsRecord(
      AccountOperation operation, Optional<AccountVoidReason> reason) {
    if (operation instanceof Unreadable) {
      assertThat(reason).contains(UNREADABLE);
      return;
    }
    assertThat(AccountOperationCodec.decode(AccountOperationCodec.encode(operation)))
        .isEqualTo(operation);
  }

  @Test
  void whoeverLeavesAGroupNeedsABarrierForIt() {
    AccountsFold fold = foldOf(BEFORE);
    assertThat(fold.apply(new RemoveFromGroup(TEAM, BEN)).effects())
        .isEqualTo(
            new AccountEffects(
                Set.of(BEN), List.of(new Left(BEN, new Principal.Group(TEAM))), Set.of()));
    assertThat(fold.image().account(BEN).orElseThrow().groups()).isEmpty();
  }

  @Test
  void whoeverIsDisabledNeedsBarriersForItselfAndItsGroupsAndLosesItsTokens() {
    AccountsFold fold = foldOf(BEFORE);
    assertThat(fold.apply(new DisableAccount(BEN)).effects())
        .isEqualTo(
            new AccountEffects(
                Set.of(BEN),
                List.of(
                    new Left(BEN, new Principal.Person(BEN)),
                    new Left(BEN, new Principal.Group(TEAM))),
                Set.of(BEN)));
    assertThat(fold.image().account(BEN).orElseThrow().tokensAfter()).isEqualTo(8);
  }

  @Test
  void theMembersOfADeletedGroupLeaveIt() {
    AccountsFold fold = foldOf(BEFORE);
    assertThat(fold.apply(new DeleteGroup(TEAM)).effects())
        .isEqualTo(
            new AccountEffects(
                Set.of(BEN), List.of(new Left(BEN, new Principal.Group(TEAM))), Set.of()));
    assertThat(fold.apply(new CreateGroup(TEAM, key("e"))).outcome())
        .isEqualTo(new AccountOutcome.Void(9, ID_TAKEN));
    assertThat(fold.apply(new CreateGroup(OTHER, key("a"))).outcome())
        .isEqualTo(new AccountOutcome.Applied(10));
  }

  @Test
  void anErasedNameIsFreeAgainAndTheIdIsNot() {
    AccountsFold fold = foldOf(BEFORE);
    fold.apply(new EraseAccount(BEN));
    assertThat(fold.image().account(BEN))
        .contains(new Account(BEN, Optional.empty(), Account.Status.ERASED, false, Set.of(), 8));
    assertThat(fold.apply(new CreateAccount(BEN, key("d"), false, false)).outcome())
        .isEqualTo(new AccountOutcome.Void(9, ID_TAKEN));
    assertThat(fold.apply(new CreateAccount(new PersonId("new"), key("b"), false, false)).outcome())
        .isEqualTo(new AccountOutcome.Applied(10));
    assertThat(fold.apply(new EnableAccount(BEN)).outcome())
        .isEqualTo(new AccountOutcome.Void(11, UNKNOWN_ACCOUNT));
  }

  @Test
  void enablingDoesNotBringTokensBack() {
    AccountsFold fold = foldOf(BEFORE);
    fold.apply(new EnableAccount(CLEO));
    assertThat(fold.image().account(CLEO).orElseThrow().tokensAfter()).isEqualTo(5);
  }

  @Test
  void imagesDoNotChangeAfterwards() {
    AccountsFold fold = foldOf(BEFORE);
    AccountsImage image = fold.image();
    String hash = image.hash();
    fold.apply(new DeleteGroup(TEAM));
    assertThat(image.hash()).isEqualTo(hash).isNotEqualTo(fold.image().hash());
    assertThat(foldOf(BEFORE).image().hash()).isEqualTo(hash);
  }

  private static AccountsFold foldOf(List<AccountOperation> operations) {
    AccountsFold fold = new AccountsFold();
    operations.forEach(
        operation ->
            assertThat(fold.apply(operation).outcome()).isInstanceOf(AccountOutcome.Applied.class));
    return fold;
  }
}
