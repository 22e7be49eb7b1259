package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.person;
import static io.streamboard.server.identity.IdentityWorld.post;
import static io.streamboard.server.identity.IdentityWorld.serve;
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
import io.streamboard.server.identity.password.Argon2Cost;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.InMemoryKeyedTopic.Fault;
import io.streamboard.server.log.TopicName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Names and passwords, right, wrong and malformed. */
class SignInTest extends SigningIn {
  private static final String FAILED =
      "{\"code\":\"sign-in-failed\",\"retry\":false,\"message\":\"name or password is wrong\"}";

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
                  .append("broken", Optional.of("canary".getBytes(StandardCharsets.UTF_8))))
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
}
