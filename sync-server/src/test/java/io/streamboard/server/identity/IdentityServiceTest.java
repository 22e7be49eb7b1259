package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.group;
import static io.streamboard.server.identity.IdentityWorld.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer.Named;
import io.streamboard.server.identity.Identity.Loss;
import io.streamboard.server.identity.accounts.Account.Status;
import io.streamboard.server.identity.admin.AccountEntry;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.admin.GroupEntry;
import io.streamboard.server.identity.admin.Refusal;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.InMemoryKeyedTopic.Fault;
import io.streamboard.server.log.TopicName;
import io.streamboard.testing.process.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdentityServiceTest {
  private static final Password BENS_PASSWORD = new Password("a quiet walk at noon");

  private final IdentityWorld world = new IdentityWorld();

  @Test
  void accountsAndGroupsAreListedAsTheyWereMade() {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      PersonId ana = ana(admin);
      PersonId ben = person(admin.createAccount("Ben", "Ben of Sales", BENS_PASSWORD, false));
      GroupId sales = group(admin.createGroup("Sales"));
      admin.addToGroup(sales, ben);

      assertThat(admin.list())
          .containsExactly(
              new AccountEntry(ben, "Ben", "Ben of Sales", Status.ACTIVE, false, List.of("Sales")),
              new AccountEntry(ana, "ana", "Ana", Status.ACTIVE, true, List.of()));
      assertThat(admin.listGroups())
          .containsExactly(new GroupEntry(sales, "Sales", List.of("Ben")));
      assertThat(admin.person("BEN")).contains(ben);
      assertThat(admin.group("sales")).contains(sales);
      assertThat(service.identity().caller(ben)).contains(new Caller(ben, Set.of(sales), 5));
    }
  }

  @Test
  void aNameIsTakenInAnyCaseOfLetters() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
      assertThat(service.admin().createAccount("ANA", "Other Ana", BENS_PASSWORD, false))
          .isEqualTo(refused(Refusal.NAME_TAKEN));
      assertThat(world.topic(TopicName.PROFILES).text()).doesNotContain("Other Ana");
    }
  }

  @Test
  void ofTwoAtOnceWithOneNameTheLogsOrderLetsOneIn() throws Exception {
    try (IdentityService one = world.start();
        IdentityService other = world.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ana(one.admin());
      List<Future<AdminResult>> results =
          Stream.of(one, other, one, other)
              .map(
                  node ->
                      threads.submit(
                          () -> node.admin().createAccount("ben", "Ben", BENS_PASSWORD, false)))
              .toList();
      int done = 0;
      for (Future<AdminResult> result : results) {
        if (result.get() instanceof AdminResult.Done) {
          done++;
        } else {
          assertThat(result.get()).isEqualTo(refused(Refusal.NAME_TAKEN));
        }
      }
      assertThat(done).isEqualTo(1);
      world.topic(TopicName.PROFILES).compact();
      assertThat(
              world.topic(TopicName.PROFILES).text().lines().filter(line -> line.contains("Ben")))
          .hasSize(1);
    }
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      PersonId ana = ana(admin);
      PersonId nobody = new PersonId("nobody");
      assertThat(admin.createAccount("two words", "Two", BENS_PASSWORD, false))
          .isEqualTo(refused(Refusal.NAME_INVALID));
      assertThat(admin.createAccount("zero\u200bwidth", "Z", BENS_PASSWORD, false))
          .isEqualTo(refused(Refusal.NAME_INVALID));
      assertThat(admin.createAccount("x".repeat(65), "X", BENS_PASSWORD, false))
          .isEqualTo(refused(Refusal.NAME_INVALID));
      assertThat(admin.createAccount("ben", "Ben", new Password("short"), false))
          .isEqualTo(
              new AdminResult.Refused(Refusal.PASSWORD_REFUSED, "use at least 12 characters"));
      assertThat(admin.disable(ana)).isEqualTo(refused(Refusal.LAST_ADMIN));
      assertThat(admin.disable(nobody)).isEqualTo(refused(Refusal.UNKNOWN_ACCOUNT));
      assertThat(admin.addToGroup(new GroupId("none"), ana))
          .isEqualTo(refused(Refusal.UNKNOWN_GROUP));
      assertThat(admin.setPassword(nobody, BENS_PASSWORD))
          .isEqualTo(refused(Refusal.UNKNOWN_ACCOUNT));
      assertThat(admin.createFirstAdmin("cleo", "Cleo", BENS_PASSWORD))
          .isEqualTo(refused(Refusal.SETUP_DONE));
    }
  }

  @Test
  void anAnswerThatWasLostDoesNotMakeASecondAccount() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
      world.topic(TopicName.ACCOUNTS).failNext(Fault.LOSE_ANSWER);
      person(service.admin().createAccount("ben", "Ben", BENS_PASSWORD, false));
      assertThat(service.admin().list())
          .extracting(AccountEntry::signInName)
          .containsExactly("ana", "ben");
    }
  }

  @Test
  void aLogThatTakesNothingIsATypedRefusal() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
      world.topic(TopicName.ACCOUNTS).failNext(Fault.REFUSE);
      assertThat(service.admin().createGroup("Sales")).isEqualTo(refused(Refusal.LOG_UNAVAILABLE));
    }
  }

  @Test
  void aRestartFindsTheSameImage() {
    String hash;
    List<AccountEntry> accounts;
    List<GroupEntry> groups;
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      GroupId sales = group(admin.createGroup("Sales"));
      for (int i = 0; i < 20; i++) {
        PersonId person =
            person(admin.createAccount("person" + i, "Person " + i, BENS_PASSWORD, false));
        admin.addToGroup(sales, person);
        if (i % 3 == 0) {
          admin.disable(person);
        }
        if (i % 5 == 0) {
          admin.removeFromGroup(sales, person);
        }
      }
      hash = service.accounts().hash();
      accounts = admin.list();
      groups = admin.listGroups();
    }
    Stream.of(TopicName.PROFILES, TopicName.CREDENTIALS, TopicName.TOKENS)
        .forEach(name -> world.topic(name).compact());
    try (IdentityService again = world.start()) {
      assertThat(again.accounts().hash()).isEqualTo(hash);
      assertThat(again.admin().list()).isEqualTo(accounts).hasSize(21);
      assertThat(again.admin().listGroups()).isEqualTo(groups);
    }
  }

  @Test
  void anErasedPersonLeavesNoNameBehind() {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      PersonId ben =
          person(admin.createAccount("benjamin", "Benjamin Marker", BENS_PASSWORD, false));
      assertThat(service.identity().name(new Principal.Person(ben))).isEqualTo("Benjamin Marker");

      assertThat(admin.erase(ben)).isInstanceOf(AdminResult.Done.class);

      assertThat(service.identity().name(new Principal.Person(ben))).isEqualTo("Someone");
      assertThat(service.identity().find("benjamin", 10)).isEmpty();
      assertThat(admin.list()).extracting(AccountEntry::signInName).containsExactly("ana");
      assertThat(service.identity().caller(ben)).isEmpty();
      person(admin.createAccount("benjamin", "Another", BENS_PASSWORD, false));
    }
    for (TopicName name : TopicName.values()) {
      world.topic(name).compact();
      assertThat(world.topic(name).text()).doesNotContain("Marker");
    }
    assertThat(world.topic(TopicName.ACCOUNTS).text().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("benjamin")
        .doesNotContain("\"ana\"");
  }

  @Test
  void findingLooksAtNamesOfActivePersonsAndGroups() {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      PersonId ana = ana(admin);
      PersonId ben = person(admin.createAccount("ben.m", "Benjamin", BENS_PASSWORD, false));
      PersonId cleo = person(admin.createAccount("cleo", "Cleo Ánanas", BENS_PASSWORD, false));
      GroupId analysts = group(admin.createGroup("Analysts"));
      admin.disable(cleo);
      Identity identity = service.identity();

      assertThat(identity.find("AN", 10))
          .containsExactly(
              new Named(new Principal.Person(ana), "Ana"),
              new Named(new Principal.Group(analysts), "Analysts"));
      assertThat(identity.find("ben.", 10))
          .containsExactly(new Named(new Principal.Person(ben), "Benjamin"));
      assertThat(identity.find("", 2)).hasSize(2);
      admin.enable(cleo);
      assertThat(identity.find("ánanas", 10))
          .containsExactly(new Named(new Principal.Person(cleo), "Cleo Ánanas"));
    }
  }

  @Test
  void watchersHearAfterTheChangeIsVisible() throws Exception {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      PersonId ben = person(admin.createAccount("ben", "Ben", BENS_PASSWORD, false));
      GroupId sales = group(admin.createGroup("Sales"));
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        admin.addToGroup(sales, ben);
        admin.removeFromGroup(sales, ben);
        admin.addToGroup(sales, ben);
        admin.disable(ben);
        assertThat(heard.lines())
            .containsExactly(
                "changed " + ben + " [" + sales + "] visible true",
                "changed " + ben + " [] visible true",
                "barrier " + ben + " group:" + sales + " 6 visible true",
                "changed " + ben + " [" + sales + "] visible true",
                "changed " + ben + " gone visible true",
                "barrier " + ben + " person:" + ben + " 8 visible true",
                "barrier " + ben + " group:" + sales + " 8 visible true");
      }
      heard.clear();
      admin.enable(ben);
      assertThat(heard.lines()).isEmpty();
    }
  }

  @Test
  void lossesAreRememberedOverRestartsUntilTheirBarriersArePlaced() {
    PersonId ben;
    GroupId sales;
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      ben = person(admin.createAccount("ben", "Ben", BENS_PASSWORD, false));
      sales = group(admin.createGroup("Sales"));
      admin.addToGroup(sales, ben);
      admin.removeFromGroup(sales, ben);
      admin.disable(ben);
    }
    Loss left = new Loss(6, ben, new Principal.Group(sales));
    Loss disabled = new Loss(7, ben, new Principal.Person(ben));
    try (IdentityService service = world.start()) {
      assertThat(service.identity().losses()).containsExactly(left, disabled);
      service.identity().barriersPlaced(6);
      Await.that(
          "one loss is done",
          Duration.ofSeconds(20),
          () -> service.identity().losses().equals(List.of(disabled)));
    }
    try (IdentityService service = world.start()) {
      assertThat(service.identity().losses()).containsExactly(disabled);
    }
  }

  @Test
  void aSecondNodeHearsOfTheFirstOnesChanges() throws Exception {
    try (IdentityService one = world.start();
        IdentityService other = world.start()) {
      ana(one.admin());
      PersonId ben = person(one.admin().createAccount("ben", "Ben", BENS_PASSWORD, false));
      Heard heard = new Heard(other.identity());
      try (AutoCloseable watching = other.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        one.admin().disable(ben);
        heard.await("barrier " + ben + " person:" + ben + " 4 visible true");
      }
      assertThat(other.identity().caller(ben)).isEmpty();
    }
  }

  @Test
  void unreadableRecordsCountForNothingElse() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
    }
    byte[] junk = "{\"v\":9}".getBytes(StandardCharsets.UTF_8);
    Stream.of(TopicName.ACCOUNTS, TopicName.PROFILES, TopicName.CREDENTIALS, TopicName.TOKENS)
        .forEach(
            name ->
                IntStream.range(0, 3)
                    .forEach(
                        i ->
                            assertThat(world.topic(name).append("junk" + i, Optional.of(junk)))
                                .isCompleted()));
    try (IdentityService service = world.start()) {
      assertThat(service.admin().list())
          .extracting(AccountEntry::displayName)
          .containsExactly("Ana");
      assertThat(service.accounts().revision()).isEqualTo(5);
      person(service.admin().createAccount("ben", "Ben", ANAS_PASSWORD, false));
    }
  }

  private static AdminResult refused(Refusal refusal) {
    return new AdminResult.Refused(refusal, refusal.message());
  }
}
