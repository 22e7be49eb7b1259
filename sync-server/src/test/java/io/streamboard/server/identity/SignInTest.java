package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.person;
import static io.streamboard.server.identity.IdentityWorld.post;
import static io.streamboard.server.identity.IdentityWorld.serve;
import static io.streamboard.server.identity.IdentityWorld.signOut;
import static io.streamboard.server.identity.IdentityWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.identity.IdentityService.Serving;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.password.Argon2Cost;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.InMemoryKeyedTopic.Fault;
import io.streamboard.server.log.TopicName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(60)
class SignInTest {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9_-]{43})\"");
  private static final String FAILED =
      "{\"code\":\"sign-in-failed\",\"retry\":false,\"message\":\"name or password is wrong\"}";
  private static final String NO_CODE =
      "{\"code\":\"not-allowed\",\"retry\":false,\"message\":\"the code is wrong, used or"
          + " expired\"}";

  private final IdentityWorld world = new IdentityWorld();

  @TempDir Path folder;

  @Test
  void nameAndPasswordGiveATokenThatIsRecognised() {
    try (IdentityService service = world.start()) {
      PersonId ana = ana(service.admin());
      HttpAnswer answer = signIn(serve(service, folder), "ANA", ANAS_PASSWORD, "a");

      long expires = world.clock.instant().plus(Duration.ofDays(90)).toEpochMilli();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(text(answer))
          .isEqualTo(
              "{\"token\":\""
                  + token(answer)
                  + "\",\"expires\":"
                  + expires
                  + ",\"person\":{\"id\":\""
                  + ana
                  + "\",\"name\":\"Ana\"}}");
      assertThat(service.identity().authenticate(token(answer)).orElseThrow().person())
          .isEqualTo(ana);
      assertThat(service.identity().authenticate(token(answer) + "x")).isEmpty();
      assertThat(service.identity().authenticate("")).isEmpty();
      assertThat(service.identity().authenticate("x".repeat(100_000))).isEmpty();
    }
  }

  @Test
  void wrongUnknownAndDisabledAreOneAnswerForOneHashEach() {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      admin.disable(person(admin.createAccount("ben", "Ben", ANAS_PASSWORD, false)));
      Serving serving = serve(service, folder);
      int before = world.hashes.get();

      assertThat(text(signIn(serving, "ana", new Password("wrong horse battery"), "a")))
          .isEqualTo(FAILED);
      assertThat(text(signIn(serving, "nobody", ANAS_PASSWORD, "b"))).isEqualTo(FAILED);
      assertThat(text(signIn(serving, "ben", ANAS_PASSWORD, "c"))).isEqualTo(FAILED);
      assertThat(world.hashes.get() - before).isEqualTo(3);
    }
  }

  @Test
  void guessesHaveToWaitAndCostNoHashes() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
      Serving serving = serve(service, folder);
      signIn(serving, "ana", new Password("wrong horse battery"), "a");
      int before = world.hashes.get();
      for (int i = 0; i < 10_000; i++) {
        HttpAnswer answer = signIn(serving, "ana", ANAS_PASSWORD, "address" + i);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "1");
      }
      assertThat(world.hashes).hasValue(before);
      world.clock.advance(Duration.ofSeconds(1));
      assertThat(signIn(serving, "ana", ANAS_PASSWORD, "a").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"name\":\"ana\"}",
        "{\"name\":1,\"password\":\"x\"}",
        "{\"name\":\"ana\",\"name\":\"ben\",\"password\":\"x\"}",
        "{\"name\":\"ana\",\"password\":\"canary-word\"} trailing",
        "{\"a\":[[[[[[[[[[]]]]]]]]]]}"
      })
  void whatIsNoRequestIsMalformedAndNotRepeated(String body) {
    try (IdentityService service = world.start()) {
      HttpAnswer answer = post(serve(service, folder), "/v1/sign-in", body, "a");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(text(answer))
          .startsWith("{\"code\":\"malformed\",\"retry\":false")
          .doesNotContain("canary");
    }
  }

  @Test
  void tooLargeARequestIsRefused() {
    try (IdentityService service = world.start()) {
      HttpAnswer answer =
          post(
              serve(service, folder),
              "/v1/sign-in",
              "{\"name\":\"" + "x".repeat(17_000) + "\"}",
              "a");
      assertThat(answer.status()).isEqualTo(413);
    }
  }

  @Test
  void signingOutEndsTheTokenOnceAndForAll() throws Exception {
    String token;
    try (IdentityService service = world.start()) {
      PersonId ana = ana(service.admin());
      Serving serving = serve(service, folder);
      token = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String tokenId = service.identity().authenticate(token).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        assertThat(signOut(serving, token).status()).isEqualTo(204);
        assertThat(heard.lines()).containsExactly("token " + ana + " " + tokenId);
      }
      assertThat(service.identity().authenticate(token)).isEmpty();
      assertThat(signOut(serving, token).status()).isEqualTo(401);
    }
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isEmpty();
    }
  }

  @Test
  void tokensSurviveARestartOfTheNode() {
    String token;
    try (IdentityService service = world.start()) {
      ana(service.admin());
      token = token(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a"));
    }
    world.topic(TopicName.TOKENS).compact();
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isPresent();
    }
  }

  @Test
  void anUnusedTokenEndsAfterFourteenDaysAndAUsedOneAfterNinety() throws Exception {
    try (IdentityService service = world.start()) {
      PersonId ana = ana(service.admin());
      Serving serving = serve(service, folder);
      String unused = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String used = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String usedId = service.identity().authenticate(used).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        world.clock.advance(Duration.ofDays(13));
        assertThat(service.identity().authenticate(used)).isPresent();
        world.clock.advance(Duration.ofDays(2));
        assertThat(service.identity().authenticate(unused)).isEmpty();
        for (int day = 15; day < 85; day += 10) {
          assertThat(service.identity().authenticate(used)).isPresent();
          world.clock.advance(Duration.ofDays(10));
        }
        assertThat(service.identity().authenticate(used)).isPresent();
        world.clock.advance(Duration.ofDays(5));
        assertThat(service.identity().authenticate(used)).isEmpty();
        heard.await("token " + ana + " " + usedId);
      }
    }
  }

  @Test
  void theLastUseSurvivesARestart() throws Exception {
    String token;
    try (IdentityService service = world.start()) {
      ana(service.admin());
      token = token(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a"));
      world.clock.advance(Duration.ofDays(13));
      String tokenId = service.identity().authenticate(token).orElseThrow().tokenId();
      world.clock.advance(Duration.ofMinutes(2));
      await(() -> world.topic(TopicName.TOKENS).text().contains(tokenId + "/used"));
    }
    world.clock.advance(Duration.ofDays(13));
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isPresent();
    }
  }

  @Test
  void disablingAndANewPasswordVoidAllTokensForEver() throws Exception {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      PersonId ben = person(admin.createAccount("ben", "Ben", ANAS_PASSWORD, false));
      Serving serving = serve(service, folder);
      String first = token(signIn(serving, "ben", ANAS_PASSWORD, "a"));
      String firstId = service.identity().authenticate(first).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        admin.disable(ben);
        assertThat(heard.lines()).element(0).isEqualTo("changed " + ben + " gone visible true");
        assertThat(heard.lines()).contains("token " + ben + " " + firstId);
      }
      assertThat(service.identity().authenticate(first)).isEmpty();
      admin.enable(ben);
      assertThat(service.identity().authenticate(first)).isEmpty();

      String second = token(signIn(serving, "ben", ANAS_PASSWORD, "a"));
      assertThat(service.identity().authenticate(second)).isPresent();
      assertThat(admin.setPassword(ben, new Password("an entirely new one")))
          .isInstanceOf(AdminResult.Done.class);
      assertThat(service.identity().authenticate(second)).isEmpty();
      assertThat(signIn(serving, "ben", ANAS_PASSWORD, "a").status()).isEqualTo(401);
      world.clock.advance(Duration.ofSeconds(2));
      assertThat(signIn(serving, "ben", new Password("an entirely new one"), "a").status())
          .isEqualTo(200);
    }
  }

  @Test
  void anOldHashIsRenewedAtSignIn() {
    try (IdentityService service = world.start(new Argon2Cost(64, 1, 1))) {
      ana(service.admin());
    }
    try (IdentityService service = world.start(new Argon2Cost(128, 2, 1))) {
      assertThat(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a").status()).isEqualTo(200);
    }
    world.topic(TopicName.CREDENTIALS).compact();
    assertThat(world.topic(TopicName.CREDENTIALS).text())
        .contains("$m=128,t=2,p=1$")
        .doesNotContain("$m=64,");
    try (IdentityService service = world.start(new Argon2Cost(128, 2, 1))) {
      int before = world.hashes.get();
      assertThat(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a").status()).isEqualTo(200);
      assertThat(world.hashes.get() - before).isEqualTo(1);
    }
  }

  @Test
  void aLogThatTakesNoTokenIsUnavailableWithoutBlame() {
    try (IdentityService service = world.start()) {
      ana(service.admin());
      Serving serving = serve(service, folder);
      world.topic(TopicName.TOKENS).failNext(Fault.REFUSE);
      HttpAnswer answer = signIn(serving, "ana", ANAS_PASSWORD, "a");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(text(answer)).startsWith("{\"code\":\"log-unavailable\",\"retry\":true");
      assertThat(answer.headers()).containsEntry("Retry-After", "2");
      assertThat(signIn(serving, "ana", ANAS_PASSWORD, "a").status()).isEqualTo(200);
    }
  }

  @Test
  void theOneTimeCodeMakesTheFirstAdministratorOnce() throws Exception {
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      String code = serving.adminCode().orElseThrow();
      Path file = folder.resolve("admin-code");
      assertThat(Files.readString(file)).isEqualTo(code + System.lineSeparator());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(code.replace("-", "")).hasSize(26);

      assertThat(text(setup(serving, "WRONG", "ana", ANAS_PASSWORD.value()))).isEqualTo(NO_CODE);
      assertThat(service.admin().list()).isEmpty();
      world.clock.advance(Duration.ofSeconds(1));
      HttpAnswer weak = setup(serving, code, "ana", "short");
      assertThat(weak.status()).isEqualTo(400);
      assertThat(text(weak))
          .isEqualTo(
              "{\"code\":\"invalid\",\"retry\":false,\"message\":\"use at least 12 characters\"}");

      HttpAnswer done = setup(serving, code, "ana", ANAS_PASSWORD.value());
      assertThat(done.status()).isEqualTo(200);
      assertThat(service.identity().authenticate(token(done))).isPresent();
      assertThat(service.admin().list())
          .singleElement()
          .matches(account -> account.admin() && account.signInName().equals("ana"));
      assertThat(file).doesNotExist();

      assertThat(setup(serving, code, "ben", ANAS_PASSWORD.value()).status()).isEqualTo(403);
      assertThat(text(setup(serving, code, "ben", ANAS_PASSWORD.value())))
          .startsWith("{\"code\":\"busy\"");
    }
    try (IdentityService again = world.start()) {
      assertThat(serve(again, folder).adminCode()).isEmpty();
      assertThat(folder.resolve("admin-code")).doesNotExist();
    }
  }

  @Test
  void theOneTimeCodeEndsAfterAnHourAndARestartMakesAnother() {
    String code;
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      code = serving.adminCode().orElseThrow();
      world.clock.advance(Duration.ofHours(1));
      assertThat(text(setup(serving, code, "ana", ANAS_PASSWORD.value()))).isEqualTo(NO_CODE);
    }
    try (IdentityService service = world.start()) {
      person(service.admin().createAccount("zoe", "Zoe", ANAS_PASSWORD, false));
      Serving serving = serve(service, folder);
      assertThat(setup(serving, code, "ana", ANAS_PASSWORD.value()).status()).isEqualTo(403);
      world.clock.advance(Duration.ofSeconds(1));
      assertThat(
              setup(serving, serving.adminCode().orElseThrow(), "ana", ANAS_PASSWORD.value())
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void anAdministratorMadeOtherwiseEndsTheSetup() {
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      ana(service.admin());
      assertThat(
              text(setup(serving, serving.adminCode().orElseThrow(), "ben", ANAS_PASSWORD.value())))
          .isEqualTo(NO_CODE);
      assertThat(folder.resolve("admin-code")).doesNotExist();
    }
  }

  @Test
  void noSecretIsStoredOpenlyOrLogged() {
    Logger root = (Logger) LoggerFactory.getLogger("io.streamboard");
    Level level = root.getLevel();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    root.setLevel(Level.TRACE);
    root.addAppender(logged);
    String code;
    String token;
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      code = serving.adminCode().orElseThrow();
      token = token(setup(serving, code, "anacanary", "canary of a password"));
      world.topic(TopicName.TOKENS).failNext(Fault.REFUSE);
      signIn(serving, "anacanary", new Password("canary of a password"), "a");
      signIn(serving, "anacanary", new Password("canary that is wrong"), "a");
      assertThat(serving.toString()).doesNotContain(code);
      assertThat(
              world
                  .topic(TopicName.CREDENTIALS)
                  .append(
                      "broken",
                      java.util.Optional.of(
                          "canary".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
          .isCompleted();
      service.admin().createGroup("Team");
    } finally {
      root.detachAppender(logged);
      root.setLevel(level);
    }
    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .allSatisfy(
            event ->
                assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                    .doesNotContain("canary", code, token));
    Stream.of(TopicName.values())
        .forEach(
            name -> assertThat(world.topic(name).text()).doesNotContain("canary of", code, token));
  }

  private static HttpAnswer signIn(
      Serving serving, String name, Password password, String address) {
    return post(
        serving, "/v1/sign-in", json(Map.of("name", name, "password", password.value())), address);
  }

  private static HttpAnswer setup(Serving serving, String code, String name, String password) {
    return post(
        serving,
        "/v1/setup",
        json(Map.of("code", code, "name", name, "password", password)),
        "setup");
  }

  private static String json(Map<String, String> fields) {
    StringBuilder body = new StringBuilder("{");
    fields.forEach(
        (key, value) ->
            body.append(body.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(value)
                .append('"'));
    return body.append('}').toString();
  }

  private static String token(HttpAnswer answer) {
    Matcher matcher = TOKEN.matcher(text(answer));
    assertThat(matcher.find()).as(text(answer)).isTrue();
    return matcher.group(1);
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    Object nobody = new Object();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    synchronized (nobody) {
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("in time").isLessThan(end);
        nobody.wait(20);
      }
    }
  }
}
