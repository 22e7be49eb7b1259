package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.person;
import static io.streamboard.server.identity.IdentityWorld.serve;
import static io.streamboard.server.identity.IdentityWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.identity.IdentityService.Serving;
import io.streamboard.server.log.InMemoryKeyedTopic.Fault;
import io.streamboard.server.log.TopicName;
import io.streamboard.testing.process.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one-time code with which a new server gets its first administrator. */
class FirstAdministratorTest extends SigningIn {
  private static final String NO_CODE =
      "{\"code\":\"not-allowed\",\"retry\":false,\"message\":\"the code is wrong, used or"
          + " expired\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(50);

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
  void theCodeOfEachNodeIsTakenAtEachAndTheFirstOneEndsAll(@TempDir Path elsewhere) {
    try (IdentityService one = world.start();
        IdentityService other = world.start()) {
      Serving here = serve(one, folder);
      Serving there = serve(other, elsewhere);
      String code = here.adminCode().orElseThrow();
      String spare = there.adminCode().orElseThrow();
      assertThat(spare).isNotEqualTo(code);
      assertThat(setup(there, code, "ana", ANAS_PASSWORD.value()).status()).isEqualTo(200);
      assertThat(elsewhere.resolve("admin-code")).doesNotExist();
      Await.that(
          "the file at the node that was not asked to be gone",
          PATIENCE,
          () -> !Files.exists(folder.resolve("admin-code")));
      assertThat(text(setup(here, spare, "ben", ANAS_PASSWORD.value()))).isEqualTo(NO_CODE);
      world.topic(TopicName.CREDENTIALS).compact();
      assertThat(world.topic(TopicName.CREDENTIALS).text()).doesNotContain("setup-code");
    }
  }

  @Test
  void aLogThatDoesNotTakeTheCodeYetKeepsNoNodeFromStarting() {
    world.topic(TopicName.CREDENTIALS).failNext(Fault.REFUSE);
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      Await.that(
          "the code to be told to others",
          PATIENCE,
          () -> world.topic(TopicName.CREDENTIALS).text().contains("setup-code/"));
      String code = serving.adminCode().orElseThrow();
      assertThat(setup(serving, code, "ana", ANAS_PASSWORD.value()).status()).isEqualTo(200);
    }
  }

  @Test
  void theCodeOfANodesRunBeforeIsVoid() {
    String before;
    try (IdentityService service = world.start()) {
      before = serve(service, folder).adminCode().orElseThrow();
    }
    try (IdentityService service = world.start()) {
      Serving serving = serve(service, folder);
      assertThat(text(setup(serving, before, "ana", ANAS_PASSWORD.value()))).isEqualTo(NO_CODE);
      world.clock.advance(Duration.ofSeconds(1));
      String code = serving.adminCode().orElseThrow();
      assertThat(setup(serving, code, "ana", ANAS_PASSWORD.value()).status()).isEqualTo(200);
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
}
